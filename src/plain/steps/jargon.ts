import type { GlossaryTerm } from '../easy-text.ts'
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { articleFor, isPlural, pluralPhrase } from '../grammar/noun-forms.ts'
import { basesOf } from '../grammar/verb-forms.ts'
import { upperFirst, wordCount } from '../grammar/write.ts'
import { profileOf } from '../guard/items.ts'
import { namesIn } from '../guard/names.ts'
import type { Proposal, Step } from './step.ts'

/** A term as it is written in the sentence at hand. */
export interface WrittenTerm extends GlossaryTerm {
  form: string
}

/** Nouns that need no "a" in the singular. */
const MASS =
  /^(?:help|money|teaching|information|support|practice|learning|work|education|language|advice|care|behaviour|childcare|speaking)$/

/** How good the provision of a place is, not how good some help is. */
const GRADING = /^(?:successful|excellent|outstanding|universal|inadequate)$/

/** How far away the short word may not stand already. */
const NEAR = 6

/** Puts the glossary's short words in the place of jargon. */
export function jargon(terms: readonly WrittenTerm[]): Step {
  return {
    name: 'jargon',
    isWordwise: true,
    *propose(s) {
      // What a sentence says the meaning of must stay the word it is.
      if (terms.some(({ form }) => isDefinition(s.text, form))) return
      for (const term of terms) {
        const [swap] = term.swap
        const at = swap === undefined ? -1 : find(s.text, term.form)
        if (swap !== undefined && at >= 0) yield* swapped(s, term, swap, at)
      }
    },
  }
}

/** "Special educational provision is…", "A needs assessment means…" */
function isDefinition(text: string, form: string): boolean {
  const at = find(text, form)
  if (at < 0 || /[,;:]/.test(text.slice(0, at)) || at > 30) return false
  return /^[”’"']?\s*(?:\([^)]*\)\s*)?(?:(?:is|are)(?= (?:an?|any|the|defined|help|support|something|educational|extra)\b)|means?|refers? to)\b/.test(
    text.slice(at + form.length),
  )
}

function find(text: string, form: string): number {
  let at = text.indexOf(form)
  while (at >= 0) {
    const before = text[at - 1] ?? ' '
    const after = text[at + form.length] ?? ' '
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) return at
    at = text.indexOf(form, at + 1)
  }
  return -1
}

