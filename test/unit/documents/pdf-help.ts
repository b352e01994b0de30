import type { Block, TableCell } from '../../../src/documents/model.ts'

/** The texts of all tables' rows, in order; tables in cells are part of their cell. */
export function tableRows(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : [],
  )
}

function cellText(cell: TableCell): string {
  return cell.blocks.map(blockText).join('\n')
}

/** A block's text with its label; a table's rows by line, its cells by " | ". */
export function blockText(block: Block): string {
  if (block.kind === 'table') {
    return block.rows.map((row) => row.map(cellText).join(' | ')).join('\n')
  }
  const label = block.kind === 'item' && block.label !== '' ? `${block.label} ` : ''
  return label + block.content.text
}
