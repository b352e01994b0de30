/**
 * How written letters are made comparable. Every UTF-16 unit has a class: a folded letter or digit
 * (32 and above, the code of its plain lower-case form), or one of the small numbers below.
 */
export const BREAK = 0
/** Soft hyphens, zero-width characters, combining marks: as if not there. */
export const IGNORE = 1
export const SPACE = 2
export const HYPHEN = 3
/** Apostrophes stand inside words and are dropped: "children's" and "childrens" are alike. */
export const APOSTROPHE = 4
/** `&`, read as the word "and". */
export const AMPERSAND = 5
/** Stands for several letters (ligatures, ß). */
export const MULTIPLE = 6
/** First half of a surrogate pair. */
export const SURROGATE = 7
export const NEWLINE = 8
export const FULL_STOP = 9
/** The smallest class that is a letter or digit. */
export const LETTER = 32

const MULTIPLES = new Map<number, string>()

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (code >= 0xd800 && code <= 0xdbff) return SURROGATE
  if (code >= 0xdc00 && code <= 0xdfff) return BREAK
  if (character === '\n' || character === '\u2028' || character === '\u2029') return NEWLINE
  if (/\s/.test(character) && code !== 0xfeff) return SPACE
  // Soft hyphen, zero-width space and joiners, bidi marks, word joiner, byte order mark.
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e))
    return IGNORE
  if ((code >= 0x2060 && code <= 0x206f) || code === 0xfeff || code === 0x34f) return IGNORE
  if (/\p{M}/u.test(character)) return IGNORE
  if (character === '-' || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x2043)
    return HYPHEN
  if (code === 0xfe63 || code === 0xff0d) return HYPHEN
  if (
    character === "'" ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201b ||
    code === 0x2bc ||
    code === 0xff07 ||
    character === '`' ||
    code === 0xb4
  )
    return APOSTROPHE
  if (character === '&' || code === 0xff06) return AMPERSAND
  if (character === '.') return FULL_STOP
  if (!/[\p{L}\p{N}]/u.test(character)) return BREAK
  const plain = foldLetters(character)
  if (plain.length === 1) return plain.charCodeAt(0)
  if (plain.length === 0) return BREAK
  MULTIPLES.set(code, plain)
  return MULTIPLE
}

/** Compatibility forms to plain ones, accents off, lower case; only letters and digits stay. */
function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u2044]/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** In `CLASSES`: not looked at yet. Smaller than LETTER, so that a tight loop over letters stops. */
export const UNSEEN = 31

/** The class of every UTF-16 unit, filled in as units are met; ask `classOf` about UNSEEN ones. */
export const CLASSES = new Uint16Array(0x10000).fill(UNSEEN)
// Plain letters and digits here, without a look at each: a page waits for this. All others when met.
for (let code = 48; code < 58; code++) CLASSES[code] = code
for (let code = 97; code < 123; code++) {
  CLASSES[code] = code
  CLASSES[code - 32] = code
}
CLASSES[32] = SPACE

/** The class of one UTF-16 unit. */
export function classOf(code: number): number {
  let found = CLASSES[code] ?? BREAK
  if (found === UNSEEN) {
    found = classify(code)
    CLASSES[code] = found
  }
  return found
}

/** The letters that a unit of class MULTIPLE stands for. */
export function lettersOf(code: number): string {
  return MULTIPLES.get(code) ?? ''
}

/** The plain letters of a surrogate pair ("bold" mathematical letters), or '' where it has none. */
export function lettersOfPair(high: number, low: number): string {
  return foldLetters(String.fromCharCode(high, low))
}

/** Multiplier of the rolling hash; odd, so that no information is lost in 32 bits. */
export const HASH_BASE = 0x01000193

/** A rolling hash carried on over more folded letters. */
export function extendHash(hash: number, letters: string): number {
  let extended = hash
  for (let i = 0; i < letters.length; i++)
    extended = (Math.imul(extended, HASH_BASE) + letters.charCodeAt(i)) | 0
  return extended
}

/** The rolling hash of folded letters, as the scanner computes it letter by letter. */
export function hashLetters(letters: string): number {
  return extendHash(0, letters)
}

const SPREAD = 0x2c1b3c6d
const PAIR = 0x297a2d39

/** Mixes the low bits of a rolling hash into the high ones. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD)
}

/** The same for two words in their order. */
export function spreadPair(first: number, second: number): number {
  return spread(Math.imul(first, PAIR) ^ second)
}
