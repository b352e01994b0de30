import type { PaperCell } from './paper.ts'

export interface PlacedCell {
  cell: PaperCell
  /** From 0, counted with all spans. */
  column: number
  columns: number
}

export interface TableGrid {
  columns: number
  /** Each row's own cells. */
  rows: PlacedCell[][]
}

/** Where each cell stands, with what spans columns and rows counted. Empty rows are left out. */
export function tableGrid(given: readonly PaperCell[][]): TableGrid {
  /** For each column, how many more rows a cell from above covers. */
  const covered: number[] = []
  let width = 0
  const rows = given
    .filter((row) => row.length > 0)
    .map((row) => {
      let column = 0
      const placed = row.map((cell) => {
        const columns = Math.max(1, cell.columns ?? 1)
        while ((covered[column] ?? 0) > 0) column += 1
        const at = column
        for (; column < at + columns; column += 1) covered[column] = Math.max(1, cell.rows ?? 1)
        return { cell, column: at, columns }
      })
      width = Math.max(width, covered.length)
      for (let each = 0; each < covered.length; each += 1) {
        covered[each] = Math.max(0, (covered[each] ?? 0) - 1)
      }
      return placed
    })
  return { columns: width, rows }
}
