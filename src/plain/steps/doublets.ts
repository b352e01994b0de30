import { singularOf } from '../grammar/noun-forms.ts'
import { basesOf } from '../grammar/verb-forms.ts'
import type { Found, Unit } from './phrase-units.ts'

/** How near the same word may not stand. */
const BESIDE = 3

/** Words that hold a sentence together: they may stand twice. */
const JOINING =
  /^(?:.{1,3}|able|also|been|both|each|even|from|have|having|into|make|making|many|more|most|much|must|only|other|over|same|some|such|than|that|their|them|then|there|these|they|this|those|time|times|very|were|what|when|where|which|while|will|with|would|your)$/

const CLAUSE_WORD = /^(?:i|you|he|she|it|we|they|who|which|that|if|when|because|but)$/

/**
 * Takes out the pairs whose plain word stands within three words already: "a question or query"
 * would be "a question or question".
 */
export function withoutDoublets(units: readonly Unit[], found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found) {
    const words = bearing(one.written)
    // "Utilises it, utilised it": the same word twice was there before.
    const others = kept.filter(({ pair }) => pair.from !== one.pair.from)
    const before = inClause(wordsBefore(units, others, one.from))
    const after = inClause(units.slice(one.to, one.to + BESIDE).map(({ lower }) => lower))
    // "Identify and find" is two pairs: the second sees what the first has written.
    const around = new Set([...before, ...after].flatMap(stems))
    const source = new Set(units.slice(one.from, one.to).flatMap(({ lower }) => stems(lower)))
    const isDouble = words.some(
      (word) =>
        !stems(word).some((stem) => source.has(stem)) &&
        stems(word).some((stem) => around.has(stem)),
    )
    if (!isDouble) kept.push(one)
  }
  return kept
}

/** The words as far as the next "they" or "which": with it another clause begins. */
function inClause(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => CLAUSE_WORD.test(word))
  return at < 0 ? words : words.slice(0, at)
}

function wordsBefore(units: readonly Unit[], kept: readonly Found[], from: number): string[] {
  const words: string[] = []
  for (let at = from - 1; at >= 0 && words.length < BESIDE; at--) {
    const pair = kept.find((each) => each.from <= at && at < each.to)
    if (!pair) words.push(units[at]?.lower ?? '')
    else {
      words.push(...pair.written.toLowerCase().split(' ').reverse())
      at = pair.from
    }
  }
  return words.slice(0, BESIDE)
}

const bearing = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '' && !JOINING.test(word))

const stems = (word: string) => [word, singularOf(word), ...basesOf(word)]
