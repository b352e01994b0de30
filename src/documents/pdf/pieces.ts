import type { Line } from './lines.ts'
import { type Box, boxAround } from './matrix.ts'

/** How a page's text hangs together, before it is made into blocks. */
export type Piece = Flow | TableLayout | TaggedText

/** A block whose kind the file itself tells. */
export interface TaggedText {
  kind: 'tagged'
  role: 'heading' | 'paragraph' | 'quote' | 'item'
  /** A heading's level or an item's depth. */
  level: number
  /** An item's label. */
  label: string
  lines: Line[]
  /** Where its column ends on the right, as far as is known. */
  right: number
  box: Box
}

/** Lines that are read one after another. */
export interface Flow {
  kind: 'flow'
  lines: Line[]
  /** Where its column ends on the right, as far as is known. */
  right: number
  box: Box
  /** It is the column beside the piece before it. */
  isNextColumn?: boolean
}

export interface TableLayout {
  kind: 'table'
  box: Box
  /** Where its columns begin, and where the last ends. */
  columnEdges: number[]
  isRuled: boolean
  rows: CellLayout[][]
}

export interface CellLayout {
  column: number
  columns: number
  rows: number
  isHeading: boolean
  box: Box
  pieces: Piece[]
}

/** A row of bold cells above a row that is not bold throughout is a row of headings. */
export function markHeadings(table: TableLayout): void {
  const bold = table.rows.map((row) => {
    // Only the corner above a column of labels may be empty.
    const filled = row.slice(row[0]?.pieces.length === 0 ? 1 : 0)
    const isWhole = filled.length >= 2 && filled.every(({ pieces }) => pieces.length > 0)
    return isWhole && filled.every(({ pieces }) => pieces.every(isBold))
  })
  table.rows.forEach((row, i) => {
    const isFollowed = bold.slice(i + 1).some((isBoldRow) => !isBoldRow)
    if (bold[i] && isFollowed) for (const cell of row) cell.isHeading = true
  })
}

function isBold(piece: Piece): boolean {
  return piece.kind !== 'table' && piece.lines.every((line) => line.isBold)
}

/** A flow of these lines, or none. */
export function toFlow(lines: readonly Line[], right: number): Flow[] {
  const box = boxAround(lines)
  return box ? [{ kind: 'flow', lines: [...lines], right: Math.max(right, box.right), box }] : []
}
