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
  return [...plainLetters(slice)].filter(isUpper).length >= 2
}

/**
 * Whether a slice has the form's own capitals ("SaLT"), or, for forms with two or more, is in
 * capitals throughout ("SALT"). A plural ending may be small.
 */
export function hasExactCapitals(form: string, slice: string): boolean {
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
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const around = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]}`
  const words = around.match(/\p{L}{2,}/gu) ?? []
  if (words.length === 0) return false
  const small = words.filter((word) => word !== word.toUpperCase()).length
  return small === 0 ? true : small / words.length < 0.2
}
