import { placesOf } from '../documents/dom-walker.ts'
import type { Mark } from './page-model.ts'

/** The live range of a mark; undefined where its text has changed or left the page. */
export function rangeOf(mark: Mark): Range | undefined {
  if (mark.range !== undefined) {
    // Removed text leaves an empty range behind, text set anew leaves one at the parent.
    return mark.range.collapsed || !mark.range.startContainer.isConnected ? undefined : mark.range
  }
  const { record, match } = mark
  const places = placesOf(record.block, match.start, match.end)
  if (places === undefined || !places.start.node.isConnected) return undefined
  try {
    const range = record.surface.document.createRange()
    range.setStart(places.start.node, places.start.offset)
    range.setEnd(places.end.node, places.end.offset)
    if (range.collapsed) return undefined
    mark.range = range
    return range
  } catch {
    // The text became shorter since it was read; it will be read again.
    return undefined
  }
}

/** The elements that directly hold the mark's text. */
export function* holdersOf(mark: Mark): Generator<Node, void, void> {
  const { pieces } = mark.record.block
  const { start, end } = mark.match
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.start >= end) return
    if ((pieces[i + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) continue
    const holder = piece.node.parentNode
    if (holder !== null) yield holder
  }
}
