import { markHeadingRows } from '../heading-rows.ts'
import type { Block, TableBlock, TableCell } from '../model.ts'

/** One cell's definition in `\trowd`: where it ends, in twips, and how it is merged. */
export interface CellDefinition {
  right: number
  down: 'first' | 'more' | undefined
  across: 'first' | 'more' | undefined
}

export interface RtfRow {
  left: number
  isHeading: boolean
  definitions: readonly CellDefinition[]
  cells: readonly Block[][]
}

/** Borders this near (in twips) are one: people draw tables by hand. */
const NEAR = 30

/** Rows whose cells only say where they end, as a table whose cells know their columns. */
export function rtfTable(rows: readonly RtfRow[]): TableBlock {
  const edges = edgesOf(rows)
  const columnAt = (twips: number) => {
    const found = edges.findIndex((edge) => Math.abs(edge - twips) <= NEAR)
    return found < 0 ? edges.length : found
  }
  let above = new Map<number, TableCell>()
  const made = rows.map(({ left, isHeading, definitions, cells }) => {
    const row: (TableCell & Pick<CellDefinition, 'down'>)[] = []
    const reaching = new Map<number, TableCell>()
    let from = left
    for (const [i, blocks] of cells.entries()) {
      const definition = definitions[i]
      const before = row.at(-1)
      const column = definition ? columnAt(from) : before ? before.column + before.columns : 0
      const columns = definition ? Math.max(1, columnAt(definition.right) - column) : 1
      from = definition?.right ?? from
      if (definition?.across === 'more' && before) before.columns += columns
      else row.push({ isHeading, column, columns, rows: 1, blocks, down: definition?.down })
    }
    const kept = row.flatMap(({ down, ...cell }) => {
      const upper = down === 'more' ? above.get(cell.column) : undefined
      if (upper?.columns === cell.columns) {
        upper.rows++
        reaching.set(cell.column, upper)
        return []
      }
      if (down) reaching.set(cell.column, cell)
      return [cell]
    })
    above = reaching
    return kept
  })
  return markHeadingRows({ kind: 'table', caption: '', rows: made })
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = rows
    .flatMap(({ left, definitions }) => [left, ...definitions.map(({ right }) => right)])
    .sort((a, b) => a - b)
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) > NEAR)
}
