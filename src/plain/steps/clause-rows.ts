import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt } from '../grammar/clause.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { isOpen, onward } from './joints.ts'
import type { Proposal } from './step.ts'

const SOME = /^(?:some|others|many)$/

/** "Some want A, some want B and some want C": each is a sentence of its own. */
export function* someRow(s: Analysed): Iterable<Proposal> {
  const word = s.tokens[0]?.lower ?? ''
  if (!SOME.test(word) || !clauseAt(s, 0) || /\?$/.test(s.text)) return
  const starts = [0]
  for (let k = 3; k < s.tokens.length - 2; k++) {
    if (s.tokens[k]?.lower !== word) continue
    const isAfterAnd = s.tokens[k - 1]?.lower === 'and'
    const join = isAfterAnd ? k - 1 : k
    const isParted = /^,\s+$/.test(gapBefore(s, join)) || isAfterAnd
    // "Some like some of it": that one opens nothing.
    if (!isParted || !isOpen(s, k) || clauseAt(s, k)?.verb !== k + 1) return
    starts.push(k)
  }
  if (starts.length < 3) return
  yield {
    sentences: starts.map((from, n) => {
      const to = starts[n + 1]
      if (to === undefined) return asSentence(onward(s, from), endMark(s.text))
      const last = s.tokens[to - 1]?.lower === 'and' ? to - 2 : to - 1
      return asSentence(s.text.slice(s.tokens[from]?.start, s.tokens[last]?.end))
    }),
  }
}
