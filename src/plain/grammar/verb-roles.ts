import words from '../data/words.json' with { type: 'json' }
import { BE_FINITE, FREQUENCY_ADVERBS } from './closed-words.ts'
import { isPlural } from './noun-forms.ts'
import type { Token } from './tokens.ts'

const ALSO_NOUNS = new Set(words['also nouns'])
const SINGULAR_PRONOUN = /^(?:he|she|it|this|that|everyone|someone|anyone|everybody|nobody|something|each|one)$/
const PLURAL_PRONOUN = /^(?:i|you|we|they|these|those|many|some|most|all|both|few|others)$/
/** Participles that follow their noun more often than they are its verb. */
const OFTEN_PASSIVE =
  /^(?:based|aimed|linked|associated|related|compared|supported|designed|intended|needed|required|used|given|made|known|called|named|involved|included|concerned|identified|provided|offered|published|written|focused|placed|set|diagnosed|frustrated|owned|funded|run|held|taken|covered|raised|seen|found|described|delivered|developed)$/
/** What may follow a verb, and seldom follows a noun. */
const OBJECT_START = /^(?:determiner|pronoun|preposition|to|adverb|subordinator|adjective|number)$/

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

  private isSubject(token: Token | undefined, isPluralVerb: boolean): boolean {
    if (!token) return false
    if (token.role === 'pronoun' || token.role === 'determiner')
      return (isPluralVerb ? PLURAL_PRONOUN : SINGULAR_PRONOUN).test(token.lower)
    if (token.role === 'relative') return token.lower !== 'whose' && token.lower !== 'whom'
    if (token.role === 'name') return true
    if (token.role === 'noun') return isPluralVerb ? isPlural(token.text) : !isPlural(token.text)
    return false
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
    const isParallel = before?.role === 'and' && this.isParallel(i, 'third')
    // ", who must be a teacher, leads the work"
    const isAfterComma = before === undefined && i > 1 && /^(?:determiner|pronoun)$/.test(after.role)
    if (isParallel || isAfterComma) {
      token.role = 'verb'
      token.shape = 'third'
      return
    }
    const isAlone = before?.role === 'pronoun' || before?.role === 'relative'
    if (!isAlone && after.role === 'preposition' && !/^(?:to|with)$/.test(after.lower)) return
    if (!this.isSubject(before, false)) return
    token.role = 'verb'
    token.shape = 'third'
  }

  /** "The guide on special needs": the noun before "on", where such a word stands in between. */
  private headSubject(i: number): Token | undefined {
    let from = i
    let hasLink = false
    while (from > 0) {
      const token = this.tokens[from - 1]
      if (!token || /[,;:–—()]/.test(from < i ? this.gap(from) : '')) break
      if (token.role === 'preposition' && /^(?:of|for|in|with|on|to|from|about|at|between)$/.test(token.lower)) hasLink = true
      else if (!/^(?:noun|name|adjective|determiner|number|adverb)$/.test(token.role)) break
      from--
    }
    if (!hasLink) return undefined
    let head: Token | undefined
    for (let k = from; k < i; k++) {
      const token = this.tokens[k]
      if (!token || token.role === 'preposition') break
      if (token.role === 'noun' || token.role === 'name') head = token
    }
    return head
  }

  private isFollowedByFinite(i: number): boolean {
    const next = this.after(i)
    if (!next) return false
    if (next.role === 'modal') return true
    return next.role === 'verb' && (BE_FINITE.has(next.lower) || /^(?:has|have|had|do|does|did)$/.test(next.lower))
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
    if (this.isSubject(before, false)) {
      token.isFinite = true
      return
    }
    if (before?.role === 'and') {
      token.isFinite = this.isParallel(i, 'third')
      if (!token.isFinite) this.toNoun(token)
      return
    }
    if (before === undefined && i > 0) {
      token.isFinite = true
      return
    }
    const head = this.headSubject(i)
    if (head && !isPlural(head.text) && before?.role === 'noun' && this.after(i)?.lower !== 'of') token.isFinite = true
    else if (before?.role === 'noun') this.toNoun(token)
  }

  private base(token: Token, i: number, before: Token | undefined, isHelped: boolean): void {
    if (isHelped) return
    if (
      before !== undefined &&
      (/^(?:determiner|adjective|number|preposition)$/.test(before.role) && !PLURAL_PRONOUN.test(before.lower))
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
        after !== undefined && /^(?:determiner|pronoun|adverb|adjective|to|subordinator|noun|name|preposition)$/.test(after.role)
      if (after?.lower === 'of' || after?.lower === 'for' || after?.role === 'and') token.isFinite = false
      return
    }
    if (before?.role === 'and') {
      token.isFinite = this.isParallel(i, 'base')
      return
    }
    // "the partnerships approach": with nothing after it, it is the thing.
    const next = this.after(i)
    if (ALSO_NOUNS.has(token.lower) && (!next || /^(?:and|of|for)$/.test(next.lower)) && before?.role === 'noun') {
      this.toNoun(token)
      return
    }
    if (this.isSubject(before, true) && !this.hasFinite) {
      token.isFinite = true
      return
    }
    const head = this.headSubject(i)
    if (head && isPlural(head.text) && !this.hasFinite && next && /^(?:determiner|pronoun|adverb|to)$/.test(next.role)) {
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
        (before.role === 'determiner' && i === 1 && /^(?:this|these|those|that)$/.test(before.lower)) ||
        (before.role === 'pronoun' && /^(?:i|you|he|she|it|we|they|who|this|these|those|many|some|most|others)$/.test(before.lower)) ||
        ((before.role === 'noun' || before.role === 'name') && !this.hasFinite))
    const next = this.after(i)
    const isSetByOthers = next?.role === 'preposition' && OFTEN_PASSIVE.test(token.lower)
    if (!isAfterSubject || isSetByOthers || next?.lower === 'by' || this.hasLaterFinite(i)) {
      const isParallel = before?.role === 'and' && this.isParallel(i, 'past')
      if (isParallel) token.isFinite = true
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

  /** Another verb of the same shape and with a tense stands before, in reach of an "and". */
  private isParallel(i: number, shape: 'third' | 'base' | 'past'): boolean {
    for (let k = i - 2; k >= 0; k--) {
      const token = this.tokens[k]
      if (!token || /[;:.?!]/.test(this.gap(k + 1))) return false
      if (token.role === 'subordinator') return false
      if (token.role === 'verb' && token.isFinite) return token.shape === shape
      if (token.role === 'modal' || token.role === 'to') return false
    }
    return false
  }

  /** A verb that surely has a tense follows before the clause ends: this one is a participle. */
  private hasLaterFinite(i: number): boolean {
    for (let k = i + 1; k < this.tokens.length; k++) {
      const token = this.tokens[k]
      if (!token || this.opensClause(k)) return false
      if (token.role === 'modal') return true
      if (token.role === 'verb' && (BE_FINITE.has(token.lower) || /^(?:has|have|do|does)$/.test(token.lower)))
        return true
      if (token.role === 'verb' && token.shape === 'third') {
        const before = this.before(k)
        if (this.isSubject(before, false)) return true
      }
    }
    return false
  }
}
