import type { Block } from '../model.ts'
import { type DocumentFacts, isAlike, isHeadingSize } from './document-facts.ts'
import { ENDS } from './join-text.ts'
import { labelOf } from './labels.ts'
import { type Line, lineText } from './lines.ts'
import type { Box } from './matrix.ts'
import type { Flow } from './pieces.ts'
import { toRichText } from './rich-text.ts'

export interface PageFacts {
  page: number
  toShown: (box: Box) => Box
  /** The page itself. */
  box: Box
}

/** Lines of a flow that make one block. */
interface Paragraph {
  lines: { line: Line; afterBreak: boolean }[]
  label: string
  labelLeft: number
  textLeft: number
}

/** A flow's lines as paragraphs, headings and list items. */
export function toBlocks(
  flow: Flow,
  document: DocumentFacts,
  page: PageFacts,
  isInTable: boolean,
): Block[] {
  const paragraphs = toParagraphs(flow)
  const levels: number[] = []
  return paragraphs.map((paragraph): Block => {
    const lines = paragraph.lines.map((each) => ({ ...each, ...page }))
    const content = toRichText(lines, document.vocabulary)
    if (paragraph.label !== '') {
      const depth = depthOf(paragraph.labelLeft, levels)
      return { kind: 'item', depth, label: paragraph.label, content }
    }
    const level = headingLevel(paragraph, content.text, document, isInTable)
    if (level > 0) return { kind: 'heading', level, label: '', content }
    levels.length = 0
    return { kind: 'paragraph', content }
  })
}

function depthOf(left: number, levels: number[]): number {
  while ((levels.at(-1) ?? Number.NEGATIVE_INFINITY) > left + 4) levels.pop()
  if ((levels.at(-1) ?? Number.NEGATIVE_INFINITY) < left - 4) levels.push(left)
  return Math.max(1, levels.length)
}

function toParagraphs(flow: Flow): Paragraph[] {
  const pitch = usualPitch(flow.lines)
  const paragraphs: Paragraph[] = []
  flow.lines.forEach((line, i) => {
    const before = flow.lines[i - 1]
    const current = paragraphs.at(-1)
    const how = before && current ? relation(before, line, current, flow, pitch) : 'apart'
    if (current && how !== 'apart') current.lines.push({ line, afterBreak: how === 'broken' })
    else paragraphs.push(begin(line))
  })
  return paragraphs
}

function begin(line: Line): Paragraph {
  const label = labelOf(line)
  const [first, second] = line.words
  const labelLeft = first?.left ?? line.left
  if (label === '' || !second) {
    return { lines: [{ line, afterBreak: false }], label: '', labelLeft, textLeft: line.left }
  }
  const words = line.words.slice(1).map((word, i) => (i === 0 ? { ...word, isApart: false } : word))
  const rest = { ...line, words, left: second.left }
  return { lines: [{ line: rest, afterBreak: false }], label, labelLeft, textLeft: second.left }
}

/** The distance of lines inside a paragraph, as a share of their size. */
function usualPitch(lines: readonly Line[]): number {
  const shares = lines
    .slice(1)
    .map((line, i) => (line.baseline - (lines[i]?.baseline ?? 0)) / Math.max(1, line.size))
    .filter((share) => share > 0.9 && share < 3)
    .sort((a, b) => a - b)
  // With few lines there is nothing to compare; most makers set lines 1.15 to 1.5 apart.
  const low = shares[Math.floor(shares.length * 0.2)] ?? 1.2
  return Math.min(Math.max(low, 1.1), 1.6)
}

type Relation = 'goes on' | 'broken' | 'apart'

/** How a line follows the one before it. */
function relation(
  before: Line,
  line: Line,
  paragraph: Paragraph,
  flow: Flow,
  pitch: number,
): Relation {
  const size = Math.max(before.size, line.size)
  const gap = line.baseline - before.baseline
  if (gap > (pitch + 0.35) * size || gap < 0) return 'apart'
  if (Math.abs(before.size - line.size) > 0.12 * size) return 'apart'
  const isShort = couldHaveGoneOn(before, line, flow)
  const isFull = before.right - flow.box.left > 0.85 * (flow.right - flow.box.left)
  const hasEnded = (isShort && !isFull) || ENDS.test(lineText(before))
  const isNextItem = paragraph.label !== '' && Math.abs(line.left - paragraph.labelLeft) < 3
  const isHanging = paragraph.label !== '' && line.left < paragraph.textLeft - 0.5 * size
  if (labelOf(line) !== '' && (hasEnded || isHanging || isNextItem)) return 'apart'
  if (isHanging && isShort) return 'apart'
  if (before.isBold !== line.isBold && isShort) return 'apart'
  const first = paragraph.lines[0]?.line
  const isIndented = paragraph.label === '' && line.left > before.left + 0.8 * size
  const wasCentred = first !== undefined && isCentred(first, flow) && isCentred(line, flow)
  if (isIndented && hasEnded && !wasCentred) return 'apart'
  if (!isShort || wasCentred) return 'goes on'
  if (ENDS.test(lineText(before))) return 'apart'
  // How wide a column is, is not always sure; a line nearly full, or a small letter, is.
  const isHalf = before.right - flow.box.left > 0.5 * (flow.right - flow.box.left)
  const goesOn = isFull || (isHalf && /^\p{Ll}/u.test(lineText(line)))
  return goesOn ? 'goes on' : 'broken'
}

interface Column {
  right: number
  box: Box
}

/** Whether, inside one block, a line was plainly ended on purpose, as in an address. */
export function isBroken(before: Line, line: Line, column: Column): boolean {
  const share = (before.right - column.box.left) / Math.max(1, column.right - column.box.left)
  return share < 0.7 && couldHaveGoneOn(before, line, column)
}

/** Whether the next line's first word would still have fitted: then the line was ended on purpose. */
function couldHaveGoneOn(before: Line, line: Line, flow: Column): boolean {
  const [first] = line.words
  if (!first) return false
  const second = line.words[1]
  // A word drawn in pieces is as long as its pieces.
  const end = second && !second.isApart ? second.right : first.right
  const needed = end - first.left + 0.3 * line.size
  return flow.right - before.right > needed + 0.4 * line.size
}

function isCentred(line: Line, flow: Flow): boolean {
  const left = line.left - flow.box.left
  const right = flow.box.right - line.right
  return left > line.size && Math.abs(left - right) < line.size
}

function headingLevel(
  { lines }: Paragraph,
  text: string,
  document: DocumentFacts,
  isInTable: boolean,
): number {
  const [first] = lines
  if (!first || text.length > 200 || !/\p{L}/u.test(text)) return 0
  const { size } = first.line
  if (isHeadingSize(size, document.bodySize) && !/[,;]$/.test(text)) {
    const rank = document.headingSizes.findIndex((each) => isAlike(size, each - 0.25))
    return Math.min(6, rank < 0 ? document.headingSizes.length + 1 : rank + 1)
  }
  const isBold = lines.every(({ line }) => line.isBold) && size >= document.bodySize * 0.95
  const isShort = text.length <= 120 && lines.length <= 2 && !/[.,;:?!]$/.test(text)
  if (!isInTable && isBold && isShort) return Math.min(6, document.headingSizes.length + 1)
  return 0
}
