import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { DocumentWarning, PageSize } from '../model.ts'
import { type Comment, type Field, type PageNotes, readAnnotations } from './annotations.ts'
import type { PdfLibrary } from './library.ts'
import { markGlyphs } from './marks.ts'
import { type Box, combine, holdsMiddle, type Matrix, toMatrix } from './matrix.ts'
import type { PageContent, Rule } from './page-content.ts'
import { readOperators } from './read-operators.ts'
import { isUnreadable } from './readable.ts'
import { mainTurns, turnedBack, upright } from './turned.ts'
import { turnedWords } from './turned-words.ts'
import { toWords, type Word } from './words.ts'

/** What one page holds, before it is known what its neighbours hold. */
export interface PageText {
  /** From 1. */
  page: number
  size: PageSize
  /** The page as its text is read: upright. */
  box: Box
  toShown: (box: Box) => Box
  words: Word[]
  /** Lines that do not stand upright. */
  turned: Word[]
  rules: Rule[]
  comments: Comment[]
  /** The number that its first comment has in its words; 0 until pages are put together. */
  firstComment?: number
  /** What the file says of the text's structure, as pdf.js gives it. */
  tree: unknown
  warnings: DocumentWarning[]
}

/** A picture that fills so much of a page is a scan of it. */
const SCAN_SHARE = 0.5

/** Reads one page. @param layers which of the file's layers are switched on. */
export async function readPage(
  page: PDFPageProxy,
  library: PdfLibrary,
  layers: Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>,
  label: string,
): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const shown = toMatrix(viewport.transform)
  // Annotations draw themselves over the page; they are read apart from it.
  const steps = await page.getOperatorList({ annotationMode: 0 })
  const read = (toPage: Matrix) =>
    readOperators(steps, {
      ops: library.OPS,
      toPage,
      font: (name) => heldBy(page.commonObjs, name),
      isLayerShown: (group) => layers.isVisible(group),
    })
  const first = read(shown)
  const turns = mainTurns(first.glyphs)
  const toPage = combine(upright(turns, width, height), shown)
  const content = turns === 0 ? first : read(toPage)
  const isSideways = turns === 1 || turns === 3
  const box = {
    left: 0,
    top: 0,
    right: isSideways ? height : width,
    bottom: isSideways ? width : height,
  }
  const notes = readAnnotations(await annotationsOf(page), toPage)
  const warnings: DocumentWarning[] = []
  const visible = dropUnseen(content, box, page.pageNumber, warnings)
  const { glyphs, rules } = markGlyphs(visible, notes.marks)
  const words = toWords(glyphs.filter((glyph) => glyph.turns === 0))
  const turned = turnedWords(
    glyphs.filter((glyph) => glyph.turns !== 0),
    box.right,
    box.bottom,
  )
  addBullets(words, visible.dots)
  addNotes(words, notes)
  warnings.push(...judge(words, content, box, page.pageNumber))
  const tree = await page.getStructTree().catch(() => null)
  return {
    page: page.pageNumber,
    size: { width, height, label },
    box,
    toShown: turnedBack(turns, width, height),
    words,
    turned,
    rules,
    comments: notes.comments,
    tree,
    warnings,
  }
}

/** What pdf.js holds under a name; it throws where that is not there. */
function heldBy(objects: PDFPageProxy['commonObjs'], name: string): unknown {
  return objects.has(name) ? objects.get(name) : undefined
}

/** Faulty annotations must not cost the page's text. */
async function annotationsOf(page: PDFPageProxy): Promise<unknown[]> {
  try {
    return await page.getAnnotations({ intent: 'display' })
  } catch {
    return []
  }
}

/** Without letters outside the page, and without invisible ones unless they lie over a scan. */
function dropUnseen(
  content: PageContent,
  box: Box,
  page: number,
  warnings: DocumentWarning[],
): PageContent {
  const inside = content.glyphs.filter((glyph) => holdsMiddle(box, glyph))
  const hasInvisible = inside.some(({ isInvisible }) => isInvisible)
  const isScan = pictureShare(content, box) >= SCAN_SHARE
  const glyphs = hasInvisible && !isScan ? inside.filter((glyph) => !glyph.isInvisible) : inside
  if (hasInvisible && isScan) {
    // The scanner's own reading; how sure it was, the file does not say.
    warnings.push({ code: 'page may be incomplete', page, detail: 'text read by a scanner' })
  }
  return { ...content, glyphs }
}

