import type { ContextRule } from './entry.ts'
import { hashLetters } from './fold.ts'
import { beginsWithCapitals, tokenise } from './tokens.ts'
import { WordColumns } from './word-columns.ts'

/** How many words either side of a form count as near it. */
const NEAR_WORDS = 12

/**
 * A text's words, ready to be looked around in: kept in columns that are used again for the next
 * text, because nearly every paragraph is looked around in and none is looked at twice in a row.
 */
export class Surroundings {
  text = ''
  readonly words = new WordColumns()

  /** The words of this text from now on. */
  of(text: string): this {
    if (text !== this.text) {
      this.text = text
      this.words.read(text)
    }
    return this
  }
}

/** A list of words and phrases made ready for looking up; words stand as their hashes. */
class Phrases {
  private readonly words = new Set<number>()
  /** Capital letters that spell a word ("SEND"): they count only in capitals. */
  private readonly letters = new Set<number>()
  /** Phrases of several words, by their first and by their last word. */
  private readonly byFirst = new Map<number, number[][]>()
  private readonly byLast = new Map<number, number[][]>()
  /** One bit for whatever may begin here: nearly every word of a text is turned away by it. */
  private readonly bits = new Uint32Array(BITS / 32)
  readonly isEmpty: boolean

  constructor(list: readonly string[]) {
    for (const item of list) this.add(item)
    this.isEmpty = this.words.size === 0 && this.letters.size === 0 && this.byFirst.size === 0
    for (const firsts of [this.words, this.letters, this.byFirst.keys()])
      for (const hash of firsts) {
        const bit = bitOf(hash)
        this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
      }
  }

  private add(item: string): void {
    const folded = tokenise(item).map((token) => token.word)
    const [first] = folded
    if (first === undefined) return
    if (folded.length > 1) {
      this.addPhrase(folded)
      this.addPhrase([...folded.slice(0, -1), `${folded[folded.length - 1]}s`])
      return
    }
    const forms = [first]
    // "a" and "us" have no plural ("as", "uses").
    if (first.length > 2) {
      forms.push(`${first}s`)
      if (/[^aeiou]y$/.test(first)) forms.push(`${first.slice(0, -1)}ies`)
      if (/(s|x|z|ch|sh)$/.test(first)) forms.push(`${first}es`)
    }
    const set = /^[A-Z]{2,}$/.test(item) ? this.letters : this.words
    for (const form of forms) set.add(hashLetters(form))
  }

  private addPhrase(words: string[]): void {
    const phrase = words.map(hashLetters)
    const keep = (map: Map<number, number[][]>, word = 0) => {
      const kept = map.get(word)
      if (kept) kept.push(phrase)
      else map.set(word, [phrase])
    }
    keep(this.byFirst, phrase[0])
    keep(this.byLast, phrase[phrase.length - 1])
  }

  private isWord({ text, words }: Surroundings, at: number): boolean {
    const hash = words.hashes[at] as number
    if (this.words.has(hash)) return true
    return this.letters.has(hash) && beginsWithCapitals(text, words.starts[at] as number)
  }

  /** Whether one of them stands wholly within the words from `from` up to, not including, `to`. */
  anyWithin(around: Surroundings, from: number, to: number): boolean {
    const { hashes } = around.words
    const { bits } = this
    for (let i = from; i < to; i++) {
      const bit = bitOf(hashes[i] as number)
      if (((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && this.startsAt(around, i, to))
        return true
    }
    return false
  }

  private startsAt(around: Surroundings, at: number, to: number): boolean {
    if (this.isWord(around, at)) return true
    if (this.byFirst.size === 0) return false
    const { words } = around
    const phrases = this.byFirst.get(words.hashes[at] as number)
    return phrases?.some((phrase) => standsAt(phrase, words, at, to)) ?? false
  }

  /** Whether one of them ends right before the word at `at`, or starts right at it. */
  endsBefore(around: Surroundings, at: number): boolean {
    const { words } = around
    if (this.isEmpty || at <= 0 || words.isAfterBreak(at)) return false
    if (this.isWord(around, at - 1)) return true
    const phrases = this.byLast.get(words.hashes[at - 1] as number)
    return phrases?.some((phrase) => standsAt(phrase, words, at - phrase.length, at)) ?? false
  }

  beginsAt(around: Surroundings, at: number): boolean {
    const { words } = around
    if (this.isEmpty || at >= words.count || words.isAfterBreak(at)) return false
    return this.startsAt(around, at, words.count)
  }
}

/** How many bits say what may begin a phrase; a few hundred words are the most that lists have. */
const BITS = 8192

function bitOf(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16) & (BITS - 1)
}

function standsAt(phrase: number[], words: WordColumns, at: number, to: number): boolean {
  if (at < 0 || at + phrase.length > to) return false
  for (let k = 0; k < phrase.length; k++) if (words.hashes[at + k] !== phrase[k]) return false
  return true
}

/** A context rule made ready for use. */
export interface ReadyRule {
  forms: Set<string> | undefined
  isExact: boolean
  when: ContextRule['when']
  near: Phrases
  before: Phrases
  after: Phrases
  notNear: Phrases
  notBefore: Phrases
  notAfter: Phrases
  page: boolean | undefined
}

/** Compiles a rule, with shared lists put in place of their names. */
export function readyRule(rule: ContextRule, listOf: (name: string) => string[]): ReadyRule {
  const phrases = (list: string[] | undefined) =>
    new Phrases((list ?? []).flatMap((w) => (w.startsWith('@') ? listOf(w.slice(1)) : [w])))
  return {
    forms: rule.forms ? new Set(rule.forms) : undefined,
    isExact: rule.case === 'exact',
    when: rule.when,
    near: phrases(rule.near),
    before: phrases(rule.before),
    after: phrases(rule.after),
    notNear: phrases(rule.notNear),
    notBefore: phrases(rule.notBefore),
    notAfter: phrases(rule.notAfter),
    page: rule.page,
  }
}

/** What a rule finds around a form. */
export type Verdict = 'against' | 'beside' | 'near' | 'nothing'

/** Weighs what a rule says against the words around a form. */
export function weigh(rule: ReadyRule, around: Surroundings, start: number, end: number): Verdict {
  const { words } = around
  const first = words.firstBehind(start)
  let behind = first
  while (behind < words.count && (words.starts[behind] as number) < end) behind++
  const from = Math.max(0, first - NEAR_WORDS)
  const to = Math.min(words.count, behind + NEAR_WORDS)
  if (rule.notBefore.endsBefore(around, first)) return 'against'
  if (rule.notAfter.beginsAt(around, behind)) return 'against'
  const isNear = (list: Phrases) =>
    !list.isEmpty && (list.anyWithin(around, from, first) || list.anyWithin(around, behind, to))
  if (isNear(rule.notNear)) return 'against'
  if (rule.before.endsBefore(around, first) || rule.after.beginsAt(around, behind)) return 'beside'
  if (isNear(rule.near)) return 'near'
  return 'nothing'
}
