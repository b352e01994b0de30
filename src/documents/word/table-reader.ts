import type { Block, TableBlock, TableCell } from '../model.ts'
import { childOf, type XmlElement } from '../packed/xml.ts'
import { numberOf, toggle, valOf } from './properties.ts'
import { partScope, type Scope, unwrapped } from './scope.ts'

/** Word's own limit is 63. */
const MOST_COLUMNS = 1000

/**
 * Reads a table with its spans: cells merged across (`w:gridSpan`, `w:hMerge`) and down
 * (`w:vMerge`) stand once, where they begin.
 */
export function readTable(
  table: XmlElement,
  scope: Scope,
  readCell: (cell: XmlElement, scope: Scope) => Block[],
): TableBlock {
  const rows: TableCell[][] = []
  let open = new Map<number, TableCell>()
  for (const [row, around] of unwrapped(table, 'w:tr', scope)) {
    const properties = childOf(row, 'w:trPr')
    if (toggle(properties, 'w:hidden')) continue
    const isHeading = toggle(properties, 'w:tblHeader') ?? false
    const inside = partScope(properties, around)
    const cells: TableCell[] = []
    const stillOpen = new Map<number, TableCell>()
    let column = within(numberOf(valOf(properties, 'w:gridBefore')) ?? 0, 0)
    for (const { cell, around: cellAround, own, columns } of cellsOf(row, inside)) {
      const down = mergeOf(own, 'w:vMerge')
      const above = down === 'continue' ? open.get(column) : undefined
      if (above?.columns === columns) {
        above.rows++
        stillOpen.set(column, above)
      } else {
        const blocks = readCell(cell, partScope(own, cellAround))
        const made: TableCell = { isHeading, column, columns, rows: 1, blocks }
        cells.push(made)
        if (down !== undefined) stillOpen.set(column, made)
      }
      column += columns
    }
    open = stillOpen
    rows.push(cells)
  }
  return { kind: 'table', caption: '', rows }
}

interface Cell {
  cell: XmlElement
  around: Scope
  own: XmlElement | undefined
  columns: number
}

/** A row's cells, those merged across by the old way (`w:hMerge`) as one. */
function cellsOf(row: XmlElement, scope: Scope): Cell[] {
  const cells: Cell[] = []
  for (const [cell, around] of unwrapped(row, 'w:tc', scope)) {
    const own = childOf(cell, 'w:tcPr')
    const columns = within(numberOf(valOf(own, 'w:gridSpan')) ?? 1, 1)
    const before = cells.at(-1)
    if (before && mergeOf(own, 'w:hMerge') === 'continue') before.columns += columns
    else cells.push({ cell, around, own, columns })
  }
  return cells
}

function mergeOf(
  properties: XmlElement | undefined,
  name: string,
): 'restart' | 'continue' | undefined {
  const merge = childOf(properties, name)
  if (!merge) return undefined
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

function within(value: number, least: number): number {
  return Math.min(Math.max(value, least), MOST_COLUMNS)
}
