import type { Block, DocumentModel, TableBlock } from '../../documents/model.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/**
 * The tables of a document that can hold a glossary: those of a Word file, a web page or a PDF,
 * and where there are none, its headings with the text below them, or its lines "TERM - meaning".
 */
export function documentSheets(model: DocumentModel): Sheet[] {
  const blocks = model.blocks.filter((block) => !isFooter(block))
  const tables = blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .map(tableSheet)
    .filter(({ rows }) => rows.length > 0 && (rows[0]?.length ?? 0) > 1)
  const lists = [...headed(blocks), ...bold(blocks)]
  return [...sameShape(tables), ...lists, ...(lists.length > 0 ? [] : byTurns(blocks))]
}

/** Contact details at the foot of a web page belong to no word. */
function isFooter(block: Block): boolean {
  if (block.kind === 'table') return false
  const place = block.content.places[0]?.place
  return place !== undefined && 'path' in place && /\/footer\[/.test(place.path)
}

function tableSheet(table: TableBlock): Sheet {
  const width = Math.max(0, ...table.rows.flat().map(({ column, columns }) => column + columns))
  const rows = table.rows.map((cells) => {
    const row = new Array<string>(Math.min(width, 200)).fill('')
    for (const cell of cells) row[cell.column] = cell.blocks.map(textOf).join('\n')
    return row
  })
  return sheetOf(table.caption, rows)
}

/** An A to Z is often one table a letter, or a page: tables of the same width are one. */
function sameShape(tables: readonly Sheet[]): Sheet[] {
  const joined: Sheet[] = []
  for (const table of tables) {
    const last = joined.at(-1)
    const width = table.rows[0]?.length ?? 0
    if (last && last.rows[0]?.length === width) {
      const [head, ...rest] = table.rows
      const isSameHead = head?.join('|') === last.rows[0]?.join('|')
      last.rows.push(...(isSameHead || !head ? rest : table.rows))
    } else joined.push({ ...table, rows: [...table.rows] })
  }
  return joined
}

/**
 * Each heading with what stands below it. Of several levels only the one that most words have: the
 * page's own title and the letters of the alphabet stand above it.
 */
function headed(blocks: readonly Block[]): Sheet[] {
  const rows: { level: number; cells: [string, string] }[] = []
  for (const block of blocks) {
    const text = textOf(block)
    if (block.kind === 'heading') {
      rows.push({ level: block.level, cells: [text.length > 120 ? '' : text, ''] })
      continue
    }
    const last = rows.at(-1)?.cells
    if (last && block.kind !== 'table') last[1] = [last[1], text].filter(Boolean).join('\n')
  }
  const filled = rows.filter(({ cells: [term, meaning] }) => term.length > 1 && meaning)
  const counts = new Map<number, number>()
  for (const { level } of filled) counts.set(level, (counts.get(level) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const kept = filled.filter(({ level }) => counts.get(level) === most)
  return kept.length >= 3
    ? [
        sheetOf(
          '',
          kept.map(({ cells }) => cells),
        ),
      ]
    : []
}

/**
 * Paragraphs or items that begin with their term in bold, or else part it with a dash or colon:
 * whichever way most of them have, so that "Last updated: …" below them is no word.
 */
function bold(blocks: readonly Block[]): Sheet[] {
  const ways = new Map<string, string[][]>()
  const add = (way: string, row: string[]) => ways.set(way, [...(ways.get(way) ?? []), row])
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'table') continue
    const { text, spans } = block.content
    const first = spans.find(({ style, start }) => style === 'bold' && start === 0)
    const [, term, meaning] = /^(.{1,120}?)\s*(?:[-–—]\s|:\s)\s*(\S.*)$/s.exec(text) ?? []
    if (first && first.end < text.length)
      add(`bold ${block.kind}`, [
        text.slice(0, first.end).replace(/[\s:–—-]+$/, ''),
        text.slice(first.end).replace(/^[\s:–—-]+/, ''),
      ])
    else if (term && meaning) add(`parted ${block.kind}`, [term, meaning])
  }
  const [rows = []] = [...ways.values()].sort((a, b) => b.length - a.length)
  return rows.length >= 3 ? [sheetOf('', rows)] : []
}

/** A line that could be a term: short, and no sentence. */
const TERM = /^[^.!?]{2,80}$/

/** A term and its meaning by turns, as in a definition list. */
function byTurns(blocks: readonly Block[]): Sheet[] {
  const rows: string[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'table') continue
    const { text } = block.content
    const last = rows.at(-1)
    if (TERM.test(text) && last?.[1] !== '') rows.push([text, ''])
    else if (last) last[1] = [last[1], text].filter(Boolean).join('\n')
  }
  const filled = rows.filter(([, meaning]) => meaning)
  return filled.length >= 3 ? [sheetOf('', filled)] : []
}

function textOf(block: Block): string {
  if (block.kind !== 'table') return block.content.text
  return block.rows
    .flat()
    .flatMap(({ blocks }) => blocks.map(textOf))
    .join('\n')
}
