import type { Block, DocumentModel, TableBlock } from '../../documents/model.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/**
 * The tables of a document that can hold a glossary: those of a Word file, a web page or a PDF,
 * and where there are none, its headings with the text below them, or its lines "TERM - meaning".
 */
export function documentSheets(model: DocumentModel): Sheet[] {
  const tables = model.blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .map(tableSheet)
    .filter(({ rows }) => rows.length > 0 && (rows[0]?.length ?? 0) > 1)
  return [...sameShape(tables), ...headed(model.blocks), ...bold(model.blocks)]
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

/** Each heading with what stands below it, where most headings are short. */
function headed(blocks: readonly Block[]): Sheet[] {
  const rows: string[][] = []
  for (const block of blocks) {
    const text = textOf(block)
    if (block.kind === 'heading') {
      // A letter of the alphabet, or the name of a part: no term.
      if (text.length > 1 && text.length <= 120) rows.push([text, ''])
      continue
    }
    const last = rows.at(-1)
    if (last && block.kind !== 'table') last[1] = [last[1], text].filter(Boolean).join('\n')
  }
  const filled = rows.filter(([, meaning]) => meaning)
  return filled.length >= 3 ? [sheetOf('', filled)] : []
}

/** Paragraphs that begin with their term in bold, or part it with a dash or colon. */
function bold(blocks: readonly Block[]): Sheet[] {
  const rows: string[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'table') continue
    const { text, spans } = block.content
    const first = spans.find(({ style, start }) => style === 'bold' && start === 0)
    const [, term, meaning] = /^(.{1,120}?)\s*(?:[-–—]\s|:\s)\s*(\S.*)$/s.exec(text) ?? []
    if (first && first.end < text.length)
      rows.push([
        text.slice(0, first.end).replace(/[\s:–—-]+$/, ''),
        text.slice(first.end).replace(/^[\s:–—-]+/, ''),
      ])
    else if (term && meaning) rows.push([term, meaning])
  }
  return rows.length >= 3 ? [sheetOf('', rows)] : []
}

function textOf(block: Block): string {
  if (block.kind !== 'table') return block.content.text
  return block.rows
    .flat()
    .flatMap(({ blocks }) => blocks.map(textOf))
    .join('\n')
}
