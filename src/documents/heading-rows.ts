import type { Block, RichText, TableBlock, TableCell } from './model.ts'

/**
 * Marks rows of headings in a table that names none: rows of bold cells above a row that is not
 * bold throughout. Writers seldom tell Word which row is the heading, but they make it bold; with
 * it a screen reader names the column of each cell. PDFs are read by the same rule.
 */
export function markHeadingRows(table: TableBlock): TableBlock {
  if (table.rows.some((row) => row.some(({ isHeading }) => isHeading))) return table
  const bold = table.rows.map(isBoldRow)
  return {
    ...table,
    rows: table.rows.map((row, i) => {
      const isFollowed = bold.slice(i + 1).some((isBold) => !isBold)
      return bold[i] && isFollowed ? row.map((cell) => ({ ...cell, isHeading: true })) : row
    }),
  }
}

/** Only the corner above a column of labels may be empty. */
function isBoldRow(row: readonly TableCell[]): boolean {
  const [first] = row
  const filled = first && isEmpty(first) ? row.slice(1) : row
  return filled.length >= 2 && filled.every((cell) => !isEmpty(cell) && cell.blocks.every(isBold))
}

function isEmpty({ blocks }: TableCell): boolean {
  return blocks.every((block) => block.kind !== 'table' && block.content.text === '')
}

function isBold(block: Block): boolean {
  return block.kind !== 'table' && block.kind !== 'heading' && isAllBold(block.content)
}

function isAllBold({ text, spans }: RichText): boolean {
  const bold = spans.filter(({ style }) => style === 'bold')
  for (const { index } of text.matchAll(/\S/g)) {
    if (!bold.some(({ start, end }) => start <= index && index < end)) return false
  }
  return true
}
