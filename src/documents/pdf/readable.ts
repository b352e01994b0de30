/** Fewer letters than this are too few to judge. */
const LEAST = 30

const LOST = /[\p{Cc}\p{Cn}\uFFFD]/gu

// Control characters, private use, the replacement character, unassigned codes.
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu

/**
 * Whether a page's letters cannot be what it shows: fonts without a Unicode map give private or
 * control characters, or letters shifted by a fixed number, in which English hardly has vowels.
 */
export function isUnreadable(text: string): boolean {
  // A private sign alone is a bullet of a symbol font; in a word it is a letter lost.
  const lost = text.match(LOST)?.length ?? 0
  const hidden =
    text
      .match(/\S{2,}/g)
      ?.join('')
      .match(/\p{Co}/gu)?.length ?? 0
  if (lost + hidden >= 4) return true
  const letters = text.replace(/\s/g, '')
  if (letters.length < LEAST) return letters.length > 5 && share(letters, NO_LETTER) > 0.5
  if (share(letters, NO_LETTER) > 0.15) return true
  const latin = letters.replace(/[^a-z]/gi, '')
  const isLatin = latin.length > 0.2 * letters.length
  const isOther = share(letters, /[^\p{ASCII}]/gu) > 0.5
  if (isOther) return false
  // Tables of figures have few letters; shifted text has many signs between them.
  const signs = share(letters, /[!-/:-@[-`{-~]/g)
  if (!isLatin) return signs > 0.4
  return latin.length >= LEAST && share(latin, /[aeiouy]/gi) < 0.15
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)
}
