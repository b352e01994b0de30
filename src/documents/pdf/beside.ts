import type { Line } from './lines.ts'
import type { Box } from './matrix.ts'
import type { TableLayout } from './pieces.ts'

/** Words and tables that are read together. */
export interface Part {
  lines: Line[]
  tables: TableLayout[]
}

/** A stretch of a page in which text stands beside a table, and what is above and below it. */
export interface Band {
  above: Part
  left: Part
  right: Part
  below: Part
  /** Where the left column ends and the right one begins. */
  cut: number
}

/** A region of more tables than this is a form or a drawing, and is read from top to bottom. */
const MOST_TABLES = 50

/** So many lines beside a table are a column of text, not the label of a box. */
const LEAST = 2

/** Lines of a column stand no further apart than this, in sizes. */
const NEAR = 1.6

/** Larger letters than this, in sizes of the column's own, are a heading over both. */
const LARGER = 1.12

/**
 * The first table that has a column of text beside it. Undefined where none has: then the page is
 * read from top to bottom.
 */
export function bandBeside(
  lines: readonly Line[],
  tables: readonly TableLayout[],
): Band | undefined {
  if (tables.length > MOST_TABLES) return undefined
  for (const table of [...tables].sort((a, b) => a.box.top - b.box.top)) {
    for (const cut of [table.box.left, table.box.right]) {
      const band = bandAt(cut, table, lines, tables)
      if (band) return band
    }
  }
  return undefined
}

function bandAt(
  cut: number,
  table: TableLayout,
  lines: readonly Line[],
  tables: readonly TableLayout[],
): Band | undefined {
  const isTableRight = cut === table.box.left
  const isOpposite = (box: Box) => (isTableRight ? box.right <= cut + 1 : box.left >= cut - 1)
  const beside = lines.filter((line) => isOpposite(line) && meets(line, table.box))
  if (beside.length < LEAST) return undefined
  const boxes: Box[] = [...lines, ...tables.map(({ box }) => box)]
  const crossing = boxes.filter((box) => box.left < cut - 1 && box.right > cut + 1)
  if (crossing.some((box) => meets(box, table.box))) return undefined
  const range = grown(table.box, beside, lines.filter(isOpposite), crossing)
  const isIn = (box: Box) => meets(box, range) && !crossing.includes(box)
  const part = (is: (box: Box) => boolean): Part => ({
    lines: lines.filter(is),
    tables: tables.filter(({ box }) => is(box)),
  })
  return {
    above: part((box) => !isIn(box) && box.top < range.top),
    left: part((box) => isIn(box) && box.right <= cut + 1),
    right: part((box) => isIn(box) && box.right > cut + 1),
    below: part((box) => !isIn(box) && box.top >= range.top),
    cut,
  }
}

type Range = Pick<Box, 'top' | 'bottom'>

/** From the table's height on, up and down with the column beside it. */
function grown(
  table: Box,
  beside: readonly Line[],
  column: readonly Line[],
  crossing: readonly Box[],
): Range {
  const size = beside[0]?.size ?? 10
  const isPast = (from: number, to: number) =>
    crossing.some((box) => box.top >= from - 1 && box.bottom <= to + 1)
  let { top, bottom } = table
  for (const line of beside) {
    top = Math.min(top, line.top)
    bottom = Math.max(bottom, line.bottom)
  }
  const own = column.filter((line) => line.size <= size * LARGER)
  for (const line of own.filter((each) => each.top >= bottom).sort((a, b) => a.top - b.top)) {
    if (line.top - bottom > NEAR * size || isPast(bottom, line.top)) break
    bottom = line.bottom
  }
  for (const line of own.filter((each) => each.bottom <= top).sort((a, b) => b.top - a.top)) {
    if (top - line.bottom > NEAR * size || isPast(line.bottom, top)) break
    top = line.top
  }
  return { top, bottom }
}

/** Whether the middle of a box is at the height of the other, or the other way round. */
function meets(box: Range, other: Range): boolean {
  const middle = (box.top + box.bottom) / 2
  const others = (other.top + other.bottom) / 2
  return (middle > other.top && middle < other.bottom) || (others > box.top && others < box.bottom)
}
