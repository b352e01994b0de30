import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, slice } from '../grammar/clause.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { canBeTold, hasNegation, isOpen, onward, standsAlone, upTo } from './joints.ts'
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
    }
  },
}

/** ", during which she …" becomes "During this, she …". */
function* which(s: Analysed, i: number): Iterable<Proposal> {
  const lower = s.tokens[i]?.lower ?? ''
  const word = s.tokens[i + 1]?.lower
  const isTime = /^(?:during|after|following)$/.test(lower) && word === 'which'
  const isShare = lower === 'of'
  if (!isTime && !isShare) return
  if (!clauseAt(s, i + 2) || (!standsAlone(s, i) && !canBeTold(s, i))) return
  // "Of whom" tells of the things just named, and they must be several.
  const start = isShare ? 'Of these' : lower === 'during' ? 'During this' : 'After this'
  if (isShare && hasNegation(s, 0, i)) return
  yield {
    sentences: [
      asSentence(upTo(s, i)),
      asSentence(`${start}, ${onward(s, i + 2)}`, endMark(s.text)),
    ],
    ...(lower === 'following' ? { brings: ['after'] } : {}),
  }
}

function* inCase(s: Analysed, i: number): Iterable<Proposal> {
  if (!clauseAt(s, i + 3) || !standsAlone(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`In this case, ${onward(s, i + 3)}`)] }
}

/** ", nor does she …" */
function* nor(s: Analysed, i: number): Iterable<Proposal> {
  if (!DO.test(s.tokens[i + 1]?.lower ?? '') || !standsAlone(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i), endMark(s.text))] }
}
