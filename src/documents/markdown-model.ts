import type { DocumentBlock, Stretch } from './document.ts'
import { markdownDocument } from './markdown-document.ts'
import type { Block, DocumentModel, RichText, TableBlock, TableCell } from './model.ts'
import { PLAIN_LOOK, RichTextBuilder } from './rich-text.ts'
import { characterPlace } from './text-model.ts'
import { chosenTitle } from './title.ts'

/** What may stand on a line before its words: quote marks, then a bullet or a number. */
const OPENING =
  /^(?<quotes>[\s>]*?)(?<indent>[ \t]*)(?:(?<label>[-*+]|\d{1,9}[.)])[ \t]+)?(?<box>\[[ xX]\][ \t]+)?$/
const ROW = /^[\s>]*\|/
const RULER = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const STRUCK = /~~(?=\S)[\s\S]*?\S~~/g

/**
 * Markdown as a document, by what `markdownDocument` sees of it: headings, paragraphs, quotes,
 * items with their bullets and numbers, tables. Struck text (`~~so~~`) is removed text. Places are
 * character ranges of the file ("#char=12,80").
 */
export function markdownModel(source: string): DocumentModel {
  const blocks: Block[] = []
  let table: { block: TableBlock; lastLine: number } | undefined
  for (const each of markdownDocument(source).blocks) {
    const start = each.stretches[0]?.from ?? 0
    const lineStart = startOfLine(source, start)
    const before = source.slice(lineStart, start)
    if (ROW.test(before) && each.heading === 0) {
      const known = table && isNextRow(source, table.lastLine, lineStart) ? table : undefined
      table = known ?? { block: { kind: 'table', caption: '', rows: [] }, lastLine: -1 }
      if (!known) blocks.push(table.block)
      if (table.lastLine !== lineStart) table.block.rows.push([])
      table.lastLine = lineStart
      table.block.rows.at(-1)?.push(cellOf(source, each, lineStart, before))
      continue
    }
    table = undefined
    blocks.push(blockOf(source, each, before))
  }
  const title = chosenTitle('', blocks)
  return { format: 'markdown', title, blocks, asides: [], pages: [], warnings: [] }
}

function blockOf(source: string, block: DocumentBlock, before: string): Block {
  const content = contentOf(source, block)
  if (block.heading > 0) return { kind: 'heading', level: block.heading, label: '', content }
  const opening = OPENING.exec(before)?.groups
  const label = opening?.label
  if (label !== undefined) {
    const depth = 1 + Math.floor((opening?.indent ?? '').replaceAll('\t', '    ').length / 2)
    const shown = /^\d/.test(label) ? label : '•'
    const box = opening?.box === undefined ? shown : /x/i.test(opening.box) ? '☒' : '☐'
    return { kind: 'item', depth: Math.min(6, depth), label: box, content }
  }
  return { kind: before.includes('>') ? 'quote' : 'paragraph', content }
}

function cellOf(
  source: string,
  block: DocumentBlock,
  lineStart: number,
  before: string,
): TableCell {
  const bars = before.match(/(?<!\\)\|/g)?.length ?? 1
  return {
    isHeading: RULER.test(lineAfter(source, lineStart)) && lineAfter(source, lineStart) !== '',
    column: bars - 1,
    columns: 1,
    rows: 1,
    blocks: [{ kind: 'paragraph', content: contentOf(source, block) }],
  }
}

/** Whether only the ruler under a table's head stands between two lines. */
function isNextRow(source: string, line: number, next: number): boolean {
  if (line === next) return true
  const between = source.slice(endOfLine(source, line), next).trim()
  return between === '' ? !/\n\s*\n/.test(source.slice(line, next)) : RULER.test(between)
}

function startOfLine(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

function endOfLine(source: string, at: number): number {
  const end = source.slice(at).search(/[\r\n]/)
  return end < 0 ? source.length : at + end
}

function lineAfter(source: string, lineStart: number): string {
  const end = endOfLine(source, lineStart)
  const next = source.startsWith('\r\n', end) ? end + 2 : end + 1
  return source.slice(next, endOfLine(source, next))
}

function contentOf(source: string, { text, stretches }: DocumentBlock): RichText {
  const builder = new RichTextBuilder()
  const first = stretches[0]?.from ?? 0
  const last = stretches.at(-1)
  const end = (last?.from ?? 0) + (last?.width ?? text.length - (last?.at ?? 0))
  // The marks themselves may stand just outside what is seen.
  const begin = Math.max(0, first - 2)
  const struck = [...source.slice(begin, end + 2).matchAll(STRUCK)].map(
    (found) => [begin + found.index, begin + found.index + found[0].length] as const,
  )
  for (const [i, stretch] of stretches.entries()) {
    const until = stretches[i + 1]?.at ?? text.length
    for (const [from, to] of piecesOf(stretch, until, struck)) {
      const words = text.slice(from, to)
      const start = stretch.width === undefined ? stretch.from + from - stretch.at : stretch.from
      const length = stretch.width ?? to - from
      const isStruck = struck.some(([open, close]) => start >= open && start < close)
      if (isStruck) builder.remove(words, 'struck')
      else addLines(builder, words, characterPlace(start, start + length))
    }
  }
  return builder.finish()
}

/** Cuts a stretch where struck text begins or ends inside it. */
function piecesOf(
  stretch: Stretch,
  until: number,
  struck: readonly (readonly [number, number])[],
): [number, number][] {
  if (stretch.width !== undefined) return [[stretch.at, until]]
  const inside = struck
    .flat()
    .map((at) => at - stretch.from + stretch.at)
    .filter((at) => at > stretch.at && at < until)
  const edges = [stretch.at, ...inside, until]
  return edges.slice(1).map((edge, i) => [edges[i] ?? stretch.at, edge])
}

/** A line's end in the file is a space, unless two spaces or a backslash stand before it. */
function addLines(builder: RichTextBuilder, words: string, place: string): void {
  for (const [i, line] of words.split(/(?: {2,}|\\)\r?\n/).entries()) {
    if (i > 0) builder.breakLine()
    builder.add(line, PLAIN_LOOK, place)
  }
}
