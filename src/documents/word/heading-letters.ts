import type { RichText } from '../model.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../packed/xml.ts'
import { splitText } from '../split-text.ts'
import { valOf } from './properties.ts'
import type { Styles } from './styles.ts'

/** The words at the beginning of a paragraph whose letters are a heading's. */
export interface HeadingLetters {
  /** From 0. */
  outline: number
  /** Without white space. */
  words: string
  /** All words of the paragraph. */
  isWhole: boolean
}

/** A longer text in a heading's letters is no heading. */
const LONGEST_HEADING = 200

const BLANK = /[\s\u00ad\u200b\u2060\ufeff]/

/** What a paragraph begins with in a heading's letters; undefined where it does not. */
export function headingLettersOf(
  paragraph: XmlElement,
  styles: Styles,
): HeadingLetters | undefined {
  const runs = [...descendantsOf(paragraph, 'w:r')]
    .map((run) => ({ run, words: lettersOf(childrenOf(run, 'w:t').map(textOf).join('')) }))
    .filter(({ words }) => words !== '')
  const levels = runs.map(({ run }) =>
    styles.outlineOfRun(valOf(childOf(run, 'w:rPr'), 'w:rStyle')),
  )
  const [outline] = levels
  if (outline === undefined) return undefined
  const other = levels.findIndex((level) => level !== outline)
  const isWhole = other < 0
  const own = isWhole ? runs : runs.slice(0, other)
  return { outline, words: own.map(({ words }) => words).join(''), isWhole }
}

/** Whether a whole text is the heading that its letters make it. */
export function isHeadingWhole(letters: HeadingLetters | undefined, { text }: RichText): boolean {
  return letters?.isWhole === true && text.length <= LONGEST_HEADING
}

/**
 * A text whose first lines are in a heading's letters, as that heading and the rest. Undefined where
 * the letters do not end with a line: then they are only part of a sentence.
 */
export function headingAndRest(
  letters: HeadingLetters | undefined,
  content: RichText,
): [heading: RichText, rest: RichText] | undefined {
  if (!letters || letters.isWhole) return undefined
  let seen = 0
  let end = 0
  // What was read may be less than what the runs hold: hidden, removed, a field's code.
  for (; end < content.text.length && seen < letters.words.length; end++) {
    const letter = content.text[end] ?? ''
    if (BLANK.test(letter)) continue
    if (letter !== letters.words[seen]) return undefined
    seen++
  }
  const isLine = seen === letters.words.length && content.text[end] === '\n'
  return isLine && end <= LONGEST_HEADING ? splitText(content, end) : undefined
}

function lettersOf(text: string): string {
  return [...text].filter((letter) => !BLANK.test(letter)).join('')
}
