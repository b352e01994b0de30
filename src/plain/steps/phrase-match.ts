import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { pluralOf, singularOf } from '../grammar/noun-forms.ts'
import type { Token } from '../grammar/tokens.ts'
import { basesOf, type Form, type Forms, formsOf } from '../grammar/verb-forms.ts'
import type { PhraseList, PhrasePair } from '../phrase-list.ts'
import { withoutDoublets } from './doublets.ts'
import { holds } from './phrase-conditions.ts'
import { type Found, type Unit, unitsOf, unitWords } from './phrase-units.ts'

/** What ends so is a noun, whatever compromise takes it for. */
const NOUN_ENDING = /(?:[ae]nce|[ts]ion|ity)s?$/

/** The phrase list, ready to be looked up by first word. */
export class PhraseBook {
  private readonly byFirst = new Map<string, { pair: PhrasePair; words: string[] }[]>()
  private readonly list: PhraseList

  constructor(list: PhraseList) {
    this.list = list
    for (const pair of list.pairs) {
      const words = unitWords(pair.from)
      const first = words[0] ?? ''
      const group = this.byFirst.get(first)
      if (group) group.push({ pair, words })
      else this.byFirst.set(first, [{ pair, words }])
    }
  }

  /**
   * All matches in the sentence, the longest at each place, not overlapping, without those whose
   * plain word stands beside it already.
   */
  find(s: Analysed): { units: Unit[]; found: Found[] } {
    const units = unitsOf(s)
    const found: Found[] = []
    for (let i = 0; i < units.length; i++) {
      const best = this.bestAt(s, units, i)
      if (!best) continue
      found.push(best)
      i = best.to - 1
    }
    return { units, found: withoutDoublets(units, found) }
  }

  private bestAt(s: Analysed, units: readonly Unit[], i: number): Found | undefined {
    const unit = units[i]
    const token = unit && s.tokens[unit.token]
    if (!unit || !token || token.isQuoted) return undefined
    let best: Found | undefined
    for (const first of new Set([unit.lower, ...basesOf(unit.lower), singularOf(unit.lower)])) {
      for (const { pair, words } of this.byFirst.get(first) ?? []) {
        const to = i + words.length
        if (best && (best.to > to || (best.to === to && (best.pair.when || !pair.when)))) continue
        if (!isSame(s, units, i, words, pair) || !holds(s, units, i, to, pair.when)) continue
        const written = this.written(s, units, i, words, pair)
        if (written !== undefined) best = { pair, from: i, to, written }
      }
    }
    return best
  }

  private forms(base: string): Forms {
    const [first = '', ...rest] = base.split(' ')
    const known = this.list.verbs[first]
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
    if (!known) return formsOf(base)
    const { third, ing, past, participle } = known
    return {
      base,
      third: third + tail,
      ing: ing + tail,
      past: past + tail,
      participle: participle + tail,
    }
  }

  /** The plain words bent as the phrase was; undefined where the phrase is not what it seems. */
  private written(
    s: Analysed,
    units: readonly Unit[],
    i: number,
    words: readonly string[],
    pair: PhrasePair,
  ): string | undefined {
    const first = units[i]
    const token = first && s.tokens[first.token]
    if (!first || !token) return undefined
    if (pair.kind === 'noun') return this.noun(s, units, i, words, pair)
    if (pair.kind !== 'verb') return first.lower === words[0] ? pair.to : undefined
    const from = this.forms(words[0] ?? '')
    const form = formWritten(token, first.lower, from)
    if (!form || isNounHere(s, first.token)) return undefined
    if (form === 'participle' && isBeforeNoun(s, units, i, words.length)) return undefined
    const to = this.forms(pair.to)
    if (form === 'past' && to.past !== to.participle && isEitherPast(s, units, i, words, from))
      return undefined
    return to[form]
  }

  private noun(
    s: Analysed,
    units: readonly Unit[],
    i: number,
    words: readonly string[],
    pair: PhrasePair,
  ): string | undefined {
    const head = headAt(words)
    const unit = units[i + head]
    const role = unit && s.tokens[unit.token]?.role
    const isNoun = role === 'noun' || role === 'name' || role === 'adjective'
    if (!unit || !(isNoun || NOUN_ENDING.test(unit.lower))) return undefined
    // "Seminar participants" are no "seminar people taking part".
    const before = s.tokens[(units[i]?.token ?? 0) - 1]
    const isTied = before && gapBefore(s, units[i]?.token ?? 0) === ' '
    if (isTied && /^(?:noun|name)$/.test(before.role) && pair.to.includes(' ')) return undefined
    if (unit.lower === words[head]) return pair.to
    const to = pair.to.split(' ')
    const at = headAt(to)
    return to
      .map((word, k) => (k === at ? (this.list.plurals[word] ?? pluralOf(word)) : word))
      .join(' ')
  }
}

