import type { SourceElement, XmlSource } from '../packed/xml-source.ts'

/** One letter of a run, other than white space, and where it is written. */
export interface RunLetter {
  /** The child of the run that it stands in. */
  holder: SourceElement
  start: number
  end: number
  /** Nothing stands before it in its holder; nothing stands behind it. */
  isFirst: boolean
  isLast: boolean
}

/** Written letters: an entity is one (or two), whatever it looks like. */
const WRITTEN = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));|[^&]/gi
const UNSEEN = /[\s\u00ad\u200b\u2060\ufeff]/
/** What shows a letter of its own, or none, and is one whole. */
const SIGNS = new Set(['w:sym', 'w:noBreakHyphen'])
const SILENT =
  /^w:(?:rPr|tab|ptab|br|cr|softHyphen|lastRenderedPageBreak|fldChar|instrText|footnoteReference|endnoteReference|commentReference|annotationRef|drawing|pict|object)$/

/**
 * The letters of a run as a reader of the document sees them, without white space; undefined where
 * it is not certain which they are.
 */
export function runLetters(source: XmlSource, run: SourceElement): RunLetter[] | undefined {
  const letters: RunLetter[] = []
  for (const holder of run.children) {
    if (holder.name === 'w:t') {
      const own = textLetters(source, holder)
      if (!own) return undefined
      letters.push(...own)
    } else if (SIGNS.has(holder.name)) {
      const { start, end } = holder
      letters.push({ holder, start, end, isFirst: true, isLast: true })
    } else if (!SILENT.test(holder.name)) return undefined
  }
  return letters
}

function textLetters({ text }: XmlSource, holder: SourceElement): RunLetter[] | undefined {
  const { contentStart, contentEnd } = holder
  const written = text.slice(contentStart, contentEnd)
  if (/<|&(?!(?:#x[\da-f]+|#\d+|amp|lt|gt|quot|apos);)/i.test(written)) return undefined
  const keeps = holder.attributes['xml:space'] === 'preserve'
  // Parted, it would have to keep the spaces that it does not show now.
  if (!keeps && written !== written.trim()) return undefined
  const letters: RunLetter[] = []
  for (const found of written.matchAll(WRITTEN)) {
    const start = contentStart + found.index
    const end = start + found[0].length
    const [, hexadecimal, decimal, named] = found
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? Number.NaN)
    const letter = named ? '&' : Number.isNaN(code) ? found[0] : String.fromCodePoint(code)
    for (const unit of letter.split('')) {
      if (UNSEEN.test(unit)) continue
      const isFirst = start === contentStart
      letters.push({ holder, start, end, isFirst, isLast: end === contentEnd })
    }
  }
  return letters
}
