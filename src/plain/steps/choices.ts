import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt } from '../grammar/clause.ts'
import { asSentence, lowerFirst } from '../grammar/write.ts'
import {
  hasLimit,
  hasNegation,
  isOpen,
  onward,
  plainClause,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

const MAY = /^(?:may|can|could|might)$/

/** "You may come, or a friend may come for you": the other way, in a sentence that begins with "Or". */
export const choices: Step = {
  name: 'clauses',
  minWords: 14,
  *propose(s) {
    const clause = plainClause(s)
    if (!clause || /\?$/.test(s.text) || /\b(?:either|whether)\b/i.test(s.text)) return
    // What may be done may be left: only there is one way as good as the other.
    if (!MAY.test(s.tokens[clause.verb]?.lower ?? '')) return
    for (let i = clause.verb + 3; i < s.tokens.length - 3; i++) {
      if (s.tokens[i]?.lower !== 'or' || !isOpen(s, i) || !/^,\s+$/.test(gapBefore(s, i))) continue
      if (!standsAlone(s, i) || hasNegation(s, 0, s.tokens.length)) return
      if (hasLimit(s, i + 1, s.tokens.length)) return
      yield* other(s, clause.subject, clause.subjectEnd, i)
      return
    }
  },
}

function* other(s: Analysed, from: number, to: number, or: number): Iterable<Proposal> {
  const next = clauseAt(s, or + 1)
  if (next && MAY.test(s.tokens[next.verb]?.lower ?? '')) {
    yield { sentences: [asSentence(upTo(s, or)), asSentence(onward(s, or))] }
    return
  }
  if (!MAY.test(s.tokens[or + 1]?.lower ?? '')) return
  const again = subjectAgain(s, from, to)
  if (again === undefined) return
  const subject = lowerFirst(again, s.tokens[from])
  yield {
    sentences: [asSentence(upTo(s, or)), asSentence(`Or ${subject} ${onward(s, or + 1)}`)],
    isRepeating: true,
  }
}
