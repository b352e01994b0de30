import { BE_FINITE, FREQUENCY_ADVERBS } from './closed-words.ts'
import { isPlural } from './noun-forms.ts'
import {
  ALSO_NOUNS,
  headSubject,
  isParallel,
  isSubject,
  OBJECT_START,
  OFTEN_PASSIVE,
  PLURAL_PRONOUN,
  SINGULAR_PRONOUN,
} from './subjects.ts'
import type { Token } from './tokens.ts'

/**
 * Corrects verbs and nouns that look alike, and finds the verbs that surely have a tense. Works
 * from left to right, keeping in mind whether the clause already has its verb.
 */
export class Verbs {
  private readonly text: string
  private readonly tokens: Token[]
  private readonly isKnownVerb: (lower: string) => boolean
  private hasFinite = false

  constructor(text: string, tokens: Token[], isKnownVerb: (lower: string) => boolean) {
    this.text = text
    this.tokens = tokens
    this.isKnownVerb = isKnownVerb
  }

  settle(): void {
    for (const [i, token] of this.tokens.entries()) {
      if (this.opensClause(i)) this.hasFinite = false
      this.settleOne(token, i)
      if (token.isFinite) this.hasFinite = true
    }
  }

  private opensClause(i: number): boolean {
    const role = this.tokens[i]?.role
    if (role === 'subordinator' || role === 'relative' || role === 'and') return true
    // "make sure parents know"
    if (this.tokens[i - 1]?.lower === 'sure') return true
    return i > 0 && /[,;:–—.?!]|\s-\s/.test(this.gap(i))
  }

  private gap(i: number): string {
    return this.text.slice(this.tokens[i - 1]?.end ?? 0, this.tokens[i]?.start ?? this.text.length)
  }

