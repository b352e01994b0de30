import type { Box, Matrix } from './matrix.ts'
import type { Glyph } from './page-content.ts'

/** Quarter turns that bring most of a page's letters upright. */
export function mainTurns(glyphs: readonly Glyph[]): 0 | 1 | 2 | 3 {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const { turns, text } of glyphs) {
    if (turns !== undefined && text !== ' ') counts[turns]++
  }
  const most = counts.indexOf(Math.max(...counts))
  return most === 1 || most === 2 || most === 3 ? most : 0
}

/** From the page as shown to where letters turned that often are upright. */
export function upright(turns: 0 | 1 | 2 | 3, width: number, height: number): Matrix {
  if (turns === 1) return [0, -1, 1, 0, 0, width]
  if (turns === 2) return [-1, 0, 0, -1, width, height]
  if (turns === 3) return [0, 1, -1, 0, height, 0]
  return [1, 0, 0, 1, 0, 0]
}

/** The way back from `upright`. */
export function turnedBack(turns: 0 | 1 | 2 | 3, width: number, height: number): (box: Box) => Box {
  const of = (left: number, top: number, right: number, bottom: number): Box => ({
    left,
    top,
    right,
    bottom,
  })
  if (turns === 1) return (box) => of(width - box.bottom, box.left, width - box.top, box.right)
  if (turns === 2) {
    return (box) => of(width - box.right, height - box.bottom, width - box.left, height - box.top)
  }
  if (turns === 3) return (box) => of(box.top, height - box.right, box.bottom, height - box.left)
  return (box) => of(box.left, box.top, box.right, box.bottom)
}
