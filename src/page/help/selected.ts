import { mapBox, mappingOf } from '../frame-geometry.ts'
import type { Surface } from '../page-model.ts'
import type { Box } from './card/place-card.ts'
import { endsOf, textOfSelection } from './selection.ts'

/** What was selected, and where it is. */
export interface Selected {
  text: string
  node: Node
  surface: Surface
  range: Range
  /** The boxes of its first and last line on the page's screen. */
  ends(): { start: Box; end: Box } | undefined
}

/** The selection of a document, kept as it is now: the person may select something else. */
export function selectedIn(surface: Surface, range: Range): Selected {
  const kept = range.cloneRange()
  return {
    text: textOfSelection(surface),
    node: kept.endContainer,
    surface,
    range: kept,
    ends: () => endsOnScreen(surface, kept),
  }
}

/** The boxes of a range's first and last line on the page's screen. */
export function endsOnScreen(surface: Surface, range: Range): { start: Box; end: Box } | undefined {
  const mapping = mappingOf(surface)
  const ends = mapping && endsOf(range)
  if (!ends) return undefined
  return { start: mapBox(ends.start, mapping), end: mapBox(ends.end, mapping) }
}
