import { assignRoles } from './assign-roles.ts'
import { type Rough, roughTags } from './rough-tags.ts'
import { type RawToken, type Token, tokenise } from './tokens.ts'

/** A sentence with what is known of its words. */
export interface Analysed {
  text: string
  tokens: readonly Token[]
  rough: readonly Rough[]
}

/**
 * Analyses a sentence. Where it was made from others, their words keep what was found out about
 * them in the source (`kin`), so that compromise sees only words that are new.
 */
export function analyse(text: string, kin: readonly Analysed[] = []): Analysed {
  const raw = tokenise(text)
  const rough = kin.length === 0 ? roughTags(text, raw) : inherited(text, raw, kin)
  return { text, rough, tokens: assignRoles(text, raw, rough) }
}

/** What stands between the word before and this one; between text start and word for the first. */
export function gapBefore(sentence: Analysed, index: number): string {
  const from = index > 0 ? (sentence.tokens[index - 1]?.end ?? 0) : 0
  return sentence.text.slice(from, sentence.tokens[index]?.start ?? sentence.text.length)
}

function inherited(text: string, raw: readonly RawToken[], kin: readonly Analysed[]): Rough[] {
  const known = new Map<string, { index: number; rough: Rough; used: boolean }[]>()
  let base = 0
  for (const { tokens, rough } of kin) {
    for (const [i, token] of tokens.entries()) {
      const list = known.get(token.lower) ?? []
      list.push({ index: base + i, rough: rough[i] ?? 'other', used: false })
      known.set(token.lower, list)
    }
    base += tokens.length
  }
  const result: (Rough | undefined)[] = []
  let last = -1
  for (const token of raw) {
    const list = known.get(token.lower) ?? []
    // The next one in order, or, for a word that was moved or repeated, any.
    const found = list.find(({ index, used }) => !used && index > last) ?? list[0]
    if (found) {
      found.used = true
      last = found.index
    }
    result.push(found?.rough)
  }
  if (result.every((tag) => tag !== undefined)) return result
  return fillGaps(text, raw, result)
}

const CACHE_SIZE = 4000
const cache = new Map<string, Rough[]>()

/** Stretches of new words are shown to compromise by themselves, and remembered. */
function fillGaps(
  text: string,
  raw: readonly RawToken[],
  known: readonly (Rough | undefined)[],
): Rough[] {
  const result: Rough[] = []
  for (let i = 0; i < raw.length; i++) {
    const tag = known[i]
    if (tag !== undefined) {
      result.push(tag)
      continue
    }
    let stop = i
    while (stop < raw.length && known[stop] === undefined) stop++
    const part = text.slice(raw[i]?.start, raw[stop - 1]?.end).toLowerCase()
    let tags = cache.get(part)
    if (!tags) {
      const tokens = tokenise(part)
      // By itself, a past tense is taken for an adjective.
      tags = roughTags(part, tokens).map((each, k) =>
        each === 'adjective' && /[^e]ed$/.test(tokens[k]?.lower ?? '') ? 'past' : each,
      )
      if (cache.size > CACHE_SIZE) cache.clear()
      cache.set(part, tags)
    }
    for (let k = i; k < stop; k++) result.push(tags[k - i] ?? 'other')
    i = stop - 1
  }
  return result
}
