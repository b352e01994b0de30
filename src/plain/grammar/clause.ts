import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from './analyse.ts'
import { CONNECTORS } from './closed-words.ts'
import { isPlural, singularOf } from './noun-forms.ts'
import type { Token } from './tokens.ts'

/** A clause: where its subject stands and which word is its verb with a tense. */
export interface Clause {
  /** Connecting words and openings before the subject: from `start` to `subject`. */
  start: number
  subject: number
  /** Past the subject's last word; adverbs may stand between it and the verb. */
  subjectEnd: number
  verb: number
  end: number
}

const PEOPLE = new Set(words.people)
const BODIES = new Set(words.bodies)
const PLACES = new Set(words.places)
const OBJECT_PRONOUN = /^(?:me|him|her|us|them|himself|herself|itself|themselves|yourself|whom)$/
const IN_SUBJECT = /^(?:determiner|pronoun|noun|name|adjective|number|preposition|and|adverb)$/
const SUBJECT_START = /^(?:determiner|pronoun|noun|name|adjective|number)$/
const OWN_START = /^(?:a|an|the|your|my|our|their|his|her|its)$/
const SUBJECT_PREPOSITION =
  /^(?:of|for|in|with|from|between|at|on|to|about|within|across|without|over|under|around|among|into|regarding|concerning|against|towards)$/
/** No noun phrase ends with these. */
const NEEDS_NOUN = /^(?:a|an|the|my|your|our|their|its|every|no)$/

/**
 * The clause that begins at `from`, if its subject is a plain one: words that belong to a noun and
 * nothing else, straight before a verb that surely has a tense.
 */
