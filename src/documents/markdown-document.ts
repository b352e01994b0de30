import type { DocumentBlock, TextualDocument } from './document.ts'
import { inlineBlock } from './markdown-inline.ts'

/** Marks before a line's words: quotes, list bullets and numbers, tick boxes. */
const OPENING = /^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s)|\[[ xX]\](?=\s)))*\s*/
const LIST_ITEM = /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/
const FENCE = /^[\s>]*(`{3,}|~{3,})/
const HEADING = /^[\s>]{0,6}(#{1,6})(?:\s+|$)/
/** Rules, and the ruler under a table's head. */
const RULER = /^[\s>]*(?:[-*_]\s*){3,}$|^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/
const BLANK = /^[\s>]*$/
const UNDERLINE = /^\s{0,3}(=+|-+)\s*$/
/** Where a reference link leads: `[name]: address`. */
const TARGET = /^\s{0,3}\[[^\]]+\]:\s*\S+/
const ROW = /^[\s>]*\|.*\|\s*$/
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/

/**
 * Reads Markdown as a reader sees it: headings, list items, table cells and paragraphs are blocks;
 * emphasis marks, link targets, pictures, code, comments and tags are not seen. Offsets refer to
 * the file's own text.
 */
export function markdownDocument(source: string): TextualDocument {
  const blocks: DocumentBlock[] = []
  const add = (start: number, end: number, heading = 0) => {
    const block = inlineBlock(source, start, end, heading)
    if (/\S/.test(block.text)) blocks.push(block)
  }

  /** The paragraph that is being gathered, whose lines marks may span. */
  let from = -1
  let to = 0
  const endParagraph = (heading = 0) => {
    if (from >= 0) add(from, to, heading)
    from = -1
  }

  let fence = ''
  const begin = FRONT_MATTER.exec(source)?.[0].length ?? 0
  for (const { start, line } of linesOf(source, begin)) {
    const ticks = FENCE.exec(line)?.[1]
    if (fence !== '') {
      if (ticks?.startsWith(fence)) fence = ''
      continue
    }
    if (ticks !== undefined) {
      endParagraph()
      fence = ticks
      continue
    }
    const underline = from >= 0 ? UNDERLINE.exec(line)?.[1] : undefined
    if (underline !== undefined) {
      endParagraph(underline.startsWith('=') ? 1 : 2)
      continue
    }
    const heading = HEADING.exec(line)
    if (heading) {
      endParagraph()
      const end = start + line.replace(/\s+#+\s*$/, '').length
      add(start + heading[0].length, end, heading[1]?.length)
    } else if (BLANK.test(line) || RULER.test(line) || TARGET.test(line)) {
      endParagraph()
    } else if (ROW.test(line)) {
      endParagraph()
      for (const { at, words } of cellsOf(line)) add(start + at, start + at + words.length)
    } else {
      const opening = OPENING.exec(line)?.[0] ?? ''
      if (LIST_ITEM.test(opening)) endParagraph()
      if (from < 0) from = start + opening.length
      to = start + line.length
    }
  }
  endParagraph()
  return { text: source, blocks }
}

function* linesOf(source: string, begin: number): Generator<{ start: number; line: string }> {
  const breaks = /\r\n|\n|\r/g
  let start = begin
  while (start <= source.length) {
    breaks.lastIndex = start
    const end = breaks.exec(source)?.index ?? source.length
    yield { start, line: source.slice(start, end) }
    start = end === source.length ? end + 1 : breaks.lastIndex
  }
}

/** The cells of a table's row and where they stand in it; `\|` stands inside a cell. */
function* cellsOf(line: string): Generator<{ at: number; words: string }> {
  for (const cell of line.matchAll(/(?:[^|\\]|\\.?)+/g)) {
    const words = cell[0].trim()
    if (words !== '') yield { at: cell.index + cell[0].indexOf(words), words }
  }
}
