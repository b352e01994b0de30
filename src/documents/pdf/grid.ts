import { type Lattice, NEAR } from './edges.ts'
import type { Box } from './matrix.ts'
import type { Rule } from './page-content.ts'

/** A table's lines as cells. */
export interface Grid {
  box: Box
  /** In order of rows, then columns. */
  cells: GridCell[]
  /** The x of each column's left side, and of the last one's right side. */
  columnEdges: number[]
  rowCount: number
}

export interface GridCell {
  box: Box
  row: number
  column: number
  rows: number
  columns: number
}

/** So much of a cell's side must be drawn for it to be a wall. */
const WALL = 0.6

/** Lower or narrower than this there is no cell, only a double line. */
const LEAST = 4

/** More cells than this are graph paper. */
const MOST_CELLS = 20_000

/**
 * The cells that a lattice of lines encloses. Missing lines make cells that span. The outermost
 * sides count as drawn, because many tables leave them out.
 */
export function toGrid(lattice: Lattice): Grid | undefined {
  const xs = positions(lattice.vertical, lattice.box.left, lattice.box.right)
  const ys = positions(lattice.horizontal, lattice.box.top, lattice.box.bottom)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return undefined
  const merged = mergeOpen(lattice, xs, ys)
  const cells = merged.flatMap((group) => rectangles(group))
  if (cells.length === 0) return undefined
  return compact(cells, xs, ys, lattice.box)
}

function positions(rules: readonly Rule[], low: number, high: number): number[] {
  const sorted = [low, ...rules.map(({ at }) => at), high].sort((a, b) => a - b)
  const kept: number[] = []
  for (const at of sorted) {
    const last = kept.at(-1)
    if (last === undefined || at - last > LEAST) kept.push(at)
  }
  return kept
}

/** How much of the stretch from `from` to `to` is drawn at `at`, as a share. */
function drawnShare(rules: readonly Rule[], at: number, from: number, to: number): number {
  let drawn = 0
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > LEAST) continue
    drawn += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  }
  return drawn / Math.max(1, to - from)
}

interface Unit {
  row: number
  column: number
}

/** Units of the lattice without a wall between them, together. */
function mergeOpen(lattice: Lattice, xs: readonly number[], ys: readonly number[]): Unit[][] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const groupOf = new Map<number, number>()
  const groups: Unit[][] = []
  const x = (i: number) => xs[i] ?? 0
  const y = (i: number) => ys[i] ?? 0
  const isOpenRight = ({ row, column }: Unit) =>
    column + 1 < columns && drawnShare(lattice.vertical, x(column + 1), y(row), y(row + 1)) < WALL
  const isOpenBelow = ({ row, column }: Unit) =>
    row + 1 < rows && drawnShare(lattice.horizontal, y(row + 1), x(column), x(column + 1)) < WALL
  const key = ({ row, column }: Unit) => row * columns + column
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (groupOf.has(key({ row, column }))) continue
      const group: Unit[] = []
      const waiting: Unit[] = [{ row, column }]
      groupOf.set(key({ row, column }), groups.length)
      for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
        group.push(unit)
        const right = { row: unit.row, column: unit.column + 1 }
        const left = { row: unit.row, column: unit.column - 1 }
        const below = { row: unit.row + 1, column: unit.column }
        const above = { row: unit.row - 1, column: unit.column }
        const open = [
          ...(isOpenRight(unit) ? [right] : []),
          ...(isOpenBelow(unit) ? [below] : []),
          ...(unit.column > 0 && isOpenRight(left) ? [left] : []),
          ...(unit.row > 0 && isOpenBelow(above) ? [above] : []),
        ]
        for (const next of open) {
          if (groupOf.has(key(next))) continue
          groupOf.set(key(next), groups.length)
          waiting.push(next)
        }
      }
      groups.push(group)
    }
  }
  return groups
}

type Span = Omit<GridCell, 'box'>

/** A group of units as one cell; where it is no rectangle, as one for each of its rows' runs. */
function rectangles(group: readonly Unit[]): Span[] {
  const rows = group.map(({ row }) => row)
  const columns = group.map(({ column }) => column)
  const row = Math.min(...rows)
  const column = Math.min(...columns)
  const height = Math.max(...rows) - row + 1
  const width = Math.max(...columns) - column + 1
  if (height * width === group.length) return [{ row, column, rows: height, columns: width }]
  const sorted = [...group].sort((a, b) => a.row - b.row || a.column - b.column)
  const runs: Span[] = []
  for (const unit of sorted) {
    const run = runs.at(-1)
    if (run && run.row === unit.row && run.column + run.columns === unit.column) run.columns++
    else runs.push({ row: unit.row, column: unit.column, rows: 1, columns: 1 })
  }
  return runs
}

/** Rows and columns in which no cell begins are none. */
function compact(
  cells: readonly Span[],
  xs: readonly number[],
  ys: readonly number[],
  box: Box,
): Grid {
  const rowStarts = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
  const columnStarts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  const x = (i: number) => xs[i] ?? box.right
  const y = (i: number) => ys[i] ?? box.bottom
  const count = (starts: readonly number[], from: number, to: number) =>
    Math.max(1, starts.filter((start) => start >= from && start < to).length)
  return {
    box,
    rowCount: rowStarts.length,
    columnEdges: [...columnStarts.map(x), box.right],
    cells: cells
      .map((cell) => ({
        box: {
          left: x(cell.column),
          right: x(cell.column + cell.columns),
          top: y(cell.row),
          bottom: y(cell.row + cell.rows),
        },
        row: rowStarts.indexOf(cell.row),
        column: columnStarts.indexOf(cell.column),
        rows: count(rowStarts, cell.row, cell.row + cell.rows),
        columns: count(columnStarts, cell.column, cell.column + cell.columns),
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** Whether a box lies inside another, give or take a line's width. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - NEAR &&
    inner.right <= outer.right + NEAR &&
    inner.top >= outer.top - NEAR &&
    inner.bottom <= outer.bottom + NEAR
  )
}
