import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { isBody, isPerson, slice } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { wordCount } from '../grammar/write.ts'
import { isOpen } from './joints.ts'
import { THINGS } from './list-items.ts'

/** Where the items of a row begin; the word before the last of them joins it to the others. */
export interface Row {
  starts: readonly number[]
  join: number
}

/** The texts of the items, with the "and" or "or" kept at the end of the last but one. */
export function textsOf(s: Analysed, { starts, join }: Row): string[] {
  return starts.map((from, i) => {
    const next = starts[i + 1]
    if (next === undefined) return slice(s, from, s.tokens.length)
    if (next <= join) return slice(s, from, next)
    return `${slice(s, from, join)}, ${s.tokens[join]?.lower}`
  })
}

/** A row of a few short words stays in its sentence: bullets would make it longer, not easier. */
export function isWorthBullets(items: readonly string[]): boolean {
  const total = items.reduce((sum, item) => sum + wordCount(item), 0)
  return total > 9 || (items.length > 4 && total > 6)
}

/** Commas outside brackets before word `to`, the last first. */
export function commasBefore(s: Analysed, to: number): number[] {
  const found: number[] = []
  for (let k = to - 1; k > 1; k--)
    if (isOpen(s, k) && /^[)’”]*,\s+$/.test(gapBefore(s, k))) found.push(k)
  return found
}

/** The "and" or "or" before the last item. */
export function lastJoin(s: Analysed): number | undefined {
  for (let k = s.tokens.length - 2; k > 3; k--) {
    const token = s.tokens[k]
    if (token?.role !== 'and' || !isOpen(s, k)) continue
    return /^(?:and|or)$/.test(token.lower) ? k : undefined
  }
  return undefined
}

const PART = /^(?:determiner|noun|name|adjective|number|preposition|adverb)$/

/** No item begins with these: they tell of what stands before, or of how or when. */
const NO_START =
  /^(?:such|like|including|especially|particularly|mainly|mostly|for|e\.g|eg|i\.e|ie|both|either|neither|not|rather|then|also|too|so|at|as|but|each|all|etc|respectively|however|therefore|instead|usually|often)$/

/** Words that name something from `from` up to `to`: no clause and no row of its own, unless `mayJoin`. */
export function isThing(s: Analysed, from: number, to: number, mayJoin = false): boolean {
  const first = s.tokens[from]
  if (!first || from >= to || NO_START.test(first.lower)) return false
  if (!/^(?:determiner|noun|name|adjective|number)$/.test(first.role) && !isNamedDoing(s, from))
    return false
  for (let k = from; k < to; k++) {
    const token = s.tokens[k]
    if (!token || token.isFinite) return false
    if (k > from && /[;:–—]|\s-\s/.test(gapBefore(s, k))) return false
    if (/^(?:until|before|after|since|during|without|despite|whereas)$/.test(token.lower))
      return false
    const isPart =
      PART.test(token.role) ||
      isNamedDoing(s, k) ||
      (mayJoin && /^(?:and|or)$/.test(token.lower)) ||
      token.depth > 0 ||
      // "the help given in class"
      (k > from && isToldOf(s, k)) ||
      (token.shape === 'ing' && s.tokens[k - 1]?.role === 'preposition')
    if (!isPart) return false
  }
  return headOf(s, from, to) !== undefined
}

/** A participle between its noun and a preposition: "the help given in class". */
export function isToldOf(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  return (
    token?.role === 'verb' &&
    token.shape === 'participle' &&
    s.tokens[k - 1]?.role === 'noun' &&
    s.tokens[k + 1]?.role === 'preposition'
  )
}

/** "training" and the like are things where nothing is done to anything. */
function isNamedDoing(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  if (token?.shape !== 'ing' || !THINGS.test(token.lower)) return false
  const next = s.tokens[k + 1]
  return next?.role !== 'determiner' && next?.role !== 'pronoun'
}

/** The noun that an item is about: the last before its first preposition. */
export function headOf(s: Analysed, from: number, to: number): Token | undefined {
  let head: Token | undefined
  for (let k = from; k < to; k++) {
    const token = s.tokens[k]
    if (!token || (token.role === 'preposition' && head)) break
    if (token.role === 'and' && head) break
    if (/^(?:noun|name|number)$/.test(token.role) || isNamedDoing(s, k)) head = token
  }
  return head
}

/** What tells the items of one row from the words around: how it opens, one or many, who or what. */
export function kindOf(s: Analysed, from: number, to: number): string[] {
  const first = s.tokens[from]
  const head = headOf(s, from, to)
  return [
    first?.role === 'determiner' ? 'determined' : first?.role === 'number' ? 'counted' : 'bare',
    head?.isPlural ? 'many' : 'one',
    head?.role === 'name' ? 'name' : isPerson(head) || isBody(head) ? 'who' : 'what',
  ]
}