/** Before "of" if there is one, otherwise the last word. */
function headAt(words: readonly string[]): number {
  const of = words.indexOf('of')
  return of > 0 ? of - 1 : words.length - 1
}

function isSame(
  s: Analysed,
  units: readonly Unit[],
  i: number,
  words: readonly string[],
  pair: PhrasePair,
): boolean {
  if (i + words.length > units.length) return false
  const nounHead = pair.kind === 'noun' ? headAt(words) : -1
  for (const [k, word] of words.entries()) {
    const unit = units[i + k]
    const previous = units[i + k - 1]
    if (!unit) return false
    if (k > 0 && previous && !/^(?:\s+|-|,\s+)$/.test(s.text.slice(previous.end, unit.start)))
      return false
    // "Per-pupil funding" is no "for each pupil funding": a space is no hyphen.
    const isJoined = k > 0 && previous && s.text.slice(previous.end, unit.start) === '-'
    if (isJoined && !pair.from.includes(`${words[k - 1]}-${word}`)) return false
    if (
      k > 0 &&
      previous &&
      /,/.test(s.text.slice(previous.end, unit.start)) &&
      !pair.from.includes(',')
    )
      return false
    // A capital inside a sentence is a name's.
    if (s.text[unit.start] !== unit.lower[0] && !(i + k === 0) && unit.lower !== 'i') return false
    if (unit.lower === word) continue
    if (k === 0 && pair.kind === 'verb') continue
    if (k === nounHead && singularOf(unit.lower) === word) continue
    return false
  }
  // A part of a hyphenated word is not the word: "re-commence", "long-term".
  const first = units[i]
  const last = units[i + words.length - 1]
  if (isOfAddress(s.text, first?.start ?? 0, last?.end ?? 0)) return false
  return units[i - 1]?.token !== first?.token && units[i + words.length]?.token !== last?.token
}

/** "legislation.gov.uk", "parent_telephone": a part of a name for machines. */
function isOfAddress(text: string, start: number, end: number): boolean {
  return (
    /(?:[_@]|\p{L}\.)$/u.test(text.slice(0, start)) || /^(?:[_@]|\.\p{L})/u.test(text.slice(end))
  )
}

function formWritten(token: Token, lower: string, forms: Forms): Form | undefined {
  const { shape } = token
  if (shape === 'participle' && lower === forms.participle) return 'participle'
  if (lower === forms.base && shape !== 'past' && shape !== 'participle') return 'base'
  if (lower === forms.third) return 'third'
  if (lower === forms.ing) return 'ing'
  if (lower === forms.past && token.isFinite) return 'past'
  if (lower === forms.participle)
    return forms.past === forms.participle && token.isFinite ? 'past' : 'participle'
  if (lower === forms.past) return 'past'
  return undefined
}

/**
 * "The hours allocated to a child": whether it is a past tense or a participle shows in a regular
 * verb only by what comes next.
 */
function isEitherPast(
  s: Analysed,
  units: readonly Unit[],
  i: number,
  words: readonly string[],
  { past, participle }: Forms,
): boolean {
  if (past !== participle || words.length > 1) return false
  const before = s.tokens[(units[i]?.token ?? 0) - 1]
  const next = units[i + 1]
  const after = next && s.tokens[next.token]
  const isAfterNoun = before?.role === 'noun' || before?.role === 'name'
  return isAfterNoun && (!after || /^(?:preposition|to|and|adverb)$/.test(after.role))
}

function isNounHere(s: Analysed, at: number): boolean {
  const role = s.tokens[at]?.role
  if (role === 'verb') return false
  const before = s.tokens[at - 1]
  const after = s.tokens[at + 1]
  // "The SENCo utilises it": no noun has "it" or "the" straight after it.
  const hasObject = after?.role === 'determiner' || after?.role === 'pronoun'
  if (hasObject && gapBefore(s, at + 1) === ' ' && before?.role !== 'determiner') return false
  // What compromise took for a noun after "must" or "to" is a verb all the same.
  return !(before?.role === 'modal' || before?.role === 'to')
}

function isBeforeNoun(s: Analysed, units: readonly Unit[], i: number, length: number): boolean {
  const next = units[i + length]
  const token = next && s.tokens[next.token]
  const before = s.tokens[(units[i]?.token ?? 0) - 1]
  if (before?.shape === 'be' || before?.shape === 'have') return false
  return token?.role === 'noun' || token?.role === 'adjective' || token?.role === 'name'
}
