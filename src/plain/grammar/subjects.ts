import words from '../data/words.json' with { type: 'json' }
import { isPlural, singularOf } from './noun-forms.ts'
import type { Token } from './tokens.ts'

export const ALSO_NOUNS = new Set(words['also nouns'])
export const SINGULAR_PRONOUN =
  /^(?:he|she|it|this|that|everyone|someone|anyone|everybody|nobody|something|each|one)$/
export const PLURAL_PRONOUN = /^(?:i|you|we|they|these|those|many|some|most|all|both|few|others)$/
/** Participles that follow their noun more often than they are its verb. */
export const OFTEN_PASSIVE =
  /^(?:based|aimed|linked|associated|related|compared|supported|designed|intended|needed|required|used|given|made|known|called|named|involved|included|concerned|identified|provided|offered|published|written|focused|placed|set|diagnosed|frustrated|owned|funded|run|held|taken|covered|raised|seen|found|described|delivered|developed)$/
/** What may follow a verb, and seldom follows a noun. */
export const OBJECT_START =
  /^(?:determiner|pronoun|preposition|to|adverb|subordinator|adjective|number)$/

/** What stands between the word before and word `i`. */
export function gapAt(text: string, tokens: readonly Token[], i: number): string {
  return text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? text.length)
}

/** Whether a word can be the subject of a verb in the plural or singular. */
export function isSubject(token: Token | undefined, isPluralVerb: boolean): boolean {
  if (!token) return false
  if (token.role === 'pronoun' || token.role === 'determiner')
    return (isPluralVerb ? PLURAL_PRONOUN : SINGULAR_PRONOUN).test(token.lower)
  if (token.role === 'relative') return token.lower !== 'whose' && token.lower !== 'whom'
  if (token.role === 'name') return true
  if (token.role === 'noun') return isPluralVerb ? isPlural(token.text) : !isPlural(token.text)
  return false
}

/** Parts of a law or a book, named with a number, and what they do. */
const DIVISION =
  /^(?:chapter|section|part|paragraph|regulation|article|annex|appendix|schedule|page|table|figure|module|clause|rule)$/
const TELLS =
  /^(?:says|sets|explains|outlines|describes|gives|covers|contains|provides|requires|makes|places|states|tells|shows|lists|applies|allows|means|includes|defines|looks|deals)$/

/** "Section 36 says what …": what the part of a law or a book does. */
export function isToldOf(words: readonly { lower: string }[], i: number): boolean {
  const next = words[i + 1]?.lower ?? ''
  return (
    TELLS.test(words[i]?.lower ?? '') &&
    /^\d/.test(words[i - 1]?.lower ?? '') &&
    DIVISION.test(words[i - 2]?.lower ?? '') &&
    !/^(?:and|or|of|is|are)?$/.test(next)
  )
}

/** "The guide on special needs": the noun before "on", where such a word stands in between. */
export function headSubject(text: string, tokens: readonly Token[], i: number): Token | undefined {
  let from = i
  let hasLink = false
  while (from > 0) {
    const token = tokens[from - 1]
    if (!token || /[,;:–—()]/.test(from < i ? gapAt(text, tokens, from) : '')) break
    if (
      token.role === 'preposition' &&
      /^(?:of|for|in|with|on|to|from|about|at|between)$/.test(token.lower)
    )
      hasLink = true
    else if (!/^(?:noun|name|adjective|determiner|number|adverb)$/.test(token.role)) break
    from--
  }
  if (!hasLink) return undefined
  let head: Token | undefined
  for (let k = from; k < i; k++) {
    const token = tokens[k]
    if (!token || token.role === 'preposition') break
    if (token.role === 'noun' || token.role === 'name') head = token
  }
  return head
}

/** "The school and the council": two things that open their clause, before word `i`. */
export function isPair(text: string, tokens: readonly Token[], i: number): boolean {
  let hasAnd = false
  for (let k = i - 1; k >= 0; k--) {
    const token = tokens[k]
    if (!token || /[,;:–—()]/.test(k + 1 < i ? gapAt(text, tokens, k + 1) : '')) return hasAnd
    if (token.lower === 'and') hasAnd = true
    else if (!/^(?:noun|name|adjective|determiner|number)$/.test(token.role)) return false
  }
  return hasAnd
}

/** Another verb of the same shape and with a tense stands before, in reach of an "and". */
export function isParallel(
  text: string,
  tokens: readonly Token[],
  i: number,
  shape: 'third' | 'base' | 'past',
): boolean {
  for (let k = i - 2; k >= 0; k--) {
    const token = tokens[k]
    if (!token || /[;:.?!]/.test(gapAt(text, tokens, k + 1))) return false
    if (token.role === 'subordinator') return false
    if (token.role === 'verb' && token.isFinite) {
      if (shape === 'third' && /^(?:is|has|does)$/.test(token.lower)) return true
      if (shape === 'past' && /^(?:was|were|had|did)$/.test(token.lower)) {
        // "was written and analysed": both were done to it.
        const done = tokens[tokens[k + 1]?.role === 'adverb' ? k + 2 : k + 1]
        return done === undefined || done.role !== 'verb' || done.shape === 'base'
      }
      return token.shape === shape
    }
    // "is able to dress but needs": a tense goes back past a "to".
    if (token.role === 'to' && shape !== 'third') return false
    if (token.role === 'modal')
      return shape === 'third' && !ALSO_NOUNS.has(singularOf(tokens[i]?.lower ?? ''))
  }
  return false
}
