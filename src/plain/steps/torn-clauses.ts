import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, mainVerb } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { isOpen, onward, plainClause } from './joints.ts'

/* Places where a cut would tear what belongs together. */

/** "its aim: that every child is safe", "that is, whether": no sentence by itself. */
export function saysWhat(s: Analysed, i: number): boolean {
  const [first, next, third] = s.tokens.slice(i, i + 3)
  if (first?.lower !== 'that' || !next) return false
  if (next.lower === 'is') return /^(?:whether|that|if|how|when|where)$/.test(third?.lower ?? '')
  return /^(?:determiner|pronoun)$/.test(next.role)
}

/** "The town had ten schools and the city had fifty as of May 2010": the date may be that of both. */
export function isEndOfBoth(s: Analysed, i: number, { verb }: Clause): boolean {
  const first = mainVerb(s, 0, i)
  if (first === undefined || s.tokens[first]?.lower !== s.tokens[verb]?.lower) return false
  if (/,/.test(gapBefore(s, i))) return false
  return /\b(?:as of|since|by|in|at the end of)\b[^,]*\b(?:19|20)\d\d\b/.test(onward(s, verb))
}

/** "Read it, keep it safe, and we will …": what stands before is a row, too, and would lose its "and". */
export function hasSpliced(s: Analysed, i: number): boolean {
  if (
    s.tokens[i]?.lower !== 'and' ||
    /^(?:if|when|as|once|after|before)$/.test(s.tokens[0]?.lower ?? '')
  )
    return false
  const main = mainVerb(s, 0, i)
  if (main === undefined || (plainClause(s)?.verb !== main && main > 1)) return false
  for (let k = main + 2; k < i - 2; k++) {
    if (!/^[)”’]*,\s+$/.test(gapBefore(s, k)) || !isOpen(s, k)) continue
    const token = s.tokens[k]
    const isBase = token?.role === 'verb' && token.shape === 'base'
    const clause = clauseAt(s, k, i)
    if (isBase && s.tokens[main]?.shape === 'base') return true
    if (isJoinedBefore(s, main, k)) continue
    if (/^(?:determiner|name)$/.test(token?.role ?? '') && hasOwnVerb(s, k, i)) return true
    // ", I think, …", ", he said"
    if (clause?.subject === k && !SAYING.has(s.tokens[clause.verb]?.lower ?? '')) return true
  }
  return false
}

/** "the report (two pages long) had": a bracket stands between a subject and its verb. */
function hasOwnVerb(s: Analysed, from: number, to: number): boolean {
  let isBracketed = false
  for (let k = from + 1; k < to; k++) {
    const token = s.tokens[k]
    if (!token || (token.depth === 0 && /[,;:–—]/.test(gapBefore(s, k)))) return false
    if (token.depth > 0) isBracketed = true
    else if (token.isFinite) return isBracketed && !SAYING.has(token.lower)
    else if (!/^(?:noun|name|adjective|number|preposition|adverb)$/.test(token.role)) return false
  }
  return false
}

/** ", and now, years later, he": an "and" with an opening joins it. */
function isJoinedBefore(s: Analysed, main: number, to: number): boolean {
  for (let k = to - 1; k > main && s.tokens[k]?.isFinite !== true; k--)
    if (/^(?:and|but)$/.test(s.tokens[k]?.lower ?? '') && /^,/.test(gapBefore(s, k))) return true
  return false
}
