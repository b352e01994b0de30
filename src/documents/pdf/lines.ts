import { foldLetters, isLeftToRight, isRightToLeft } from './letters.ts'
import { type Box, boxAround } from './matrix.ts'
import { SPACE, SPACE_WITH_SIGN, type Word } from './words.ts'

/** Words on one baseline, in reading order. */
export interface Line extends Box {
  words: LineWord[]
  baseline: number
  /** The size of most of its letters. */
  size: number
  isBold: boolean
}

export interface LineWord extends Word {
  /** A space stands before it. Never on a line's first word. */
  isApart: boolean
}

/** Words of one column as lines from top to bottom; each line's words from left to right. */
export function toLines(words: readonly Word[]): Line[] {
  const rows: Word[][] = []
  // The largest first, so that raised figures and small signs find the line that they belong to.
  const sorted = [...words].sort((a, b) => b.size - a.size || a.baseline - b.baseline)
  const byPlace = new Map<number, Word[][]>()
  for (const word of sorted) {
    const place = Math.round(word.baseline / 8)
    const near = [place - 1, place, place + 1].flatMap((each) => byPlace.get(each) ?? [])
    const row = nearest(near, word)
    if (row) {
      row.push(word)
      continue
    }
    const made = [word]
    rows.push(made)
    byPlace.set(place, [...(byPlace.get(place) ?? []), made])
  }
  return rows.map(toLine).sort((a, b) => a.baseline - b.baseline || a.left - b.left)
}

function nearest(rows: readonly Word[][], word: Word): Word[] | undefined {
  let best: Word[] | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const [first] = row
    if (!first) continue
    const distance = Math.abs(first.baseline - word.baseline)
    const isSmaller = word.size < first.size * 0.9
    const near = isSmaller ? 0.5 * first.size : 0.25 * Math.min(first.size, word.size)
    if (distance <= near && distance < bestDistance) {
      best = row
      bestDistance = distance
    }
  }
  return best
}

/** Words in the order of drawing as lines: a new line where the baseline or the direction changes. */
export function toLinesInOrder(words: readonly Word[]): Line[] {
  const rows: Word[][] = []
  let first: Word | undefined
  let last: Word | undefined
  for (const word of words) {
    const row = rows.at(-1)
    const size = Math.max(first?.size ?? 0, word.size)
    const isSame =
      first !== undefined &&
      last !== undefined &&
      Math.abs(word.baseline - first.baseline) < 0.5 * size &&
      (word.left > last.left - size || isRightToLeft(word.text))
    if (row && isSame) {
      row.push(word)
    } else {
      rows.push([word])
      first = word
    }
    last = word
  }
  return rows.map(toLine)
}

/** One line of these words. */
export function toLine(words: readonly Word[]): Line {
  const sorted = [...words].sort((a, b) => a.left - b.left || a.order - b.order)
  const box = boxAround(sorted) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const main = mainSize(sorted)
  const spaced = withSpaces(sorted)
  const letters = (list: readonly Word[]) => list.reduce((sum, { text }) => sum + text.length, 0)
  return {
    ...box,
    words: spaced.some(({ text }) => isRightToLeft(text)) ? fromRightToLeft(spaced) : spaced,
    baseline: sorted.find(({ size }) => size === main)?.baseline ?? 0,
    size: main,
    isBold: letters(sorted.filter(({ bold }) => bold)) > 0.8 * letters(sorted),
  }
}

function mainSize(words: readonly Word[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of words) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  let best = 0
  let most = 0
  for (const [size, length] of lengths) {
    if (length > most) {
      best = size
      most = length
    }
  }
  return best
}

function withSpaces(words: readonly Word[]): LineWord[] {
  const spaces = spaceFinder(words)
  return words.map((word, i) => {
    const last = words[i - 1]
    return { ...word, isApart: last !== undefined && spaces(last, word) }
  })
}

/**
 * Where a line's spaces are. Headings with letters set apart ("S E C T I O N  F") have a gap after
 * every letter; only the wider ones part words.
 */
function spaceFinder(words: readonly Word[]): (last: Word, word: Word) => boolean {
  const gaps = words.flatMap((word, i) => {
    const last = words[i - 1]
    return last ? [word.left - last.right] : []
  })
  const single = words.filter(({ text }) => [...text].length === 1 && /[\p{L}\p{N}]/u.test(text))
  if (single.length >= 4 && single.length >= 0.7 * words.length) {
    const middle = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
    return (last, word) => word.left - last.right > Math.max(middle * 1.6, SPACE * word.size)
  }
  return (last, word) => {
    const gap = (word.left - last.right) / Math.max(1, Math.min(word.size, last.size))
    // Words drawn out of order have lost the sign of the space between them; the gap has not.
    const isNext = word.order === last.order + 1
    return gap > (word.afterSpace && isNext ? SPACE_WITH_SIGN : SPACE)
  }
}

/**
 * A line with words of a script from right to left, given as drawn from left to right, in reading
 * order: what the Unicode Bidirectional Algorithm (UAX 9) lays out, undone for one line.
 */
function fromRightToLeft(words: readonly LineWord[]): LineWord[] {
  const strong = words.filter(({ text }) => isRightToLeft(text)).length
  const other = words.filter(({ text }) => /\p{L}/u.test(text) && !isRightToLeft(text)).length
  const isMainlyRight = strong >= other
  const isRight = (word: LineWord) =>
    isRightToLeft(word.text) || (isMainlyRight && !isLeftToRight(word.text))
  const runs: { right: boolean; words: LineWord[] }[] = []
  for (const word of words) {
    const right = isRight(word)
    const run = runs.at(-1)
    if (run?.right === right) run.words.push(word)
    else runs.push({ right, words: [word] })
  }
  const ordered = runs.map((run) => (run.right ? { ...run, words: reversed(run.words) } : run))
  const result = (isMainlyRight ? ordered.reverse() : ordered).flatMap((run) => run.words)
  return result.map((word, i) => {
    const last = result[i - 1]
    const isApart = last !== undefined && gapBetween(last, word) > SPACE * word.size
    return { ...word, isApart }
  })
}

function reversed(words: readonly LineWord[]): LineWord[] {
  return [...words].reverse().map((word) => ({
    ...word,
    text: foldLetters(isRightToLeft(word.text) ? [...word.text].reverse().join('') : word.text),
  }))
}

function gapBetween(a: Box, b: Box): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right)
}

/** A line's text with its spaces. */
export function lineText(line: Line): string {
  return line.words.map(({ text, isApart }) => (isApart ? ` ${text}` : text)).join('')
}
