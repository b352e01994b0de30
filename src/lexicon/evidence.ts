import type { ContextRule } from './entry.ts'
import { JOINT_BREAK, type Token, tokenise } from './tokens.ts'

/** How many words either side of a form count as near it. */
const NEAR_WORDS = 12

/** A list of words and phrases made ready for looking up. */
class Phrases {
  private readonly words = new Set<string>()
  /** Capital letters that spell a word ("SEND"): they count only in capitals. */
  private readonly letters = new Set<string>()
  /** Phrases of several words, by their first and by their last word. */
  private readonly byFirst = new Map<string, string[][]>()
  private readonly byLast = new Map<string, string[][]>()

  constructor(list: readonly string[]) {
    for (const item of list) {
      const folded = tokenise(item).map((token) => token.word)
      const [first] = folded
      if (first === undefined) continue
      if (folded.length > 1) {
        this.addPhrase(folded)
        this.addPhrase([...folded.slice(0, -1), `${folded[folded.length - 1]}s`])
        continue
      }
      if (/^[A-Z]{2,}$/.test(item)) {
        this.letters.add(first)
        this.letters.add(`${first}s`)
        continue
      }
      this.words.add(first)
      // "a" and "us" have no plural ("as", "uses").
      if (first.length < 3) continue
      this.words.add(`${first}s`)
      if (/[^aeiou]y$/.test(first)) this.words.add(`${first.slice(0, -1)}ies`)
      if (/(s|x|z|ch|sh)$/.test(first)) this.words.add(`${first}es`)
    }
  }

  private addPhrase(phrase: string[]): void {
    const keep = (map: Map<string, string[][]>, word = '') => {
      const kept = map.get(word)
      if (kept) kept.push(phrase)
      else map.set(word, [phrase])
    }
    keep(this.byFirst, phrase[0])
    keep(this.byLast, phrase[phrase.length - 1])
  }

  get isEmpty(): boolean {
    return this.words.size === 0 && this.letters.size === 0 && this.byFirst.size === 0
  }

  private isWord(token: Token | undefined): boolean {
    if (!token) return false
    return this.words.has(token.word) || (token.isUpper && this.letters.has(token.word))
  }

  /** Whether one of them stands wholly within the tokens from `from` up to, not including, `to`. */
  anyWithin(tokens: readonly Token[], from: number, to: number): boolean {
    for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++)
      if (this.startsAt(tokens, i, to)) return true
    return false
  }

  private startsAt(tokens: readonly Token[], at: number, to: number): boolean {
    if (this.isWord(tokens[at])) return true
    const phrases = this.byFirst.get(tokens[at]?.word ?? '')
    return phrases?.some((phrase) => standsAt(phrase, tokens, at, to)) ?? false
  }

  /** Whether one of them ends right before the token at `at`, or starts right at it. */
  endsBefore(tokens: readonly Token[], at: number): boolean {
    if (at <= 0 || (tokens[at]?.joint ?? 0) & JOINT_BREAK) return false
    if (this.isWord(tokens[at - 1])) return true
    const phrases = this.byLast.get(tokens[at - 1]?.word ?? '')
    return phrases?.some((phrase) => standsAt(phrase, tokens, at - phrase.length, at)) ?? false
  }

  beginsAt(tokens: readonly Token[], at: number): boolean {
    if (at >= tokens.length || (tokens[at]?.joint ?? 0) & JOINT_BREAK) return false
    return this.startsAt(tokens, at, tokens.length)
  }
}

function standsAt(phrase: string[], tokens: readonly Token[], at: number, to: number): boolean {
  if (at < 0 || at + phrase.length > to) return false
  return phrase.every((word, k) => tokens[at + k]?.word === word)
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

/** The words of a block with the places to look around a form. */
export function weigh(
  rule: ReadyRule,
  tokens: readonly Token[],
  start: number,
  end: number,
): Verdict {
  const first = firstTokenAt(tokens, start)
  let behind = first
  while (behind < tokens.length && (tokens[behind]?.start ?? 0) < end) behind++
  const from = Math.max(0, first - NEAR_WORDS)
  const to = Math.min(tokens.length, behind + NEAR_WORDS)
  if (rule.notBefore.endsBefore(tokens, first)) return 'against'
  if (rule.notAfter.beginsAt(tokens, behind)) return 'against'
  const isNear = (list: Phrases) =>
    !list.isEmpty && (list.anyWithin(tokens, from, first) || list.anyWithin(tokens, behind, to))
  if (isNear(rule.notNear)) return 'against'
  if (rule.before.endsBefore(tokens, first) || rule.after.beginsAt(tokens, behind)) return 'beside'
  if (isNear(rule.near)) return 'near'
  return 'nothing'
}

/** The first token that does not end before the offset. */
function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
