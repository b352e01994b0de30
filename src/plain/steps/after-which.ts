import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, isPerson, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, endMark, upperFirst } from '../grammar/write.ts'
import { canBeTold, hasNegation, isOpen, onward, standsAlone, upTo } from './joints.ts'
import { isStatement, runsToEnd } from './relative-reach.ts'
import type { Proposal, Step } from './step.ts'

const DO =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|will|would)$/

/** ", after which A", ", of whom B" and ", nor does C" are sentences of their own. */
export const afterWhich: Step = {
  name: 'relatives',
  minWords: 12,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 4; i < s.tokens.length - 3; i++) {
      if (!isOpen(s, i) || !/^[)”’]*,\s+$/.test(gapBefore(s, i))) continue
      if (s.tokens[i]?.lower === 'nor') yield* nor(s, i)
      else if (slice(s, i, i + 3).toLowerCase() === 'in which case') yield* inCase(s, i)
      else if (/^(?:which|whom)$/.test(s.tokens[i + 1]?.lower ?? '')) yield* which(s, i)
      else yield* shareOf(s, i)
    }
  },
}

/** The statement before may be told by itself, and no part of it comes back after the clause. */
function isFree(s: Analysed, i: number, opener: number, verb: number): boolean {
  if (!runsToEnd(s, opener, verb)) return false
  return standsAlone(s, i) || canBeTold(s, i) || isStatement(s, i)
}

/** ", during which she …" becomes "During this, she …". */
function* which(s: Analysed, i: number): Iterable<Proposal> {
  const lower = s.tokens[i]?.lower ?? ''
  const word = s.tokens[i + 1]?.lower
  const isTime = /^(?:during|after|following)$/.test(lower) && word === 'which'
  const isShare = lower === 'of'
  if (!isTime && !isShare) return
  const clause = clauseAt(s, i + 2)
  if (!clause || !isFree(s, i, i + 1, clause.verb)) return
  // "Of whom" tells of the things just named, and they must be several.
  if (isShare && (hasNegation(s, 0, i) || !hasNumber(s, i + 2) || !hasMany(s, i))) return
  const start = isShare ? 'Of these' : lower === 'during' ? 'During this' : 'After this'
  yield {
    sentences: [
      asSentence(upTo(s, i)),
      asSentence(`${start}, ${onward(s, i + 2)}`, endMark(s.text)),
    ],
    ...(lower === 'following' ? { brings: ['after'] } : {}),
  }
}

/** "Of whom six are boys": how many of them. */
function hasNumber(s: Analysed, from: number): boolean {
  return s.tokens
    .slice(from, from + 4)
    .some(({ role, lower }) => role === 'number' || /^(?:most|many|some|half|few)$/.test(lower))
}

function hasMany(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).some(({ role, text }) => role === 'noun' && isPlural(text))
}

function manyBefore(s: Analysed, i: number): boolean {
  const noun = s.tokens[i - 1]
  return noun?.role === 'noun' && isPlural(noun.text)
}

const SHARE =
  /^(?:many|most|some|all|half|each|several|none|few|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/

/** ", many of whom have …" becomes "Many of these pupils have …". */
function* shareOf(s: Analysed, i: number): Iterable<Proposal> {
  if (!SHARE.test(s.tokens[i]?.lower ?? '') || s.tokens[i + 1]?.lower !== 'of') return
  const pronoun = s.tokens[i + 2]
  const verb = s.tokens[i + 3]
  // "Many of whom come": between "whom" and its verb nothing can stand.
  const isVerb = verb?.isFinite === true || (verb?.role === 'verb' && verb.shape === 'base')
  if (!/^(?:which|whom)$/.test(pronoun?.lower ?? '') || !isVerb) return
  if (hasNegation(s, 0, i) || !isFree(s, i, i + 2, i + 3)) return
  const many = s.tokens
    .slice(0, i)
    .filter(({ role, text }) => /^(?:noun|name)$/.test(role) && isPlural(text))
  const [only] = many
  const isWhom = pronoun?.lower === 'whom'
  // "Plans for pupils, many of which": the plans or the pupils; "these" leaves it as open as it was.
  if (!only || (!manyBefore(s, i) && (many.length > 1 || !isWhom || !isPerson(only)))) return
  const open = isWhom ? 'them' : 'these'
  const noun = many.length === 1 ? `these ${only.text}` : open
  const share = upperFirst(slice(s, i, i + 2))
  yield {
    sentences: [
      asSentence(upTo(s, i)),
      asSentence(`${share} ${noun} ${onward(s, i + 3)}`, endMark(s.text)),
    ],
    isRepeating: true,
  }
}

/** "It may be possible, in which case …": "in that case" leaves open whether it is. */
function* inCase(s: Analysed, i: number): Iterable<Proposal> {
  if (!clauseAt(s, i + 3) || !standsAlone(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`In that case, ${onward(s, i + 3)}`)] }
}

/** ", nor does she …" */
function* nor(s: Analysed, i: number): Iterable<Proposal> {
  if (!DO.test(s.tokens[i + 1]?.lower ?? '') || !standsAlone(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i), endMark(s.text))] }
}
