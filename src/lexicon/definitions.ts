/** An abbreviation that a text explains in its own words. */
export interface Definition {
  /** The letters as written, without a plural s: "DCO". */
  letters: string
  /** What the text says they stand for: "Designated Clinical Officer". */
  meaning: string
}

const LETTERS = "[A-Z][A-Za-z0-9&/-]{0,9}[A-Z0-9](?:[’']?s)?|[A-Z]{2,10}(?:[’']?s)?"
const SMALL = new Set(
  'a an and the of for to in on with by or at from your our their its is as we you this that'.split(
    ' ',
  ),
)
const IN_BRACKETS = new RegExp(
  `\\(\\s*(?:the\\s+|or\\s+|also\\s+|sometimes\\s+|also known as\\s+|known as\\s+|called\\s+)?[“"‘']?(${LETTERS})[”"’']?\\s*\\)`,
  'g',
)
const LETTERS_FIRST = new RegExp(
  `(?<![\\w&])(${LETTERS})\\s*\\(\\s*([A-Za-z][^()]{3,90}?)\\s*\\)`,
  'g',
)
const STANDS_FOR = new RegExp(
  `(?<![\\w&])(${LETTERS})[”"’']?\\s+(?:stands for|is short for|means)\\s+(?:the\\s+)?[“"‘']?([A-Za-z][^.;:()\\n”"]{3,90})`,
  'g',
)
const KNOWN_AS = new RegExp(
  `(?:,|\\()?\\s*(?:(?:is|are|which is|which are|also|often|sometimes|usually|otherwise)\\s+)*(?:known|referred to|abbreviated|shortened)\\s+(?:as|to)\\s+(?:the\\s+|an?\\s+)?[“"‘']?(${LETTERS})(?![\\w])`,
  'g',
)
const HAS_LETTERS = /[A-Z][A-Za-z&]?[A-Z]/
const TITLE_LINE = new RegExp(
  `^\\s*(${LETTERS})\\s*(?:[-–—:=|\\t]\\s*)([A-Z][^.;:()\\n]{3,90}?)\\s*$`,
)

/** Abbreviations that the text itself explains. Cheap where it explains none. */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = []
  if (!HAS_LETTERS.test(text)) return found
  const add = (letters: string | undefined, meaning: string | undefined) => {
    if (!letters || !meaning) return
    const bare = letters.replace(/[’']?s$/, '')
    const clean = meaning.replace(/\s+/g, ' ').trim()
    if (bare.length >= 2 && clean.length > bare.length)
      found.push({ letters: bare, meaning: clean })
  }
  if (text.includes('(')) {
    for (const match of text.matchAll(IN_BRACKETS)) {
      const letters = match[1] ?? ''
      add(letters, longFormBefore(text.slice(Math.max(0, match.index - 160), match.index), letters))
    }
    for (const match of text.matchAll(LETTERS_FIRST)) {
      const [, letters = '', inside = ''] = match
      const long = longFormWithin(inside, letters)
      if (long) add(letters, long)
    }
  }
  const isTold = /stands for|short for|means|known|referred|abbreviated|shortened/.test(text)
  if (isTold)
    for (const match of text.matchAll(STANDS_FOR)) {
      const long = longFormWithin(match[2] ?? '', match[1] ?? '')
      if (long) add(match[1], long)
    }
  if (isTold)
    for (const match of text.matchAll(KNOWN_AS)) {
      const before = text.slice(Math.max(0, match.index - 160), match.index)
      add(match[1], longFormBefore(before, match[1] ?? '') ?? phraseBefore(before))
    }
  if (text.length < 140) {
    const line = TITLE_LINE.exec(text)
    if (line && longFormWithin(line[2] ?? '', line[1] ?? '')) add(line[1], line[2])
  }
  return found
}

/**
 * The shortest run of words that ends the text and whose initials, in order, spell the letters;
 * letters may also come from inside a word ("co-ordinator" gives C and O). After A. Schwartz and
 * M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003).
 */
export function longFormBefore(before: string, letters: string): string | undefined {
  const wanted = letters
    .replace(/[’']?s$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const text = before.replace(/[\s“"‘']+$/, '')
  // A sentence end is never inside a long form.
  const clause = text.slice(
    Math.max(
      ...['. ', '? ', '! ', '; ', ': ', '\n\n'].map((s) => {
        const at = text.lastIndexOf(s)
        return at < 0 ? 0 : at + s.length
      }),
    ),
  )
  let at = clause.length
  for (let k = wanted.length - 1; k >= 0; k--) {
    const letter = wanted[k]
    at--
    while (at >= 0) {
      const isHere = clause[at]?.toLowerCase() === letter
      const isInitial = at === 0 || !/[\p{L}\p{N}’']/u.test(clause[at - 1] ?? '')
      if (isHere && (k > 0 || isInitial)) break
      at--
    }
    if (at < 0) return undefined
  }
  const long = clause.slice(at)
  const words = long.split(/\s+/)
  if (
    words.length > Math.min(wanted.length + 5, wanted.length * 2) ||
    long.length < wanted.length + 3
  )
    return undefined
  if (words.length === 1 && wanted.length > 2) return undefined
  return initialsShare(long, wanted) >= 0.6 ? long : undefined
}

/** The same from the other side: the letters' words at the beginning of the text. */
function longFormWithin(text: string, letters: string): string | undefined {
  const words = text.trim().split(/\s+/)
  const wanted = letters.replace(/[’']?s$/, '')
  for (let count = Math.min(words.length, wanted.length * 2 + 2); count >= 1; count--) {
    const long = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:]$/, '')
    if (longFormBefore(long, wanted) === long) return long
  }
  return undefined
}

/** The share of the letters that begin a word of the long form. */
function initialsShare(long: string, wanted: string): number {
  const initials = (long.toLowerCase().match(/(?<![\p{L}\p{N}’'])[\p{L}\p{N}]/gu) ?? []).join('')
  let at = 0
  let hits = 0
  for (const letter of wanted) {
    const found = initials.indexOf(letter, at)
    if (found < 0) continue
    hits++
    at = found + 1
  }
  return hits / wanted.length
}

/** What stands before "known as": the end of its clause, without little words in front. */
function phraseBefore(before: string): string | undefined {
  const clause = before.slice(
    Math.max(
      ...[', ', '. ', '; ', ': ', '\n'].map((s) => {
        const at = before.lastIndexOf(s)
        return at < 0 ? 0 : at + s.length
      }),
    ),
  )
  const words = clause.trim().split(/\s+/).slice(-8)
  while (words.length > 0 && SMALL.has((words[0] ?? '').toLowerCase())) words.shift()
  return words.length >= 2 ? words.join(' ') : undefined
}
