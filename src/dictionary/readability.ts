import { colemanLiau } from 'coleman-liau'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** School grades (US years) that two well-known formulas give; they see length, not sense. */
export interface Grades {
  fleschKincaid: number
  colemanLiau: number
}

/** The sentences of a short text. Stops inside abbreviations and numbers do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?][’”"')]?)\s+(?=[A-Z0-9“‘"'(])/)
    .filter((sentence) => sentence !== '')
}

/** The words of a text, with hyphenated ones as one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

/** Grades of a text; zero for one without words. */
export function gradesOf(text: string): Grades {
  const words = wordsOf(text)
  const sentence = Math.max(1, sentencesOf(text).length)
  if (words.length === 0) return { fleschKincaid: 0, colemanLiau: 0 }
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  const letter = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return {
    fleschKincaid: fleschKincaid({ sentence, word: words.length, syllable: syllables }),
    colemanLiau: colemanLiau({ sentence, word: words.length, letter }),
  }
}
