import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, firstOpener, mainVerb, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { profileOf } from '../guard/items.ts'

const NEGATIVE = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|rarely|seldom|cannot)$/

/** Whether anything in the stretch denies. */
export function hasNegation(s: Analysed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = s.tokens[i]?.lower ?? ''
    if (NEGATIVE.test(lower) || lower.endsWith("n't")) return true
  }
  return false
}

/**
 * Whether the words up to `to` are a statement that ends there: with a main verb, and with no "if",
 * "that" or "he said" whose reach might go on past it.
 */
export function standsAlone(s: Analysed, to: number): boolean {
  const verb = mainVerb(s, 0, to)
  if (verb === undefined || to - verb < 2) return false
  const first = s.tokens[0]
  if (!first || first.role === 'subordinator' || first.role === 'relative') return false
  // "In Wales, …": the opening may hold for both halves. An order may be a condition.
  if (first.role === 'preposition' || (verb === 0 && first.role === 'verb')) return false
  if (first.role === 'verb' && first.shape !== 'ing') return false
  const opener = firstOpener(s, 0, to)
  if (opener !== undefined && opener > verb) return false
  for (let i = Math.max(0, verb - 1); i < to; i++) {
    const token = s.tokens[i]
    if (token?.role === 'verb' && token.shape !== 'ing' && SAYING.has(token.lower)) return false
  }
  return /^(?:noun|name|pronoun|number|adverb|adjective|verb)$/.test(s.tokens[to - 1]?.role ?? '')
}

/** Whether the text between words `from` and `to` says when, how long, how often or on what condition. */
export function hasLimit(s: Analysed, from: number, to: number): boolean {
  return profileOf(slice(s, from, to)).items.some(
    ({ kind, key }) => (kind === 'limit' && key !== 'or') || kind === 'unit',
  )
}

/** Outside brackets and quotation marks. */
export function isOpen(s: Analysed, i: number): boolean {
  return s.tokens[i]?.depth === 0 && !/[(“"‘[]/.test(gapBefore(s, i))
}

/** Text from the start up to word `to`, and from word `from` to the end. */
export function upTo(s: Analysed, to: number): string {
  return s.text.slice(0, s.tokens[to - 1]?.end ?? 0)
}
export function onward(s: Analysed, from: number): string {
  return s.text.slice(s.tokens[from]?.start ?? s.text.length)
}

const NOT_TWICE = /^(?:some|any|no|one|most|many|few|several|another|either|neither|other|others|much|more|two|three|four|five|six|half|only|there|what|who|it's)$/

/**
 * A subject as it is written again in a second sentence: "A teacher" becomes "The teacher". Undefined
 * where writing it twice would change who is meant.
 */
export function subjectAgain(s: Analysed, from: number, to: number): string | undefined {
  if (to - from > 9) return undefined
  for (let i = from; i < to; i++) {
    const token = s.tokens[i]
    if (!token || NOT_TWICE.test(token.lower) || token.role === 'number') return undefined
    if (token.depth > 0) return undefined
  }
  const text = slice(s, from, to)
  return text.replace(/^(?:a|an)\b/i, 'The')
}

/** A plain clause at `from` whose subject may open a sentence without a comma before it. */
export function opensClearly(s: Analysed, from: number): boolean {
  const clause = clauseAt(s, from)
  const first = clause && s.tokens[clause.subject]
  return first !== undefined && (first.role === 'determiner' || first.role === 'pronoun')
}
