import { BE_FINITE, FREQUENCY_ADVERBS } from './closed-words.ts'
import { isPlural, singularOf } from './noun-forms.ts'
import { ALSO_NOUNS, gapAt, isSubject } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Looks to both sides of a word, as far as its clause goes. */
export class Surroundings {
  protected readonly text: string
  protected readonly tokens: Token[]
  protected hasFinite = false
  /** A verb with a tense stands somewhere before. */
  protected hasMain = false

  constructor(text: string, tokens: Token[]) {
    this.text = text
    this.tokens = tokens
  }

  protected opensClause(i: number): boolean {
    const role = this.tokens[i]?.role
    if (role === 'subordinator' || role === 'relative' || role === 'and') return true
    // "make sure parents know"
    if (this.tokens[i - 1]?.lower === 'sure') return true
    return i > 0 && /[,;:–—.?!]|\s-\s/.test(this.gap(i))
  }

  protected gap(i: number): string {
    return gapAt(this.text, this.tokens, i)
  }

  /** The word before, adverbs left out; undefined at the start or after a comma. */
  protected before(i: number): Token | undefined {
    for (let k = i - 1; k >= 0; k--) {
      if (/[,;:–—(]/.test(this.gap(k + 1))) return undefined
      const token = this.tokens[k]
      if (token?.role !== 'adverb') return token
    }
    return undefined
  }

  protected after(i: number): Token | undefined {
    for (let k = i + 1; k < this.tokens.length; k++) {
      if (/[,;:–—(]/.test(this.gap(k))) return undefined
      const token = this.tokens[k]
      if (token?.role !== 'adverb' || !FREQUENCY_ADVERBS.has(token.lower)) return token
    }
    return undefined
  }

  protected isFollowedByFinite(i: number): boolean {
    const next = this.after(i)
    if (!next) return false
    if (next.role === 'modal') return true
    return (
      next.role === 'verb' &&
      (BE_FINITE.has(next.lower) || /^(?:has|have|had|do|does|did)$/.test(next.lower))
    )
  }

  /** A verb that surely has a tense follows before the clause ends: this one is a participle. */
  protected hasLaterFinite(i: number): boolean {
    for (let k = i + 1; k < this.tokens.length; k++) {
      const token = this.tokens[k]
      if (!token || this.opensClause(k)) return false
      if (token.role === 'modal') return true
      if (
        token.role === 'verb' &&
        (BE_FINITE.has(token.lower) || /^(?:has|have|do|does)$/.test(token.lower))
      )
        return true
      // "children labelled with SEND already face"
      if (token.role === 'verb' && token.shape === 'base' && this.tokens[k - 1]?.role === 'adverb')
        return true
      if (token.role === 'verb' && token.shape === 'third') {
        const before = this.before(k)
        if (isSubject(before, false)) return true
      }
    }
    return false
  }

  /** "their life experiences and", "The report questions and methods were": the first of two things. */
  protected isInPair(i: number, before: Token | undefined): boolean {
    if (before?.role !== 'noun' || this.tokens[i + 1]?.lower !== 'and') return false
    if (this.hasMain) return true
    for (let k = i + 2; k < this.tokens.length; k++) {
      const token = this.tokens[k]
      if (!token || this.opensClause(k)) return false
      if (token.role === 'verb' || token.role === 'modal')
        return token.role === 'modal' || /^(?:are|were|have)$/.test(token.lower)
    }
    return false
  }

  /** "was written by parents and provides a list": no noun is "provides", and "a" may follow none. */
  protected goesOn(token: Token, i: number): boolean {
    if (!this.hasMain || ALSO_NOUNS.has(singularOf(token.lower))) return false
    const next = this.after(i)
    if (next?.role !== 'determiner' && !/^(?:that|how|with|at)$/.test(next?.lower ?? ''))
      return false
    const finite = this.tokens.slice(0, i).filter(({ isFinite: hasTense }) => hasTense)
    const isNow = ({ shape, lower }: Token) => shape === 'third' || /^(?:is|has)$/.test(lower)
    // "says what they decided and gives": of the two, only "says" is of its time.
    const last = finite[finite.length - 1]
    const isOther =
      /^(?:past|base)$/.test(last?.shape ?? '') || /^(?:are|have)$/.test(last?.lower ?? '')
    if (isOther && finite.some(isNow)) return true
    // "to make sure it works and provides": whose verb it is does not show.
    return !this.tokens.slice(0, i).some(({ role }) => role === 'subordinator' || role === 'to')
  }

  /** "Mr Bell set up a club": one person, and what was done. */
  protected isDoneByOne(i: number, before: Token | undefined): boolean {
    const at = /^(?:up|out|down|in)$/.test(this.tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1
    const isOne =
      /^(?:he|she|it)$/.test(before?.lower ?? '') ||
      (/^(?:noun|name)$/.test(before?.role ?? '') && !isPlural(before?.text ?? ''))
    if (!isOne || this.hasFinite || this.hasLaterFinite(i)) return false
    return /^(?:determiner|pronoun|adjective)$/.test(this.tokens[at]?.role ?? '')
  }
}
