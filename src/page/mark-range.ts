import { stretchesOf } from '../documents/dom-walker.ts'
import type { Mark } from './page-model.ts'

/**
 * The live ranges of a mark: one, unless its words stand partly in a shadow root and partly in what
 * is slotted into it. Undefined where the text has changed or left the page.
 */
export function rangesOf(mark: Mark): readonly Range[] | undefined {
  mark.ranges ??= makeRanges(mark)
  // Removed text leaves an empty range behind, text set anew leaves one at the parent.
  const isWhole = mark.ranges?.every(
    (range) => !range.collapsed && range.startContainer.isConnected,
  )
  return isWhole ? mark.ranges : undefined
}

function makeRanges(mark: Mark): Range[] | undefined {
  const { record, match } = mark
  const { document } = record.surface
  const ranges: Range[] = []
  let root: Node | undefined
  try {
    for (const { node, from, to } of stretchesOf(record.block, match.start, match.end)) {
      const nodeRoot = node.getRootNode()
      let range = ranges[ranges.length - 1]
      if (range === undefined || nodeRoot !== root) {
        range = document.createRange()
        range.setStart(node, from)
        ranges.push(range)
        root = nodeRoot
      }
      range.setEnd(node, to)
    }
  } catch {
    // The text became shorter since it was read; it will be read again.
    return undefined
  }
  return ranges.length > 0 ? ranges : undefined
}

/** The elements that directly hold the mark's text. */
export function holdersOf({ record, match }: Mark): Set<Node> {
  const holders = new Set<Node>()
  for (const { node } of stretchesOf(record.block, match.start, match.end)) {
    if (node.parentNode !== null) holders.add(node.parentNode)
  }
  return holders
}