export function clauseAt(s: Analysed, from: number, to = s.tokens.length): Clause | undefined {
  const subject = skipConnectors(s, from, to)
  const first = s.tokens[subject]
  if (first?.lower === 'there') return thereClause(s, from, subject, to)
  if (!first || !SUBJECT_START.test(first.role)) return undefined
  // "Her" may be whose it is, too.
  if (first.role !== 'determiner' && OBJECT_PRONOUN.test(first.lower)) return undefined
  for (let i = subject; i < to; i++) {
    const token = s.tokens[i]
    if (!token || (i > subject && /[,;:–—()“”"]|--|\s-\s/.test(gapBefore(s, i)))) return undefined
    if (token.isFinite) {
      let subjectEnd = i
      while (subjectEnd > subject && s.tokens[subjectEnd - 1]?.role === 'adverb') subjectEnd--
      const last = s.tokens[subjectEnd - 1]
      if (subjectEnd === subject || !last) return undefined
      // "the information obtained is": what was done to the noun stands straight after it.
      const isDone = last.shape === 'participle' && s.tokens[subjectEnd - 2]?.role === 'noun'
      if (!isDone && !/^(?:noun|name|pronoun|number|adjective|determiner)$/.test(last.role))
        return undefined
      if (last.role === 'adjective' && s.tokens[subjectEnd - 2]?.lower !== 'the') return undefined
      if (NEEDS_NOUN.test(last.lower) || /['’]s?$/.test(last.text)) return undefined
      const isOfThem = s.tokens[subjectEnd - 2]?.role === 'preposition' && subjectEnd - subject > 2
      if (OBJECT_PRONOUN.test(last.lower) && !isOfThem) return undefined
      return { start: from, subject, subjectEnd, verb: i, end: to }
    }
    if (token.role === 'preposition' && !SUBJECT_PREPOSITION.test(token.lower)) return undefined
    if (token.role === 'to') return undefined
    // "others on the help a child may need": that verb has a subject of its own inside.
    const before = s.tokens[i - 1]
    if (
      i > subject &&
      token.role === 'determiner' &&
      before?.role === 'noun' &&
      OWN_START.test(token.lower)
    )
      return undefined
    // "their way of reaching them": what is done belongs to the noun.
    const isOfDoing =
      token.shape === 'ing' && /^(?:of|for|in|about)$/.test(s.tokens[i - 1]?.lower ?? '')
    if (token.role === 'verb' && token.shape !== 'participle' && !isOfDoing) return undefined
    if (token.role !== 'verb' && !IN_SUBJECT.test(token.role)) return undefined
    if (
      token.role === 'pronoun' &&
      i > subject &&
      // "one of them", "the questions about it"
      !(
        /^(?:of|for|about|with|to)$/.test(before?.lower ?? '') &&
        /^(?:me|him|us|them|it)$/.test(token.lower)
      ) &&
      !/^(?:other|one|ones|itself|themselves|himself|herself)$/.test(token.lower)
    )
      return undefined
  }
  return undefined
}

/** "There is a plan": the verb comes straight after. */
function thereClause(s: Analysed, from: number, subject: number, to: number): Clause | undefined {
  let verb = subject + 1
  while (verb < to && s.tokens[verb]?.role === 'adverb') verb++
  const token = s.tokens[verb]
  if (!token?.isFinite || verb >= to || /[,;:]/.test(gapBefore(s, verb))) return undefined
  const isExisting =
    token.role === 'modal' ||
    /^(?:be|have)$/.test(token.shape ?? '') ||
    /^(?:continues?|remains?|seems?|exists?)$/.test(token.lower)
  return isExisting ? { start: from, subject, subjectEnd: subject + 1, verb, end: to } : undefined
}

/** Passes "However," and "But": words that join a sentence to the one before. */
export function skipConnectors(s: Analysed, from: number, to = s.tokens.length): number {
  let i = from
  while (i < to && i < from + 2) {
    const token = s.tokens[i]
    if (!token || !CONNECTORS.has(token.lower)) break
    if (token.role === 'noun' || token.role === 'name') break
    i++
  }
  return i
}

/** The text of words from `from` up to `to`. */
export function slice(s: Analysed, from: number, to: number): string {
  const first = s.tokens[from]
  const last = s.tokens[to - 1]
  if (!first || !last) return ''
  const text = s.text.slice(first.start, last.end)
  // "(39 sessions a year)": a bracket that opens here closes here.
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')')
  return isOpen && s.text.charAt(last.end) === ')' ? `${text})` : text
}

/** The last noun of the first group in a noun phrase: what the phrase is about. */
export function headOf(s: Analysed, from: number, to: number): Token | undefined {
  let head: Token | undefined
  for (let i = from; i < to; i++) {
    const token = s.tokens[i]
    if (!token) break
    if (token.role === 'noun' || token.role === 'name' || token.role === 'pronoun') head = token
    else if (head && token.role !== 'number') break
    if (head && i + 1 < to && /,/.test(gapBefore(s, i + 1))) break
  }
  return head
}

/** Whether a noun phrase takes "are": undefined where that is not sure. */
export function isPluralPhrase(s: Analysed, from: number, to: number): boolean | undefined {
  const first = s.tokens[from]
  const head = headOf(s, from, to)
  if (!first || !head) return undefined
  if (head.role === 'pronoun') {
    if (/^(?:we|they|you|these|those|many|some|most|both|few|i)$/.test(head.lower)) return true
    return /^(?:he|she|it|this|that|everyone|someone|anyone|nobody|nothing|one)$/.test(head.lower)
      ? false
      : undefined
  }
  const headAt = s.tokens.indexOf(head)
  for (let i = headAt + 1; i < to; i++) if (s.tokens[i]?.lower === 'and') return undefined
  for (let i = from; i < headAt; i++) if (s.tokens[i]?.lower === 'and') return undefined
  if (/^(?:a|an|this|that|each|every|another)$/.test(first.lower)) return false
  if (/^(?:these|those|many|several|few|both)$/.test(first.lower)) return true
  return isPlural(head.text)
}

function isOneOf(list: ReadonlySet<string>, token: Token | undefined): boolean {
  if (!token) return false
  const one = singularOf(token.lower)
  return list.has(token.lower) || list.has(one) || list.has(one.split(/[-/]/).pop() ?? '')
}

/** A person or people, by the list. */
export const isPerson = (token: Token | undefined) => isOneOf(PEOPLE, token)
/** An organisation that acts, by the list. */
export const isBody = (token: Token | undefined) => isOneOf(BODIES, token)
/** Somewhere one can be, by the list. */
export const isPlace = (token: Token | undefined) => isOneOf(PLACES, token)

/** Index of the verb of the main clause: the first with a tense that no "who", "that", "if" opened. */
export function mainVerb(s: Analysed, from = 0, to = s.tokens.length): number | undefined {
  let embedded = 0
  for (let i = from; i < to; i++) {
    const token = s.tokens[i]
    if (!token) break
    if (token.depth > (s.tokens[from]?.depth ?? 0)) continue
    // "When using it, you must …": no verb with a tense follows "when" of its own.
    if (token.role === 'subordinator' && s.tokens[i + 1]?.shape === 'ing') continue
    if (isOpener(s, i)) embedded++
    else if (token.isFinite) {
      if (embedded === 0) return i
      embedded--
    }
  }
  return undefined
}

/** Whether a clause with a verb of its own hangs on this word. */
export function isOpener(s: Analysed, i: number): boolean {
  const token = s.tokens[i]
  if (!token) return false
  // "If so, we will": nothing hangs on it but two words.
  if (token.lower === 'if' && s.tokens[i + 1]?.lower === 'so') return false
  if (token.lower === 'because' && s.tokens[i + 1]?.lower === 'of') return false
  // "how to help": no verb with a tense hangs on it.
  if (/^(?:how|what|where|when|whether)$/.test(token.lower) && s.tokens[i + 1]?.role === 'to')
    return false
  if (token.role === 'relative' || token.role === 'subordinator') return true
  if (/^(?:before|after|since|until|as|than|once|so)$/.test(token.lower)) {
    const next = s.tokens[i + 1]
    if (token.lower === 'so' && next?.lower !== 'that') return false
    if (token.lower === 'as' && s.tokens[i - 1]?.lower === 'such') return false
    return clauseAt(s, i + 1) !== undefined
  }
  return false
}

/** The first word that makes what follows it hang on something, from `from` up to `to`. */
export function firstOpener(s: Analysed, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (isOpener(s, i)) return i
  return undefined
}
