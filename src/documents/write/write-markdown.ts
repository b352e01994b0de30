import type { Paper, PaperBlock, PaperCell, PaperList, PaperRun, PaperTable } from './paper.ts'
import { safeLink } from './paper.ts'
import { tableGrid } from './table-grid.ts'
import { writable } from './writable.ts'

/**
 * The paper as Markdown (CommonMark, with the tables and struck words of GitHub's dialect,
 * https://github.github.com/gfm/). Every character of the words is escaped where it would mean
 * something, so what is read again says the same. Underlining, which Markdown lacks, is `<u>`.
 */
export function writeMarkdown(paper: Paper): string {
  return `${blocksText(paper.blocks)}\n`
}

function blocksText(blocks: readonly PaperBlock[]): string {
  return blocks
    .map(blockText)
    .filter((each) => each !== '')
    .join('\n\n')
}

function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading': {
      const words = inline(block.content).replaceAll('\\\n', ' ')
      return words === '' ? '' : `${'#'.repeat(block.level)} ${words}`
    }
    case 'paragraph': {
      const label = escaped(writable(block.label ?? '').trim())
      const words = [label, inline(block.content)].filter((each) => each !== '').join(' ')
      if (words === '') return ''
      const marks = '> '.repeat(Math.max(0, block.depth ?? 0) + (block.look === 'quote' ? 1 : 0))
      return prefixed(atLineStart(words), marks, marks)
    }
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'lines':
      return Array.from({ length: Math.max(0, block.count) }, () => '___').join('\n\n')
    case 'page break':
      return '---'
  }
}

function listText(list: PaperList): string {
  const isLoose = list.items.some((item) => item.length > 1)
  return list.items
    .map((item, at) => {
      const marker = list.marker === 'number' ? `${at + 1}. ` : '- '
      const box = list.marker === 'box' ? '[ ] ' : ''
      return prefixed(`${box}${blocksText(item)}`, marker, ' '.repeat(marker.length)).trimEnd()
    })
    .join(isLoose ? '\n\n' : '\n')
}

function tableText(table: PaperTable): string {
  const { columns, rows } = tableGrid(table.rows)
  if (rows.length === 0) return ''
  const lines = rows.map((row) => {
    const cells = Array.from({ length: columns }, () => '')
    for (const { cell, column } of row) cells[column] = cellText(cell)
    return `| ${cells.join(' | ')} |`
  })
  // A table of Markdown has one row of headings, and always has it.
  const head = table.headingRows > 0 ? lines.shift() : `|${'   |'.repeat(columns)}`
  return [head, `|${' --- |'.repeat(columns)}`, ...lines].join('\n')
}

/** A cell is one line: breaks inside it are `<br>`. */
function cellText(cell: PaperCell): string {
  const texts = cell.blocks.flatMap(function words(block): string[] {
    switch (block.kind) {
      case 'heading':
        return [inline(block.content)]
      case 'paragraph':
        return [[escaped(writable(block.label ?? '')), inline(block.content)].join(' ').trim()]
      case 'list':
        return block.items.flatMap((item, at) => {
          const marker = block.marker === 'number' ? `${at + 1}\\. ` : '• '
          return item.flatMap(words).map((each, index) => (index === 0 ? marker + each : each))
        })
      case 'table':
        return block.rows.map((row) => row.map((each) => cellText(each)).join(', '))
      default:
        return []
    }
  })
  return texts
    .filter((each) => each !== '')
    .join('<br>')
    .replaceAll('\\\n', '<br>')
}

const AROUND_SPACE = /^(\s*)([\s\S]*?)(\s*)$/
const AROUND_LETTERS = /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u

function inline(runs: readonly PaperRun[]): string {
  return joined(runs)
    .map((run) => {
      const link = safeLink(run.link)
      // Bold and italic marks count only beside letters; elsewhere they would be read as stars.
      const around = link || run.strike || run.underline ? AROUND_SPACE : AROUND_LETTERS
      const [, before = '', words = '', after = ''] = around.exec(writable(run.text)) ?? []
      if (words === '') return escaped(before)
      const marks = [run.strike && '~~', run.bold && '**', run.italic && '*'].filter(
        (mark) => typeof mark === 'string',
      )
      const marked = marks.reduceRight((text, mark) => `${mark}${text}${mark}`, escaped(words))
      const lined = run.underline ? `<u>${marked}</u>` : marked
      const linked = link === undefined ? lined : `[${lined}](<${link}>)`
      return `${escaped(before)}${linked}${escaped(after)}`
    })
    .join('')
    .replace(/^[ \t\n]+|[ \t\n]+$/g, '')
    .replaceAll('\n', '\\\n')
}

/** Runs that look alike made one: "**a****b**" would not be read as bold. */
function joined(runs: readonly PaperRun[]): PaperRun[] {
  const look = ({ text: _, ...style }: PaperRun) =>
    [style.bold, style.italic, style.underline, style.strike].map(Boolean).join() + style.link
  const made: PaperRun[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (last && look(last) === look(run))
      made[made.length - 1] = { ...last, text: last.text + run.text }
    else made.push(run)
  }
  return made
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\t/g, ' ')
}

/** What would begin a heading, a list, a rule or a table if it stood first in a line. */
function atLineStart(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s+/, '')
        .replace(/^[#+=:-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n')
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => ((at === 0 ? first : others) + line).trimEnd())
    .join('\n')
}
