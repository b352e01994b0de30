import type { Form } from './forms.ts'

/** The letters and digits of a text with compatibility forms made plain, capitals kept. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const isUpper = (character: string) => character !== character.toLowerCase()

/**
 * Short abbreviations are only taken with at least two capitals ("la", "ta" and "ot" are words or
 * parts of names elsewhere); longer ones in any case, since people write "ehcp".
 */
export function hasFormsCapitals(form: Form, slice: string): boolean {
  if (!form.isShortAbbreviation) return true
  // "M. M." is a person's initials, not an abbreviation.
  if (slice.includes('.') && !form.text.includes('.') && form.text.length < 3) return false
  let capitals = 0
  for (let i = 0; i < slice.length; i++) {
    const code = slice.charCodeAt(i)
    if (code >= 128) return [...plainLetters(slice)].filter(isUpper).length >= 2
    if (code >= 65 && code <= 90) capitals++
  }
  return capitals >= 2
}

/**
 * Whether a slice has the form's own capitals ("SaLT"), or, for forms with two or more, is in
 * capitals throughout ("SALT"). A plural ending may be small.
 */
export function hasExactCapitals(form: string, slice: string): boolean {
  if (slice === form) return true
  const wanted = [...plainLetters(form)]
  const given = [...plainLetters(slice)]
  const capitals = wanted.filter(isUpper).length
  const ending = given.slice(wanted.length)
  const body = given.slice(0, wanted.length)
  const same = wanted.every((character, i) => character === body[i])
  if (same) return ending.every((character) => !isUpper(character))
  return capitals >= 2 && body.every((character) => isUpper(character) || /\p{N}/u.test(character))
}

/** How many characters either side tell whether a line is in capitals. */
const AROUND = 60

/**
 * Whether the words around a place are all in capitals, as in a heading: then capitals say nothing
 * about whether letters are an abbreviation.
 */
export function isAmongCapitals(text: string, start: number, end: number): boolean {
  // Only this much is looked at: a text may be one line of two million characters.
  const before = wordsIn(text, Math.max(0, start - AROUND), start)
  const after = wordsIn(text, end, Math.min(text.length, end + AROUND), true)
  if (before < 0 || after < 0) return isAmongForeignCapitals(text, start, end)
  const words = (before >> SHIFT) + (after >> SHIFT)
  const small = (before & SMALL) + (after & SMALL)
  return words > 0 && (small === 0 || small / words < 0.2)
}

const SHIFT = 8
const SMALL = (1 << SHIFT) - 1

/**
 * How many words of two letters and more stand in a short stretch, and how many of them have a
 * small letter, packed in one number; of the last line in it, or of the first. Negative where there
 * are letters that this loop does not know.
 */
function wordsIn(text: string, from: number, to: number, isFirstLine = false): number {
  let packed = 0
  let letters = 0
  let hasSmall = false
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 32
    if (code >= 97 && code <= 122) {
      letters++
      hasSmall = true
    } else if (code >= 65 && code <= 90) letters++
    else {
      // General punctuation: curly quotes, dashes, spaces.
      if (code >= 128 && code !== 0xa0 && !(code >= 0x2000 && code <= 0x206f)) return -1
      if (letters > 1) packed += (1 << SHIFT) + (hasSmall ? 1 : 0)
      letters = 0
      hasSmall = false
      if (code !== 10) continue
      if (isFirstLine) break
      packed = 0
    }
  }
  return packed
}

function isAmongForeignCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const around = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]}`
  const words = around.match(/\p{L}{2,}/gu) ?? []
  if (words.length === 0) return false
  const small = words.filter((word) => word !== word.toUpperCase()).length
  return small === 0 || small / words.length < 0.2
}
