import { BE_FINITE } from './closed-words.ts'
import { isPlural, singularOf } from './noun-forms.ts'
import {
  ALSO_NOUNS,
  headSubject,
  isPair,
  isParallel,
  isSubject,
  isToldOf,
  OBJECT_START,
  OFTEN_PASSIVE,
  PLURAL_PRONOUN,
  SINGULAR_PRONOUN,
} from './subjects.ts'
import { Surroundings } from './surroundings.ts'
import type { Token } from './tokens.ts'
import { isPastOnly } from './verb-forms.ts'

const NAMED =
  /^(?:concerns|views|needs|plans|reports|aims|results|questions|changes|supports|measures|issues|comments|hopes|wishes|feelings|demands|records|tests|targets|visits|requests)$/
const SAME_IN_PAST = /^(?:set|put|cut|let|hit)$/

const COLLECTIVE = /^(?:authority|council|school|service|team|panel|tribunal|college|board|family)$/
const NEVER_NOUN = /^(?:agree|choose|decide|accept|ask|say|think|believe|consider|refuse|feel)$/

/**
 * Corrects verbs and nouns that look alike, and finds the verbs that surely have a tense. Works
 * from left to right, keeping in mind whether the clause already has its verb.
 */
export class Verbs extends Surroundings {
  private readonly isKnownVerb: (lower: string) => boolean

  constructor(text: string, tokens: Token[], isKnownVerb: (lower: string) => boolean) {
    super(text, tokens)
    this.isKnownVerb = isKnownVerb
  }

