import type { GreyImage } from '../../../src/documents/scan/grey-image.ts'
import type { ReadLine, Recognise } from '../../../src/documents/scan/recogniser.ts'

/** White paper of so many points. */
export function paper(width: number, height: number, shade = 255): GreyImage {
  return { width, height, data: new Uint8Array(width * height).fill(shade) }
}

/** Draws a filled box. */
export function ink(
  image: GreyImage,
  left: number,
  top: number,
  width: number,
  height: number,
  shade = 0,
): void {
  for (let y = top; y < top + height; y++) {
    image.data.fill(shade, y * image.width + left, y * image.width + left + width)
  }
}

/** A word as a row of upright strokes, about as much ink as letters are, 30 points high. */
export function word(image: GreyImage, left: number, top: number, letters: number): void {
  for (let i = 0; i < letters; i++) ink(image, left + i * 14, top, 8, 30)
}

/**
 * An engine that knows such words: it calls each by its number of strokes, "w4". Strokes less than
 * 20 points apart are one word.
 */
export const countStrokes: Recognise = async (image) => {
  const rows: ReadLine[] = []
  for (const [top, bottom] of runs(image.height, (y) => hasInk(image, y))) {
    const strokes = runs(image.width, (x) => columnHasInk(image, x, top, bottom))
    const words: { from: number; to: number; count: number }[] = []
    for (const [from, to] of strokes) {
      const last = words.at(-1)
      if (last && from - last.to < 20) {
        last.to = to
        last.count++
      } else {
        words.push({ from, to, count: 1 })
      }
    }
    rows.push({
      baseline: bottom,
      height: bottom - top,
      words: words.map(({ from, to, count }) => ({
        text: `w${count}`,
        confidence: count === 2 ? 40 : 95,
        left: from,
        right: to,
        top,
        bottom,
      })),
    })
  }
  return rows
}

function runs(length: number, isOn: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  let from = -1
  for (let at = 0; at <= length; at++) {
    const on = at < length && isOn(at)
    if (on && from < 0) from = at
    if (!on && from >= 0) {
      // Thinner than three points is dust.
      if (at - from > 3) found.push([from, at])
      from = -1
    }
  }
  return found
}

function hasInk({ width, data }: GreyImage, y: number): boolean {
  return data.subarray(y * width, (y + 1) * width).includes(0)
}

function columnHasInk({ width, data }: GreyImage, x: number, top: number, bottom: number): boolean {
  for (let y = top; y < bottom; y++) if (data[y * width + x] === 0) return true
  return false
}
