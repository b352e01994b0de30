import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, isOpener, slice } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { asSentence, lowerFirst, upperFirst } from '../grammar/write.ts'
import { endsList, isOpen, onward, upTo } from './joints.ts'
import { hasSharedAim, isSaidOfOther, leansBack, opensAnother } from './own-verbs.ts'
import { isClearThey, sharer } from './shared-subject.ts'
import type { Step } from './step.ts'
import { isOrderToo, isPairOfThings, isThingThen, mayBeState, mayHangOnTo } from './unsure-verbs.ts'

/** What may hold for both halves when it stands at the end. */
const SHARED =
  /^(?:if|unless|until|except|provided|subject|whichever|because|during|throughout|whenever)$/
const ALSO_NOUNS = new Set(words['also nouns'])
const AFTER_VERB =
  /^(?:determiner|pronoun|noun|name|adjective|adverb|number|to|preposition|subordinator|verb)$/

/** "The plan is reviewed each year and may be changed": two verbs with tenses of their own. */
export const finiteVerbs: Step = {
  name: 'verbs',
  minWords: 14,
  *propose(s) {
    const shared = /\?$/.test(s.text) ? undefined : sharer(s)
    if (!shared) return
    const { clause, again } = shared
    for (let i = clause.verb + 2; i < s.tokens.length - 2; i++) {
      const joint = s.tokens[i]
      if (!joint || !/^(?:and|but)$/.test(joint.lower) || !isOpen(s, i)) continue
      if (!/^[)”’]*,?\s+$/.test(gapBefore(s, i)) || !isSecondVerb(s, clause, i)) continue
      if (!isClearThey(s, shared, i)) continue
      const first = s.tokens[clause.subject]
      // "and therefore can be": "So it can be."
      const isSo =
        joint.lower === 'and' && /^(?:therefore|thus)$/.test(s.tokens[i + 1]?.lower ?? '')
      const link = joint.lower === 'but' ? 'But' : 'So'
      const subject =
        isSo || joint.lower === 'but' ? `${link} ${lowerFirst(again, first)}` : upperFirst(again)
      const middle = middleOf(s, clause, i)
      if (middle === undefined) continue
      const parts = [...middle, i].map((from, n, all) =>
        n === 0 ? upTo(s, from) : `${upperFirst(again)} ${slice(s, all[n - 1] ?? 0, from)}`,
      )
      yield {
        sentences: [
          ...parts.map((part) => asSentence(part)),
          asSentence(`${subject} ${onward(s, isSo ? i + 2 : i + 1)}`),
        ],
        isRepeating: true,
      }
    }
  },
}

/**
 * Where more verbs of the row begin: "will pay for it, will choose a date, and will tell you".
 * Undefined where a comma opens what may be one of the row and may not.
 */
function middleOf(s: Analysed, clause: Clause, joint: number): number[] | undefined {
  const starts: number[] = []
  const main = s.tokens[clause.verb]
  const last = s.tokens[s.tokens[joint + 1]?.role === 'adverb' ? joint + 2 : joint + 1]
  for (let k = clause.verb + 2; k < joint; k++) {
    const inner = s.tokens[k]
    if (!/^,/.test(gapBefore(s, k)) || inner?.role === 'and') continue
    if (inner?.role !== 'verb' && inner?.role !== 'modal') continue
    if (inner.shape === 'ing') continue
    const isSame =
      main !== undefined &&
      last !== undefined &&
      inner.isFinite &&
      numberOf(inner) === numberOf(main) &&
      numberOf(inner) === numberOf(last)
    if (!isSame || k - (starts[starts.length - 1] ?? clause.verb) < 3) return undefined
    starts.push(k)
  }
  return starts
}

function isSecondVerb(s: Analysed, clause: Clause, joint: number): boolean {
  const at = s.tokens[joint + 1]?.role === 'adverb' ? joint + 2 : joint + 1
  const token = s.tokens[at]
  const main = s.tokens[clause.verb]
  const after = s.tokens[at + 1]
  if (!token || token.lower.startsWith('let') || !main || !after || !AFTER_VERB.test(after.role))
    return false
  // "And so does he"
  if (after.role === 'pronoun' && /^(?:i|you|he|she|it|we|they)$/.test(after.lower)) return false
  if (/^(?:so|neither|nor|there|here)$/.test(s.tokens[joint + 1]?.lower ?? '')) return false
  if (!token.isFinite && token.shape !== 'base') return false
  // A bare "support" or "need" may be a thing; "is", "may" and "makes" are verbs.
  if (token.shape === 'base' && !isSureBase(s, clause, joint, at)) return false
  if (token.shape === 'past' && after.lower === 'by') return false
  if (isThingThen(s, at) || isPairOfThings(s, joint, at)) return false
  if (mayBeState(s, clause, joint, at)) return false
  if (isOrderToo(s, clause, at) || mayHangOnTo(s, clause.verb, joint, at)) return false
  if (!agree(numberOf(main), numberOf(token))) return false
  const end = s.tokens[joint - 1]
  const isEnd = /^(?:noun|name|pronoun|number|adverb|adjective|verb)$/.test(end?.role ?? '')
  if (!isEnd && !/^(?:other|this|that|these|those|all)$/.test(end?.lower ?? '')) return false
  if (isSaidOfOther(s, clause.verb, joint, token) || leansBack(s, clause, at)) return false
  if (isEndShared(s, at) || hasSharedAim(s, at) || opensAnother(s, clause.verb, joint)) return false
  if (hasInnerVerb(s, clause, joint, token) || endsList(s, clause.verb, joint)) return false
  for (let k = clause.verb + 1; k < joint; k++) {
    if (isOpener(s, k) && mayTake(s, k, joint, token, main)) return false
    // "to be made and is": after another "and" with a verb it is not sure what is joined.
    // But "checks and notes it and meets" begins with two of the row.
    if (k > clause.verb + 1 && s.tokens[k]?.role === 'and' && s.tokens[k + 1]?.isFinite)
      return false
  }
  return true
}

