import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the language's data in its package. */
export function languageData(): string {
  const main = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  return join(dirname(main), '4.0.0_best_int')
}

/** How many letters to change, add or take away to get from one text to the other. */
export function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap))
    }
    before = row
  }
  return before[b.length] ?? 0
}
