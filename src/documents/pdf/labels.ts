import type { Line } from './lines.ts'

const BULLET = /^[•◦▪■●○‣➢➤✓❖→▫□*·–—-]$/
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/
const CAPITAL = /^\(?(?:[A-Z]|[IVX]{1,5})[.)]$/
const DECIMAL = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/
/** Bullets that some fonts write with a letter of their own. */
const LETTER_BULLET = /^[o§Ø]$/

/** Whether a word alone may be a list's label. */
export function isLabelWord(text: string): boolean {
  return [BULLET, NUMBER, CAPITAL, DECIMAL, LETTER_BULLET].some((pattern) => pattern.test(text))
}

/** The label that a line begins with: a bullet, "1.", "(a)", "2.1"; empty for none. */
export function labelOf(line: Line): string {
  const [first, second] = line.words
  if (!first || !second?.isApart) return ''
  const gap = (second.left - first.right) / line.size
  const { text } = first
  if (BULLET.test(text) || NUMBER.test(text)) return text
  // "J. Smith", "2.1 million" and "o" have a common space; labels stand further off.
  const isFurther = gap > 0.55
  return isFurther && (CAPITAL.test(text) || DECIMAL.test(text) || LETTER_BULLET.test(text))
    ? text
    : ''
}
