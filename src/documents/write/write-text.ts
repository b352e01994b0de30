import type { Paper, PaperBlock, PaperCell, PaperList, PaperRun, PaperTable } from './paper.ts'
import { safeLink } from './paper.ts'
import { tableGrid } from './table-grid.ts'
import { writable } from './writable.ts'

const WRITING_LINE = '_'.repeat(60)
const BULLETS = { bullet: '-', box: '[ ]' } as const
const INDENT = 4

/**
 * The paper as plain text, to paste into an email. A paragraph is one line, because mail programs
 * break lines themselves. A table is told row by row, each cell after its column's heading. Struck
 * words are called so, so that nobody takes them for part of the text.
 */
export function writeText(paper: Paper): string {
  const text = paper.blocks
    .map((block) => textOf(block))
    .filter((each) => each !== '')
    .join('\n\n')
  return `${text}\n`
}

function textOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading': {
      const words = plainRuns(block.content)
      if (block.level > 2 || words === '') return words
      return `${words}\n${(block.level === 1 ? '=' : '-').repeat(Math.min(60, words.length))}`
    }
    case 'paragraph': {
      const label = writable(block.label ?? '')
      const words = plainRuns(block.content)
      const quoted = block.look === 'quote' ? prefixed(words, '> ', '> ') : words
      const labelled = label === '' ? quoted : hung(quoted, `${label} `)
      return indented(labelled, INDENT * Math.max(0, block.depth ?? 0))
    }
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'lines':
      return Array.from({ length: Math.max(0, block.count) }, () => WRITING_LINE).join('\n\n')
    case 'page break':
      return ''
  }
}

function listText(list: PaperList): string {
  const isLoose = list.items.some((item) => item.length > 1)
  return list.items
    .map((item, at) => {
      const marker = list.marker === 'number' ? `${at + 1}.` : BULLETS[list.marker]
      const inside = item
        .map(textOf)
        .filter((each) => each !== '')
        .join('\n\n')
      return hung(inside, `${marker} `).trimEnd()
    })
    .join(isLoose ? '\n\n' : '\n')
}

function tableText(table: PaperTable): string {
  const { rows } = tableGrid(table.rows)
  const headings: string[] = []
  for (const row of rows.slice(0, table.headingRows)) {
    for (const { cell, column, columns } of row) {
      const words = cellText(cell)
      for (let each = column; each < column + columns && words !== ''; each += 1) {
        headings[each] = headings[each] === undefined ? words : `${headings[each]}, ${words}`
      }
    }
  }
  /** By column, the words of a cell that spans rows, for the rows under it. */
  const above = new Map<number, { words: string; left: number }>()
  return rows
    .slice(table.headingRows)
    .map((row) => {
      const told = new Map<number, string>()
      for (const [column, { words, left }] of above) {
        told.set(column, words)
        if (left > 1) above.set(column, { words, left: left - 1 })
        else above.delete(column)
      }
      for (const { cell, column } of row) {
        const words = cellText(cell)
        told.set(column, words)
        const left = (cell.rows ?? 1) - 1
        if (left > 0) above.set(column, { words, left })
      }
      return [...told]
        .sort(([a], [b]) => a - b)
        .map(([column, words]) => {
          const name = headings[column] ?? ''
          return name === '' ? words : hung(words, `${name}: `, 2).trimEnd()
        })
        .filter((each) => each !== '')
        .join('\n')
    })
    .join('\n\n')
}

function cellText(cell: PaperCell): string {
  return cell.blocks
    .map(textOf)
    .filter((each) => each !== '')
    .join('\n')
}

function plainRuns(runs: readonly PaperRun[]): string {
  return runs
    .map((run) => {
      const words = writable(run.text)
      const link = safeLink(run.link)
      const linked = link === undefined || words.includes(link) ? words : `${words} (${link})`
      return run.strike && words.trim() !== '' ? `[struck out: ${linked}]` : linked
    })
    .join('')
}

/** With `first` before the first line, and the others under the words, or `under` spaces in. */
function hung(text: string, first: string, under = first.length): string {
  return prefixed(text, first, ' '.repeat(under))
}

function indented(text: string, by: number): string {
  return by === 0 ? text : prefixed(text, ' '.repeat(by), ' '.repeat(by))
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? '' : others + line))
    .join('\n')
}
