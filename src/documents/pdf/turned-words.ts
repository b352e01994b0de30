import { lineText, toLines } from './lines.ts'
import { applyToBox, boxAround } from './matrix.ts'
import type { Glyph } from './page-content.ts'
import { turnedBack, upright } from './turned.ts'
import { toWords, type Word } from './words.ts'

/**
 * Text that does not stand upright as the rest of its page does: a heading along a table's side,
 * a word printed across the page. Each of its lines is given as one word, with its spaces.
 */
export function turnedWords(glyphs: readonly Glyph[], width: number, height: number): Word[] {
  const words: Word[] = []
  for (const turns of [1, 2, 3] as const) {
    const some = glyphs.filter((glyph) => glyph.turns === turns)
    if (some.length === 0) continue
    const matrix = upright(turns, width, height)
    const back = turnedBack(turns, width, height)
    const turned = some.map((glyph) => {
      const box = applyToBox(matrix, glyph)
      return { ...glyph, ...box, baseline: box.bottom - 0.2 * glyph.size, turns: 0 as const }
    })
    for (const line of toLines(toWords(turned))) {
      const [first] = line.words
      if (first) words.push(asOneWord({ ...first, ...back(line) }, lineText(line)))
    }
  }
  return [...words, ...slantedWords(glyphs.filter(({ turns }) => turns === undefined))]
}

function asOneWord(word: Word, text: string): Word {
  return { ...word, text, baseline: word.bottom - 0.2 * word.size }
}

/** Slanted letters come in the order of drawing; a word is what is drawn without a gap. */
function slantedWords(glyphs: readonly Glyph[]): Word[] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    const isNear = last !== undefined && distance(last, glyph) < 2.5 * glyph.size
    if (isNear) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs.flatMap((run) => {
    const text = run
      .map((glyph) => glyph.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const box = boxAround(run)
    const [word] = toWords(run.slice(0, 1))
    return text !== '' && box && word ? [asOneWord({ ...word, ...box }, text)] : []
  })
}

function distance(a: Glyph, b: Glyph): number {
  return Math.hypot(
    (a.left + a.right - b.left - b.right) / 2,
    (a.top + a.bottom - b.top - b.bottom) / 2,
  )
}
