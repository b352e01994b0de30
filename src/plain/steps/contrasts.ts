import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { type Clause, clauseAt, isOpener, mainVerb } from '../grammar/clause.ts'
import { asSentence, endMark, lowerFirst, upperFirst } from '../grammar/write.ts'
import { closed, namesLater, PERSONAL_OR_IT } from './halves.ts'
import {
  canBeTold,
  hasNegation,
  isClosedRelative,
  isOpen,
  onward,
  standsAlone,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Gives "although", "whereas" and "while" a sentence of their own. */
export const contrasts: Step = {
  name: 'reasons',
  minWords: 12,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    yield* leading(s)
    for (let i = 4; i < s.tokens.length - 2; i++) {
      const lower = s.tokens[i]?.lower ?? ''
      if (!isOpen(s, i)) continue
      if (/^(?:although|though|whereas)$/.test(lower)) yield* contrast(s, i)
      else if (/^(?:while|whilst)$/.test(lower)) yield* meanwhile(s, i)
    }
  },
}

/** "Although A, B." becomes "A. But B."; a "So" or "But" in front stays with A. */
function* leading(s: Analysed): Iterable<Proposal> {
  const at = /^(?:so|but|therefore|however|yet|and)$/.test(s.tokens[0]?.lower ?? '') ? 1 : 0
  const word = s.tokens[at]?.lower ?? ''
  const clause = clauseAt(s, at + 1)
  if (!/^(?:although|though|while|whilst)$/.test(word) || !clause) return
  const isWhile = word.startsWith('whil')
  if (isWhile && !concedes(s, clause) && !setsOff(s, clause)) return
  for (let i = at + 4; i < s.tokens.length - 2; i++) {
    if (!/^[)\]”’"']*,\s+$/.test(gapBefore(s, i)) || !isOpen(s, i)) continue
    if (!isWhile)
      for (let k = at + 1; k < i; k++) if (isOpener(s, k) && !isClosedRelative(s, k, 0)) return
    const inner = s.text.slice(s.tokens[at + 1]?.start, closed(s, i))
    const front = s.text.slice(0, s.tokens[at]?.start)
    const admitted = asSentence(front + inner)
    const rest = analyse(onward(s, i), [s])
    // "While it may help, allowing them to choose, …": the main clause comes after a later comma.
    if (!clauseAt(rest, 0)) {
      if (isWhile && /^(?:to|\p{L}+ing)$/u.test(s.tokens[i]?.lower ?? '')) continue
      return
    }
    if (!isWhole(analyse(admitted, [s]))) return
    if (namesLater(s, clause.subject, rest, PERSONAL_OR_IT) && !isEmptyIt(s, clause)) return
    yield {
      sentences: [admitted, asSentence(`But ${lowerFirst(rest.text, rest.tokens[0])}`)],
      drops: [isWhile ? 'while' : word],
    }
    return
  }
}

/** "It is clear that", "it seems": this "it" stands for nothing. */
function isEmptyIt(s: Analysed, { subject, verb }: Clause): boolean {
  if (s.tokens[subject]?.lower !== 'it') return false
  return s.tokens
    .slice(verb, verb + 7)
    .some(({ lower }) => /^(?:that|to|seems?|appears?|whether|how|why)$/.test(lower))
}

/** "While it may be slow, …" admits something; "while your child is at school" tells a time. */
function concedes(s: Analysed, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  // "While your child can stay at home": as long as that is so.
  const isOne = /^(?:you|your|he|she|a|an)$/.test(s.tokens[clause.subject]?.lower ?? '')
  if (isOne && /^(?:can|is|was)$/.test(verb?.lower ?? '')) return false
  if (/^(?:may|might|can|could)$/.test(verb?.lower ?? '')) return true
  if (/^(?:some|many|most|there)$/.test(s.tokens[clause.subject]?.lower ?? '')) return true
  return (
    /^(?:is|was)$/.test(verb?.lower ?? '') &&
    /^(?:(?:very|quite|often|also) )?(?:clear|true|important|helpful|possible|useful|right|good|tempting|understandable)\b/.test(
      s.text.slice(s.tokens[clause.verb + 1]?.start).toLowerCase(),
    )
  )
}

