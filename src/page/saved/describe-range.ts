import { describePlace } from '../../notebook/anchor/describe.ts'
import { normaliseInSteps } from '../../notebook/anchor/normalise.ts'
import type { SavedPlace } from '../../notebook/save-wish.ts'
import { placesOf, wordsUnder } from './document-words.ts'
import { fragmentOf, type Root } from './roots.ts'

/**
 * The selectors of a selected range. A generator that pauses; where the page changed under it, the
 * words are kept alone, in a way that is never taken for a place.
 */
export function* describeRange(
  root: Root | undefined,
  range: Range,
  text: string,
): Generator<void, SavedPlace | null> {
  const wordsAlone: SavedPlace | null =
    text === ''
      ? null
      : {
          quote: {
            type: 'TextQuoteSelector',
            exact: text.slice(0, LONGEST),
            prefix: '',
            suffix: '',
          },
          position: null,
          repeated: true,
          textLength: 0,
          fragment: null,
        }
  if (root === undefined) return wordsAlone
  const words = yield* wordsUnder(root.element)
  const places = placesOf(words, range)
  if (places === undefined) return wordsAlone
  const place = yield* describePlace(yield* normaliseInSteps(words.text), places.start, places.end)
  if (place === undefined || place.quote.exact.length > LONGEST) return wordsAlone
  return { ...place, fragment: fragmentOf(root, range) }
}

/** A passage is a passage, not a book. */
const LONGEST = 20_000