function pictureShare({ pictures }: PageContent, box: Box): number {
  const area = (each: Box) => {
    const width = Math.min(each.right, box.right) - Math.max(each.left, box.left)
    const height = Math.min(each.bottom, box.bottom) - Math.max(each.top, box.top)
    return Math.max(0, width) * Math.max(0, height)
  }
  return pictures.reduce((sum, picture) => sum + area(picture), 0) / Math.max(1, area(box))
}

function judge(
  words: readonly Word[],
  content: PageContent,
  box: Box,
  page: number,
): DocumentWarning[] {
  const text = words.map((word) => word.text).join(' ')
  if (isUnreadable(text)) return [{ code: 'letters unreadable', page }]
  const isDrawn = pictureShare(content, box) > 0.02 || content.pictures.length > 20
  // A scan with a page number or a stamp of a program's is still a page without text.
  const isBare = words.length === 0 || (words.length < 8 && pictureShare(content, box) > SCAN_SHARE)
  return isBare && isDrawn ? [{ code: 'page without text', page }] : []
}

/** Adds what is typed into fields as words, and to words the links and comments over them. */
function addNotes(words: Word[], notes: PageNotes): void {
  for (const { address, box } of notes.links) {
    for (const word of words) if (holdsMiddle(box, word)) word.link = address
  }
  notes.comments.forEach(({ areas }, number) => {
    const marked = words.filter((word) => areas.some((area) => holdsMiddle(area, word)))
    const [area] = areas
    const fixed = marked.length > 0 || !area ? marked : nearest(words, area)
    for (const word of fixed) word.comments.push(number)
  })
  for (const field of notes.fields) words.push(...fieldWords(field, words.length))
}

/** Bullets that are drawn, not written: a dot a little before the first word of a line. */
function addBullets(words: Word[], dots: readonly Box[]): void {
  // A page full of dots is a drawing.
  if (dots.length > 500) return
  const written = [...words]
  for (const dot of dots) {
    const level = (dot.top + dot.bottom) / 2
    const row = written.filter((word) => level < word.baseline && level > word.baseline - word.size)
    const next = row.filter((word) => word.left > dot.right).sort((a, b) => a.left - b.left)[0]
    const isFirst = !row.some((word) => word.right > dot.left - 40 && word.right <= dot.right)
    if (!next || !isFirst || next.left - dot.right > 3 * next.size) continue
    const { baseline, size } = next
    const bullet = {
      ...plainWord('•', words.length),
      ...dot,
      baseline,
      size,
      content: next.content,
    }
    words.splice(words.indexOf(next), 0, bullet)
  }
}

function plainWord(text: string, order: number): Word {
  return {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
    baseline: 0,
    size: 0,
    text,
    bold: false,
    italic: false,
    underline: false,
    highlight: false,
    struck: false,
    unsure: false,
    isField: false,
    afterSpace: true,
    content: -1,
    isArtifact: false,
    order,
    link: '',
    comments: [],
  }
}

function nearest(words: readonly Word[], area: Box): Word[] {
  let best: Word | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const distance = Math.hypot(word.left - area.left, 2 * (word.baseline - area.bottom))
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best ? [best] : []
}

function fieldWords({ text, box }: Field, order: number): Word[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const height = Math.min(14, (box.bottom - box.top) / Math.max(1, lines.length))
  const top = lines.length === 1 ? (box.top + box.bottom - height) / 2 : box.top
  return lines.map((line, i): Word => {
    const size = height * 0.8
    return {
      ...plainWord(line.trim(), order + i),
      left: box.left,
      right: Math.min(box.right, box.left + line.length * size * 0.5),
      top: top + i * height,
      bottom: top + (i + 1) * height,
      baseline: top + (i + 0.78) * height,
      size,
      isField: true,
    }
  })
}
