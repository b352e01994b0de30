import {
  AMPERSAND,
  APOSTROPHE,
  BREAK,
  classOf,
  extendHash,
  FULL_STOP,
  HASH_BASE,
  HYPHEN,
  hashLetters,
  IGNORE,
  LETTER,
  lettersOf,
  lettersOfPair,
  MULTIPLE,
  NEWLINE,
  SPACE,
  SURROGATE,
} from './fold.ts'

/** What stands between two words. A number, so that what a form allows is a set of bits. */
export const JOINT_NONE = 1
export const JOINT_SPACE = 2
export const JOINT_HYPHEN = 4
export const JOINT_COMMA = 8
export const JOINT_SLASH = 16
export const JOINT_BRACKET = 32
export const JOINT_STOP = 64
export const JOINT_OTHER = 128
/** Two line ends, a spaced dash, a sentence end: no term goes across. */
export const JOINT_BREAK = 256

export interface Token {
  /** Folded letters and digits. */
  word: string
  /** Offsets of the letters in the text. */
  start: number
  end: number
  /** What stands between this token and the one before it. */
  joint: number
}

/**
 * Reads one word at a time without making objects or strings: the finder's inner loop. After
 * `read` gives true, the fields tell the word's place, hash and what stands before it.
 */
export class WordReader {
  start = 0
  end = 0
  hash = 0
  joint = 0

  /** Reads the next word from `from`; false at the end of the text or of a paragraph. */
  read(text: string, from: number): boolean {
    const first = this.readGap(text, from)
    if (first < 0) return false
    this.start = first
    if (classOf(text.charCodeAt(first)) === AMPERSAND) {
      this.hash = AND_HASH
      this.end = first + 1
    } else this.readLetters(text, first)
    return true
  }

  /** Reads the first word behind the paragraph's end; false where the text has no more. */
  skipGap(text: string, from: number): boolean {
    const gap = afterGap(text, from)
    if (gap >= text.length || !this.read(text, gap)) return false
    this.joint = JOINT_BREAK
    return true
  }

  /** What lies before the word; gives the word's beginning, or -1. */
  private readGap(text: string, from: number): number {
    const length = text.length
    let i = from
    let joint = 0
    let newlines = 0
    let hyphens = 0
    let spaces = 0
    for (; i < length; i++) {
      const code = text.charCodeAt(i)
      const kind = classOf(code)
      if (kind >= LETTER || kind === MULTIPLE || kind === AMPERSAND) break
      if (kind === SPACE) spaces++
      else if (kind === NEWLINE) {
        spaces++
        newlines++
        if (newlines > 1) return -1
      } else if (kind === HYPHEN) hyphens++
      else if (kind === IGNORE || kind === APOSTROPHE) continue
      else if (kind === SURROGATE && lettersOfPair(code, text.charCodeAt(i + 1)) !== '') break
      else joint |= jointOf(code)
    }
    if (i >= length) return -1
    const isLineEndHyphen = hyphens === 1 && newlines === 1 && spaces === 1
    if (hyphens > 1 || (hyphens === 1 && spaces > 0 && !isLineEndHyphen)) joint |= JOINT_BREAK
    else if (hyphens === 1) joint |= JOINT_HYPHEN
    else if (joint === 0) joint = spaces > 0 ? JOINT_SPACE : JOINT_NONE
    this.joint = joint
    return i
  }

  private readLetters(text: string, from: number): void {
    const length = text.length
    let hash = 0
    let end = from
    for (let i = from; i < length; i++) {
      const code = text.charCodeAt(i)
      const kind = classOf(code)
      if (kind >= LETTER) {
        hash = (Math.imul(hash, HASH_BASE) + kind) | 0
        end = i + 1
      } else if (kind === SPACE) break
      else if (kind === MULTIPLE) {
        hash = extendHash(hash, lettersOf(code))
        end = i + 1
      } else if (kind === SURROGATE) {
        const letters = lettersOfPair(code, text.charCodeAt(i + 1))
        if (letters === '') break
        hash = extendHash(hash, letters)
        i++
        end = i + 1
      } else if (kind === IGNORE) continue
      else if (kind === APOSTROPHE && isLetterAt(text, i + 1)) continue
      else if (kind === FULL_STOP && isDottedAt(text, i)) continue
      else break
    }
    this.end = end
    this.hash = hash
  }
}

