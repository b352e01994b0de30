import { SectionCounter } from '../documents/dom-walker.ts'
import type { Density } from '../platform/settings.ts'

/** At most so many marks in any stretch of so many words: more, and nobody sees any of them. */
export const CAP = 12
export const CAP_WORDS = 500

/** A word in a heading is left to the text when the text has it within so many words. */
const JUST_BELOW = 60

export interface ChoosableMatch {
  readonly id: string
  /** As it is written on the page. */
  readonly form: string
  /** How many words of its block stand before it. */
  readonly word: number
  /** How surely it means its entry, 0 to 1: everyday words with a special sense are less sure. */
  readonly confidence: number
  /** It was marked while the page was still being read: it stays. */
  readonly isKept?: boolean
}

/** A block of the page, as far as choosing goes. */
export interface ChoosableBlock {
  /** 1 to 6 in a heading, 0 elsewhere. */
  readonly heading: number
  /** Words in the block. */
  readonly words: number
  readonly matches: readonly ChoosableMatch[]
}

/** A match to mark, by the places of block and match in what was given. */
export interface Choice {
  readonly block: number
  readonly match: number
}

interface Candidate {
  block: number
  match: number
  id: string
  /** Words of the page that stand before it. */
  at: number
  heading: boolean
  isFirst: boolean
  isKept: boolean
  /** How much a reader needs it explained. */
  weight: number
}

/**
 * Which of a page's matches to mark, in reading order:
 *
 * - `usual`: the first mention in each section;
 * - `fewer`: the first on the page;
 * - `more`: the first in each block;
 * - `every`: all.
 *
 * A word in a heading that the text repeats just below is marked in the text. For `usual` and
 * `fewer` no stretch of 500 words has more than 12 marks: first mentions on the page go before
 * repeats, abbreviations before words, those hardly met elsewhere before
 * everyday words with a special sense, rare ones before frequent ones.
 *
 * What was marked while the page was still being read stays, and goes before all others.
 *
 * A generator, so that a long page can be done in slices; its return value is the answer.
 */
export function* chooseMarks(
  blocks: readonly ChoosableBlock[],
  density: Density,
  hidden: ReadonlySet<string>,
): Generator<void, Choice[], void> {
  const candidates: Candidate[] = []
  const counts = new Map<string, number>()
  const met = new Set<string>()
  const sections = new SectionCounter()
  let inSection = new Map<string, Candidate>()
  let section = -1
  let words = 0
  let pause = 0

  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (block === undefined) continue
    if (++pause % 500 === 0) yield
    const isHeading = block.heading > 0
    // Every heading and paragraph begins anew for `more`; a heading shares with what follows it.
    const number = sections.next(block.heading)
    const startsAnew =
      density === 'more' ? !followsHeading(blocks, b) : density === 'usual' && number !== section
    section = number
    if (startsAnew) inSection = new Map()

    for (let m = 0; m < block.matches.length; m++) {
      const match = block.matches[m]
      if (match === undefined || hidden.has(match.id)) continue
      counts.set(match.id, (counts.get(match.id) ?? 0) + 1)
      const at = words + match.word
      const { isKept = false } = match
      const before = density === 'every' ? undefined : inSection.get(match.id)
      if (before === undefined || isKept) {
        const candidate = {
          id: match.id,
          block: b,
          match: m,
          at,
          heading: isHeading,
          isFirst: !met.has(match.id),
          isKept,
          weight: weightOf(match),
        }
        met.add(match.id)
        if (before === undefined) inSection.set(match.id, candidate)
        candidates.push(candidate)
      } else if (before.heading && !isHeading && !before.isKept) {
        if (at - before.at <= JUST_BELOW) {
          before.block = b
          before.match = m
          before.at = at
          before.weight = weightOf(match)
        }
        before.heading = false
      }
    }
    words += block.words
  }

  const kept =
    density === 'usual' || density === 'fewer' ? yield* underCap(candidates, counts) : candidates
  return kept
    .sort((a, b) => a.block - b.block || a.match - b.match)
    .map(({ block, match }) => ({ block, match }))
}

/** Letters say nothing to somebody who has not met them; an everyday word says something. */
function weightOf(match: ChoosableMatch): number {
  return (/[A-Z]{2}/.test(match.form) ? 2 : 0) + (match.confidence >= 0.95 ? 1 : 0)
}

function followsHeading(blocks: readonly ChoosableBlock[], at: number): boolean {
  return (blocks[at]?.heading ?? 0) === 0 && (blocks[at - 1]?.heading ?? 0) > 0
}

/** Takes candidates by rank as long as no stretch of text gets more than its cap. */
function* underCap(
  candidates: readonly Candidate[],
  counts: ReadonlyMap<string, number>,
): Generator<void, Candidate[], void> {
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(b.isKept) - Number(a.isKept) ||
      Number(b.isFirst) - Number(a.isFirst) ||
      b.weight - a.weight ||
      (counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0) ||
      a.at - b.at,
  )
  yield
  // Taken places by stretch of text, so that only neighbours are looked at.
  const taken = new Map<number, number[]>()
  const kept: Candidate[] = []
  let pause = 0
  for (const candidate of ranked) {
    if (++pause % 2000 === 0) yield
    if (!fits(candidate.at, taken)) continue
    const stretch = Math.floor(candidate.at / CAP_WORDS)
    const places = taken.get(stretch)
    if (places === undefined) taken.set(stretch, [candidate.at])
    else places.push(candidate.at)
    kept.push(candidate)
  }
  return kept
}

/** Whether one more mark at this word leaves every stretch of 500 words within its cap. */
function fits(at: number, taken: ReadonlyMap<number, number[]>): boolean {
  const stretch = Math.floor(at / CAP_WORDS)
  const near = [at]
  for (const s of [stretch - 1, stretch, stretch + 1]) {
    for (const place of taken.get(s) ?? []) {
      if (Math.abs(place - at) < CAP_WORDS) near.push(place)
    }
  }
  if (near.length <= CAP) return true
  near.sort((a, b) => a - b)
  for (let i = 0; i + CAP < near.length; i++) {
    if ((near[i + CAP] as number) - (near[i] as number) < CAP_WORDS) return false
  }
  return true
}
