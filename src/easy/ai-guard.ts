import { analyse } from '../plain/grammar/analyse.ts'
import { isSound } from '../plain/grammar/check.ts'
import { objectionTo } from '../plain/guard/guard.ts'
import type { PhraseList } from '../plain/phrase-list.ts'
import type { ObjectionKind } from '../plain/step-names.ts'
import type { SwappedTerm } from './swapped-terms.ts'

/**
 * What is held against a rewrite by a language model: one of the guard's own objections, or
 * - `new`: a word that neither the source nor our lists give
 * - `lost`: a word of the source is gone, and nothing of our lists stands for it
 * - `long`: it is no easier
 */
export type AiObjection = ObjectionKind | 'new' | 'lost' | 'long'

/** Words that come and go where a sentence is divided. */
const SMALL = new Set(
  'a an the and so but then that which who also is are was were be been being am has have had'.split(
    ' ',
  ),
)

/** How long an easy sentence may be, in words. */
const LONGEST = 20

interface StemmedPair {
  from: string[]
  to: string[]
}

const known = new WeakMap<PhraseList, StemmedPair[]>()

function stemmed(list: PhraseList): StemmedPair[] {
  let pairs = known.get(list)
  if (!pairs) {
    pairs = list.pairs.map(({ from, to }) => ({ from: stems(from), to: stems(to) }))
    known.set(list, pairs)
  }
  return pairs
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  )
}

/** A word without what its grammar adds; rough, and where it errs a good sentence is refused. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '')
  const cut = bare.replace(/(?:ations?|ments?|ings?|ied|ies|ed|es|ly|s|e|y)$/, '')
  return cut.length >= 3 ? cut : bare
}

function stems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !SMALL.has(word))
    .map(stem)
}

/**
 * What speaks against showing these sentences for the source; undefined where nothing does. A
 * language model may divide a sentence and say its subject again. Otherwise every word stays, in
 * its order, unless a pair of our list or a swap of the dictionary puts another in its place.
 * What this refuses is mostly good; what it lets through must never be wrong.
 */
export function aiObjection(
  source: string,
  sentences: readonly string[],
  terms: readonly SwappedTerm[],
  phrases: PhraseList,
): AiObjection | undefined {
  const swapped = terms.filter(({ swap }) =>
    swap.some((words) => sentences.some((each) => each.toLowerCase().includes(words))),
  )
  const [lost] = swapped
  const kind = objectionTo({
    before: source,
    after: sentences,
    ...(lost && swapped.length === 1 && { lost: lost.match.form }),
  })
  if (kind) return kind
  const before = analyse(source)
  const after = sentences.map((each) => analyse(each, [before]))
  if (!isSound(before, after, false)) return 'grammar'
  const own = stems(source)
  const changed = wordsChanged(own, sentences.map(stems), replaceable(own, swapped, phrases))
  if (changed) return changed
  const lengths = sentences.map((each) => wordsOf(each).length)
  return lengths.some((length) => length > LONGEST) ? 'long' : undefined
}

interface Replaceable {
  /** Words of the source that another may stand for. */
  spare: ReadonlySet<string>
  /** The words that may stand for them. */
  free: ReadonlySet<string>
}

function replaceable(
  own: readonly string[],
  swapped: readonly SwappedTerm[],
  phrases: PhraseList,
): Replaceable {
  const spare = new Set<string>()
  const free = new Set<string>()
  const has = new Set(own)
  for (const { from, to } of stemmed(phrases)) {
    if (from.length === 0 || !from.every((each) => has.has(each))) continue
    for (const each of to) free.add(each)
    for (const each of from) spare.add(each)
  }
  for (const { match, swap } of swapped) {
    for (const each of swap.flatMap(stems)) free.add(each)
    for (const each of stems(match.form)) spare.add(each)
  }
  return { spare, free }
}

/** How many of the first words may be the subject that a new sentence says again. */
const SUBJECT = 2

/** Whether a word was added, lost or moved that may not be. */
function wordsChanged(
  own: readonly string[],
  sentences: readonly (readonly string[])[],
  { spare, free }: Replaceable,
): 'new' | 'lost' | undefined {
  const subject = new Set(own.slice(0, SUBJECT))
  let at = 0
  let missing = 0
  let added = 0
  for (const [place, words] of sentences.entries()) {
    let isLeading = place > 0
    for (const word of words) {
      const next = nextOf(word, own, at, spare)
      if (next !== undefined) {
        missing += next - at
        at = next + 1
        isLeading = false
      } else if (free.has(word)) added++
      else if (!isLeading || !subject.has(word)) return 'new'
    }
  }
  const rest = own.slice(at)
  if (rest.some((word) => !spare.has(word))) return 'lost'
  return added > 0 && missing + rest.length === 0 ? 'new' : undefined
}

/** Where a word comes next in the source, with only replaceable words before it. */
function nextOf(
  word: string,
  own: readonly string[],
  from: number,
  spare: ReadonlySet<string>,
): number | undefined {
  for (let at = from; at < own.length; at++) {
    if (own[at] === word) return at
    if (!spare.has(own[at] ?? '')) return undefined
  }
  return undefined
}
