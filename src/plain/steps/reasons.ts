import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, firstOpener, isOpener } from '../grammar/clause.ts'
import { asSentence, endMark, lowerFirst } from '../grammar/write.ts'
import {
  canBeTold,
  hasNegation,
  isClosedRelative,
  isOpen,
  onward,
  standsAlone,
  thisIs,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Gives reasons, purposes and contrasts a sentence of their own. */
export const reasons: Step = {
  name: 'reasons',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    yield* leading(s)
    for (let i = 4; i < s.tokens.length - 2; i++) {
      const lower = s.tokens[i]?.lower
      if (!isOpen(s, i)) continue
      if (/^(?:although|though|whereas)$/.test(lower ?? '')) yield* contrast(s, i)
      else if (lower === 'because') yield* reason(s, i)
      else if (lower === 'so' && s.tokens[i + 1]?.lower === 'that') yield* purpose(s, i, i + 2)
      else if (
        lower === 'in' &&
        s.tokens[i + 1]?.lower === 'order' &&
        s.tokens[i + 2]?.lower === 'to'
      )
        yield* aim(s, i, i + 2)
      else if (s.tokens[i]?.role === 'to' && /^,\s+$/.test(gapBefore(s, i))) yield* aim(s, i, i)
    }
  },
}

/** "Although A, B." becomes "A. But B." */
function* leading(s: Analysed): Iterable<Proposal> {
  if (!/^(?:although|though)$/.test(s.tokens[0]?.lower ?? '') || !clauseAt(s, 1)) return
  for (let i = 4; i < s.tokens.length - 2; i++) {
    if (!/^,\s+$/.test(gapBefore(s, i)) || !isOpen(s, i)) continue
    for (let k = 1; k < i; k++) if (isOpener(s, k) && !isClosedRelative(s, k, 0)) return
    const first = asSentence(s.text.slice(s.tokens[1]?.start, s.tokens[i - 1]?.end))
    const rest = analyse(onward(s, i), [s])
    if (!clauseAt(rest, 0) || !isWhole(analyse(first, [s]))) return
    yield { sentences: [first, asSentence(`But ${lowerFirst(rest.text, rest.tokens[0])}`)] }
    return
  }
}

function* contrast(s: Analysed, i: number): Iterable<Proposal> {
  if (!/^,\s+$/.test(gapBefore(s, i)) && s.tokens[i]?.lower !== 'whereas') return
  if (!clauseAt(s, i + 1) || (!standsAlone(s, i) && !canBeTold(s, i))) return
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`But ${onward(s, i + 1)}`, endMark(s.text))],
  }
}

/** What is needed for an aim is not done for it. */
const NEEDING =
  /^(?:need|needs|needed|require|requires|required|relate|relates|take|takes|necessary|essential|must|have)$/
const PURPOSE =
  /^(?:help|make|ensure|support|allow|give|let|enable|provide|reduce|improve|deliver|meet|avoid|prevent|show|resolve|encourage|build|keep|stop)$/

const NARROWED =
  /^(?:only|just|simply|mainly|partly|largely|not|even|especially|particularly|merely|and|but|or|is|was|are|were|be)$/

function* reason(s: Analysed, i: number): Iterable<Proposal> {
  if (s.tokens[i + 1]?.lower === 'of' || NARROWED.test(s.tokens[i - 1]?.lower ?? '')) return
  if (!clauseAt(s, i + 1) || hasNegation(s, 0, i)) return
  if (!standsAlone(s, i) && !canBeTold(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}

function* purpose(s: Analysed, i: number, from: number): Iterable<Proposal> {
  if (/^(?:only|and|but|or)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  if (!clauseAt(s, from) || !standsAlone(s, i) || hasNegation(s, 0, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}

function* aim(s: Analysed, i: number, from: number): Iterable<Proposal> {
  const { tokens } = s
  if (tokens[from + 1]?.shape !== 'base' || !standsAlone(s, i) || hasNegation(s, 0, i)) return
  if (tokens.length - from < 5 || tokens.slice(0, i).some(({ lower }) => NEEDING.test(lower)))
    return
  if (from === i) {
    // ", to" may also go on a row of such, or say what "it" is.
    if (
      !PURPOSE.test(tokens[from + 1]?.lower ?? '') ||
      tokens.slice(0, i).some(({ role }) => role === 'to')
    )
      return
    if (/^(?:it|this|that)$/.test(tokens[0]?.lower ?? '')) return
  } else if (firstOpener(s, 0, i) !== undefined || tokens[i - 1]?.role === 'verb') return
  if (/^(?:only|and|but|or)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, from)}`)] }
}
