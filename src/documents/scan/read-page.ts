import type { DocumentWarning, PageSize } from '../model.ts'
import { findLattices, NEAR } from '../pdf/edges.ts'
import { toGrid } from '../pdf/grid.ts'
import { type Box, boxAround } from '../pdf/matrix.ts'
import type { Rule } from '../pdf/page-content.ts'
import type { PageText } from '../pdf/page-text.ts'
import type { Word } from '../pdf/words.ts'
import { toBlackAndWhite } from './black-and-white.ts'
import { inkIn, takeLines } from './drawn-lines.ts'
import { crop, type GreyImage, turnAndScale } from './grey-image.ts'
import type { ReadLine, Recognise } from './recogniser.ts'
import { skewOf } from './skew.ts'

/** What engines are made for, in points of the picture per inch. */
const RESOLUTION = 300

/** Words read with less confidence are marked as not sure. */
const SURE = 70

/** White around a part that is read alone. */
const MARGIN = 20

/** So little ink, in points of the picture, is dust. */
const DUST = 24

/** With more of a page's ink outside all words, lines may have been lost. */
const LOST = 0.06

export interface ScannedPage {
  /** From 1. */
  page: number
  size: PageSize
  picture: GreyImage
}

interface Hooks {
  recognise: Recognise
  /** How much of the page is done, from 0 to 1. */
  onProgress: (share: number) => void
  /** Throws where the person has cancelled. */
  check: () => void
}

/**
 * Reads one page's picture: makes it black and white and straight, finds the lines of its tables,
 * reads each cell alone, so that columns cannot mix, and then what stands outside of tables.
 */
export async function readScannedPage(
  { page, size, picture }: ScannedPage,
  hooks: Hooks,
): Promise<PageText> {
  const given = (picture.width / size.width) * 72
  const scale = Math.min(3, Math.max(0.4, RESOLUTION / given))
  const angle = -skewOf(toBlackAndWhite(picture))
  const straight = toBlackAndWhite(turnAndScale(picture, angle, scale))
  const resolution = given * scale
  const whole: Box = { left: 0, top: 0, right: straight.width, bottom: straight.height }
  const lines = takeLines(straight, resolution)
  const toPoints = 72 / resolution
  const rules = lines.map((rule) => scaleRule(rule, toPoints))
  const lattices = findLattices(rules)
  const cells = lattices
    .map(toGrid)
    .flatMap((grid) => grid?.cells.map((cell) => scaleBox(cell.box, 1 / toPoints)) ?? [])
  const words: Word[] = []
  let lost = 0
  let done = 0
  const read = async (part: Box, layout: 'page' | 'block', image: GreyImage) => {
    hooks.check()
    const ink = inkIn(image, part)
    const found = ink > DUST ? await readPart(image, part, layout, hooks.recognise) : []
    lost += Math.max(0, ink - inkOf(image, part, found))
    words.push(...toWords(found, toPoints, words.length))
    done++
    hooks.onProgress(done / (cells.length + 1))
  }
  for (const cell of cells) await read(inset(cell), 'block', straight)
  const outside = without(straight, cells)
  await read(whole, 'page', outside)
  const borders = lattices.flatMap(({ horizontal }) => horizontal)
  markWords(
    words,
    rules.filter((rule) => !borders.some((border) => isPartOf(rule, border))),
  )
  const ink = inkIn(straight, whole)
  const warnings: DocumentWarning[] = []
  if (words.length === 0) warnings.push({ code: 'page without text', page })
  else if (lost > LOST * ink) warnings.push({ code: 'page may be incomplete', page })
  return {
    page,
    size,
    box: { left: 0, top: 0, right: size.width, bottom: size.height },
    toShown: turnedBy(angle, size),
    words,
    turned: [],
    rules,
    comments: [],
    tree: null,
    warnings,
  }
}

/** Lines of one part, placed on the page's picture. The better of two ways to read it. */
async function readPart(
  image: GreyImage,
  part: Box,
  layout: 'page' | 'block',
  recognise: Recognise,
): Promise<ReadLine[]> {
  const piece = crop(image, part, MARGIN)
  const place = (lines: readonly ReadLine[]) =>
    lines.map((line) => moved(line, Math.floor(part.left) - MARGIN, Math.floor(part.top) - MARGIN))
  const first = place(await recognise(piece, layout))
  const ink = inkIn(image, part)
  if (ink - inkOf(image, part, first) < 0.15 * ink) return first
  // Engines lose whole lines without a word; the other way often finds them.
  const second = place(await recognise(piece, layout === 'page' ? 'block' : 'page'))
  const better = inkOf(image, part, second) > inkOf(image, part, first) + 0.05 * ink
  return better && layout === 'block' ? second : first
}

