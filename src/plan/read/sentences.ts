import type { Span } from '../types.ts'

export interface Sentence extends Span {
  text: string
}

const ABBREVIATION = /\b(?:e\.g|i\.e|etc|approx|max|min|no|mr|mrs|ms|dr|st|vs|para|reg)\.$/i
/** "A. Jones", but not "b and d." */
const INITIAL = /\b[A-Z]\.$/

/** Sentences of a text, with their offsets in it; a line break ends one. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    if (trimmed !== '') {
      const at = start + lead
      found.push({ text: trimmed, start: at, end: at + trimmed.length })
    }
    start = end
  }
  for (const { index, 0: mark } of text.matchAll(/[.!?;]+["”’)]*(?=\s|[A-Z])|\n/g)) {
    const end = index + mark.length
    const before = text.slice(start, end)
    // "(meets B1; for E2)" is one bracket.
    if (mark.startsWith(';') && /\([^)\n]*$/.test(before.slice(0, -1))) continue
    const isDecimal = /\d\.$/.test(before) && /\d/.test(text[end] ?? '')
    if (
      mark !== '\n' &&
      (isDecimal || (mark === '.' && (ABBREVIATION.test(before) || INITIAL.test(before))))
    )
      continue
    if (mark === '.' && /^\s*[a-z]/.test(text.slice(end))) continue
    close(end)
  }
  close(text.length)
  return found
}
