/** An abbreviation that a text explains in its own words. */
export interface Definition {
  /** The letters as written, without a plural s: "DCO". */
  letters: string
  /** What the text says they stand for: "Designated Clinical Officer". */
  meaning: string
}

const LETTERS = "[A-Z][A-Za-z0-9&/-]{0,9}[A-Z0-9](?:[’']?s)?|[A-Z]{2,10}(?:[’']?s)?"
const OPEN = '[“"‘\']?'
const CLOSE = '[”"’\']?'
const SMALL = new Set(
  'a an and the of for to in on with by or at from your our their its is are as we you this that'.split(
    ' ',
  ),
)
const HOW_OFTEN =
  '(?:(?:is|are|which is|which are|also|often|sometimes|usually|otherwise|commonly|widely|generally|better|normally|simply|more)\\s+)*'
const IS_CALLED = `${HOW_OFTEN}(?:known|referred to|abbreviated|shortened)\\s+(?:as|to)\\s+(?:the\\s+|an?\\s+)?`

/** "Designated Clinical Officer (DCO)", "(the “DCO”)", "(or DCO for short)", "[DCO]". */
const IN_BRACKETS = new RegExp(
  `[([]\\s*(?:${IS_CALLED}|the\\s+|or\\s+|also\\s+|sometimes\\s+|called\\s+)?(?:the\\s+)?${OPEN}(${LETTERS})${CLOSE}(?:,?\\s+for short)?\\s*[)\\]]`,
  'g',
)
/** "DCO (Designated Clinical Officer)". */
const LETTERS_FIRST = new RegExp(
  `(?<![\\w&])(${LETTERS})\\s*[([]\\s*(?:the\\s+|our\\s+|an?\\s+|or\\s+|short for\\s+|stands for\\s+|i\\.?e\\.?,?\\s+)*([A-Za-z][^()[\\]]{3,90}?)\\s*[)\\]]`,
  'g',
)
/** "DCO stands for Designated Clinical Officer"; with "is" and "means" every letter must fit. */
const STANDS_FOR = new RegExp(
  `(?<![\\w&])(${LETTERS})${CLOSE}(\\s+stands? for\\??|\\s+is short for|\\s+is (?:the|an) abbreviation (?:of|for)|\\s+means?\\??|\\s+is(?=\\s+(?:the|our|an?)\\s))\\s+(?:the\\s+|our\\s+|an?\\s+|[Ii]t (?:stands for|means)\\s+)*${OPEN}([A-Za-z][^.;:()\\n”"]{3,90})`,
  'g',
)
/** What each of those has, and few other texts: capitals end right before the verb. */
const MAY_STAND_FOR = /[A-Z0-9](?:[’']?s)?[”"’']?\s+(?:stands?\s|is\s|means?\b)/
const KNOWN_AS = new RegExp(`(?:,|\\()?\\s*${IS_CALLED}${OPEN}(${LETTERS})(?![\\w])`, 'g')
/** "the Graduated Approach to Inclusion, or GAI for short". */
const OR_SHORT = new RegExp(
  `,?\\s+or\\s+(?:the\\s+)?${OPEN}(${LETTERS})${CLOSE}(?=\\s+for short|\\s*[,.;)])`,
  'g',
)
const HAS_LETTERS = /[A-Z][A-Za-z&]?[A-Z]/
/** A line of a glossary or a table's row: "DCO – Designated Clinical Officer". */
const LINE = new RegExp(
  `^[\\s•·*|–-]*(${LETTERS})[*\\s]*(?:[-–—:=|]|\\t)[*\\s]*(?:the\\s+|our\\s+)?([A-Z][^\\n|]{3,160})`,
  'gm',
)
/** The other way round: "Designated Clinical Officer – DCO". */
const LINE_BACK = new RegExp(
  `^[\\s•·*|–-]*([A-Z][^.;:()\\n|]{3,90}?)[*\\s]*(?:\\s[-–—]|[:=|]|\\t)[*\\s]*(${LETTERS})[*\\s|]*$`,
  'gm',
)

/** What such a line ends with. */
const MAY_BE_LINE_BACK = new RegExp(`(?:\\s[-–—]|[:=|]|\\t)[*\\s]*(?:${LETTERS})[*\\s|]*$`, 'm')

/** Abbreviations that the text itself explains. Cheap where it explains none. */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = []
  if (!HAS_LETTERS.test(text)) return found
  const add = (letters = '', meaning: string | undefined) => {
    if (meaning === undefined) return
    const bare = letters.replace(/[’']?s$/, '')
    const clean = cleanMeaning(meaning)
    const isNew = !found.some((known) => known.letters === bare && known.meaning === clean)
    if (isNew && bare.length >= 2 && clean.length > bare.length)
      found.push({ letters: bare, meaning: clean })
  }
  const before = (at: number) => text.slice(Math.max(0, at - 160), at)
  if (/[([]/.test(text)) {
    for (const { index, 1: letters = '' } of text.matchAll(IN_BRACKETS))
      add(letters, longFormBefore(before(index), letters))
    for (const { 1: letters = '', 2: inside = '' } of text.matchAll(LETTERS_FIRST))
      add(letters, longFormWithin(inside, letters))
  }
  if (MAY_STAND_FOR.test(text))
    for (const { 1: letters = '', 2: verb = '', 3: rest = '' } of text.matchAll(STANDS_FOR)) {
      const isSaid = /for|of/.test(verb)
      add(letters, longFormWithin(rest, letters, isSaid ? 0.6 : 1))
    }
  if (/known|referred|abbreviated|shortened/.test(text))
    for (const { index, 1: letters = '' } of text.matchAll(KNOWN_AS))
      add(letters, longFormBefore(before(index), letters) ?? phraseBefore(before(index)))
  if (/\sor\s+(?:the\s+)?[“"‘']?[A-Z]/.test(text))
    for (const { index, 1: letters = '' } of text.matchAll(OR_SHORT))
      add(letters, longFormBefore(before(index), letters, 1))
  if (/[-–—:=|\t]/.test(text)) {
    for (const { 1: letters = '', 2: rest = '' } of text.matchAll(LINE))
      add(letters, longFormWithin(rest, letters, 1))
    if (MAY_BE_LINE_BACK.test(text))
      for (const { 1: words = '', 2: letters = '' } of text.matchAll(LINE_BACK))
        if (longFormBefore(words, letters, 1) === words) add(letters, words)
  }
  return found
}

/** One line, without the marks around it and the little words behind it. */
function cleanMeaning(meaning: string): string {
  return meaning
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"‘'*]+/, '')
    .replace(/[\s”"’',;:*–—-]+$/, '')
    .replace(/\s+(?:is|are|and|or|also|which is|which are)$/, '')
}

/**
 * The shortest run of words that ends the text and whose initials, in order, spell the letters;
 * letters may also come from inside a word ("co-ordinator" gives C and O). `share` is how many of
 * the letters must begin a word. After A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions" (2003).
 */
function longFormBefore(before: string, letters: string, share = 0.6): string | undefined {
  const wanted = lettersOnly(letters)
  const clause = lastClause(before.replace(/[\s“"‘'”’,–—-]+$/, ''), /[.?!;:]\s|\n\n/g)
  const at = beginningOf(clause, wanted, true) ?? beginningOf(clause, wanted, false)
  if (at === undefined) return undefined
  const long = clause.slice(at)
  const words = long.split(/\s+/)
  const isTooLong = words.length > Math.min(wanted.length + 5, wanted.length * 2)
  if (isTooLong || long.length < wanted.length + 3) return undefined
  if (words.length === 1 && wanted.length > 2) return undefined
  return initialsShare(long, wanted) >= share ? long : undefined
}

/**
 * Where the long form begins if its letters are looked for from the right; with `skipSmall` it
 * does not begin with a little word ("the Team for the Deaf", not "the Deaf").
 */
function beginningOf(clause: string, wanted: string, skipSmall: boolean): number | undefined {
  const lower = clause.toLowerCase()
  let at = clause.length
  for (let k = wanted.length - 1; k >= 0; k--) {
    at = lower.lastIndexOf(wanted[k] ?? '', at - 1)
    while (k === 0 && at >= 0 && !mayBegin(clause, at, skipSmall))
      at = at === 0 ? -1 : lower.lastIndexOf(wanted[k] ?? '', at - 1)
    if (at < 0 || (at === 0 && k > 0)) return undefined
  }
  return at
}

function mayBegin(clause: string, at: number, skipSmall: boolean): boolean {
  if (at > 0 && /[\p{L}\p{N}’']/u.test(clause[at - 1] ?? '')) return false
  if (!skipSmall) return true
  const word = /^[\p{L}’']+/u.exec(clause.slice(at))?.[0] ?? ''
  return !SMALL.has(word.toLowerCase())
}

/** The same from the other side: the words at the beginning of the text that fit best. */
function longFormWithin(text: string, letters: string, share = 0.6): string | undefined {
  const words = text.trim().split(/\s+/)
  const wanted = lettersOnly(letters)
  let best: string | undefined
  let most = 0
  for (let count = 1; count <= Math.min(words.length, wanted.length * 2 + 2); count++) {
    const long = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:”"’'*)]+$/, '')
    if (longFormBefore(long, wanted, share) !== long) continue
    const fit = initialsShare(long, wanted)
    if (fit > most) {
      best = long
      most = fit
    }
    if (fit === 1) break
  }
  return best
}

function lettersOnly(letters: string): string {
  return letters
    .replace(/[’']?s$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
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
  const words = lastClause(before, /[,.;:]\s|\n/g)
    .trim()
    .split(/\s+/)
    .slice(-8)
  while (words.length > 0 && SMALL.has((words[0] ?? '').toLowerCase())) words.shift()
  return words.length >= 2 ? words.join(' ') : undefined
}

/** The text behind the last of the marks. */
function lastClause(text: string, marks: RegExp): string {
  let from = 0
  for (const match of text.matchAll(marks)) from = match.index + match[0].length
  return text.slice(from)
}
