import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, isOpener, mainVerb } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { isOpen } from './joints.ts'

const NAMING = /^(?:noun|name|adjective|determiner|number|pronoun)$/
const HOLDING =
  /^(?:if|unless|until|whether|except|provided|providing|lest|without|either|neither|both)$/

/**
 * Whether a clause that tells of a noun, with its verb at `verb`, goes on to the end of the sentence:
 * no part of what stood before it comes back after a comma.
 */
export function runsToEnd(s: Analysed, opener: number, verb: number): boolean {
  let isList = false
  const seen = new Set<string>()
  for (let k = verb + 1; k < s.tokens.length; k++) {
    const token = s.tokens[k]
    if (!token) return false
    const gap = gapBefore(s, k)
    if (/[;:–—]|\s-\s/.test(gap)) return false
    if (!isOpen(s, k)) continue
    if (token.role === 'preposition') {
      // "victims of a world, which now grows, and of their own": that part belongs to the victims.
      const isSecond = s.tokens[k - 1]?.role === 'and'
      if (isSecond && !seen.has(token.lower) && hasWord(s, token.lower, opener)) return false
      seen.add(token.lower)
    }
    if (!/,/.test(gap)) {
      // The end of a list: its commas and its "and" stand in the clause itself.
      if (token.role === 'and' && isList) isList = false
      continue
    }
    if (/^(?:according|depending|owing)$/.test(token.lower)) return false
    if (isOpener(s, k) || token.shape === 'ing') continue
    if (token.role === 'adjective' && /^(?:adjective|verb)$/.test(s.tokens[k - 1]?.role ?? ''))
      continue
    // ", and which …": told by itself.
    if (token.role === 'and' && s.tokens[k + 1]?.role === 'relative') continue
    // "who can be called on 01632 960123, or by post"
    if (token.lower === 'or' && /^(?:by|on|at)$/.test(s.tokens[k + 1]?.lower ?? '')) {
      seen.add(s.tokens[k + 1]?.lower ?? '')
      continue
    }
    if (token.role === 'and') {
      if (!isList) return false
      isList = false
      continue
    }
    if (!isListed(s, opener, verb, k)) return false
    isList = true
  }
  return !isList
}

function hasWord(s: Analysed, lower: string, to: number): boolean {
  return s.tokens.slice(0, to).some((token) => token.lower === lower)
}

/** "…, which include plans, reports and letters": a comma between things of one kind. */
function isListed(s: Analysed, opener: number, verb: number, k: number): boolean {
  const before = s.tokens[k - 1]
  const next = s.tokens[k]
  if (!before || !next || k - verb < 2 || !NAMING.test(next.role)) return false
  if (before.role !== 'noun' && before.role !== 'name') return false
  if (/^(?:many|some|most|all|one|two|both|each|none)$/.test(next.lower)) return false
  // Where a list stood open before, what follows may be more of that.
  for (let j = 1; j < opener; j++)
    if (isOpen(s, j) && /,/.test(gapBefore(s, j)) && s.tokens[j]?.role !== 'adverb') return false
  let from = k
  while (
    from > verb + 1 &&
    (NAMING.test(s.tokens[from - 1]?.role ?? '') || s.tokens[from - 1]?.lower === 'of')
  )
    from--
  const first = s.tokens[from]
  if (!first) return false
  const isArticled = (role: string) => role === 'determiner'
  return (
    isArticled(first.role) === isArticled(next.role) ||
    /^(?:include|includes|included)$/.test(s.tokens[verb]?.lower ?? '')
  )
}

const NARROWING = /^(?:except|without|like|unlike|than|until|instead|rather|other)$/

/**
 * Whether what stands before `to` is a statement of which more can be told: its subject opens it, or
 * follows an opening that says when, where or how; nothing in it is asked, wished or said by others.
 */
export function isStatement(s: Analysed, to: number): boolean {
  const first = s.tokens[0]
  const last = s.tokens[to - 1]
  if (!first || !last || !/^(?:noun|name|number)$/.test(last.role)) return false
  const start = startOfMain(s, to)
  if (start === undefined) return false
  for (let i = start; i < to; i++) {
    const token = s.tokens[i]
    if (!token) return false
    if (HOLDING.test(token.lower) && token.role !== 'verb') return false
    if (token.lower === 'that' && token.role === 'subordinator') return false
    if (/[;:–—]|\s-\s/.test(gapBefore(s, i)) && i > 0) return false
    if (token.role === 'verb' && token.shape !== 'ing' && SAYING.has(token.lower)) return false
  }
  const verb = mainVerb(s, start, to)
  return verb !== undefined && to - verb > 1
}

/** Where the main clause begins: at the start, or after an opening such as "In most schools,". */
export function startOfMain(s: Analysed, to: number): number | undefined {
  if (clauseAt(s, 0, to)) return 0
  const first = s.tokens[0]
  if (!first || !/^(?:preposition|adverb|subordinator|to)$/.test(first.role)) return undefined
  if (NARROWING.test(first.lower) || HOLDING.test(first.lower)) return undefined
  if (/^(?:when|where|whenever|wherever|because|once)$/.test(first.lower)) return undefined
  for (let i = 1; i < to && i < 14; i++)
    if (/^,\s+$/.test(gapBefore(s, i)) && isOpen(s, i)) {
      // "In June, July and August, …": a comma inside the opening.
      const isClause = clauseAt(s, i, to)
      if (isClause) return i
    }
  return undefined
}
