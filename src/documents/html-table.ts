import { childrenOf } from './html-tree.ts'
import type { LightNode } from './light-tree.ts'
import type { TableCell } from './model.ts'

const MOST = 1000
/** Past this column no table is read by people, and spans are not followed. */
const WIDEST = 5000
const GROUPS = new Set(['thead', 'tbody', 'tfoot'])

/** The rows that belong to a table itself, not to one inside it. */
export function rowsIn(table: LightNode): LightNode[] {
  return childrenOf(table).flatMap((child) => {
    if (child.nodeName === 'tr') return [child]
    return GROUPS.has(child.nodeName)
      ? childrenOf(child).filter((each) => each.nodeName === 'tr')
      : []
  })
}

export function cellsIn(row: LightNode): LightNode[] {
  return childrenOf(row).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
}

/**
 * Whether a table holds data; others only arrange a page: those that say so, those of single
 * cells, those without head or border that hold other tables.
 */
export function isDataTable(table: LightNode): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  const rows = rowsIn(table).map(cellsIn)
  if (rows.every((cells) => cells.length < 2)) return false
  const hasHead = rows.some((cells) => cells.some(({ nodeName }) => nodeName === 'th'))
  const border = table.getAttribute('border') ?? ''
  const isBordered = (border !== '' && border !== '0') || /\bborder/.test(styleOf(table))
  if (hasHead || isBordered) return true
  return !rows.some((cells) => cells.some((cell) => holdsTable(cell)))
}

function styleOf(table: LightNode): string {
  return table.getAttribute('style') ?? ''
}

/** Looks only so far, so that tables in tables in tables cost no more than their size. */
function holdsTable(cell: LightNode): boolean {
  return childrenOf(cell).some(
    (child) =>
      child.nodeName === 'table' || childrenOf(child).some(({ nodeName }) => nodeName === 'table'),
  )
}

/** Puts cells in the columns that their spans leave free (HTML, forming a table). */
export class TableGrid {
  readonly rows: TableCell[][] = []
  /** How many rows each column is still taken from above. */
  #taken: number[] = []

  addRow(cells: readonly { element: LightNode; blocks: TableCell['blocks'] }[]): void {
    const row: TableCell[] = []
    const next = this.#taken.map((left) => Math.max(0, left - 1))
    let column = 0
    for (const { element, blocks } of cells) {
      while ((this.#taken[column] ?? 0) > 0) column++
      const columns = spanOf(element, 'colspan')
      const rows = spanOf(element, 'rowspan')
      row.push({ isHeading: element.nodeName === 'th', column, columns, rows, blocks })
      for (let i = column; i < Math.min(column + columns, WIDEST); i++) next[i] = rows - 1
      column += columns
    }
    this.#taken = Array.from(next, (left) => left ?? 0)
    this.rows.push(row)
  }

  /** The rows, with spans that reach past the last row cut off. */
  finish(): TableCell[][] {
    return this.rows.map((row, i) =>
      row.map((cell) => ({ ...cell, rows: Math.min(cell.rows, this.rows.length - i) })),
    )
  }
}

function spanOf(cell: LightNode, name: string): number {
  const given = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(given) && given > 0 ? Math.min(given, MOST) : 1
}
