import { decodeWindows } from '../decode.ts'
import { shownText } from '../word/symbols.ts'

/** Encodings by a font's `\fcharset`. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const SYMBOL_CHARSET = 2

/** The fonts of a file: how their bytes are read. */
export class RtfFonts {
  readonly #charsets = new Map<number, number>()
  readonly #names = new Map<number, string>()
  /** The encoding of the file (`\ansicpg`). */
  page = 1252

  define(font: number, charset: number): void {
    this.#charsets.set(font, charset)
  }

  name(font: number, part: string): void {
    this.#names.set(font, (this.#names.get(font) ?? '') + part)
  }

  decode(bytes: readonly number[], font: number): string {
    const charset = this.#charsets.get(font) ?? 0
    const name = this.#names.get(font)?.replace(/;.*$/s, '').trim()
    const array = Uint8Array.from(bytes)
    if (charset === SYMBOL_CHARSET)
      return shownText(String.fromCharCode(...bytes.map((byte) => 0xf000 + byte)), name)
    const label = CHARSETS[charset] ?? (this.page === 65001 ? 'utf-8' : `windows-${this.page}`)
    if (label === 'windows-1252') return decodeWindows(array)
    try {
      return new TextDecoder(label).decode(array)
    } catch {
      return decodeWindows(array)
    }
  }

  /** A letter given by its number, as the font shows it. */
  letter(code: number, font: number): string {
    const unit = code < 0 ? code + 65_536 : code
    const isPrivate = unit >= 0xf020 && unit <= 0xf0ff
    const text = unit >= 0 && unit <= 0x10ffff ? String.fromCodePoint(unit) : '\ufffd'
    return isPrivate ? shownText(text, this.#names.get(font)?.replace(/;.*$/s, '').trim()) : text
  }
}