function* swapped(s: Analysed, term: WrittenTerm, swap: string, at: number): Iterable<Proposal> {
  const end = at + term.form.length
  const { tokens } = s
  const first = tokens.findIndex((token) => token.end > at)
  const next = tokens.findIndex((token) => token.start >= end)
  const before = tokens[first - 1]
  const after = next < 0 ? undefined : tokens[next]
  const own = tokens[first]
  const last = tokens[next < 0 ? tokens.length - 1 : next - 1]
  if (!own || !last || own.isQuoted || own.depth > 0) return
  const form = term.form.replace(/['’]s?$/, '')
  if (form !== term.form) return
  if (!/^(?:noun|name)$/.test(last.role)) return
  // "Additional provision" is more than "help".
  if (/\b(?:additional|extra|further)\b/i.test(form) && !/\b(?:extra|more)\b/.test(swap)) return
  // "Successful provision" is more than help that succeeds.
  if (GRADING.test(before?.lower ?? '') && headWord(swap) === 'help') return
  const isTied = after && gapBefore(s, next) === ' '
  // Part of a longer string of nouns: the short words would not fit into it.
  if (isTied && /^(?:noun|name)$/.test(after.role)) return
  // "the plan prior to it", "the plan available": an adjective that opens what comes next.
  const isOpening = /^(?:preposition|to)$/.test(tokens[next + 1]?.role ?? 'preposition')
  if (isTied && after.role === 'adjective' && !isOpening) return
  if (isTied && after.role === 'verb' && !after.isFinite && after.shape !== 'participle') return
  if (after && /\($/.test(gapBefore(s, next).trim())) return
  if (
    isTied &&
    /^(?:of|for|with)$/.test(after.lower) &&
    /\b(?:of|for|with|in|about|who|that|you)\b/.test(swap)
  )
    return
  // "A school, setting or provision": there it is a place.
  const place = tokens[first - 2]?.lower ?? ''
  const isPlaceOf = before?.role === 'and' && /^(?:school|setting|placement|college)s?$/.test(place)
  if (isPlaceOf && /^provisions?$/i.test(form)) return
  // "An approach to it" is no "way of helping to it".
  if (
    isTied &&
    after.lower === 'to' &&
    /\b(?:approach|response|access|referral|transition)\w*$/i.test(form)
  )
    return
  if (before && gapBefore(s, first) === ' ' && /^(?:noun|name)$/.test(before.role)) return
  // "The provision required to help him" would be "the help required to help him".
  const behind = next < 0 ? tokens.length : next
  const around = [
    ...tokens.slice(Math.max(0, first - NEAR), first),
    ...tokens.slice(behind, behind + NEAR),
  ]
  const bases = around.flatMap(({ lower }) => [lower, ...basesOf(lower)])
  if (bases.includes(headWord(swap))) return
  // "Your school you want", "the your own council"
  if (/\b(?:you|your)\b/.test(swap) && hasArticle(s, first)) return
  const isMany = isPlural(last.text)
  const short = isMany ? pluralPhrase(swap) : swap
  // A form may hold its own article: "the provision".
  const words = /^the\s/i.test(form) && !/^(?:the|an?|your)\s/i.test(short) ? `the ${short}` : short
  const hasDeterminer = hasArticle(s, first)
  const isMass = MASS.test(headWord(swap))
  if (!isMany && !hasDeterminer && !isMass) return
  let text = s.text.slice(0, at)
  const article = /(^|[\s“‘(])(an?)(\s+)$/i.exec(text)
  if (article?.[2]) {
    if (isMass) return
    const right = articleFor(words)
    const written = /^A/.test(article[2]) ? upperFirst(right) : right
    text = text.slice(0, text.length - article[0].length) + article[1] + written + article[3]
  }
  const isStart = text.trim() === ''
  yield {
    sentences: [text + (isStart ? upperFirst(words) : words) + s.text.slice(end)],
    lost: term.form,
  }
}

/** The word that a phrase is about: "service" of "free local advice service". */
function headWord(phrase: string): string {
  return (
    phrase
      .replace(/ (?:of|for|with|in|at|to|on|about|after|before|who|that|you|from|given)\b.*/, '')
      .split(' ')
      .pop() ?? ''
  )
}

function hasArticle(s: Analysed, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    const token = s.tokens[i]
    if (!token || gapBefore(s, i + 1) !== ' ') return false
    if (token.role === 'determiner' || /['’]s?$/.test(token.text)) return true
    if (token.role !== 'adjective') return false
  }
  return false
}

/**
 * What a term means, as a sentence, where its own words say nothing that the guard watches: an
 * explanation must not look like something the source said.
 */
export function explanationOf(term: WrittenTerm): string | undefined {
  // “TA’s” is no word that anybody would look up.
  if (/['’]s?$/.test(term.form)) return undefined
  const plain = term.plain.split(/(?<=[.!?])\s+/, 1)[0] ?? ''
  if (
    !/^(?:An?|The|Extra|Help|Money|Schools?|Children|People|Support|Teaching|Learning)\b/.test(
      plain,
    )
  )
    return undefined
  const isLetters = /^[A-Z]{2,}|[A-Z].*[A-Z]/.test(term.form)
  if (!(isLetters && wordCount(term.form) === 1) && wordCount(term.form) < 3) return undefined
  const text = `“${term.form}” means ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`
  if (term.form.split(' ').some((word) => isPlural(word) && !/^[A-Z]+$/.test(word)))
    return undefined
  if (wordCount(text) > 22 || namesIn(plain).size > 0) return undefined
  return profileOf(plain).items.length > 0 ? undefined : text
}
