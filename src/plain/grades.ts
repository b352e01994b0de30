import { colemanLiau } from 'coleman-liau'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** School grades (US years) that two well-known formulas give; they see length, not sense. */
export interface Grades {
  fleschKincaid: number
  colemanLiau: number
}

/** The words of a text, hyphenated ones as one. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

/** Grades of sentences; zero where there are no words. */
export function gradesOf(sentences: readonly string[]): Grades {
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return { fleschKincaid: 0, colemanLiau: 0 }
  const sentence = sentences.length
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  const letter = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return {
    fleschKincaid: fleschKincaid({ sentence, word: words.length, syllable: syllables }),
    colemanLiau: colemanLiau({ sentence, word: words.length, letter }),
  }
}
