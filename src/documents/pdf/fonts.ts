/** What we need to know of a font. */
export interface FontFacts {
  bold: boolean
  italic: boolean
  isVertical: boolean
  isType3: boolean
  /** Shares of the size; `descent` is positive. */
  ascent: number
  descent: number
  /** From glyph units to text units. */
  scale: number
}

const PLAIN_FONT: FontFacts = {
  bold: false,
  italic: false,
  isVertical: false,
  isType3: false,
  ascent: 0.8,
  descent: 0.2,
  scale: 0.001,
}

const BOLD = /bold|black|heavy|semi-?bold|demi(?!rom)/i
const ITALIC = /italic|oblique|(?:^|[-,+])it\b/i

/** The facts of a font object of pdf.js's, whatever of it is there. */
export function fontFacts(font: unknown): FontFacts {
  if (typeof font !== 'object' || font === null) return PLAIN_FONT
  const given = font as Record<string, unknown>
  const name = typeof given.name === 'string' ? given.name : ''
  const matrix = given.fontMatrix
  const first = Array.isArray(matrix) ? Math.abs(Number(matrix[0])) : 0.001
  return {
    bold: given.bold === true || given.black === true || BOLD.test(name),
    italic: given.italic === true || ITALIC.test(name),
    isVertical: given.vertical === true,
    isType3: given.isType3Font === true,
    // Files give wild numbers here; letters are about that high in all of them.
    ascent: within(given.ascent, 0.6, 1, PLAIN_FONT.ascent),
    descent: within(typeof given.descent === 'number' ? -given.descent : 0, 0.1, 0.35, 0.2),
    scale: Number.isFinite(first) && first > 0 ? first : PLAIN_FONT.scale,
  }
}

function within(value: unknown, low: number, high: number, otherwise: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : otherwise
}
