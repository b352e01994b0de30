import type { Place } from './describe.ts'
import { type NormalText, normalise } from './normalise.ts'
import { bestHit, errorsAllowed, exactHits, type Hit, likeness } from './search.ts'

/** Where a passage stands now, as places in the text that was normalised. */
export interface FoundPlace {
  start: number
  end: number
  /** Whether its words are still the very same. */
  isExact: boolean
}

const CONTEXT = 32
/** More places than these are not told apart: the quote is too common. */
const MOST_PLACES = 2_000
/** Fewer letters, with what stands on one side of them, may be in a menu too. */
const TELLING_LENGTH = 40
/** Fewer letters beside a passage are found beside others too. */
const TELLING_SIDE = 16
const ALIKE = 0.75

/**
 * Finds a passage again in a text that may have changed. Gives no place rather than a doubtful
 * one:
 *
 * - words that stood once and stand once: their place, if what stands beside them still tells;
 *   however many they are, they may be quoted elsewhere now, and be gone from where they were
 * - words that stood more than once, or do now: only where both sides are still the very same; if
 *   even those are repeated, only where nothing has moved
 * - changed words: only if nothing like them stood elsewhere when saved or does now, few letters
 *   differ, and what stands beside them still tells
 *
 * A generator that pauses between slices of text.
 */
export function* findPlace(
  normal: NormalText,
  place: Place | (Omit<Place, 'position'> & { position: Place['position'] | null }),
): Generator<void, FoundPlace | undefined> {
  // Files of others may not have been normalised.
  const quote = normalise(place.quote.exact).text.trim()
  if (quote === '') return undefined
  const { text } = normal
  const prefix = normalise(place.quote.prefix).text
  const suffix = withLeadingSpace(place.quote.suffix)
  const sides = { prefix, suffix }

  const hits = exactHits(text, quote, MOST_PLACES)
  if (hits.length >= MOST_PLACES) return undefined
  yield
  if (hits.length > 0) {
    const start = chooseExact(text, quote, hits, sides, place)
    return start === undefined ? undefined : located(normal, start, start + quote.length, true)
  }
  if (place.repeated) return undefined
  const hit = yield* changedWords(text, quote, sides)
  if (hit === undefined) return undefined
  const { start, end } = wholeWords(text, hit)
  return located(normal, start, end, false)
}

interface Sides {
  prefix: string
  suffix: string
}

function withLeadingSpace(given: string): string {
  const normal = normalise(given).text
  return /^\s/.test(given) ? ` ${normal}` : normal
}

function chooseExact(
  text: string,
  quote: string,
  hits: readonly number[],
  sides: Sides,
  place: { repeated: boolean; position: { start: number } | null; textLength: number },
): number | undefined {
  const [only] = hits
  if (hits.length === 1 && only !== undefined && !place.repeated) {
    return isTold(text, only, only + quote.length, sides) ? only : undefined
  }
  const same = hits.filter(
    (at) =>
      text.slice(0, at).endsWith(sides.prefix) &&
      text.startsWith(sides.suffix, at + quote.length) &&
      // At the text's beginning or end nothing was kept to compare: it must still be there.
      (sides.prefix !== '' || at === 0) &&
      (sides.suffix !== '' || at + quote.length === text.length),
  )
  if (same.length === 1) return same[0]
  const hasMoved = text.length !== place.textLength
  return hasMoved ? undefined : same.find((at) => at === place.position?.start)
}

function* changedWords(
  text: string,
  quote: string,
  sides: Sides,
): Generator<void, Hit | undefined> {
  const errors = errorsAllowed(quote.length)
  if (errors === 0) return undefined
  const best = yield* bestHit(text, quote, errors)
  if (best === undefined) return undefined
  if (!isTold(text, best.start, best.end, sides)) return undefined
  // Its neighbour may have taken its place: then what stands there is what stood beside it.
  const found = text.slice(best.start, best.end)
  const own = 1 - best.errors / Math.max(found.length, quote.length)
  for (const beside of [sides.prefix, sides.suffix]) {
    const short = beside.trim()
    if (short.length >= CONTEXT / 2 && found.includes(short)) return undefined
    if (likeness(found, short) >= own) return undefined
  }
  const close = Math.min(best.errors * 2 + 4, quote.length >> 1)
  const before = yield* bestHit(text, quote, close, 0, best.start)
  if (before !== undefined) return undefined
  const after = yield* bestHit(text, quote, close, best.end)
  return after === undefined ? best : undefined
}

/**
 * Whether what stands beside a place still tells that it is the one. Both sides together do; for a
 * longer quote one side does too, if it is alike and stands only there. A side of
 * which little was kept, because the text began or ended there, is alike only where the text still
 * begins or ends so.
 */
function isTold(text: string, start: number, end: number, { prefix, suffix }: Sides): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  const isBefore =
    prefix.length < TELLING_SIDE
      ? text.slice(0, start) === prefix
      : likeness(prefix.slice(-CONTEXT), before.slice(-prefix.length)) >= ALIKE
  const isAfter =
    suffix.length < TELLING_SIDE
      ? text.slice(end) === suffix
      : likeness(suffix.slice(0, CONTEXT), after.slice(0, suffix.length)) >= ALIKE
  if (isBefore && isAfter) return true
  if (end - start < TELLING_LENGTH) return false
  const side = isBefore ? before : after
  return (isBefore || isAfter) && (side === '' || exactHits(text, side, 2).length === 1)
}

/** An approximate place may end inside a word. */
function wholeWords(text: string, { start, end }: Hit): { start: number; end: number } {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at))
  let from = start
  let to = end
  while (from > 0 && isLetter(from) && isLetter(from - 1)) from -= 1
  while (to < text.length && isLetter(to - 1) && isLetter(to)) to += 1
  while (from < to && text[from] === ' ') from += 1
  while (to > from && text[to - 1] === ' ') to -= 1
  return { start: from, end: to }
}

function located(normal: NormalText, start: number, end: number, isExact: boolean): FoundPlace {
  const last = normal.places[end - 1] ?? 0
  return { start: normal.places[start] ?? 0, end: last + 1, isExact }
}
