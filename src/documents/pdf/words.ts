import { foldLetters, isRightToLeft } from './letters.ts'
import { type Box, boxAround } from './matrix.ts'
import type { Glyph } from './page-content.ts'

/**
 * Letters of one look that stand close together on one line: a word, or a part of one where its
 * look changes inside.
 */
export interface Word extends Box {
  text: string
  baseline: number
  size: number
  bold: boolean
  italic: boolean
  underline: boolean
  highlight: boolean
  struck: boolean
  /** Read from a picture, and not surely. */
  unsure: boolean
  /** What a field of a form holds. */
  isField: boolean
  /** The file itself has a space before it. */
  afterSpace: boolean
  content: number
  isArtifact: boolean
  /** Its place in the drawing order. */
  order: number
  link: string
  /** Numbers of the comments that are fixed to it. */
  comments: number[]
}

/** A gap of this share of the size is a space. */
export const SPACE = 0.17

/** With a space in the file, as little as this is one. */
export const SPACE_WITH_SIGN = 0.04

/** Groups upright glyphs, in drawing order, into words. */
export function toWords(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let group: Glyph[] = []
  let afterSpace = false
  const close = () => {
    const word = toWord(group, afterSpace, words.length)
    if (word) words.push(word)
    group = []
    afterSpace = false
  }
  for (const glyph of glyphs) {
    const text = foldLetters(glyph.text)
    if (text === '' || text === ' ' || text.trim() === '') {
      if (group.length > 0) close()
      afterSpace ||= text !== ''
      continue
    }
    const last = group.at(-1)
    if (last && !continues(last, glyph)) close()
    group.push(glyph)
  }
  close()
  return words
}

function continues(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - last.right
  const { size } = last
  return (
    gap < SPACE * size &&
    // Accents are drawn back over their letter.
    gap > -0.6 * size &&
    Math.abs(glyph.baseline - last.baseline) < 0.1 * size &&
    Math.abs(glyph.size - size) < 0.1 * size &&
    glyph.bold === last.bold &&
    glyph.italic === last.italic &&
    glyph.underline === last.underline &&
    glyph.highlight === last.highlight &&
    glyph.struck === last.struck &&
    glyph.content === last.content &&
    glyph.isArtifact === last.isArtifact &&
    isRightToLeft(glyph.text) === isRightToLeft(last.text)
  )
}

function toWord(group: readonly Glyph[], afterSpace: boolean, order: number): Word | undefined {
  const [first] = group
  const box = boxAround(group)
  if (!first || !box) return undefined
  return {
    left: box.left,
    top: box.top,
    right: box.right,
    bottom: box.bottom,
    text: textOf(group),
    baseline: first.baseline,
    size: first.size,
    bold: first.bold,
    italic: first.italic,
    underline: first.underline,
    highlight: first.highlight,
    struck: first.struck,
    unsure: false,
    isField: false,
    afterSpace,
    content: first.content,
    isArtifact: first.isArtifact,
    order,
    link: '',
    comments: [],
  }
}

/** Letters from right to left stay as drawn until their line is put together. */
function textOf(group: readonly Glyph[]): string {
  let text = ''
  for (const glyph of group) {
    text += isRightToLeft(glyph.text) ? glyph.text : foldLetters(glyph.text)
  }
  return text
}
