/** Little words that letters leave out. */
const LITTLE = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'a', 'an', 'with', 'on', 'or', '&'])

/**
 * Other ways in which people may write a term: its first letters, "&" for "and", and back. Plurals,
 * hyphens and capitals need no form of their own.
 */
export function formsFor(term: string): string[] {
  const words = term.split(/[\s/-]+/).filter((word) => /\p{L}/u.test(word))
  const forms: string[] = []
  const letters = words
    .filter((word) => !LITTLE.has(word.toLowerCase()))
    .map((word) =>
      word
        .replace(/[^\p{L}]/gu, '')
        .charAt(0)
        .toUpperCase(),
    )
    .join('')
  if (words.length >= 2 && letters.length >= 3 && letters.length <= 8) forms.push(letters)
  // "EHCP / EHC plan" is never written so in a sentence.
  if (/\s(?:\/|or)\s/.test(term)) forms.push(...term.split(/\s+(?:\/|or)\s+/))
  if (/ and /i.test(term)) forms.push(term.replace(/ and /gi, ' & '))
  if (/ & /.test(term)) forms.push(term.replaceAll(' & ', ' and '))
  return forms.filter((form) => form !== term)
}
