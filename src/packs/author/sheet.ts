/** A table as somebody keeps it, before anyone has said what its columns are. */
export interface Sheet {
  /** The sheet's or table's own name, or ''. */
  name: string
  /** Rows of cells, text only; every row has as many cells as the widest. */
  rows: string[][]
  /** Cells that held a formula: their last result was taken, nothing was worked out. */
  formulas: { row: number; column: number }[]
  /** Rows beyond the limit that were left out. */
  leftOut: number
}

/** As many rows as a glossary may have entries, and one for the head. */
export const MOST_ROWS = 50_001
const MOST_COLUMNS = 200
const MOST_CELL = 8_000

/** Makes a sheet of uneven rows: trimmed, evened, empty rows and columns at the end dropped. */
export function sheetOf(name: string, given: readonly (readonly string[])[]): Sheet {
  const rows: string[][] = []
  let leftOut = 0
  for (const row of given) {
    const cells = row.slice(0, MOST_COLUMNS).map((cell) => tidy(cell).slice(0, MOST_CELL))
    if (cells.every((cell) => cell === '')) continue
    if (rows.length >= MOST_ROWS) leftOut++
    else rows.push(cells)
  }
  let width = 0
  for (const row of rows) {
    let end = row.length
    while (end > 0 && row[end - 1] === '') end--
    width = Math.max(width, end)
  }
  for (const row of rows) {
    row.length = Math.min(row.length, width)
    while (row.length < width) row.push('')
  }
  return { name, rows, formulas: [], leftOut }
}

/** Line ends as "\n", other white space as single spaces, no zero-width padding at the ends. */
function tidy(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '')
}
