import { isForeign } from '../documents/element-rules.ts'

/** Little words that every English text has, and few other languages share. */
const ENGLISH = new Set(
  (
    'the of and to is that for you are with your this they be on as it by have not or at from ' +
    'can will what who how we if their there which an if was has'
  ).split(' '),
)

/** Fewer words than this say nothing about a language. */
const ENOUGH_WORDS = 30

/** English prose has about 35 to 45 in 100; other languages under 8. */
const ENGLISH_SHARE = 0.14

/**
 * Whether a page is to be read as English: what its `lang` attributes say; where they say nothing,
 * a look at its words. A text too short to tell counts as English.
 */
export function isEnglish(
  langs: readonly (string | null | undefined)[],
  sample: () => string,
): boolean {
  for (const lang of langs) {
    if (lang?.trim()) return !isForeign(lang)
  }
  const words =
    sample()
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < ENOUGH_WORDS) return true
  const english = words.filter((word) => ENGLISH.has(word)).length
  return english / words.length >= ENGLISH_SHARE
}
