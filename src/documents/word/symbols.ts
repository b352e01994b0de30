import fonts from './symbol-fonts.json'

const FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = fonts

/** Shown for a letter that no table of ours knows. */
export const UNKNOWN_LETTER = '\ufffd'

/** Whether a font draws pictures in the places of letters. */
function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && font.toLowerCase() in FONTS
}

/**
 * What a symbol font shows at a code (0x20 to 0xFF, or the same from U+F000 on, where Word keeps
 * such letters). Without a font, Symbol's own table.
 */
export function symbolAt(code: number, font: string | undefined): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff) return isPrivate(code) ? UNKNOWN_LETTER : String.fromCodePoint(code)
  const table = FONTS[isSymbolFont(font) ? font.toLowerCase() : 'symbol']
  return table?.[low.toString(16).toUpperCase().padStart(2, '0')] ?? UNKNOWN_LETTER
}

/** Text as its font shows it: letters of symbol fonts are put in plain Unicode. */
export function shownText(text: string, font: string | undefined): string {
  if (!isSymbolFont(font))
    return text.replace(/[\uf020-\uf0ff]/g, (letter) => symbolAt(letter.charCodeAt(0), undefined))
  return Array.from(text, (letter) =>
    /\s/.test(letter) ? letter : symbolAt(letter.codePointAt(0) ?? 0, font),
  ).join('')
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff
}

/** Bullets that say nothing but "here begins an item" are all shown alike. */
const DECORATION =
  /^(?:[\u25a0-\u25ff\u2b25\u2b27\u2756\u27a2\u2794\u2192\u21e8\u2022\u00b7\u22c5\ufffd*\u25cf]|o|\u00a7|v|q|\u00d8)$/u

/** A list's bullet as a reader sees it: ticks, crosses, boxes and dashes stay, the rest is "•". */
export function bulletOf(text: string, font: string | undefined): string {
  const shown = shownText(text, font).trim()
  return shown === '' || DECORATION.test(shown) ? '•' : shown
}
