import { actorOrder } from './doers.ts'
import type { Finding } from './findings.ts'
import { type Word, wordsOf } from './words.ts'

const REFUSING =
  /\b(?:fail(?:s|ed|ure)?|refus(?:e|es|ed|al)|den(?:y|ies|ied)|lack(?:s|ed|ing)?|declin(?:e|es|ed)|disagree(?:s|d)?|disput(?:e|es|ed)|reject(?:s|ed)?|prevent(?:s|ed)?|ceas(?:e|es|ed)|stop(?:s|ped)?)\b/i
const DENYING = /^(?:un|in|im|ir|il|dis|non)(?=\p{L}{4})/u

/** Words that refuse or deny without a "not". */
export function refusals(source: string, easy: string): Finding[] {
  const found: Finding[] = []
  if (REFUSING.test(source) !== REFUSING.test(easy)) {
    found.push({
      kind: 'negation',
      words: REFUSING.test(source) ? 'lost: refusal' : 'new: refusal',
    })
  }
  const was = new Set(wordsOf(source).map(({ low }) => low))
  const is = new Set(wordsOf(easy).map(({ low }) => low))
  for (const [one, two] of [
    [was, is],
    [is, was],
  ] as const) {
    for (const word of one) {
      const bare = word.replace(DENYING, '')
      if (bare !== word && two.has(bare) && !one.has(bare) && !two.has(word))
        found.push({ kind: 'negation', words: `flipped: ${word}` })
    }
  }
  return found
}

/** "He", "us" and their like must not vanish, save where an active turn bends them. */
export function pronouns(source: string, easy: string): Finding[] {
  if (/\bby\b/i.test(source)) return []
  const has = new Set(wordsOf(easy).map(({ low }) => low))
  return wordsOf(source)
    .filter(({ low }) => /^(?:he|she|they|we|you|him|us|them)$/.test(low) && !has.has(low))
    .map(({ low }) => ({ kind: 'doer', words: `lost: ${low}` }))
}

/** In one sentence for one, people named keep their order, unless something is done "by" them. */
export function turns(source: string, lines: readonly string[]): Finding[] {
  const easy = lines.join(' ')
  if (lines.length > 1 || /\bby\b/i.test(`${source} ${easy}`)) return []
  const before = actorOrder(source)
  const after = actorOrder(easy)
  const both = before.filter((actor) => after.includes(actor))
  const isMoved = after.filter((actor) => both.includes(actor)).join(' ') !== both.join(' ')
  return isMoved ? [{ kind: 'doer', words: 'other order' }] : []
}

const PASTS: Record<string, string> = {
  saw: 'see',
  gave: 'give',
  took: 'take',
  made: 'make',
  said: 'say',
  told: 'tell',
  wrote: 'write',
  went: 'go',
  came: 'come',
  held: 'hold',
  found: 'find',
  had: 'have',
  met: 'meet',
  paid: 'pay',
}

/** What lies in the past must stay there. */
export function times(source: string, told: string): Finding[] {
  // What a short form stands for has no time.
  const easy = told.replace(/"[^"]+" is short for "[^"]+"\.?/g, ' ')
  const found: Finding[] = []
  const perfect = (text: string) =>
    /\b(?:must|should|could|would|may|might|can)(?: not)? have \w+(?:ed|en|wn|ne|de|ld|nt|ght|et)\b/i.test(
      text,
    )
  if (perfect(source) !== perfect(easy)) found.push({ kind: 'modal', words: 'perfect changed' })
  const was = /\b(?:was|were)\b/i
  const is = /\b(?:is|are)\b/i
  if (was.test(source) && !is.test(source) && is.test(easy) && !was.test(easy))
    found.push({ kind: 'modal', words: 'past made present' })
  const before = new Set(wordsOf(source).map(({ low }) => low))
  const after = new Set(wordsOf(easy).map(({ low }) => low))
  wordsOf(source).forEach(({ low }, at, words) => {
    const last = words[at - 1]?.low ?? ''
    if (after.has(low) || /^(?:be|is|are|being|been)$/.test(last)) return
    const isDone = actorOrder(last).length > 0 || /^(?:he|she|they|it)$/.test(last)
    const ends = isDone && /ed$/.test(low) ? [low.slice(0, -2), low.slice(0, -1)] : []
    const bases = PASTS[low] ? [PASTS[low]] : ends
    const now = bases.flatMap((base) => [base, `${base}s`])
    if (now.some((form) => after.has(form) && !before.has(form)))
      found.push({ kind: 'modal', words: `past made present: ${low}` })
  })
  return found
}

