import approximate from 'approx-string-match'

export interface Hit {
  start: number
  end: number
  errors: number
}

/** So much text is searched between two pauses. */
const SLICE = 8_192

/** Shorter quotes must be found as they are: with an error in them they could be anything. */
const SHORTEST_FUZZY = 12
/** Longer quotes may change by more: so many letters in a row are the same nowhere by chance. */
const LONG = 40
const MOST_ERRORS = 160

/** How many letters may differ in a quote of this length. */
export function errorsAllowed(length: number): number {
  if (length < SHORTEST_FUZZY) return 0
  return Math.min(Math.floor(length / (length < LONG ? 6 : 4)), MOST_ERRORS)
}

/** How many letters make the difference between a quote and its twin, that is too like it. */
export function errorsOfTwin(length: number): number {
  return length < SHORTEST_FUZZY ? 0 : Math.min(Math.floor(length / 3), MOST_ERRORS)
}

/** Every place where `quote` stands exactly, overlapping ones too, at most `most`. */
export function exactHits(text: string, quote: string, most: number): number[] {
  const hits: number[] = []
  let at = text.indexOf(quote)
  while (at >= 0 && hits.length < most) {
    hits.push(at)
    at = text.indexOf(quote, at + 1)
  }
  return hits
}

/** The best approximate place of `quote` in `text` from `from` to `to`; pauses every slice. */
export function* bestHit(
  text: string,
  quote: string,
  errors: number,
  from = 0,
  to = text.length,
): Generator<void, Hit | undefined> {
  const overlap = quote.length + errors
  let best: Hit | undefined
  for (let at = from; at < to; at += SLICE) {
    const allowed: number = best === undefined ? errors : best.errors - 1
    if (allowed < 0) break
    const slice = text.slice(at, Math.min(to, at + SLICE + overlap))
    for (const hit of approximate(slice, quote, allowed)) {
      if (best !== undefined && hit.errors >= best.errors) continue
      best = { start: at + hit.start, end: at + hit.end, errors: hit.errors }
    }
    yield
  }
  return best
}

/** How alike two short texts are: 1 the same, 0 nothing in common (edit distance over length). */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / longest
}
