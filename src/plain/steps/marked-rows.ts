import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb, slice } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import { hasLimit, hasNegation, isOpen, upTo } from './joints.ts'
import { bullets } from './list-items.ts'
import { commasBefore, isWorthBullets } from './row-items.ts'
import type { Proposal } from './step.ts'

/** Two items need no bullets in a sentence that is short already. */
const FEWEST_FOR_TWO = 20

const ASKING = /^(?:how|what|where|when|why|who|which|whether)$/
const REPEATED = /^(?:of|for|on|about|with|by|through|from)$/
/** What at the end of the last item may be meant for all of them. */
const SHARED =
  /^(?:if|unless|until|while|whilst|because|since|once|before|after|provided|except|without|during|throughout|respectively|together|so|although|though|whereas)$/

/** What each item of a row begins with: "that", "to", a question word or one preposition. */
type Mark = 'that' | 'to' | 'asking' | 'preposition'

function markAt(s: Analysed, k: number): Mark | undefined {
  const token = s.tokens[k]
  if (!token || !isOpen(s, k)) return undefined
  if (token.role === 'to') return 'to'
  if (token.lower === 'that') return 'that'
  if (ASKING.test(token.lower)) return 'asking'
  return token.role === 'preposition' && REPEATED.test(token.lower) ? 'preposition' : undefined
}

/** "It says what A is, how B works and who does C.", "to ask A, to find B and to tell C". */
export function* markedRows(s: Analysed): Iterable<Proposal> {
  for (let join = s.tokens.length - 4; join > 4; join--) {
    if (s.tokens[join]?.role !== 'and' || !isOpen(s, join)) continue
    const mark = markAt(s, join + 1)
    if (mark === undefined) continue
    if (!/^(?:and|or)$/.test(s.tokens[join]?.lower ?? '')) return
    const starts = startsOf(s, join, mark)
    if (starts && isSureRow(s, starts, join, mark)) yield* asItems(s, starts, join, mark)
    return
  }
}

/** The items' first words. */
function startsOf(s: Analysed, join: number, mark: Mark): number[] | undefined {
  const word = s.tokens[join + 1]?.lower
  const isLike = (k: number) =>
    markAt(s, k) === mark && (mark === 'asking' || s.tokens[k]?.lower === word)
  const starts = [join + 1]
  let next = join
  for (const comma of commasBefore(s, join)) {
    if (!isLike(comma)) break
    starts.unshift(comma)
    next = comma
  }
  // The first stands inside its clause; with a second like it there, it is not sure which it is.
  const found: number[] = []
  for (let k = next - 2; k > 1; k--) {
    if (isLike(k)) found.push(k)
    if (/[,;:–—(]|\s-\s/.test(gapBefore(s, k))) break
  }
  const [first] = found
  return first === undefined || found.length > 1 ? undefined : [first, ...starts]
}

function isSureRow(s: Analysed, starts: readonly number[], join: number, mark: Mark): boolean {
  const [first = 0] = starts
  const before = s.tokens[first - 1]
  const verb = mainVerb(s, 0, first)
  if (!before || verb === undefined || first - verb > 18) return false
  if (hasNegation(s, 0, join + 1) || /[,;:–—(]/.test(gapBefore(s, first))) return false
  // "Our aim is to help, say what to do, and to learn": the last may go with the first "to".
  if (mark === 'to' && s.tokens.slice(0, first).some(({ role }) => role === 'to')) return false
  // "people who …", "the fact that …": told of a noun, not said.
  if (mark === 'that' && !/^(?:verb|adjective)$/.test(before.role)) return false
  if (mark === 'asking' && !/^(?:verb|preposition)$/.test(before.role)) {
    // "tell them how …": whom; but "you who" is told of.
    const isWhom = /^(?:me|you|him|her|us|them)$/.test(before.lower) && first - verb < 6
    if (!isWhom || /^(?:who|which)$/.test(s.tokens[first]?.lower ?? '')) return false
  }
  // "the extent to which": told of the extent.
  if (mark === 'asking' && before.role !== 'verb' && s.tokens[first]?.lower === 'which')
    return false
  if (
    mark === 'to' &&
    /^(?:as|order|rather|than|how|what|where|when|whether|enough)$/.test(before.lower)
  )
    return false
  if (mark === 'preposition' && (starts.length < 3 || s.tokens[first + 1]?.shape === 'participle'))
    return false
  return starts.every((start, i) => {
    const end = i + 2 === starts.length ? join : (starts[i + 1] ?? s.tokens.length)
    return isItem(s, start, end, mark, i + 1 === starts.length)
  })
}

/** One item and nothing that may belong to the next or to all. */
function isItem(s: Analysed, from: number, to: number, mark: Mark, isLast: boolean): boolean {
  if (to - from < 3) return false
  // Each says something by itself: "how it works", "that they agree".
  if (mark === 'asking' && !hasVerb(s, from, to)) return false
  if (mark === 'that' && !hasVerb(s, from, to)) return false
  if (mark === 'to' && s.tokens[from + 1]?.role !== 'verb' && s.tokens[from + 2]?.role !== 'verb')
    return false
  for (let k = from + 1; k < to; k++) {
    const token = s.tokens[k]
    if (!token) return false
    if (/[;:–—]|\s-\s/.test(gapBefore(s, k))) return false
    if (k > from + 1 && isOpen(s, k) && /,/.test(gapBefore(s, k))) return false
    if (SHARED.test(token.lower) && token.depth === 0) return false
    // "what they need and the help they get": that "and" may join more than two words.
    const isVerbNext =
      token.role === 'and' && /^(?:verb|modal|pronoun|to)$/.test(s.tokens[k + 1]?.role ?? '')
    if (isVerbNext && mark !== 'asking') return false
    if (mark === 'preposition' && (token.isFinite || token.role === 'relative')) return false
    if (mark === 'preposition' && token.role === 'and') return false
  }
  return !isLast || !hasLimit(s, from + 1, to)
}

function hasVerb(s: Analysed, from: number, to: number): boolean {
  if (s.tokens[from + 1]?.role === 'to') return true
  return s.tokens
    .slice(from + 1, to)
    .some(
      ({ isFinite: hasTense, role, shape }) => hasTense || (role === 'verb' && shape === 'base'),
    )
}

function* asItems(
  s: Analysed,
  starts: readonly number[],
  join: number,
  mark: Mark,
): Iterable<Proposal> {
  if (starts.length < 3 && wordCount(s.text) < FEWEST_FOR_TWO) return
  const skip = mark === 'asking' ? 0 : 1
  const items = starts.map((start, i) => {
    const next = starts[i + 1]
    if (next === undefined) return slice(s, start + skip, s.tokens.length)
    return next === join + 1
      ? `${slice(s, start + skip, join)}, ${s.tokens[join]?.lower}`
      : slice(s, start + skip, next)
  })
  const lengths = items.map(wordCount)
  const fewest = items.length > 2 ? 2 : 5
  if (Math.min(...lengths) < fewest || Math.max(...lengths) > 22 || !isWorthBullets(items)) return
  const lead = (starts[0] ?? 0) + skip
  if (wordCount(upTo(s, lead)) < 3) return
  yield { sentences: [`${upTo(s, lead)}:`, ...bullets(items)], areItems: true }
}
