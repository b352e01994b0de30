import { splitColumns } from './columns.ts'
import { findLattices, joinRules, NEAR } from './edges.ts'
import { type Grid, type GridCell, isInside, toGrid } from './grid.ts'
import { toLines } from './lines.ts'
import { type Box, holdsMiddle } from './matrix.ts'
import type { Rule } from './page-content.ts'
import { type CellLayout, markHeadings, type Piece, type TableLayout } from './pieces.ts'
import type { Word } from './words.ts'

/** Boxes inside boxes, deeper than this, are read as one. */
const DEEPEST = 8

/**
 * Finds what belongs together on a page: tables by their lines, tables without lines and columns
 * by their gaps, and the lines of running text; in reading order.
 */
export function layOut(words: readonly Word[], rules: readonly Rule[], page: Box): Piece[] {
  const all = findLattices(rules)
  const grids = all
    .map(toGrid)
    .filter((grid) => grid !== undefined)
    .sort((a, b) => area(b.box) - area(a.box))
  const free = joinRules(
    rules.filter(({ isEdge }) => !isEdge),
    true,
  ).filter(
    (rule) => !all.some(({ box }) => rule.at >= box.top - NEAR && rule.at <= box.bottom + NEAR),
  )
  return layOutRegion({ words, grids, rules: free, box: page }, 0)
}

/** The boxes of the tables that a page's lines draw. */
export function tableBoxes(rules: readonly Rule[]): Box[] {
  return findLattices(rules).map(({ box }) => box)
}

interface Region {
  words: readonly Word[]
  grids: readonly Grid[]
  /** Horizontal lines that belong to no grid. */
  rules: readonly Rule[]
  box: Box
}

function layOutRegion(region: Region, depth: number): Piece[] {
  const outer: Grid[] = []
  const inner: Grid[] = []
  for (const grid of depth < DEEPEST ? region.grids : []) {
    const isNested = outer.some((other) => isInside(grid.box, other.box))
    if (isNested) inner.push(grid)
    else if (!isDrawing(grid, region.words)) outer.push(grid)
  }
  const free: Word[] = []
  const wordsOf = new Map<Grid, Word[]>(outer.map((grid) => [grid, []]))
  for (const word of region.words) {
    const grid = outer.find(({ box }) => holdsMiddle(box, word))
    if (grid) wordsOf.get(grid)?.push(word)
    else free.push(word)
  }
  const tables = outer.flatMap((grid) => {
    const words = wordsOf.get(grid) ?? []
    if (words.length === 0) return []
    const within = inner.filter(({ box }) => isInside(box, grid.box))
    return [toTable(grid, { ...region, words, grids: within, box: grid.box }, depth)]
  })
  return splitColumns(toLines(free), tables, region.rules, region.box)
}

/** Graph paper and charts have many cells and hardly a word in them. */
function isDrawing({ cells }: Grid, words: readonly Word[]): boolean {
  if (cells.length < 60) return false
  const filled = cells.filter(({ box }) => words.some((word) => holdsMiddle(box, word)))
  return filled.length < 0.04 * cells.length
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top)
}

function toTable(grid: Grid, region: Region, depth: number): TableLayout {
  const rows: CellLayout[][] = Array.from({ length: grid.rowCount }, () => [])
  const wordsOf = shareOut(grid.cells, region.words)
  for (const cell of grid.cells) {
    const { box, column, columns, rows: height } = cell
    const words = wordsOf.get(cell) ?? []
    const grids = region.grids.filter((other) => isInside(other.box, box))
    const pieces =
      words.length === 0 ? [] : layOutRegion({ ...region, words, grids, box }, depth + 1)
    rows[cell.row]?.push({ column, columns, rows: height, isHeading: false, box, pieces })
  }
  const { columnEdges } = grid
  const table = { kind: 'table' as const, box: grid.box, columnEdges, isRuled: true, rows }
  markHeadings(table)
  return table
}

/** Which words stand in which cell: where its middle is, or the nearest. */
function shareOut(cells: readonly GridCell[], words: readonly Word[]): Map<GridCell, Word[]> {
  const wordsOf = new Map<GridCell, Word[]>()
  for (const word of words) {
    const cell =
      cells.find(({ box }) => holdsMiddle(box, word)) ??
      [...cells].sort((a, b) => distance(a.box, word) - distance(b.box, word))[0]
    if (!cell) continue
    const list = wordsOf.get(cell)
    if (list) list.push(word)
    else wordsOf.set(cell, [word])
  }
  return wordsOf
}

function distance(box: Box, word: Box): number {
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return dx * dx + dy * dy
}
