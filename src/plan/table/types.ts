import type { SectionId, Span } from '../types.ts'

export const TABLE_COLUMNS = [
  'what',
  'who',
  'training',
  'how long',
  'how often',
  'group',
  'until',
  'setting',
  'minutes a week',
  'minutes a year',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableCell {
  /** Empty where the plan does not say. */
  text: string
  /** The question of an empty cell; empty where it has text, or where nothing is amiss. */
  ask: string
  /** The words that it was read from; null where it was worked out or is empty. */
  words: Span | null
}

export interface TableRow extends Span {
  section: SectionId
  quote: string
  /** "Up to": the least may be nothing. */
  isCapped: boolean
  cells: Record<TableColumn, TableCell>
}
