import type { Block, ItemBlock, RichText, TableCell } from '../../documents/model.ts'

/** An item of a list: its paragraphs and the lists within it, in reading order. */
export interface ListItem {
  label: string
  parts: (RichText | ListItem[])[]
}

export type Group =
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'block'; block: Exclude<Block, ItemBlock> }

/** Blocks with the items that follow each other as one list, deeper ones within those before. */
export function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    if (block.kind !== 'item') {
      groups.push({ kind: 'block', block })
      continue
    }
    const last = groups.at(-1)
    if (last?.kind === 'list') addItem(last.items, block)
    else groups.push({ kind: 'list', items: [newItem(block)] })
  }
  return groups
}

function newItem({ label, content }: ItemBlock): ListItem {
  return { label, parts: [content] }
}

function addItem(items: ListItem[], block: ItemBlock): void {
  let level = items
  for (let depth = 1; depth < block.depth; depth++) {
    const last = level.at(-1)
    if (!last) break
    const inside = last.parts.at(-1)
    if (Array.isArray(inside)) level = inside
    else {
      const list: ListItem[] = []
      last.parts.push(list)
      level = list
    }
  }
  const last = level.at(-1)
  // Without a label it goes on with the item before it.
  if (last && block.label === '') last.parts.push(block.content)
  else level.push(newItem(block))
}

/** A place in a row: a cell, or nothing where the row has none. */
export interface GridCell {
  cell: TableCell | undefined
  columns: number
}

/**
 * A table's rows with empty cells put where a row leaves out columns, so that what stands in a
 * column stays in it.
 */
export function filledRows(rows: readonly TableCell[][]): GridCell[][] {
  const width = Math.max(0, ...rows.flat().map(({ column, columns }) => column + columns))
  // For each column, how many more rows a cell from above reaches down.
  const reach = new Array<number>(width).fill(0)
  return rows.map((row) => {
    const filled: GridCell[] = []
    let column = 0
    const emptyUntil = (end: number) => {
      let missing = 0
      for (; column < end; column++) if ((reach[column] ?? 0) === 0) missing++
      if (missing > 0) filled.push({ cell: undefined, columns: missing })
    }
    const below = reach.map((rowsLeft) => Math.max(0, rowsLeft - 1))
    for (const cell of row) {
      emptyUntil(cell.column)
      filled.push({ cell, columns: cell.columns })
      column = Math.max(column, cell.column + cell.columns)
      for (let at = cell.column; at < cell.column + cell.columns; at++) below[at] = cell.rows - 1
    }
    emptyUntil(width)
    reach.splice(0, width, ...below)
    return filled
  })
}
