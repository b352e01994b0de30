import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, isOpener } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { asSentence, lowerFirst, upperFirst } from '../grammar/write.ts'
import { endsList, isOpen, onward, plainClause, subjectAgain, upTo } from './joints.ts'
import type { Step } from './step.ts'

/** What may hold for both halves when it stands at the end. */
const SHARED = /^(?:if|unless|until|except|provided|subject|whichever)$/
const AFTER_VERB =
  /^(?:determiner|pronoun|noun|name|adjective|adverb|number|to|preposition|subordinator|verb)$/

/** "The plan is reviewed each year and may be changed": two verbs with tenses of their own. */
export const finiteVerbs: Step = {
  name: 'verbs',
  minWords: 14,
  *propose(s) {
    const clause = plainClause(s)
    if (!clause || /\?$/.test(s.text)) return
    const again = subjectAgain(s, clause.subject, clause.subjectEnd)
    if (again === undefined) return
    for (let i = clause.verb + 2; i < s.tokens.length - 2; i++) {
      const joint = s.tokens[i]
      if (!joint || !/^(?:and|but)$/.test(joint.lower) || !isOpen(s, i)) continue
      if (!/^[)”’]*,?\s+$/.test(gapBefore(s, i)) || !isSecondVerb(s, clause, i)) continue
      const first = s.tokens[clause.subject]
      const subject = joint.lower === 'but' ? `But ${lowerFirst(again, first)}` : upperFirst(again)
      yield {
        sentences: [asSentence(upTo(s, i)), asSentence(`${subject} ${onward(s, i + 1)}`)],
        isRepeating: true,
      }
    }
  },
}

function isSecondVerb(s: Analysed, clause: Clause, joint: number): boolean {
  const at = s.tokens[joint + 1]?.role === 'adverb' ? joint + 2 : joint + 1
  const token = s.tokens[at]
  const main = s.tokens[clause.verb]
  const after = s.tokens[at + 1]
  if (!token?.isFinite || !main || !after || !AFTER_VERB.test(after.role)) return false
  // "And so does he"
  if (
    after.role === 'pronoun' &&
    token.role !== 'modal' &&
    /^(?:i|you|he|she|it|we|they)$/.test(after.lower)
  )
    return false
  if (/^(?:so|neither|nor|there|here)$/.test(s.tokens[joint + 1]?.lower ?? '')) return false
  // A bare "support" or "need" may be a thing; "is", "may" and "makes" are verbs.
  if (token.shape === 'base') return false
  if (token.shape === 'past' && after.lower === 'by') return false
  if (!agree(numberOf(main), numberOf(token))) return false
  if (!/^(?:noun|name|pronoun|number|adverb|adjective|verb)$/.test(s.tokens[joint - 1]?.role ?? ''))
    return false
  if (s.tokens.slice(at).some(({ lower }) => SHARED.test(lower))) return false
  if (hasInnerVerb(s, clause, joint, numberOf(token)) || endsList(s, clause.verb, joint))
    return false
  for (let k = clause.verb + 1; k < joint; k++) {
    // "he met them, wrote it up and left": a longer row.
    const inner = s.tokens[k]
    if (/^,/.test(gapBefore(s, k)) && inner?.role === 'verb' && inner.shape !== 'ing') return false
    if (isOpener(s, k) && mayTake(s, k, joint, numberOf(token))) return false
    // "to be made and is": after another "and" with a verb it is not sure what is joined.
    if (s.tokens[k]?.role === 'and' && s.tokens[k + 1]?.isFinite) return false
  }
  return true
}

/** "to make sure the words are plain and are short": a clause inside, with no word that opens it. */
function hasInnerVerb(s: Analysed, clause: Clause, joint: number, count: Count): boolean {
  let at = clause.verb + 1
  while (at < joint && /^(?:verb|modal|adverb)$/.test(s.tokens[at]?.role ?? '')) at++
  for (let k = at; k < joint; k++) {
    const inner = s.tokens[k]
    if (!inner?.isFinite || !agree(numberOf(inner), count)) continue
    // "the lesson she will give and sees": after "will" the verb would be bare.
    if (inner.role === 'modal' && count !== 'modal') continue
    let opener = k - 1
    while (opener > at && !isOpener(s, opener)) opener--
    if (!isOpener(s, opener)) return true
  }
  return false
}

type Count = 'one' | 'many' | 'past' | 'modal'

function numberOf(token: Token): Count {
  if (token.role === 'modal') return 'modal'
  if (token.shape === 'third' || /^(?:is|has|does)$/.test(token.lower)) return 'one'
  if (token.shape === 'base' || /^(?:are|have|do|am)$/.test(token.lower)) return 'many'
  return 'past'
}

function agree(one: Count, two: Count): boolean {
  return one === two || one === 'modal' || two === 'modal' || one === 'past' || two === 'past'
}

/** Whether the second verb may belong to the clause that opens at `k` instead. */
function mayTake(s: Analysed, k: number, to: number, count: Count): boolean {
  // "that there are rules, and may wish": nothing named "there" wishes.
  if (s.tokens[k + 1]?.lower === 'there') return false
  for (let i = k + 1; i < to; i++) {
    const token = s.tokens[i]
    if (token?.isFinite) {
      const inner = numberOf(token)
      return !((inner === 'many' && count === 'one') || (inner === 'one' && count === 'many'))
    }
  }
  return true
}
