import nameWords from '../data/name-words.json' with { type: 'json' }

/** Names that are everyday words too: written small, "will" is not somebody called Will. */
const WORDS = new Set(nameWords)
/** Parts of names that name nobody by themselves. */
const PARTICLES = new Set('al bin bint da de del der di dos du el la le ibn van von y'.split(' '))

/** May stand inside a word without being seen. */
const UNSEEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*'
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}])'
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}])'
/** "31 May", "May 2026": a month, which stays. */
const IN_A_DATE = /^(?:april|august|june|may)$/
const DAY_BEFORE = /\d(?:st|nd|rd|th)?(?: of)?\s*$/
const YEAR_AFTER = /^\s*,?\s*(?:19|20)\d\d/

/**
 * Gives a function that puts `instead` wherever a text has one of the names: whole, its parts alone,
 * in capitals, with or without accents, with "'s" (which stays) or a forgotten apostrophe, joined as
 * in file names. A name that is an everyday word too is replaced where it has a capital, also where
 * it only begins a sentence: better one word too many than a name let through.
 *
 * @param names what the child is called; also nicknames and former names
 */
export function nameReplacer(names: readonly string[], instead: string): (text: string) => string {
  const wholes = names.map((name) => partsOf(name)).filter((parts) => parts.length > 0)
  const parts = [...new Set(wholes.flat())].filter((part) => !PARTICLES.has(bare(part)))
  const longestFirst = (a: string, b: string) => b.length - a.length
  const patterns = [
    ...wholes.filter((each) => each.length > 1).map(wholePattern),
    ...parts.sort(longestFirst).map(partPattern),
  ]
  if (patterns.length === 0) return (text) => text
  const pattern = new RegExp(patterns.join('|'), 'giu')
  return (text) =>
    text.replace(pattern, (found: string, ...more: unknown[]) => {
      const at = more.find((each) => typeof each === 'number') ?? 0
      return isWord(found, text, at) ? found : instead
    })
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}'’]+/u)
    .map((part) => part.replace(/^['’]+|['’]+$/g, ''))
    .filter((part) => [...part].length > 1)
}

/** All parts in a row, whatever stands between: "Sam Taylor", "sam_taylor", "SamTaylorPlan". */
function wholePattern(parts: readonly string[]): string {
  const joined = parts.map(letters).join(`[\\s._\\p{Pd}]*${UNSEEN}[\\s._\\p{Pd}]*`)
  // Joined names need no end of a word; but "Al Li" must not be found in "finally".
  const isLong = parts.join('').length > 6
  return isLong ? joined : `${NO_LETTER_BEFORE}${joined}${NO_LETTER_AFTER}`
}

function partPattern(part: string): string {
  const plural = WORDS.has(bare(part)) || part.length < 3 ? '' : `(?:${UNSEEN}s)?`
  return `${NO_LETTER_BEFORE}${letters(part)}${plural}${NO_LETTER_AFTER}`
}

/** A pattern for these letters with or without accents, in one piece or as a sign and its mark. */
function letters(part: string): string {
  return [...part.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) =>
      /['’]/.test(letter) ? "['’]?" : `${ALIKE[letter.toLowerCase()] ?? letter}\\p{M}*`,
    )
    .join(UNSEEN)
}

/** Each letter with all that are the same but for an accent. */
const ALIKE: Readonly<Record<string, string>> = alikeLetters()

function alikeLetters(): Record<string, string> {
  const alike: Record<string, string> = {}
  // Latin with accents: Latin-1, Extended-A and -B, Extended Additional.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCodePoint(code).toLowerCase()
      const base = letter.normalize('NFD').charAt(0)
      if (base !== letter && /[a-z]/.test(base)) alike[base] = `${alike[base] ?? base}${letter}`
    }
  }
  return Object.fromEntries(
    Object.entries(alike).map(([base, all]) => [base, `[${[...new Set(all)].join('')}]`]),
  )
}

function isWord(found: string, text: string, at: number): boolean {
  const word = bare(found)
  if (!WORDS.has(word)) return false
  if (found === found.toLowerCase()) return true
  if (!IN_A_DATE.test(word)) return false
  const after = text.slice(at + found.length)
  return DAY_BEFORE.test(text.slice(0, at)) || YEAR_AFTER.test(after)
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}
