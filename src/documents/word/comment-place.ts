import type { RichText } from '../model.ts'
import type { ModelText, TextPart } from '../model-text.ts'

/** What a comment is about: words as the model gives them, and what tells them from their like. */
export interface CommentedWords {
  quote: string
  /** Offsets into `modelText(model).text`; believed where the quote stands there. */
  span?: { start: number; end: number }
  /** The path of a place at which the quote begins. */
  path?: string
  /** What stands right before and right after it. */
  prefix?: string
  suffix?: string
}

/** A point between two letters of one text of the model. */
export interface TextPoint {
  content: RichText
  at: number
}

export interface FoundWords {
  start: TextPoint
  end: TextPoint
}

/**
 * Where words stand in a document's text, whatever its white space and kind of quotation marks.
 * Undefined where they do not stand there, and where they stand more than once and nothing tells
 * which is meant: a comment must not be about other words than its own.
 */
export function findWords(whole: ModelText, words: CommentedWords): FoundWords | undefined {
  const span = trimmed(whole.text, spanOf(whole, words))
  if (!span) return undefined
  const first = whole.parts.find(({ end }) => end > span.start)
  const last = whole.parts.findLast(({ start }) => start < span.end)
  if (!first || !last || first.start >= span.end) return undefined
  return {
    start: { content: first.content, at: Math.max(span.start - first.start, 0) },
    end: { content: last.content, at: Math.min(span.end, last.end) - last.start },
  }
}

function trimmed(
  text: string,
  span: { start: number; end: number } | undefined,
): { start: number; end: number } | undefined {
  if (!span) return undefined
  const words = text.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  return { start, end: start + words.trim().length }
}

function spanOf(
  whole: ModelText,
  { quote, span, path, prefix = '', suffix = '' }: CommentedWords,
): { start: number; end: number } | undefined {
  const wanted = folded(quote).text
  if (wanted === '') return undefined
  if (span && folded(whole.text.slice(span.start, span.end)).text === wanted) return span
  const { text, at } = folded(whole.text)
  let found = occurrences(text, wanted)
  if (path !== undefined) {
    const there = found.filter((from) => startsAt(whole.parts, at[from] ?? 0, path))
    if (there.length > 0) found = there
  }
  if (found.length > 1) {
    const before = folded(prefix).text
    const after = folded(suffix).text
    const scores = found.map(
      (from) =>
        sharedEnd(text.slice(0, from), before) +
        sharedStart(text.slice(from + wanted.length), after),
    )
    const best = Math.max(...scores)
    found = best === 0 ? [] : found.filter((_, i) => scores[i] === best)
  }
  const [from] = found
  if (from === undefined || found.length > 1) return undefined
  return { start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 }
}

function startsAt(parts: readonly TextPart[], offset: number, path: string): boolean {
  const part = parts.find(({ end }) => end > offset)
  return (
    part?.content.places.some(
      ({ start, end, place }) =>
        'path' in place &&
        place.path === path &&
        start <= offset - part.start &&
        offset - part.start < end,
    ) ?? false
  )
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at)
  return found
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < b.length && a[count] === b[count]) count++
  return count
}

/** Marks of which each kind has several letters. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
}

/** The text's letters without white space and signs between cells, and where each stands. */
function folded(text: string): { text: string; at: number[] } {
  const at: number[] = []
  let kept = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? ''
    if (/[\s|\u00ad\u200b\u2060\ufeff]/.test(letter)) continue
    kept += ALIKE[letter] ?? letter
    at.push(i)
  }
  return { text: kept, at }
}
