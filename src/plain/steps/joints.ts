import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isOpener, mainVerb, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { profileOf } from '../guard/items.ts'

const NEGATIVE =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|rarely|seldom|cannot)$/

/** Whether anything in the stretch denies. */
export function hasNegation(s: Analysed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = s.tokens[i]?.lower ?? ''
    if (NEGATIVE.test(lower) || lower.endsWith("n't")) return true
  }
  return false
}

/**
 * Whether the words up to `to` are a statement that ends there: with a main verb, and with no "if",
 * "that" or "he said" whose reach might go on past it. Before a clause with a subject of its own
 * (`isBeforeClause`) it may also hold any clause that tells of a noun; before one that also begins
 * with a time of its own (`isBeforeTime`) it may begin with any opening.
 */
export function standsAlone(
  s: Analysed,
  to: number,
  isBeforeClause = false,
  isBeforeTime = false,
): boolean {
  const verb = mainVerb(s, 0, to)
  if (verb === undefined || to - verb < 2 || !opensPlainly(s, to, verb, isBeforeTime)) return false
  // "the parks, walks, paths and …": one word between commas is a thing.
  if (/^,/.test(gapBefore(s, verb)) && /^,/.test(gapBefore(s, verb + 1))) return false
  // "The boy's aged cousin and …": no verb follows whose it is.
  if (/['’]s?$/.test(s.tokens[verb - 1]?.text ?? '')) return false
  for (let i = 0; i < to; i++) {
    if (i === verb || !isOpener(s, i) || isClosedRelative(s, i, verb)) continue
    if (!isBeforeClause || !tellsOfNoun(s, i)) return false
  }
  // "Parents think the school is good": what is thought may go on.
  for (let i = verb; i < to; i++) {
    const token = s.tokens[i]
    if (token?.role !== 'verb' || token.shape === 'ing' || !SAYING.has(token.lower)) continue
    for (let k = i + 1; k < to; k++) {
      if (s.tokens[k]?.role === 'relative') break
      if (s.tokens[k]?.isFinite) return false
    }
  }
  const last = s.tokens[to - 1]
  // "what they are looking for, and …"
  if (isBeforeClause && last?.role === 'preposition') return /^,/.test(gapBefore(s, to))
  return /^(?:noun|name|pronoun|number|adverb|adjective|verb)$/.test(last?.role ?? '')
}

/** An order that ends at `to`, and nothing that it may hang on: more can be told of it. */
export function isOrder(s: Analysed, to: number): boolean {
  const first = s.tokens[0]
  if (first?.role !== 'verb' || first.shape !== 'base' || !first.isFinite || to < 4) return false
  for (let i = 1; i < to; i++) {
    if (isOpener(s, i) && !isClosedRelative(s, i, 0)) return false
    if (s.tokens[i]?.role === 'modal') return false
  }
  return /^(?:noun|name)$/.test(s.tokens[to - 1]?.role ?? '')
}

/**
 * A whole statement up to `to`, of which more can be told in a sentence that begins with "This": it
 * may hold clauses of its own, but neither a condition nor what somebody else said.
 */
export function canBeTold(s: Analysed, to: number): boolean {
  const verb = mainVerb(s, 0, to)
  const first = s.tokens[0]
  if (verb === undefined || to - verb < 2 || !opensPlainly(s, to, verb)) return false
  if (first?.role === 'relative' || first?.role === 'subordinator') return false
  for (let i = 0; i < to; i++) {
    const token = s.tokens[i]
    if (
      /^(?:if|unless|until|whether|except|provided)$/.test(token?.lower ?? '') &&
      token?.role !== 'verb'
    )
      return false
    if (token?.lower === 'that' && token.role === 'subordinator') return false
    if (token?.role === 'verb' && token.shape !== 'ing' && SAYING.has(token.lower)) return false
  }
  return /^(?:noun|name|pronoun|number)$/.test(s.tokens[to - 1]?.role ?? '')
}

/** Openings that join a sentence to the one before and do not narrow it. */
const LOOSE_OPENING =
  /^(?:in (?:addition|fact|short|general|practice|reality|turn|contrast|conclusion|summary|particular)|as a (?:result|consequence)|for example|for instance|of course|at the same time|on the other hand|on the one hand|as such|above all|after all|in other words)(?:,|$)/i

/** The sentence's clause, if its subject opens it or stands after a loose opening. */
export function plainClause(s: Analysed): Clause | undefined {
  const first = clauseAt(s, 0)
  if (first || !LOOSE_OPENING.test(s.text)) return first
  for (let i = 1; i < 7; i++) if (/,/.test(gapBefore(s, i))) return clauseAt(s, i)
  return undefined
}

const FRAME = /^(?:in|at|by|over|during|on|from|after|before|since|for)$/

function opensPlainly(s: Analysed, to: number, verb: number, isBeforeTime = false): boolean {
  const first = s.tokens[0]
  if (!first || first.role === 'subordinator' || first.role === 'relative') return false
  // An order may be a condition: "Ask, and they will tell you." "From there, ask."
  if (s.tokens[verb]?.shape === 'base' && /,/.test(gapBefore(s, verb))) return false
  if (first.role === 'verb' && (first.shape !== 'ing' || verb === 0)) return false
  if (
    !s.tokens
      .slice(0, verb)
      .some(
        ({ role, lower }) =>
          /^(?:noun|name|pronoun|determiner|number)$/.test(role) || lower === 'there',
      )
  )
    return false
  // "Now forward that": a word such as "now" may open an order.
  if (first.role === 'adverb' && !clauseAt(s, 0) && !clauseAt(s, 1) && !/^\p{L}+,/u.test(s.text))
    return false
  if (first.role !== 'preposition' && !/^(?:before|after|since|until|once|as)$/.test(first.lower))
    return true
  // "In Wales, …": an opening that narrows may hold for both halves.
  if (LOOSE_OPENING.test(s.text) || (isBeforeTime && FRAME.test(first.lower) && !clauseAt(s, 1)))
    return true
  for (let i = 1; i < to; i++) {
    if (/,/.test(gapBefore(s, i)))
      return (
        !hasLimit(s, 0, i) &&
        !/\d/.test(slice(s, 0, i)) &&
        !/^(?:for|without|except|after|before|during|if|as|until|since|once)$/.test(first.lower)
      )
  }
  return false
}

/** "Who", "which" or "that" with its own verb straight after: no other clause can belong to it. */
export function isClosedRelative(s: Analysed, i: number, verb: number): boolean {
  if (i < verb) {
    // Before the main verb, whatever opened has closed again.
    return i > 0 && /^(?:who|which|that|whose|whom|how|what|where)$/.test(s.tokens[i]?.lower ?? '')
  }
  if (s.tokens[i]?.role !== 'relative') return false
  const next = s.tokens[i + 1]
  return next?.isFinite === true || (next?.role === 'adverb' && s.tokens[i + 2]?.isFinite === true)
}

/** Whether the text between words `from` and `to` says when, how long, how often or on what condition. */
export function hasLimit(s: Analysed, from: number, to: number): boolean {
  return profileOf(slice(s, from, to)).items.some(
    ({ kind, key }) => (kind === 'limit' && key !== 'or') || kind === 'unit',
  )
}

/** Nouns that "that" may say the content of: "the fact that". */
const SAID_NOUN =
  /^(?:facts?|ideas?|views?|claims?|beliefs?|evidence|hopes?|chances?|risks?|sense|feelings?|assumptions?|arguments?|points?|doubts?|news|concerns?|worr(?:y|ies)|fears?|condition|case|understanding|knowledge|information|recognition|requirements?|principles?|suggestions?|conclusions?|findings?|thoughts?|notions?|speculation|opinions?|statements?|message|impression|expectations?|results?|effects?|extent|degree|consequences?)$/

/**
 * Whether the opener at `i` tells of the noun before it ("the pupils who", "ways that you can"): a
 * later clause with a subject of its own cannot go on with it.
 */
function tellsOfNoun(s: Analysed, i: number): boolean {
  const lower = s.tokens[i]?.lower ?? ''
  const noun = s.tokens[i - 1]
  if (!/^(?:who|which|that|whose|whom)$/.test(lower) || noun?.role !== 'noun') return false
  return gapBefore(s, i) === ' ' && !(lower === 'that' && SAID_NOUN.test(noun.lower))
}

/** Outside brackets and quotation marks. */
export function isOpen(s: Analysed, i: number): boolean {
  return s.tokens[i]?.depth === 0 && !/[(“"‘[]/.test(gapBefore(s, i))
}

/** Whether it quotes: a mark that opens and never closes quotes nothing that could be torn. */
export function hasQuotation(s: Analysed): boolean {
  return /“[^“”]*”|"[^"]*"/.test(s.text)
}

/** Text from the start up to word `to`, with marks that close what it opened. */
export function upTo(s: Analysed, to: number): string {
  const end = s.tokens[to - 1]?.end ?? 0
  const closing = /^[)\]”’"']+/.exec(s.text.slice(end))?.[0] ?? ''
  return s.text.slice(0, end) + closing
}
/** Text from word `from` to the end, with a quotation mark that opens before it. */
export function onward(s: Analysed, from: number): string {
  const start = s.tokens[from]?.start ?? s.text.length
  const opening = /(?<=\s)[“‘"']$/.exec(s.text.slice(0, start))?.[0] ?? ''
  return opening + s.text.slice(start)
}

/** "This is" or "This was", by the tense of what went before. */
export function thisIs(s: Analysed, to: number): string {
  const verb = s.tokens[mainVerb(s, 0, to) ?? -1]
  if (!verb) return 'This is'
  return verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower) ? 'This was' : 'This is'
}

const NOT_TWICE =
  /^(?:some|any|no|one|most|many|few|several|another|either|neither|other|others|much|more|two|three|four|five|six|half|only|there|what|who|it's)$/

/**
 * A subject as it is written again in a second sentence: "A teacher" becomes "The teacher". Undefined
 * where writing it twice would change who is meant.
 */
export function subjectAgain(s: Analysed, from: number, to: number): string | undefined {
  if (to - from > 9) return undefined
  for (let i = from; i < to; i++) {
    const token = s.tokens[i]
    if (!token) return undefined
    if (token.text.startsWith('(')) continue
    if (NOT_TWICE.test(token.lower) || token.role === 'number') return undefined
    if (token.depth > 0) return undefined
  }
  const text = slice(s, from, to).replace(/\s\((?:19|20)\d\d[^()]*\)/g, '')
  return text.replace(/^(?:a|an)\b/i, 'The')
}

/** A plain clause at `from` whose subject may open a sentence without a comma before it. */
export function opensClearly(s: Analysed, from: number): boolean {
  const clause = clauseAt(s, from)
  const first = clause && s.tokens[clause.subject]
  return (
    first !== undefined && (/^(?:determiner|pronoun)$/.test(first.role) || first.lower === 'there')
  )
}

/**
 * The two sentences about one subject: somebody known is first told of and then acts, so that a
 * "this" or "but" after them still follows the deed; somebody new must be named first.
 */
export function mainAndMore(s: Analysed, main: string, more: string): string[] {
  const first = s.tokens[0]
  const isKnown =
    first?.role === 'name' ||
    /^(?:the|this|your|our|my|his|her|their|its|i|you|we|he|she|they)$/.test(first?.lower ?? '')
  return isKnown ? [more, main] : [main, more]
}

const LISTED = /^(?:noun|name|adjective|determiner|number)$/

/** Whether commas between the last verb and this "and" part things that no other "and" joins. */
export function endsList(s: Analysed, from: number, join: number): boolean {
  let isListed = false
  for (let k = from + 1; k < join; k++) {
    if (!isOpen(s, k)) continue
    if (s.tokens[k]?.role === 'and') isListed = false
    else if (/^,\s+$/.test(gapBefore(s, k)) && LISTED.test(s.tokens[k]?.role ?? '')) isListed = true
  }
  return isListed && !/,/.test(gapBefore(s, join))
}
