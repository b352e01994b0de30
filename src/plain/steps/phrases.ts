import type { Analysed } from '../grammar/analyse.ts'
import { articleFor } from '../grammar/noun-forms.ts'
import { upperFirst } from '../grammar/write.ts'
import type { PhraseBook } from './phrase-match.ts'
import type { Found, Unit } from './phrase-units.ts'
import type { Proposal, Step } from './step.ts'

const LIGHT_VERB =
  /^(?:make|give|take|carry|undertake|have|provide|conduct|do|hold|reach|come|put|perform|submit|place|offer|draw|be|bring) /

/** Wordy phrases and officialese in plain words, by the list. */
export function phrases(book: PhraseBook): Step {
  return {
    name: 'phrases',
    isWordwise: true,
    propose: (s) => proposals(s, book, ({ pair }) => !isNominal(pair.from, pair.kind)),
  }
}

/** Words that may simply go: before the sentence is cut, so that they do not hide its joints. */
export function fillers(book: PhraseBook): Step {
  return {
    name: 'phrases',
    isWordwise: true,
    propose: (s) => proposals(s, book, ({ written }) => written === ''),
  }
}

/** "Make an application" is "apply": verbs that were hidden in nouns, by the list. */
export function nominalisations(book: PhraseBook): Step {
  return {
    name: 'nominalisations',
    isWordwise: true,
    propose: (s) => proposals(s, book, ({ pair }) => isNominal(pair.from, pair.kind)),
  }
}

function isNominal(from: string, kind: string): boolean {
  return kind === 'verb' && LIGHT_VERB.test(from)
}

/** All at once, and, should the guard object, one by one. */
function* proposals(
  s: Analysed,
  book: PhraseBook,
  isOurs: (found: Found) => boolean,
): Iterable<Proposal> {
  const { units, found } = book.find(s)
  const ours = found.filter(isOurs)
  if (ours.length === 0) return
  yield { sentences: [replaced(s, units, ours)] }
  if (ours.length > 1) for (const one of ours) yield { sentences: [replaced(s, units, [one])] }
}

function replaced(s: Analysed, units: readonly Unit[], found: readonly Found[]): string {
  let text = s.text
  for (const { from, to, written } of [...found].reverse()) {
    const start = units[from]?.start ?? 0
    const end = units[to - 1]?.end ?? 0
    text = written === '' ? without(text, start, end) : put(text, start, end, written)
  }
  return /^\p{Ll}/u.test(s.text) ? text : upperFirst(text)
}

function put(text: string, start: number, end: number, written: string): string {
  const isUpper = /^\p{Lu}/u.test(text.slice(start)) && !/^I\b/.test(text.slice(start))
  let before = text.slice(0, start)
  const article = /(?:^|[\s“‘(])(a|an)\s+$/i.exec(before)
  if (article?.[1]) {
    // "an adequate amount" loses its article with words that bring their own.
    const right = articleFor(written)
    const at =
      before.length - article[0].length + article[0].toLowerCase().indexOf(article[1].toLowerCase())
    const word = /^\p{Lu}/u.test(article[1]) ? upperFirst(right) : right
    before = before.slice(0, at) + before.slice(at).replace(/^an?/i, word)
  }
  return before + (isUpper ? upperFirst(written) : written) + rest(written, text.slice(end))
}

/** "Therefore, they" is "so they", and what brings its own comma needs no second. */
function rest(written: string, after: string): string {
  return /(?:,|^or|^(?:and )?so)$/.test(written) ? after.replace(/^,/, '') : after
}

/** Takes words out with the marks that set them off. */
function without(text: string, start: number, end: number): string {
  let before = text.slice(0, start)
  let after = text.slice(end)
  if (/,\s*$/.test(before) && /^\s*,/.test(after)) {
    before = before.replace(/,\s*$/, '')
    after = after.replace(/^\s*,/, '')
  } else if (before.trim() === '') after = after.replace(/^\s*,?\s*/, '')
  else if (/,\s*$/.test(before) && /^\s*[.;:!?]/.test(after)) before = before.replace(/,\s*$/, '')
  const joined = `${before.trimEnd()} ${after.trimStart()}`.trim()
  const article = /(?:^|\s)(an?)$/i.exec(before.trimEnd())
  const mended = article
    ? `${before.trimEnd().replace(/an?$/i, (word) => (/^A/.test(word) ? upperFirst(articleFor(after)) : articleFor(after)))} ${after.trimStart()}`
    : joined
  return mended.replace(/\s+([,.;:!?])/g, '$1')
}
