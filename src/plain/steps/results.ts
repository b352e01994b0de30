import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isOpener } from '../grammar/clause.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { onward, plainClause, upTo } from './joints.ts'
import { hasOthersWords } from './others-words.ts'
import type { Proposal } from './step.ts'

/** Clauses that end where a result begins; a condition or a reason may take the result in. */
const ENDING = /^(?:when|why|where|how|who|which)$/

/** ", and so we must …" is a sentence of its own. */
export function* resultAfter(s: Analysed, i: number): Iterable<Proposal> {
  const clause = s.tokens[i + 1]?.lower === 'so' ? clauseAt(s, i + 2) : undefined
  if (clause && drawsResult(s, i, clause))
    yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i + 1), endMark(s.text))] }
}

/**
 * Whether ", so we must" or ", and so you can" at `i` draws a result from all that was said, though
 * that ends in a clause: "this matters when a child is ill, so we must ask".
 */
export function drawsResult(s: Analysed, i: number, clause: Clause): boolean {
  const told = plainClause(s)
  if (!told || told.verb >= i || !/^,\s+$/.test(gapBefore(s, i))) return false
  const so = s.tokens[i]?.lower === 'and' ? i + 1 : i
  if (s.tokens[so]?.lower !== 'so' || clause.subject !== so + 1) return false
  if (!/^(?:we|you)$/.test(s.tokens[clause.subject]?.lower ?? '')) return false
  if (!/^(?:must|should|can|may)$/.test(s.tokens[clause.verb]?.lower ?? '')) return false
  if (/[,;:–—]/.test(s.text.slice(s.tokens[told.verb]?.end, s.tokens[i - 1]?.end))) return false
  for (let k = told.verb + 1; k < i; k++) {
    const lower = s.tokens[k]?.lower ?? ''
    if (/^(?:if|unless|until|whether|except|because|as)$/.test(lower)) return false
    if (isOpener(s, k) && !ENDING.test(lower)) return false
  }
  return !hasOthersWords(s, i)
}
