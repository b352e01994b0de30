import type { Analysed } from '../grammar/analyse.ts'
import { clauseAt } from '../grammar/clause.ts'

const SAYS =
  /^(?:says?|said|claims?|claimed|argues?|argued|complains?|complained|states?|stated|alleges?|alleged)$/
/** "He felt tired" and "she was told" are no words of theirs; "he felt that it was late" is. */
const FEELS = /^(?:believes?|believed|thinks?|thought|feels?|felt|tells?|told|hopes?|hoped)$/

const SAYING_NOUN =
  /^(?:assertion|claim|argument|view|belief|opinion|suggestion|complaint|allegation|statement|feeling)$/

/**
 * Whether words of somebody else's, begun before `to`, may go on after a mark there: "he said that it
 * was late; it was never sent". What I or we say, we say as well in a sentence of its own.
 */
export function hasOthersWords(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).some((token, k) => {
    const before = s.tokens[k - 1]?.lower ?? ''
    if (token.role === 'verb' && (SAYS.test(token.lower) || isThought(s, k)))
      return (token.isFinite || isSaidBy(s, k)) && !/^(?:i|we|to)$/.test(before)
    if (!SAYING_NOUN.test(token.lower) || token.role !== 'noun') return false
    // "the assertion (from a book) that …"
    const next = s.tokens.slice(k + 1, to).find(({ depth }) => depth === 0)
    return next?.lower === 'that'
  })
}

/** "Miss X said the council …": a form of the past that looks like what was done to its noun. */
function isSaidBy(s: Analysed, k: number): boolean {
  const before = s.tokens[k - 1]?.role ?? ''
  const after = s.tokens[k + 1]?.role ?? ''
  return /^(?:noun|name)$/.test(before) && /^(?:determiner|name|pronoun|noun)$/.test(after)
}

/** Whether somebody else's words before `to` hold a deed: "she says a nurse found it, but …" is still said. */
export function reportsDeed(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).some((token, k) => {
    const isSaying = SAYS.test(token.lower) || FEELS.test(token.lower)
    if (!isSaying || token.role !== 'verb') return false
    if (/^(?:i|we|to)$/.test(s.tokens[k - 1]?.lower ?? '')) return false
    if (!token.isFinite && !isSaidBy(s, k)) return false
    return s.tokens
      .slice(k + 2, to)
      .some(
        ({ role, shape, isFinite: hasTense }) =>
          hasTense || (role === 'verb' && shape === 'participle'),
      )
  })
}

function isThought(s: Analysed, k: number): boolean {
  if (!FEELS.test(s.tokens[k]?.lower ?? '')) return false
  const after = s.tokens.slice(k + 1, k + 6)
  return (
    after.some(({ role }) => role === 'subordinator') ||
    clauseAt(s, k + 1) !== undefined ||
    clauseAt(s, k + 2) !== undefined
  )
}
