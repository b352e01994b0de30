import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, firstOpener, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { isOpen, onward, plainClause, standsAlone, upTo } from './joints.ts'
import type { Proposal } from './step.ts'
import { isSureClause } from './sure-clauses.ts'

/** "The nurse came, the teacher wrote to us, and the plan was done": each statement of the row is told by itself. */
export function* statementRow(s: Analysed, i: number, clause: Clause): Iterable<Proposal> {
  if (s.tokens[i]?.lower !== 'and' || /\?$|[!?].*\s/.test(s.text)) return
  if (!isSureClause(s, i, clause) || clause.subject !== i + 1) return
  const starts: number[] = []
  for (let k = 3; k < i; k++) {
    if (!/,/.test(gapBefore(s, k))) continue
    const inner = clauseAt(s, k, i)
    if (!isOpen(s, k) || inner?.subject !== k || SAYING.has(s.tokens[inner.verb]?.lower ?? ''))
      return
    if (s.tokens[inner.verb]?.shape === 'base' || firstOpener(s, k, i) !== undefined) return
    starts.push(k)
  }
  const [first] = starts
  if (first === undefined || !plainClause(s) || !standsAlone(s, first, true)) return
  if (firstOpener(s, 0, first) !== undefined) return
  const middle = starts.map((from, n) => asSentence(slice(s, from, starts[n + 1] ?? i)))
  const last = asSentence(onward(s, i + 1), endMark(s.text))
  yield { sentences: [asSentence(upTo(s, first)), ...middle, last] }
}
