import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isBody, slice } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'

/* Signs that a verb after "and" is not, or not for sure, that of the sentence's subject alone. */

/** "It is sent to us – we check it and …", "My bus comes at ten, …": a clause of its own stands between. */
export function opensAnother(s: Analysed, verb: number, joint: number): boolean {
  for (let k = verb + 1; k <= joint; k++) {
    const gap = gapBefore(s, k)
    if (/[;:–—]|\s-\s/.test(gap)) return true
    if (k < joint && /,/.test(gap) && s.tokens[k]?.role !== 'and' && clauseAt(s, k, joint))
      return true
  }
  return false
}

/** "…, to make sure that it works": an aim at the end may be that of both deeds. */
export function hasSharedAim(s: Analysed, from: number): boolean {
  return /\b(?:to make sure|to ensure|so that|so as to|in order to)\b/i.test(
    slice(s, from, s.tokens.length),
  )
}

const TOLD =
  /^(?:complain|complains|complained|said|claim|claims|claimed|thought|felt|believed|hoped|hopes|wished)$/
const OPENS_SAYING =
  /^(?:ensure|ensures|check|checks|see|show|shows|sure|mean|means|know|feel|think|believe|say|says)$/

/**
 * "to check the plan lists her needs and names him", "the help your child needs and wants": the
 * second verb may be that of a thing named in between, though no word opens a clause there.
 */
export function isSaidOfOther(s: Analysed, verb: number, joint: number, second: Token): boolean {
  // "said the school had a plan but has not …": whatever its time, it may be the school's.
  for (let k = verb; k < joint - 1; k++) {
    if (!TOLD.test(s.tokens[k]?.lower ?? '')) continue
    if (/^(?:determiner|noun|name|pronoun)$/.test(s.tokens[k + 1]?.role ?? '')) return true
  }
  const isNow = second.shape === 'third' || /^(?:is|has|does|are|have)$/.test(second.lower)
  if (!isNow) return false
  for (let k = verb; k < joint - 1; k++) {
    if (!OPENS_SAYING.test(s.tokens[k]?.lower ?? '')) continue
    if (/^(?:determiner|noun|name|pronoun)$/.test(s.tokens[k + 1]?.role ?? '')) return true
  }
  const [thing, whose, doer, deed] = s.tokens.slice(joint - 4, joint)
  if (!/s$/.test(deed?.lower ?? '')) return false
  const isName = doer?.role === 'noun' && !doer.isPlural && whose?.role === 'determiner'
  if (isName && thing?.role === 'noun') return true
  return /^(?:he|she|it)$/.test(doer?.lower ?? '')
}

/** "The charity asked the nurses and found that their …": told again, they would be the charity's. */
export function leansBack(s: Analysed, clause: Clause, from: number): boolean {
  const subject = s.tokens.slice(clause.subject, clause.subjectEnd)
  const link = subject.findIndex(({ role }) => role === 'preposition')
  const named = link < 0 ? subject : subject.slice(0, link)
  if (named.some(({ role }) => role === 'and') || named.at(-1)?.isPlural !== false) return false
  // "The children's charity Hopetown": the kind of body and its name.
  if (!named.some((token) => token.role === 'name' || isBody(token))) return false
  if (!s.tokens.slice(clause.verb, from).some(({ isPlural }) => isPlural)) return false
  for (const { lower, isPlural } of s.tokens.slice(from)) {
    if (/^(?:they|them|their|theirs)$/.test(lower)) return true
    if (isPlural) return false
  }
  return false
}
