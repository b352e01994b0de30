import { markHeadingRows } from '../heading-rows.ts'
import type { Block, TableBlock, TableCell } from '../model.ts'
import { childrenOf, type XmlElement } from '../packed/xml.ts'

const MOST_REPEATS = 200
const GROUPS = new Set(['table:table-rows', 'table:table-row-group', 'text:soft-page-break'])

/** A table with its spans; cells that others cover stand nowhere. */
export function readOdtTable(
  table: XmlElement,
  readBlocks: (element: XmlElement) => Block[],
): TableBlock {
  const rows: TableCell[][] = []
  const addRow = (row: XmlElement, isHeading: boolean) => {
    const cells: TableCell[] = []
    let column = 0
    for (const cell of childrenOf(row)) {
      const isCovered = cell.name === 'table:covered-table-cell'
      if (!isCovered && cell.name !== 'table:table-cell') continue
      for (let i = count(cell, 'table:number-columns-repeated'); i > 0; i--) {
        const columns = count(cell, 'table:number-columns-spanned')
        const down = count(cell, 'table:number-rows-spanned')
        if (!isCovered)
          cells.push({ isHeading, column, columns, rows: down, blocks: readBlocks(cell) })
        // Covered cells follow one by one, so a cell moves on by one only.
        column++
      }
    }
    rows.push(cells)
  }
  const read = (element: XmlElement, isHeading: boolean) => {
    for (const child of childrenOf(element)) {
      if (child.name === 'table:table-row') {
        const times =
          childrenOf(child).length === 0 ? 0 : count(child, 'table:number-rows-repeated')
        for (let i = times; i > 0; i--) addRow(child, isHeading)
      } else if (child.name === 'table:table-header-rows') read(child, true)
      else if (GROUPS.has(child.name)) read(child, isHeading)
    }
  }
  read(table, false)
  const kept = rows.map((row, i) =>
    row.map((cell) => ({ ...cell, rows: Math.min(cell.rows, rows.length - i) })),
  )
  return markHeadingRows({ kind: 'table', caption: '', rows: kept })
}

function count(element: XmlElement, name: string): number {
  const given = Number(element.attributes[name] ?? 1)
  return Number.isInteger(given) && given > 0 ? Math.min(given, MOST_REPEATS) : 1
}
