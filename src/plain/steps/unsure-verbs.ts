import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, isPerson } from '../grammar/clause.ts'
import { basesOf, formsOf } from '../grammar/verb-forms.ts'

/* Words after an "and" or "but" that look like a second verb of the subject, and may be none. */

/** "It has no lift but visits to the rooms are free": that "visits" is a thing with a verb of its own. */
export function isThingThen(s: Analysed, at: number): boolean {
  if (s.tokens[at]?.shape !== 'third' || s.tokens[at + 1]?.role !== 'preposition') return false
  for (let k = at + 2; k < s.tokens.length; k++) {
    const token = s.tokens[k]
    if (!token || /[,;:]/.test(gapBefore(s, k))) return false
    if (token.isFinite) return /^(?:be|have)$/.test(token.shape ?? '') || token.role === 'modal'
    const isOne = token.lower === 'one'
    if (
      !isOne &&
      !/^(?:noun|name|adjective|determiner|number|preposition|adverb)$/.test(token.role)
    )
      return false
  }
  return false
}

const BEFORE_ING =
  /^(?:like|enjoy|keep|start|stop|involve|mean|avoid|suggest|include|begin|continue|love|prefer|recommend|consider|require|need)s?$/

/** "with heads and arms rolling around": two things, and what they do. */
export function isPairOfThings(s: Analysed, joint: number, at: number): boolean {
  const [lead, thing] = s.tokens.slice(joint - 2, joint)
  const token = s.tokens[at]
  if (lead?.role !== 'preposition' || !thing?.isPlural || token?.shape !== 'third') return false
  return s.tokens[at + 1]?.shape === 'ing' && !BEFORE_ING.test(token.lower)
}

const IS = /^(?:is|are|was|were|am)$/

/**
 * "They were ready and quickly displayed", "looking smart and pleased, …": after a "was" or an adjective
 * a regular past may say how somebody or something is, or what was done to it.
 */
export function mayBeState(
  s: Analysed,
  { verb, subjectEnd }: Clause,
  joint: number,
  at: number,
): boolean {
  const token = s.tokens[at]
  const after = s.tokens[at + 1]
  if (
    token?.shape !== 'past' ||
    !basesOf(token.lower).some((base) => formsOf(base).participle === token.lower)
  )
    return false
  if (/^,/.test(gapBefore(s, at + 1)) && s.tokens[joint - 1]?.role === 'adjective') return true
  if (!IS.test(s.tokens[verb]?.lower ?? '')) return false
  // "was a teacher, and served": nobody is a teacher and served.
  if (/^(?:determiner|noun|name|number|pronoun)$/.test(s.tokens[verb + 1]?.role ?? '')) return false
  const doer = s.tokens[subjectEnd - 1]
  if (isPerson(doer) || /^(?:i|we|he|she|they|who)$/.test(doer?.lower ?? '')) return false
  return !/^(?:determiner|pronoun|noun|name|number|to|subordinator)$/.test(after?.role ?? '')
}

/** "I am not sure but do not ask me": an order, as nobody does to himself what is said of "me". */
export function isOrderToo(s: Analysed, { subject }: Clause, at: number): boolean {
  if (s.tokens[at]?.lower !== 'do' || s.tokens[at + 1]?.lower !== 'not') return false
  const who = { i: 'me', we: 'us' }[s.tokens[subject]?.lower ?? '']
  return who !== undefined && s.tokens.slice(at).some(({ lower }) => lower === who)
}

/** "I do not want to go and have to wait": "have" may hang on "to", as "go" does. */
export function mayHangOnTo(s: Analysed, verb: number, joint: number, at: number): boolean {
  if (!/^(?:have|do|be)$/.test(s.tokens[at]?.lower ?? '')) return false
  const after = s.tokens[at + 1]
  if (after?.lower === 'not' || /^(?:verb|adverb)$/.test(after?.role ?? '')) return false
  return s.tokens
    .slice(verb, joint)
    .some(({ role }, k) => role === 'to' && s.tokens[verb + k + 1]?.shape === 'base')
}
