import type { TextPositionSelector, TextQuoteSelector } from '../records.ts'
import { type NormalText, normalPlace } from './normalise.ts'
import { bestHit, errorsOfTwin, exactHits } from './search.ts'

/** What a passage keeps of its place in a text. */
export interface Place {
  quote: TextQuoteSelector
  position: TextPositionSelector
  /** Whether the text says the same or nearly the same in another place too. */
  repeated: boolean
  /** The normalised text's length. */
  textLength: number
}

const SHORTEST_CONTEXT = 32
const LONGEST_CONTEXT = 256

/**
 * Describes a range of a text (UTF-16 places in the text that was normalised) by the selectors of
 * the W3C Web Annotation Data Model. White space at its ends is left out. The context is 32
 * characters each side, more where that does not tell the place from others.
 *
 * @returns `undefined` when the range holds nothing that can be seen. A generator, so that a long
 * text does not hold up the page: it pauses between slices.
 */
export function* describePlace(
  normal: NormalText,
  start: number,
  end: number,
): Generator<void, Place | undefined> {
  const { text } = normal
  let from = normalPlace(normal, start)
  let to = normalPlace(normal, end)
  while (from < to && text[from] === ' ') from += 1
  while (to > from && text[to - 1] === ' ') to -= 1
  if (from >= to) return undefined
  const exact = text.slice(from, to)

  let context = SHORTEST_CONTEXT
  const around = () => text.slice(Math.max(0, from - context), to + context)
  while (context < LONGEST_CONTEXT && exactHits(text, around(), 2).length > 1) context *= 2

  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, from - context), from),
      suffix: text.slice(to, to + context),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
    repeated: yield* isRepeated(text, from, to),
    textLength: text.length,
  }
}

function* isRepeated(text: string, from: number, to: number): Generator<void, boolean> {
  const exact = text.slice(from, to)
  if (exactHits(text, exact, 2).length > 1) return true
  const errors = errorsOfTwin(exact.length)
  if (errors === 0) return false
  const before = yield* bestHit(text, exact, errors, 0, from)
  if (before !== undefined) return true
  return (yield* bestHit(text, exact, errors, to)) !== undefined
}
