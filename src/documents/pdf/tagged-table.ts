import type { Grid } from './grid.ts'
import { holdsMiddle } from './matrix.ts'
import type { CellLayout } from './pieces.ts'

/** A cell as the file tells it; without text it has no place. */
export type TaggedCell = Pick<CellLayout, 'pieces' | 'isHeading' | 'box'> & { hasText: boolean }

/**
 * Columns and spans of tagged cells. pdf.js does not say which cells span, and some makers tag no
 * empty cells; the drawn lines tell both. Without lines, the rows that have all their cells tell
 * where the others' belong; a row's only cell spans all columns; rows with nothing in them are
 * other pages' rows.
 */
export function place(rows: readonly TaggedCell[][], grid: Grid | undefined): CellLayout[][] {
  const drawn = grid && fillGrid(rows, grid)
  if (drawn) return drawn
  const filled = rows.filter((row) => row.some(({ hasText }) => hasText))
  const widest = Math.max(1, ...filled.map((row) => row.length))
  const ranges = columnRanges(filled.filter((row) => row.length === widest))
  return filled.map((row) => {
    if (row.length === widest) return row.map((cell, column) => toCell(cell, column, 1))
    const [only, ...others] = row
    const spans = only && others.length === 0 && only.box.right > (ranges[1]?.left ?? 0)
    return spans ? [toCell(only, 0, widest)] : spread(row, ranges)
  })
}

interface Range {
  left: number
  right: number
}

/** How far each column's text reaches. */
function columnRanges(rows: readonly TaggedCell[][]): Range[] {
  const ranges: Range[] = []
  for (const row of rows) {
    row.forEach(({ hasText, box }, column) => {
      const known = ranges[column] ?? { left: box.left, right: box.right }
      if (!hasText) return
      ranges[column] = {
        left: Math.min(known.left, box.left),
        right: Math.max(known.right, box.right),
      }
    })
  }
  return Array.from(ranges, (range) => range ?? { left: 0, right: 0 })
}

/** A row that lacks cells: each stands in the column that it shares most with, empty ones between. */
function spread(row: readonly TaggedCell[], ranges: readonly Range[]): CellLayout[] {
  const cells: CellLayout[] = []
  let next = 0
  row.forEach((cell, i) => {
    const last = ranges.length - (row.length - i)
    let column = next
    if (cell.hasText) {
      for (let other = next; other <= last; other++) {
        if (shared(cell.box, ranges[other]) > shared(cell.box, ranges[column])) column = other
      }
    }
    for (; next < column; next++) cells.push(emptyCell(next))
    cells.push(toCell(cell, column, 1))
    next = column + 1
  })
  for (; next < ranges.length; next++) cells.push(emptyCell(next))
  return cells
}

function shared(box: Range, range: Range | undefined): number {
  if (!range) return Number.NEGATIVE_INFINITY
  return Math.min(box.right, range.right) - Math.max(box.left, range.left)
}

function toCell(
  { pieces, isHeading, box }: TaggedCell,
  column: number,
  columns: number,
): CellLayout {
  return { column, columns, rows: 1, isHeading, box, pieces }
}

function emptyCell(column: number): CellLayout {
  const box = { left: 0, top: 0, right: 0, bottom: 0 }
  return { column, columns: 1, rows: 1, isHeading: false, box, pieces: [] }
}

/** Where each column's text begins, from the cells that span none. */
export function lefts(rows: readonly CellLayout[][]): number[] {
  const edges: number[] = []
  for (const { column, columns, box, pieces } of rows.flat()) {
    if (columns > 1 || pieces.length === 0) continue
    edges[column] = Math.min(edges[column] ?? Number.POSITIVE_INFINITY, box.left)
  }
  return Array.from(edges, (edge) => edge ?? 0)
}

/** The drawn cells with what is tagged in them; undefined where they do not fit each other. */
function fillGrid(rows: readonly TaggedCell[][], grid: Grid): CellLayout[][] | undefined {
  const tagged = new Map<Grid['cells'][number], TaggedCell>()
  for (const cell of rows.flat()) {
    if (!cell.hasText) continue
    const home = grid.cells.find(({ box }) => holdsMiddle(box, cell.box))
    if (!home || tagged.has(home)) return undefined
    tagged.set(home, cell)
  }
  const placed: CellLayout[][] = Array.from({ length: grid.rowCount }, () => [])
  for (const cell of grid.cells) {
    const { column, columns, rows: height, box } = cell
    const { pieces = [], isHeading = false } = tagged.get(cell) ?? {}
    placed[cell.row]?.push({ column, columns, rows: height, isHeading, box, pieces })
  }
  return placed
}