  settle(): void {
    for (const [i, token] of this.tokens.entries()) {
      if (this.opensClause(i)) this.hasFinite = false
      this.settleOne(token, i)
      if (token.isFinite) {
        this.hasFinite = true
        this.hasMain = true
      }
    }
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

  /** "Pupils with autism benefit greatly from": no autism benefit. */
  private manyBenefit(i: number): boolean {
    const next = this.tokens[this.tokens[i + 1]?.role === 'adverb' ? i + 2 : i + 1]
    const head = headSubject(this.text, this.tokens, i)
    return next?.lower === 'from' && head !== undefined && isPlural(head.text)
  }

  /** "coordinates", "objects", "leads": a noun by its looks, the verb of its clause by its place. */
  private nounToVerb(token: Token, i: number): void {
    if (token.role !== 'noun' || this.hasFinite) return
    const before = this.before(i)
    const after = this.after(i)
    if (
      before?.role === 'pronoun' &&
      /^(?:i|you|we|they)$/.test(before.lower) &&
      /^(?:need|want|plan|hope|work|look|talk|aim|start)$/.test(token.lower) &&
      /^(?:to|determiner|pronoun|preposition)$/.test(after?.role ?? '')
    ) {
      // "I still need to": nothing named stands straight after "I".
      token.role = 'verb'
      token.shape = 'base'
      return
    }
    if (token.lower === 'benefit' && this.manyBenefit(i)) {
      token.role = 'verb'
      token.shape = 'base'
      return
    }
    // "a school which aims to", "it aims to": a verb, whatever else it looks like.
    if (
      before !== undefined &&
      /^(?:who|which|it|he|she)$/.test(before.lower) &&
      before === this.tokens[i - 1] &&
      after?.role === 'to' &&
      token.role === 'noun' &&
      isPlural(token.text)
    ) {
      token.role = 'verb'
      token.shape = 'third'
      return
    }
    if (!this.isKnownVerb(token.lower)) return
    const isThird = /s$/.test(token.lower) && !/ss$/.test(token.lower)
    const isHelped = before?.role === 'modal' || before?.role === 'to' || before?.shape === 'do'
    if (isHelped && !isThird) {
      token.role = 'verb'
      token.shape = 'base'
      return
    }
    if (
      !isThird &&
      after !== undefined &&
      !ALSO_NOUNS.has(token.lower) &&
      !/(?:ing|ed|s)$/.test(token.lower) &&
      /^(?:determiner|pronoun|noun|adjective|preposition)$/.test(after.role) &&
      after.lower !== 'of' &&
      !this.hasLaterFinite(i) &&
      (isSubject(before, true) ||
        (before?.role === 'and' && isParallel(this.text, this.tokens, i, 'base')))
    ) {
      // "Staff implement strategies"
      token.role = 'verb'
      token.shape = 'base'
      return
    }
    if (!after && isThird && i === this.tokens.length - 1 && isSubject(before, false)) {
      // "The school helps."
      token.role = 'verb'
      token.shape = 'third'
      return
    }
    if (!after || after.lower === 'of' || !isThird) return
    if (after.role === 'noun' && isSubject(before, false) && !this.hasLaterFinite(i)) {
      // "The school supports children": the clause has no other verb.
      token.role = 'verb'
      token.shape = 'third'
      return
    }
    if (!OBJECT_START.test(after.role)) return
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
    const head = headSubject(this.text, this.tokens, i)
    const isHead = head !== undefined && !isPlural(head.text) && after.role === 'determiner'
    if (!isSubject(before, false) && !isHead) return
    token.role = 'verb'
    token.shape = 'third'
  }

  private third(token: Token, i: number, before: Token | undefined): void {
    if (before?.role === 'modal' || before?.role === 'to') return
    if (isToldOf(this.tokens, i)) {
      token.isFinite = !this.hasFinite
      return
    }
    const isNounPlace =
      before !== undefined &&
      (/^(?:adjective|number|preposition)$/.test(before.role) ||
        (before.role === 'determiner' && !SINGULAR_PRONOUN.test(before.lower)) ||
        before.lower.endsWith("'s") ||
        before.lower.endsWith("s'"))
    // "fine motor tasks, including…"
    const isLast = i === this.tokens.length - 1
    const isThing =
      !isLast &&
      ALSO_NOUNS.has(singularOf(token.lower)) &&
      (!this.after(i) || this.isInPair(i, before))
    // ", understanding reports and": what is understood, in a row of doings.
    const isDoneTo =
      this.hasMain &&
      before !== undefined &&
      /ing$/.test(before.lower) &&
      /,/.test(this.gap(i - 1)) &&
      (this.after(i)?.role ?? 'and') === 'and'
    if (isNounPlace || isThing || isDoneTo || this.isFollowedByFinite(i)) {
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
    if (before?.role === 'and' && NAMED.test(token.lower)) {
      // "asking for facts and views from staff": with "from" after it, it is a thing.
      const next = this.after(i)?.lower ?? ''
      if (
        /^(?:from|of|about|for)$/.test(next) ||
        (next === 'on' && !/^(?:report|comment)/.test(token.lower))
      ) {
        this.toNoun(token)
        return
      }
    }
    if (before?.role === 'and') {
      token.isFinite = isParallel(this.text, this.tokens, i, 'third') || this.goesOn(token, i)
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
    // "please leave a message, as someone will call": an order, whatever verb comes later.
    if (this.tokens[i - 1]?.lower === 'please') {
      token.isFinite = true
      return
    }
    // "There remain doubts"
    if (
      i === 1 &&
      this.tokens[0]?.lower === 'there' &&
      /^(?:remain|exist|seem)$/.test(token.lower)
    ) {
      token.isFinite = true
      return
    }
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
    if (SAME_IN_PAST.test(token.lower) && this.isDoneByOne(i, before)) {
      token.shape = 'past'
      token.isFinite = true
      return
    }
    const isAfterOpening =
      before === undefined && /^(?:subordinator|preposition)$/.test(this.tokens[0]?.role ?? '')
    const isAfterLink = this.tokens.slice(0, i).every(({ role }) => role === 'adverb')
    if (isAfterLink || isAfterOpening) {
      // An order: "Ask the school." But "Support for families is…" has its verb later.
      const after = this.after(i)
      if (this.hasLaterFinite(i)) {
        // "Transport help is free": the verb comes later.
        this.toNoun(token)
        return
      }
      token.isFinite =
        after !== undefined &&
        /^(?:determiner|pronoun|adverb|adjective|to|subordinator|noun|name|preposition)$/.test(
          after.role,
        )
      const isThing = after?.lower === 'for' && !/^(?:ask|look|wait|apply)$/.test(token.lower)
      if (isThing || after?.lower === 'of' || after?.role === 'and') token.isFinite = false
      return
    }
    if (before?.role === 'and') {
      // "She wrote a plan and set up a group": the same in the past.
      const isPast = SAME_IN_PAST.test(token.lower) && isParallel(this.text, this.tokens, i, 'past')
      if (isPast) token.shape = 'past'
      token.isFinite = isPast || isParallel(this.text, this.tokens, i, 'base')
      return
    }
    // "the partnerships approach": with nothing after it, it is the thing.
    const next = this.after(i)
    if (
      ALSO_NOUNS.has(token.lower) &&
      (!next ||
        /^(?:and|of|for)$/.test(next.lower) ||
        (this.hasMain && next.role === 'preposition')) &&
      before?.role === 'noun'
    ) {
      this.toNoun(token)
      return
    }
    const isMany = isSubject(before, true) || isPair(this.text, this.tokens, i)
    if (isMany && !this.hasFinite) {
      token.isFinite = true
      return
    }
    const head = headSubject(this.text, this.tokens, i)
    if (
      head &&
      isPlural(head.text) &&
      !this.hasFinite &&
      next &&
      (/^(?:determiner|pronoun|adverb|to)$/.test(next.role) || token.lower === 'benefit')
    ) {
      token.isFinite = true
      return
    }
    // "The council agree to it": a body of people takes either form, and these are never things.
    if (!this.hasFinite && COLLECTIVE.test(before?.lower ?? '') && NEVER_NOUN.test(token.lower)) {
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
    // "was asked to stay and went": with "was" or "had" it would be "gone".
    if (before?.role === 'and' && this.hasMain && isPastOnly(token.lower)) {
      token.isFinite = true
      return
    }
    // "He replied": these are never what a participle tells of.
    if (before?.role === 'pronoun' && /^(?:i|he|she|we|they)$/.test(before.lower)) {
      token.isFinite = true
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
        ((before.role === 'noun' || before.role === 'name' || before.text.startsWith('(')) &&
          !this.hasFinite))
    const next = this.after(i)
    const isFoundOut = token.lower === 'found' && next?.lower === 'out'
    const isSetByOthers =
      next?.role === 'preposition' && !isFoundOut && OFTEN_PASSIVE.test(token.lower)
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
}