/** "They like it, but feel that …": a base form that is no thing and hangs on nothing in between. */
function isSureBase(s: Analysed, clause: Clause, joint: number, at: number): boolean {
  const token = s.tokens[at]
  const head = s.tokens[clause.subjectEnd - 1]
  const after = s.tokens[at + 1]
  if (!token || !head || !after || ALSO_NOUNS.has(token.lower)) return false
  const isMany = /^(?:i|you|we|they)$/.test(head.lower) || (head.role === 'noun' && head.isPlural)
  if (!isMany || s.tokens[clause.verb]?.role === 'modal') return false
  if (!/^(?:determiner|pronoun|subordinator|to)$/.test(after.role)) return false
  if (after.role === 'to' && !/^(?:want|need|hope|try|aim|intend)$/.test(token.lower)) return false
  return !s.tokens
    .slice(clause.verb + 1, joint)
    .some(
      (inner, k) =>
        inner.lower === 'to' ||
        inner.role === 'modal' ||
        inner.shape === 'base' ||
        isOpener(s, clause.verb + 1 + k),
    )
}

function isEndShared(s: Analysed, from: number): boolean {
  let isInside = false
  // "but did not send it until May": when it was sent, at last.
  const isLate = s.tokens[from - 1]?.lower === 'but' && s.tokens[from + 1]?.lower === 'not'
  for (let k = from; k < s.tokens.length; k++) {
    const lower = s.tokens[k]?.lower ?? ''
    if (isLate && lower === 'until') continue
    if (!isInside && SHARED.test(lower)) return true
    // "said that they would come if …": the condition stands inside what was said.
    if (/^(?:that|who|which|what|how|whether)$/.test(lower) && isOpener(s, k)) isInside = true
  }
  return false
}

/** "to make sure the words are plain and are short": a clause inside, with no word that opens it. */
function hasInnerVerb(s: Analysed, clause: Clause, joint: number, second: Token): boolean {
  const main = s.tokens[clause.verb]
  const count = numberOf(second)
  let at = clause.verb + 1
  while (at < joint && /^(?:verb|modal|adverb)$/.test(s.tokens[at]?.role ?? '')) at++
  for (let k = at; k < joint; k++) {
    const inner = s.tokens[k]
    if (!inner?.isFinite || !agree(numberOf(inner), count)) continue
    // "checks and notes it": the second of the row.
    if (k === clause.verb + 2 && s.tokens[k - 1]?.role === 'and') continue
    // "the lesson she will give and sees": after "will" the verb would be bare.
    if (inner.role === 'modal' && count !== 'modal') continue
    // ", will choose a date, and will tell you": one of the row.
    if (/^,/.test(gapBefore(s, k)) && numberOf(inner) === count) continue
    if (main && isOtherTime(main, inner, second)) continue
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

/** "She found out what it is, and was …": both verbs are past, what stands between is not. */
function isOtherTime(main: Token, inner: Token, second: Token): boolean {
  const [first, between, last] = [numberOf(main), numberOf(inner), numberOf(second)]
  if (first === 'past') return last === 'past' && /^(?:one|many)$/.test(between)
  return first === last && between === 'past'
}

/** Whether the second verb may belong to the clause that opens at `k` instead. */
function mayTake(s: Analysed, k: number, to: number, second: Token, main: Token): boolean {
  const count = numberOf(second)
  // "that there are rules, and may wish": nothing named "there" wishes.
  if (s.tokens[k + 1]?.lower === 'there') return false
  const told = s.tokens[k - 1]
  // "the aims which should be met and ends": aims would end.
  if (s.tokens[k]?.role === 'relative' && told?.role === 'noun' && gapBefore(s, k) === ' ') {
    if (told.isPlural && count === 'one') return false
  }
  for (let i = k + 1; i < to; i++) {
    const token = s.tokens[i]
    if (token?.isFinite) {
      const inner = numberOf(token)
      if (isOtherTime(main, token, second)) return false
      return !((inner === 'many' && count === 'one') || (inner === 'one' && count === 'many'))
    }
  }
  return true
}
