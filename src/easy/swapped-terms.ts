import type { Match } from '../lexicon/match.ts'

/** A term of the source, and the short words that may stand for it. */
export interface SwappedTerm {
  match: Match
  swap: readonly string[]
}

/**
 * The terms of an easy sentence: those found in it, and before them the short words that stand for
 * a term of its source ("special needs court"), which mean that term and nothing else.
 */
export function termsOfEasy(
  text: string,
  found: readonly Match[],
  source: readonly SwappedTerm[],
): Match[] {
  const standIns: Match[] = []
  for (const { match, swap } of source) {
    for (const words of swap) {
      const place = placeOf(words, text)
      if (!place || standIns.some((other) => overlaps(other, place))) continue
      standIns.push({ ...match, ...place, form: text.slice(place.start, place.end) })
      break
    }
  }
  const others = found.filter((match) => !standIns.some((other) => overlaps(other, match)))
  return [...standIns, ...others].sort((a, b) => a.start - b.start)
}

interface Place {
  start: number
  end: number
}

/** Where whole words stand in a text, also in the plural. */
function placeOf(words: string, text: string): Place | undefined {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').exec(
    text,
  )
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

const overlaps = (one: Place, other: Place) => one.start < other.end && other.start < one.end