function moved(line: ReadLine, x: number, y: number): ReadLine {
  return {
    baseline: line.baseline + y,
    height: line.height,
    words: line.words.map((word) => ({
      ...word,
      left: word.left + x,
      right: word.right + x,
      top: word.top + y,
      bottom: word.bottom + y,
    })),
  }
}

/** The ink of a part that lies in words. */
function inkOf(image: GreyImage, part: Box, lines: readonly ReadLine[]): number {
  let ink = 0
  for (const { words } of lines) {
    for (const word of words) {
      ink += inkIn(image, {
        left: Math.max(part.left, word.left - 2),
        right: Math.min(part.right, word.right + 2),
        top: Math.max(part.top, word.top - 2),
        bottom: Math.min(part.bottom, word.bottom + 2),
      })
    }
  }
  return ink
}

function without(image: GreyImage, boxes: readonly Box[]): GreyImage {
  const data = image.data.slice()
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.left) - 2)
    const right = Math.min(image.width, Math.ceil(box.right) + 2)
    const bottom = Math.min(image.height, Math.ceil(box.bottom) + 2)
    for (let y = Math.max(0, Math.floor(box.top) - 2); y < bottom; y++) {
      data.fill(255, y * image.width + left, y * image.width + right)
    }
  }
  return { ...image, data }
}

function toWords(lines: readonly ReadLine[], toPoints: number, order: number): Word[] {
  let next = order
  return lines.flatMap(({ words, baseline, height }) =>
    words
      .filter(({ text }) => text.trim() !== '')
      .map((word): Word => {
        // Rows are as high as from descenders to ascenders, mostly 0.95 of the font's size.
        const size = height * toPoints * 1.05
        return {
          left: word.left * toPoints,
          right: word.right * toPoints,
          top: word.top * toPoints,
          bottom: word.bottom * toPoints,
          baseline: baseline * toPoints,
          size,
          text: dashOf(word.text.trim(), (word.right - word.left) * toPoints, size),
          bold: false,
          italic: false,
          underline: false,
          highlight: false,
          struck: false,
          unsure: word.confidence < SURE,
          isField: false,
          afterSpace: true,
          content: -1,
          isArtifact: false,
          order: next++,
          link: '',
          comments: [],
        }
      }),
  )
}

/** A table's line that is not quite level comes in pieces, each as long as a few words. */
function isPartOf(piece: Rule, line: Rule): boolean {
  const isNear = Math.abs(piece.at - line.at) <= NEAR
  return isNear && piece.from >= line.from - NEAR && piece.to <= line.to + NEAR
}

/** A line through words strikes them out; one under them underlines them. A table's reach further. */
function markWords(words: readonly Word[], rules: readonly Rule[]): void {
  for (const rule of rules) {
    if (!rule.isHorizontal) continue
    const struck: Word[] = []
    const under: Word[] = []
    for (const word of words) {
      const covered = Math.min(rule.to, word.right) - Math.max(rule.from, word.left)
      if (covered < 0.6 * (word.right - word.left)) continue
      const height = (word.baseline - rule.at) / word.size
      if (height > 0.14 && height < 0.5) struck.push(word)
      else if (height > -0.25 && height <= 0.05) under.push(word)
    }
    const marked = struck.length > 0 ? struck : under
    const box = boxAround(marked)
    const size = marked[0]?.size ?? 0
    if (!box || box.left - rule.from > size || rule.to - box.right > size) continue
    for (const word of marked) {
      if (struck.length > 0) word.struck = true
      else word.underline = true
    }
  }
}

/** Without the points in which a cell's lines were. */
function inset({ left, top, right, bottom }: Box): Box {
  return { left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4 }
}

/** A dash read as a word of its own: which one it is, its length tells better than the engine. */
function dashOf(text: string, width: number, size: number): string {
  if (!/^[-–—~]$/.test(text)) return text
  const length = width / size
  if (length < 0.42) return '-'
  return length < 0.8 ? '–' : '—'
}

function scaleBox(box: Box, by: number): Box {
  return {
    left: box.left * by,
    top: box.top * by,
    right: box.right * by,
    bottom: box.bottom * by,
  }
}

function scaleRule(rule: Rule, by: number): Rule {
  return { ...rule, at: rule.at * by, from: rule.from * by, to: rule.to * by }
}

/** From the straightened page to the page as it was scanned. */
function turnedBy(angle: number, { width, height }: PageSize): (box: Box) => Box {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return (box) => {
    const x = (box.left + box.right) / 2 - width / 2
    const y = (box.top + box.bottom) / 2 - height / 2
    const dx = x * cos + y * sin - x
    const dy = y * cos - x * sin - y
    const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))
    return {
      left: clamp(box.left + dx, width),
      right: clamp(box.right + dx, width),
      top: clamp(box.top + dy, height),
      bottom: clamp(box.bottom + dy, height),
    }
  }
}
