/** Letters of symbol fonts that stand for bullets and boxes, by their private-use numbers. */
const SYMBOLS: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF06C': '●',
  '\uF0A8': '☐',
  '\uF06F': '☐',
  '\uF072': '☐',
  '\uF0FE': '☒',
  '\uF0FD': '☒',
  '\uF052': '☒',
  '\uF0FC': '✓',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF02D': '–',
  '\uF076': '❖',
}

/** Ligatures and presentation forms: one drawn shape for letters that have their own code. */
const SHAPES = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/g

/**
 * A glyph's text as letters that readers and searches know: "ﬁ" as "fi", the bullets of symbol
 * fonts as bullets, every kind of space as a space, the hyphens U+2010 and U+2011 as "-".
 */
export function foldLetters(text: string): string {
  // Most glyphs are one plain letter.
  if (/^[\x21-\x7E]+$/.test(text)) return text
  return (
    text
      .replace(/[\uF02D-\uF0FE]/g, (symbol) => SYMBOLS[symbol] ?? symbol)
      .replace(SHAPES, (shape) => shape.normalize('NFKC'))
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g, ' ')
      .replace(/[\u200B\u2060\uFEFF]/g, '')
      // What the file gives no letter for is shown as that.
      .replace(/[\p{Cc}\p{Cn}]/gu, '\uFFFD')
  )
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Letters, digits and signs that join to a run from left to right, also inside such a script. */
export function isLeftToRight(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isRightToLeft(text)
}
