import { BE_FINITE, FREQUENCY_ADVERBS } from './closed-words.ts'
import { gapAt, isSubject } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Looks to both sides of a word, as far as its clause goes. */
export class Surroundings {
  protected readonly text: string
  protected readonly tokens: Token[]

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
}
