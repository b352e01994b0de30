import type { Block, TableBlock, TableCell } from '../model.ts'
import type { DocumentFacts } from './document-facts.ts'
import { append, goesOn, isText } from './join-text.ts'
import { isBroken, type PageFacts, toBlocks } from './paragraphs.ts'
import type { CellLayout, Piece, TableLayout, TaggedText } from './pieces.ts'
import { toRichText } from './rich-text.ts'

/** Where a table stands on its page, in points. */
export interface TablePlace {
  columnEdges: readonly number[]
  isRuled: boolean
  /** The height of its first row. */
  firstRow?: number
  /** What is left of the page below it, and the height of the page. */
  below?: number
  page?: number
}

/** A page's block, with what joining it to the next page's needs to know. */
export interface PageBlock {
  block: Block
  table?: TablePlace
  page: number
}

export function piecesToBlocks(
  pieces: readonly Piece[],
  document: DocumentFacts,
  page: PageFacts,
): PageBlock[] {
  const result: PageBlock[] = []
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      const block = toTableBlock(piece, document, page)
      result.push({ block, table: placeOf(piece, page), page: page.page })
      continue
    }
    const blocks = toTextBlocks(piece, document, page, false)
    if (piece.kind === 'flow' && piece.isNextColumn) joinFirst(result.at(-1)?.block, blocks)
    result.push(...blocks.map((block) => ({ block, page: page.page })))
  }
  return result
}

function placeOf({ columnEdges, isRuled, rows, box }: TableLayout, page: PageFacts): TablePlace {
  const heights = rows[0]?.map((cell) => cell.box.bottom - cell.box.top) ?? []
  return {
    columnEdges,
    isRuled,
    firstRow: Math.max(0, ...heights),
    below: page.box.bottom - box.bottom,
    page: page.box.bottom - page.box.top,
  }
}

/** The first paragraph of a column may be the rest of the last one of the column before. */
function joinFirst(last: Block | undefined, blocks: Block[]): void {
  const [first] = blocks
  if (!last || !first || !isText(last) || !isText(first) || !goesOn(last.content, first)) return
  append(last.content, first.content)
  blocks.shift()
}

function toTextBlocks(
  piece: Exclude<Piece, TableLayout>,
  document: DocumentFacts,
  page: PageFacts,
  isInTable: boolean,
): Block[] {
  return piece.kind === 'flow'
    ? toBlocks(piece, document, page, isInTable)
    : [fromTags(piece, document, page)]
}

function fromTags(piece: TaggedText, document: DocumentFacts, page: PageFacts): Block {
  const lines = piece.lines.map((line, i) => {
    const before = piece.lines[i - 1]
    return { line, ...page, afterBreak: before !== undefined && isBroken(before, line, piece) }
  })
  const content = toRichText(lines, document.vocabulary)
  const { role, level, label } = piece
  if (role === 'heading') return { kind: 'heading', level, label: '', content }
  if (role === 'item') return { kind: 'item', depth: level, label, content }
  return { kind: role, content }
}

function toTableBlock(table: TableLayout, document: DocumentFacts, page: PageFacts): TableBlock {
  return {
    kind: 'table',
    caption: '',
    rows: table.rows.map((row) => row.map((cell) => toCell(cell, document, page))),
  }
}

function toCell(cell: CellLayout, document: DocumentFacts, page: PageFacts): TableCell {
  const { isHeading, column, columns, rows, pieces } = cell
  const blocks = pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? dissolve(toTableBlock(piece, document, page))
      : toTextBlocks(piece, document, page, true),
  )
  return { isHeading, column, columns, rows, blocks }
}

/** A table of one cell is a frame; what stands in it is no table. */
export function dissolve(table: TableBlock): Block[] {
  const [row, ...others] = table.rows
  const [cell, ...more] = row ?? []
  return cell && others.length === 0 && more.length === 0 ? cell.blocks : [table]
}