  /** The word before, adverbs left out; undefined at the start or after a comma. */
  private before(i: number): Token | undefined {
    for (let k = i - 1; k >= 0; k--) {
      if (/[,;:–—(]/.test(this.gap(k + 1))) return undefined
      const token = this.tokens[k]
      if (token?.role !== 'adverb') return token
    }
    return undefined
  }

  private after(i: number): Token | undefined {
    for (let k = i + 1; k < this.tokens.length; k++) {
      if (/[,;:–—(]/.test(this.gap(k))) return undefined
      const token = this.tokens[k]
      if (token?.role !== 'adverb' || !FREQUENCY_ADVERBS.has(token.lower)) return token
    }
    return undefined
  }

  private settleOne(token: Token, i: number): void {
    if (token.role === 'modal') {
      token.isFinite = true
      return
    }
    if (token.role === 'noun' || token.role === 'adjective') this.nounToVerb(token, i)
    if (token.role !== 'verb') return
    const before = this.before(i)
    const isHelped =
      before !== undefined &&
      (before.role === 'modal' || before.role === 'to' || before.shape === 'do')
    switch (token.shape) {
      case 'be':
        token.isFinite = BE_FINITE.has(token.lower.replace(/n't$/, ''))
        return
      case 'do':
        token.isFinite = !isHelped || before?.shape === 'do'
        if (isHelped) token.isFinite = false
        return
      case 'have':
        token.isFinite = !isHelped
        return
      case 'third':
        this.third(token, i, before)
        return
      case 'base':
        this.base(token, i, before, isHelped)
        return
      case 'past':
        this.past(token, i, before)
        return
      case 'ing':
        this.ing(token, i, before)
        return
    }
  }

  private toNoun(token: Token): void {
    token.role = 'noun'
    delete token.shape
    token.isFinite = false
  }

  /** "coordinates", "objects", "leads": a noun by its looks, the verb of its clause by its place. */
  private nounToVerb(token: Token, i: number): void {
    if (token.role !== 'noun' || this.hasFinite || !this.isKnownVerb(token.lower)) return
    const before = this.before(i)
    const after = this.after(i)
    const isThird = /s$/.test(token.lower) && !/ss$/.test(token.lower)
    const isHelped = before?.role === 'modal' || before?.role === 'to' || before?.shape === 'do'
    if (isHelped && !isThird) {
      token.role = 'verb'
      token.shape = 'base'
      return
    }
    if (!after || !OBJECT_START.test(after.role) || after.lower === 'of' || !isThird) return
    const isInRow = before?.role === 'and' && isParallel(this.text, this.tokens, i, 'third')
    // ", who must be a teacher, leads the work"
    const isAfterComma =
      before === undefined && i > 1 && /^(?:determiner|pronoun)$/.test(after.role)
    if (isInRow || isAfterComma) {
      token.role = 'verb'
      token.shape = 'third'
      return
    }
    const isAlone = before?.role === 'pronoun' || before?.role === 'relative'
    if (!isAlone && after.role === 'preposition' && !/^(?:to|with)$/.test(after.lower)) return
    if (!isSubject(before, false)) return
    token.role = 'verb'
    token.shape = 'third'
  }

  private isFollowedByFinite(i: number): boolean {
    const next = this.after(i)
    if (!next) return false
    if (next.role === 'modal') return true
    return (
      next.role === 'verb' &&
      (BE_FINITE.has(next.lower) || /^(?:has|have|had|do|does|did)$/.test(next.lower))
    )
  }

  private third(token: Token, i: number, before: Token | undefined): void {
    const isNounPlace =
      before !== undefined &&
      (/^(?:adjective|number|preposition|modal|to)$/.test(before.role) ||
        (before.role === 'determiner' && !SINGULAR_PRONOUN.test(before.lower)) ||
        before.lower.endsWith("'s") ||
        before.lower.endsWith("s'"))
    if (isNounPlace || this.isFollowedByFinite(i)) {
      this.toNoun(token)
      return
    }
    if (this.hasFinite) {
      // "parents report needs": most likely an object.
      if (before?.role !== 'pronoun') this.toNoun(token)
      return
    }
    if (isSubject(before, false)) {
      token.isFinite = true
      return
    }
    if (before?.role === 'and') {
      token.isFinite = isParallel(this.text, this.tokens, i, 'third')
      if (!token.isFinite) this.toNoun(token)
      return
    }
    if (before === undefined && i > 0) {
      token.isFinite = true
      return
    }
    const head = headSubject(this.text, this.tokens, i)
    if (head && !isPlural(head.text) && before?.role === 'noun' && this.after(i)?.lower !== 'of')
      token.isFinite = true
    else if (before?.role === 'noun') this.toNoun(token)
  }

  private base(token: Token, i: number, before: Token | undefined, isHelped: boolean): void {
    if (isHelped) return
    if (
      before !== undefined &&
      /^(?:determiner|adjective|number|preposition)$/.test(before.role) &&
      !PLURAL_PRONOUN.test(before.lower)
    ) {
      this.toNoun(token)
      return
    }
    if (this.isFollowedByFinite(i) && i > 0) {
      this.toNoun(token)
      return
    }
    if (i === 0) {
      // An order: "Ask the school." But "Support for families is…" has its verb later.
      const after = this.after(0)
      token.isFinite =
        after !== undefined &&
        /^(?:determiner|pronoun|adverb|adjective|to|subordinator|noun|name|preposition)$/.test(
          after.role,
        )
      if (after?.lower === 'of' || after?.lower === 'for' || after?.role === 'and')
        token.isFinite = false
      return
    }
    if (before?.role === 'and') {
      token.isFinite = isParallel(this.text, this.tokens, i, 'base')
      return
    }
    // "the partnerships approach": with nothing after it, it is the thing.
    const next = this.after(i)
    if (
      ALSO_NOUNS.has(token.lower) &&
      (!next || /^(?:and|of|for)$/.test(next.lower)) &&
      before?.role === 'noun'
    ) {
      this.toNoun(token)
      return
    }
    if (isSubject(before, true) && !this.hasFinite) {
      token.isFinite = true
      return
    }
    const head = headSubject(this.text, this.tokens, i)
    if (
      head &&
      isPlural(head.text) &&
      !this.hasFinite &&
      next &&
      /^(?:determiner|pronoun|adverb|to)$/.test(next.role)
    ) {
      token.isFinite = true
      return
    }
    if (before?.role === 'noun' && !isPlural(before.text)) this.toNoun(token)
    else if (before?.shape === 'ing') this.toNoun(token)
  }

  private past(token: Token, i: number, before: Token | undefined): void {
    if (before?.shape === 'be' || before?.shape === 'have' || before?.lower === 'get') {
      token.shape = 'participle'
      return
    }
    const isAfterSubject =
      before !== undefined &&
      (before.role === 'relative' ||
        (before.role === 'determiner' &&
          i === 1 &&
          /^(?:this|these|those|that)$/.test(before.lower)) ||
        (before.role === 'pronoun' &&
          /^(?:i|you|he|she|it|we|they|who|this|these|those|many|some|most|others)$/.test(
            before.lower,
          )) ||
        ((before.role === 'noun' || before.role === 'name') && !this.hasFinite))
    const next = this.after(i)
    const isSetByOthers = next?.role === 'preposition' && OFTEN_PASSIVE.test(token.lower)
    if (!isAfterSubject || isSetByOthers || next?.lower === 'by' || this.hasLaterFinite(i)) {
      const isInRow = before?.role === 'and' && isParallel(this.text, this.tokens, i, 'past')
      if (isInRow) token.isFinite = true
      else token.shape = 'participle'
      return
    }
    token.isFinite = true
  }

  private ing(token: Token, i: number, before: Token | undefined): void {
    // "the meeting", "good planning of": nouns.
    if (before?.role === 'determiner' && this.after(i)?.role !== 'determiner') this.toNoun(token)
    else if (before?.role === 'noun' && before.lower.endsWith("'s")) this.toNoun(token)
  }

  /** A verb that surely has a tense follows before the clause ends: this one is a participle. */
  private hasLaterFinite(i: number): boolean {
    for (let k = i + 1; k < this.tokens.length; k++) {
      const token = this.tokens[k]
      if (!token || this.opensClause(k)) return false
      if (token.role === 'modal') return true
      if (
        token.role === 'verb' &&
        (BE_FINITE.has(token.lower) || /^(?:has|have|do|does)$/.test(token.lower))
      )
        return true
      if (token.role === 'verb' && token.shape === 'third') {
        const before = this.before(k)
        if (isSubject(before, false)) return true
      }
    }
    return false
  }
}
