import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { pluralOf, singularOf } from '../grammar/noun-forms.ts'
import type { Token } from '../grammar/tokens.ts'
import { basesOf, type Form, type Forms, formsOf } from '../grammar/verb-forms.ts'
import {
  NEAR_WORDS,
  type PhraseCondition,
  type PhraseList,
  type PhrasePair,
} from '../phrase-list.ts'

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

  /** All matches in the sentence, the longest at each place, not overlapping. */
  find(s: Analysed): { units: Unit[]; found: Found[] } {
    const units = unitsOf(s)
    const found: Found[] = []
    for (let i = 0; i < units.length; i++) {
      const best = this.bestAt(s, units, i)
      if (!best) continue
      found.push(best)
      i = best.to - 1
    }
    return { units, found }
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
    if (pair.to.includes(' ') && form === 'participle' && isBeforeNoun(s, units, i, words.length))
      return undefined
    return this.forms(pair.to)[form]
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
    if (!unit || (role !== 'noun' && role !== 'name' && role !== 'adjective')) return undefined
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

const unitWords = (phrase: string) =>
  phrase
    .replace(/[-,]/g, ' ')
    .split(/\s+/)
    .filter((w) => w !== '')

function unitsOf(s: Analysed): Unit[] {
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
  return units[i - 1]?.token !== first?.token && units[i + words.length]?.token !== last?.token
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

function holds(
  s: Analysed,
  units: readonly Unit[],
  from: number,
  to: number,
  when: PhraseCondition | undefined,
): boolean {
  if (!when) return true
  const at = (list: readonly string[], place: number, isBefore: boolean) =>
    list.some((word) => standsAt(s, units, word, place, isBefore))
  if (when.before && !at(when.before, from - 1, true)) return false
  if (when.notBefore && at(when.notBefore, from - 1, true)) return false
  if (when.after && !at(when.after, to, false)) return false
  if (when.notAfter && at(when.notAfter, to, false)) return false
  if (!when.near && !when.notNear) return true
  const around = [
    ...units.slice(Math.max(0, from - NEAR_WORDS), from),
    ...units.slice(to, to + NEAR_WORDS),
  ]
  const isNear = (word: string) => {
    const words = unitWords(word)
    return around.some((_, k) =>
      words.every((each, n) => {
        const lower = around[k + n]?.lower
        return (
          lower !== undefined &&
          (lower === each || singularOf(lower) === each || basesOf(lower).includes(each))
        )
      }),
    )
  }
  if (when.near && !when.near.some(isNear)) return false
  return !when.notNear?.some(isNear)
}

/** Whether a word, phrase or class stands at a place: `place` is its last unit when before, its first when after. */
function standsAt(
  s: Analysed,
  units: readonly Unit[],
  word: string,
  place: number,
  isBefore: boolean,
): boolean {
  const unit = units[place]
  const edge = isBefore ? units[place + 1] : units[place - 1]
  const gap = isBefore
    ? s.text.slice(unit?.end ?? 0, edge?.start ?? 0)
    : s.text.slice(edge?.end ?? 0, unit?.start ?? s.text.length)
  if (word === '@start') return isBefore && (!unit || /[;:()]/.test(gap))
  if (word === '@end') return !isBefore && (!unit || /[;:()]/.test(gap))
  if (!unit) return false
  const token = s.tokens[unit.token]
  if (word === '@number') return token?.role === 'number'
  if (word === '@ing') return /ing$/.test(unit.lower) && unit.lower.length > 4
  if (word === '@capital') return /^\p{Lu}/u.test(token?.text ?? '') && place > 0
  if (/[,;:()]/.test(gap)) return false
  const words = unitWords(word)
  const start = isBefore ? place - words.length + 1 : place
  return words.every((each, k) => units[start + k]?.lower === each)
}
