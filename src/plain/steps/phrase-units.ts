import type { Analysed } from '../grammar/analyse.ts'
import type { PhrasePair } from '../phrase-list.ts'

/** A word, or a part of one that hyphens make up. */
export interface Unit {
  lower: string
  start: number
  end: number
  token: number
}

export interface Found {
  pair: PhrasePair
  /** Units from `from` up to `to`. */
  from: number
  to: number
  written: string
}

/** The words of a phrase of the list, parted as those of a sentence are. */
export const unitWords = (phrase: string) =>
  phrase
    .replace(/[-,]/g, ' ')
    .split(/\s+/)
    .filter((w) => w !== '')

/** The words of a sentence with those that hyphens make up in their parts. */
export function unitsOf(s: Analysed): Unit[] {
  const units: Unit[] = []
  for (const [token, { lower, start, end }] of s.tokens.entries()) {
    if (!lower.includes('-')) units.push({ lower, start, end, token })
    else {
      let at = start
      for (const part of lower.split('-')) {
        units.push({ lower: part, start: at, end: at + part.length, token })
        at += part.length + 1
      }
    }
  }
  return units
}