const AND_HASH = hashLetters('and')

function jointOf(code: number): number {
  if (code === 0x2e) return JOINT_STOP
  if (code === 0x2c) return JOINT_COMMA
  if (code === 0x2f) return JOINT_SLASH
  if (code === 0x28 || code === 0x29) return JOINT_BRACKET
  return JOINT_OTHER
}

const reader = new WordReader()

/** The next word from a place, or undefined at the end of the text or of a paragraph. */
export function nextToken(text: string, from: number): Token | undefined {
  if (!reader.read(text, from)) return undefined
  const { start, end, joint } = reader
  return { word: foldWord(text, start, end), start, end, joint }
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/** The folded letters of a word. */
function foldWord(text: string, start: number, end: number): string {
  let word = ''
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind >= LETTER) word += String.fromCharCode(kind)
    else if (kind === AMPERSAND) word += 'and'
    else if (kind === MULTIPLE) word += lettersOf(code)
    else if (kind === SURROGATE) word += lettersOfPair(code, text.charCodeAt(++i))
  }
  return word
}

/** Whether a letter or digit stands at the place. */
export function isLetterAt(text: string, i: number): boolean {
  if (i >= text.length || i < 0) return false
  const kind = classOf(text.charCodeAt(i))
  return kind >= LETTER || kind === MULTIPLE || kind === IGNORE
}

/**
 * Whether the full stop at `i` is one of "S.E.N.": single letters, each followed by a stop.
 * Digits do not count ("s.42", "9.30").
 */
export function isDottedAt(text: string, i: number): boolean {
  // Behind nearly every full stop is a space: that is asked first.
  if (!isSingleAt(text, i + 1) || !isSingleAt(text, i - 1)) return false
  const before = i >= 2 ? classOf(text.charCodeAt(i - 2)) : BREAK
  if (before >= LETTER) return false
  const after = i + 2 < text.length ? classOf(text.charCodeAt(i + 2)) : BREAK
  return after < LETTER
}

function isSingleAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = classOf(text.charCodeAt(at))
  return kind >= 97 && kind <= 122
}

/** Whether the words from `start` to `end` have these folded letters, without making a string. */
export function hasLetters(text: string, start: number, end: number, letters: string): boolean {
  let at = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind >= LETTER) {
      if (letters.charCodeAt(at) !== kind) return false
      at++
    } else if (kind === AMPERSAND || kind === MULTIPLE || kind === SURROGATE) {
      const several =
        kind === AMPERSAND
          ? 'and'
          : kind === MULTIPLE
            ? lettersOf(code)
            : lettersOfPair(code, text.charCodeAt(i + 1))
      if (!letters.startsWith(several, at)) return false
      at += several.length
      if (kind === SURROGATE && several !== '') i++
    }
  }
  return at === letters.length
}

/** All words of a text as one run of folded letters. */
export function foldText(text: string): string {
  return tokenise(text)
    .map((token) => token.word)
    .join('')
}

/** Whether the word at the place begins with two capital letters. */
export function beginsWithCapitals(text: string, start: number): boolean {
  return isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(start + 1))
}

/** All words of a text. Offsets count from its beginning. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  eachWord(text, ({ start, end, joint }) => {
    tokens.push({ word: foldWord(text, start, end), start, end, joint })
  })
  return tokens
}

/** Gives every word in turn, as the reader's fields; the first after a gap has JOINT_BREAK. */
function eachWord(text: string, take: (word: WordReader) => void): void {
  const own = new WordReader()
  let from = 0
  while (from < text.length) {
    // Two line ends: go on behind them, and mark the gap.
    if (!own.read(text, from) && !own.skipGap(text, from)) return
    take(own)
    from = own.end
  }
}

function afterGap(text: string, from: number): number {
  let i = from
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind >= LETTER || kind === MULTIPLE || kind === AMPERSAND) break
    if (kind === SURROGATE && lettersOfPair(code, text.charCodeAt(i + 1)) !== '') break
    i++
  }
  return i
}
