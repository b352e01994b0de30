import type { Box } from './help/card/place-card.ts'
import { rangesOf } from './mark-range.ts'
import type { Mark, Surface } from './page-model.ts'

/** How coordinates of a document's viewport map to those of the page's own. */
export interface Mapping {
  x: number
  y: number
  scaleX: number
  scaleY: number
  /** What of the document can be seen through its frames, in the page's coordinates. */
  seen: Box
}

/** The mapping for a surface, through all the frames it lies in; undefined once one is gone. */
export function mappingOf(surface: Surface): Mapping | undefined {
  const { window, frame, parent } = surface
  if (frame === null || parent === null) {
    const { innerWidth: right, innerHeight: bottom } = window
    return { x: 0, y: 0, scaleX: 1, scaleY: 1, seen: { left: 0, top: 0, right, bottom } }
  }
  const outer = mappingOf(parent)
  if (outer === undefined || !frame.isConnected || frame.offsetWidth === 0) return undefined
  const rect = frame.getBoundingClientRect()
  // Transforms and CSS zoom around the frame.
  const growX = rect.width / frame.offsetWidth
  const growY = rect.height / frame.offsetHeight
  const style = parent.window.getComputedStyle(frame)
  const padding = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
    Number.parseFloat(style[`padding${side}`]) || 0
  const left = rect.left + (frame.clientLeft + padding('Left')) * growX
  const top = rect.top + (frame.clientTop + padding('Top')) * growY
  const width = (frame.clientWidth - padding('Left') - padding('Right')) * growX
  const height = (frame.clientHeight - padding('Top') - padding('Bottom')) * growY
  const scaleX = window.innerWidth > 0 ? width / window.innerWidth : 1
  const scaleY = window.innerHeight > 0 ? height / window.innerHeight : 1
  const inPage = mapBox({ left, top, right: left + width, bottom: top + height }, outer)
  return {
    x: outer.x + left * outer.scaleX,
    y: outer.y + top * outer.scaleY,
    scaleX: outer.scaleX * scaleX,
    scaleY: outer.scaleY * scaleY,
    seen: {
      left: Math.max(inPage.left, outer.seen.left),
      top: Math.max(inPage.top, outer.seen.top),
      right: Math.min(inPage.right, outer.seen.right),
      bottom: Math.min(inPage.bottom, outer.seen.bottom),
    },
  }
}

export function mapBox(box: Box, mapping: Mapping): Box {
  return {
    left: mapping.x + box.left * mapping.scaleX,
    top: mapping.y + box.top * mapping.scaleY,
    right: mapping.x + box.right * mapping.scaleX,
    bottom: mapping.y + box.bottom * mapping.scaleY,
  }
}

/** Where a mark stands in the page's viewport. */
export interface MarkBoxes {
  /** Around all of it, also where it wraps over lines. */
  whole: Box
  lines: Box[]
  /** False where it lies outside what its frames show. */
  isSeen: boolean
}

export function boxesOf(mark: Mark): MarkBoxes | undefined {
  const ranges = rangesOf(mark)
  const mapping = ranges && mappingOf(mark.record.surface)
  if (ranges === undefined || mapping === undefined) return undefined
  const lines = joinLines(
    ranges
      .flatMap((range) => [...range.getClientRects()])
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map((rect) => mapBox(rect, mapping)),
  )
  const [first] = lines
  if (first === undefined) return undefined
  const whole = { ...first }
  for (const line of lines) grow(whole, line)
  const { seen } = mapping
  const isSeen =
    whole.right > seen.left &&
    whole.left < seen.right &&
    whole.bottom > seen.top &&
    whole.top < seen.bottom
  return { whole, lines, isSeen }
}

function grow(box: Box, by: Box): void {
  box.left = Math.min(box.left, by.left)
  box.top = Math.min(box.top, by.top)
  box.right = Math.max(box.right, by.right)
  box.bottom = Math.max(box.bottom, by.bottom)
}

/** One box a line: inline elements inside a term give several. */
function joinLines(boxes: Box[]): Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const last = lines[lines.length - 1]
    const isSameLine =
      last !== undefined &&
      Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) >
        Math.min(last.bottom - last.top, box.bottom - box.top) / 2
    if (isSameLine) grow(last, box)
    else lines.push({ ...box })
  }
  return lines
}
