import { DocumentError, type RichText } from '../model.ts'
import { type ModelText, modelText } from '../model-text.ts'
import { rewriteZip } from '../packed/rewrite-zip.ts'
import { around, elementAt, inserted, type SourceElement, xmlSource } from '../packed/xml-source.ts'
import { ZipArchive, type ZipLimits } from '../packed/zip.ts'
import { CommentMarks, type SourcePoint } from './comment-marks.ts'
import { commentParts, type WrittenComment, wordPrefix } from './comment-parts.ts'
import { type CommentedWords, findWords, type TextPoint } from './comment-place.ts'
import { readWord } from './read-word.ts'
import { WordPackage } from './word-package.ts'

/** A comment to add; its words may be empty where it is about the whole document. */
export interface NewComment extends CommentedWords, WrittenComment {}

export interface CommentedFile {
  bytes: Uint8Array<ArrayBuffer>
  /** The comments, by their index, whose words were not found: they stand at the beginning. */
  unplaced: number[]
}

/**
 * A copy of a Word file with comments at words of it (ECMA-376 part 1, 17.13.4). The comments that
 * were there stay, as does everything else: every other part as it is, byte for byte, and of the
 * document only what has to be parted so that a comment can begin in the middle of a run. A
 * comment whose words are not found, or are found more than once, stands at the beginning with the
 * words before it.
 * @throws DocumentError as `readWord` does; `no text` where the file has no paragraph.
 */
export function addComments(
  bytes: Uint8Array,
  comments: readonly NewComment[],
  limits: Partial<ZipLimits> = {},
): CommentedFile {
  const whole = modelText(readWord(bytes, limits))
  const archive = new ZipArchive(bytes, limits)
  const parts = new WordPackage(archive, () => undefined)
  const source = xmlSource(archive.read(parts.main))
  const prefix = wordPrefix(source)
  const top = firstParagraph(source.root, parts.main, whole)
  if (prefix === undefined || !top) throw new DocumentError('no text')

  const marks = new CommentMarks(source, prefix)
  const found = comments.map((comment) => findWords(whole, comment))
  const points = found.map((words) => {
    const start = words && pointIn(source.root, parts.main, words.start, false)
    const end = words && pointIn(source.root, parts.main, words.end, true)
    const isPlaced = start && end && marks.canMark(start) && marks.canMark(end)
    return isPlaced ? { start, end } : undefined
  })
  const written = comments.map((comment, i) => {
    const quote = comment.quote.trim()
    if (points[i] || quote === '') return comment
    return { ...comment, text: `“${quote}”\n${comment.text}` }
  })
  const { changes, ids } = commentParts(archive, parts, source, written)
  for (const [i, id] of ids.entries()) {
    const place = points[i]
    if (place) marks.mark(id, place.start, place.end)
    else marks.markParagraph(id, top)
  }
  changes.set(parts.main, source.encode(inserted(source.text, marks.insertions())))
  return {
    bytes: rewriteZip(archive, changes),
    unplaced: [...points.keys()].filter((i) => !points[i] && comments[i]?.quote.trim() !== ''),
  }
}

/** @param isEnd the letter before the point counts, otherwise the one behind it. */
function pointIn(
  root: SourceElement,
  part: string,
  { content, at }: TextPoint,
  isEnd: boolean,
): SourcePoint | undefined {
  const place = content.places.find(({ start, end }) =>
    isEnd ? start < at && at <= end : start <= at && at < end,
  )?.place
  if (!place || !('path' in place)) return undefined
  const [name, path = ''] = place.path.split('#')
  const element = name === part ? elementAt(root, path) : undefined
  if (!element) return undefined
  const own = content.places.filter(
    (each) => 'path' in each.place && each.place.path === place.path,
  )
  const letters = own.map(({ start, end }) => ({
    before: solid(content, start, Math.min(Math.max(at, start), end)),
    total: solid(content, start, end),
  }))
  return {
    element,
    before: letters.reduce((sum, { before }) => sum + before, 0),
    total: letters.reduce((sum, { total }) => sum + total, 0),
  }
}

function solid({ text }: RichText, start: number, end: number): number {
  return text.slice(start, end).replace(/\s/g, '').length
}

/** The paragraph that the document's first words stand in, outside text boxes; or else the first. */
function firstParagraph(
  root: SourceElement,
  part: string,
  { parts }: ModelText,
): SourceElement | undefined {
  for (const { content } of parts) {
    const place = content.places[0]?.place
    const [name, path = ''] = place && 'path' in place ? place.path.split('#') : []
    const element = name === part ? elementAt(root, path) : undefined
    const outermost = element && around(element).find(({ name }) => name === 'w:p')
    if (outermost) return outermost
  }
  return first(root, 'w:p')
}

function first(element: SourceElement, name: string): SourceElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = first(child, name)
    if (found) return found
  }
  return undefined
}