const PASSED = /^(?:the|a|an|also|yet|always|been|be|to|even|just|your|their|his|her)$/
const LINKS = /^(?:only|on|and|or|but|that|so|exampl|instanc)$/
const DEADLINE =
  /\bby (?=\d|then\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december)\b|the (?:end|start|date))/gi
const LEADING = /^\P{L}*(if|unless|until|except|provided|when|where|once)\b/iu
const ADDED = /^\P{L}*(?:see|this|these|examples?|it means)\b|^[“"•]/iu

/** "Not", "only" and conditions must stand where they stood, next to the same words. */
export function bindings(source: string, lines: readonly string[]): Finding[] {
  const easy = lines.join(' ')
  const found: Finding[] = []
  for (const word of ['not', 'only']) {
    const was = nexts(wordsOf(source), word)
    const is = nexts(wordsOf(easy), word)
    const stems = new Set(wordsOf(easy).map(({ stem }) => stem))
    for (const next of was)
      if (next !== 'if' && stems.has(next) && !is.includes(next))
        found.push({ kind: word === 'not' ? 'negation' : 'limit', words: `moved: ${word} ${next}` })
  }
  for (const word of ['if', 'unless', 'until', 'except']) {
    const was = lasts(wordsOf(source), word).filter((last) => !LINKS.test(last))
    const is = lasts(wordsOf(easy), word)
    const stems = new Set(wordsOf(easy).map(({ stem }) => stem))
    // "You must do this unless …" says it of the sentence before.
    if (is.some((last) => /^(?:this|so|is)$/.test(last))) continue
    for (const last of was)
      if (stems.has(last) && !is.includes(last))
        found.push({ kind: 'limit', words: `moved: ${last} ${word}` })
  }
  const deadlines = (text: string) => (text.match(DEADLINE) ?? []).length
  if (deadlines(source) > deadlines(easy)) found.push({ kind: 'limit', words: 'lost: by' })
  const [first = '', ...rest] = lines
  if (
    LEADING.test(source) &&
    !LEADING.test(first) &&
    standsIn(source, first) > 0 &&
    rest.some((line) => LEADING.test(line))
  )
    found.push({ kind: 'limit', words: 'condition moved down' })
  if (LEADING.test(source) && LEADING.test(first)) {
    const isLoose = rest.some(
      (line) => !LEADING.test(line) && !ADDED.test(line) && !startsAfresh(source, line),
    )
    if (isLoose) found.push({ kind: 'limit', words: 'condition loosened' })
  }
  return found
}

/** Whether a line begins where the source has a semicolon, colon, dash, bracket or "but". */
function startsAfresh(source: string, line: string): boolean {
  const at = standsIn(source, line)
  return at > 0 && /(?:[;:.(]|\s-|\b(?:but|so))\s*$/i.test(source.slice(0, at))
}

/** Where the source has the first three words of a line; -1 where it does not. */
function standsIn(source: string, line: string): number {
  const head = wordsOf(line)
    .slice(0, 3)
    .map(({ low }) => low)
    .join(' ')
  return source.toLowerCase().indexOf(head)
}

function nexts(words: readonly Word[], word: string): string[] {
  return words.flatMap(({ low }, at) => {
    if (low !== word && !(word === 'not' && low === 'cannot')) return []
    return words.slice(at + 1).find((next) => !PASSED.test(next.low))?.stem ?? []
  })
}

/** The word before each, within its sentence. */
function lasts(words: readonly Word[], word: string): string[] {
  return words.flatMap(({ low, isFirst }, at) =>
    low === word && !isFirst ? (words[at - 1]?.stem ?? []) : [],
  )
}