/** "Whilst we try, we cannot promise": nobody writes "whilst" for a time and then denies something. */
function setsOff(s: Analysed, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  const next = s.tokens[clause.verb + 1]
  // "While we are waiting", "whilst she is at school"
  if (verb?.shape === 'be' && (next?.shape === 'ing' || next?.role === 'preposition')) return false
  const comma = s.tokens.findIndex((_, k) => k > clause.verb && /^,\s/.test(gapBefore(s, k)))
  if (comma < 0) return false
  if (!/^(?:\p{L}+,? )?whilst\b/iu.test(s.text)) return false
  const to = Math.min(s.tokens.length, comma + 12)
  return (
    hasNegation(s, comma, to) || s.tokens.slice(comma, to).some(({ lower }) => lower === 'unable')
  )
}

function* contrast(s: Analysed, i: number): Iterable<Proposal> {
  const hasMark = /^[)”’"']*(?:,|\s[–—-])\s+$/.test(gapBefore(s, i))
  const isBare = /^(?:whereas|although)$/.test(s.tokens[i]?.lower ?? '') || isBareThough(s, i)
  if (!hasMark && !isBare) return
  if (/^(?:and|but|or|even|if|that|as)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  if (!clauseAt(s, i + 1) && !hasDoingSubject(s, i + 1)) return
  const isWhereas = s.tokens[i]?.lower === 'whereas'
  if (!standsAlone(s, i, isWhereas) && !canBeTold(s, i)) return
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`But ${onward(s, i + 1)}`, endMark(s.text))],
  }
}

/** "having a plan is": what is done is the subject. */
function hasDoingSubject(s: Analysed, from: number): boolean {
  const verb = mainVerb(s, from)
  if (s.tokens[from]?.shape !== 'ing' || verb === undefined || verb - from > 7) return false
  if (!/^(?:is|was|can|cannot|may|might|will|does|has)$/.test(s.tokens[verb]?.lower ?? ''))
    return false
  for (let k = from + 1; k <= verb; k++)
    if (/[,;:()–—]/.test(gapBefore(s, k)) || isOpener(s, k)) return false
  return true
}

const SOME = /^(?:some|many|most)$/

/** "Some parents know that it helps while others": who knows is set against others, not what. */
function isSomeOnce(s: Analysed, to: number): boolean {
  const left = s.tokens.slice(1, to)
  return (
    !left.some(({ lower }) => SOME.test(lower) || /^(?:if|unless|one|few|all)$/.test(lower)) &&
    isWhole(analyse(asSentence(upTo(s, to)), [s]))
  )
}

/** "It may help though it is not clear that it will": such a clause admits something, comma or not. */
function isBareThough(s: Analysed, i: number): boolean {
  if (s.tokens[i]?.lower !== 'though' || gapBefore(s, i) !== ' ') return false
  return (
    /^(?:it|there|this)$/.test(s.tokens[i + 1]?.lower ?? '') && s.tokens[i + 2]?.isFinite === true
  )
}

/** ", while B": B goes on at the same time, and sets itself off from A. */
function* meanwhile(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause) return
  const isOthers = /^(?:others?)$/.test(s.tokens[clause.subject]?.lower ?? '')
  const isSome = SOME.test(s.tokens[0]?.lower ?? '')
  const isSure = isOthers && isSome && isSomeOnce(s, i)
  if (!isSure && !standsAlone(s, i) && !canBeTold(s, i)) return
  const hasComma = /^,\s+$/.test(gapBefore(s, i))
  if (!hasComma && !(isOthers && isSome)) return
  // "Wait here, while I ask": a time, as long as nothing shows that both go on for good.
  const verb = s.tokens[clause.verb]
  if (!isOthers && verb?.role !== 'modal' && !/^(?:third|base|be|have)$/.test(verb?.shape ?? ''))
    return
  const rest = onward(s, i + 1)
  let told = `At the same time, ${rest}`
  // "But others would like to help but …" says it twice.
  if (isOthers && isSome) told = / but /.test(rest) ? upperFirst(rest) : `But ${rest}`
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(told, endMark(s.text))],
    drops: ['while'],
  }
}
