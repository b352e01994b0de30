import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, isOpener, mainVerb } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { lowerFirst } from '../grammar/write.ts'
import { isOpen, onward } from './joints.ts'

/** A sentence that an opening such as "if you agree" stands before. */
export interface Halves {
  /** What joins it to the sentence before: "But ", "For example, ", or nothing. */
  link: string
  /** The word that opens it, and the words of its clause from there up to the comma. */
  opener: number
  to: number
  inner: string
  /** The statement or order that it opens, without "then". */
  main: string
  isOrder: boolean
}

const LINK =
  /^(?:(?:but|so|and|also|then|however|equally|similarly)\b,?|for (?:example|instance),)\s/i

/** The half that `openers` open, and the main half after the comma; undefined where another comma may be the one. */
export function halvesOf(s: Analysed, openers: RegExp): Halves | undefined {
  const link = LINK.exec(s.text)?.[0] ?? ''
  const opener = s.tokens.findIndex(({ start }) => start >= link.length)
  if (!openers.test(s.tokens[opener]?.lower ?? '') || s.tokens[opener]?.start !== link.length)
    return undefined
  // A comma may stand in a list of things, and before "then" there may be none.
  const places = s.tokens.flatMap((_, k) => (k > opener + 3 && parts(s, k) ? [k] : []))
  const to = places.find((k) => opensMain(s, k)) ?? withoutComma(s, opener)
  if (to === undefined || s.tokens.length - to < 3) return undefined
  // "If A, B or C, then D": the comma parts conditions, too.
  const isRow = places.some(
    (k) =>
      k > to && /,\s+$/.test(gapBefore(s, k)) && s.tokens[k]?.role !== 'and' && opensMain(s, k),
  )
  // "If A, a short B is C, and for D, E will": a comma before may begin the main half already; and
  // "if A, after the meeting, B" may mean that B comes after it.
  const isEarlier = places.some(
    (k) =>
      k < to &&
      // ", and, where right, to help": no part of the condition
      ((s.tokens[k]?.role === 'and' && /^(?:to|where|when)$/.test(s.tokens[k + 1]?.lower ?? '')) ||
        TIMED.test(s.tokens[k]?.lower ?? '') ||
        (!/^(?:and|relative|subordinator)$/.test(s.tokens[k]?.role ?? '') &&
          mainVerb(s, k, to) !== undefined)),
  )
  if (isRow || isEarlier || hasSecond(s, opener, to)) return undefined
  const main = onward(s, to).replace(/^then,? /, '')
  return {
    link,
    opener,
    to,
    inner: s.text.slice(s.tokens[opener + 1]?.start, closed(s, to)),
    main,
    isOrder: isOrderText(analyse(main, [s])),
  }
}

/** The end of the word before `to`, with the bracket or mark that closes after it. */
export function closed(s: Analysed, to: number): number {
  const end = s.tokens[to - 1]?.end ?? 0
  return end + (/^[)\]”’"']+/.exec(s.text.slice(end))?.[0].length ?? 0)
}

function parts(s: Analysed, k: number): boolean {
  if (!isOpen(s, k)) return false
  // "an education, health and care plan"
  if (s.tokens[k]?.lower === 'health' && s.tokens[k - 1]?.lower === 'education') return false
  if (/^[)\]”’"']*,\s+$/.test(gapBefore(s, k))) return true
  const token = s.tokens[k]
  const isThen = token?.lower === 'then' && s.tokens[k - 1]?.role !== 'and'
  return gapBefore(s, k) === ' ' && (isThen || (token?.lower === 'please' && k > 4))
}

function opensMain(s: Analysed, k: number): boolean {
  const isThen = s.tokens[k]?.lower === 'then'
  const main = analyse(onward(s, isThen ? k + 1 : k), [s])
  if (isThen && /,/.test(gapBefore(s, k)) && mainVerb(main) !== undefined) return true
  return clauseAt(main, 0) !== undefined || isOrderText(main)
}

const BEFORE_THAT =
  /^(?:sure|aware|concerned|worried|happy|glad|sorry|certain|afraid|so|such|make)$/

/** "If you are refused a place you can appeal": the comma was left out, and only one clause can follow. */
function withoutComma(s: Analysed, opener: number): number | undefined {
  const inner = clauseAt(s, opener + 1)
  if (!inner || s.tokens.slice(opener).some((_, k) => k > 0 && /,/.test(gapBefore(s, opener + k))))
    return undefined
  for (let k = inner.verb + 2; k < s.tokens.length - 3; k++) {
    const token = s.tokens[k]
    if (!token || token.isFinite || !isOpen(s, k)) return undefined
    // What follows such a word may belong to it.
    if (isOpener(s, k) || token.role === 'and' || BEFORE_THAT.test(token.lower)) return undefined
    if (SAYING.has(token.lower) || SAYING.has(s.tokens[k - 1]?.lower ?? '')) return undefined
    const clause = clauseAt(s, k)
    if (!clause || clause.subject !== k || !OWN_SUBJECT.test(token.lower)) continue
    const isEnded = /^(?:noun|name|adjective|verb|pronoun|adverb)$/.test(
      s.tokens[k - 1]?.role ?? '',
    )
    if (!isEnded || s.tokens[clause.verb]?.role !== 'modal') return undefined
    // "the help you can get is": another verb would be the sentence's own.
    const next = mainVerb(s, clause.verb + 1)
    return next === undefined || goesOn(s, clause.verb, next) ? k : undefined
  }
  return undefined
}

/** "they will tell you and it will move on": the second half holds two statements, and no more. */
function goesOn(s: Analysed, verb: number, next: number): boolean {
  for (let k = verb + 2; k < next; k++)
    if (s.tokens[k]?.lower === 'and' && clauseAt(s, k + 1)?.verb === next)
      return mainVerb(s, next + 1) === undefined
  return false
}

const TIMED =
  /^(?:after|before|during|within|following|once|from|until|at|in|on|by|for|of|however)$/
const OWN_SUBJECT = /^(?:you|they|we|it|the|a|an|your|our|this)$/
const ORDER_OPENING = /^(?:please|always|never|do|just|immediately)$/

function isOrderText(main: Analysed): boolean {
  let at = 0
  while (at < 2 && ORDER_OPENING.test(main.tokens[at]?.lower ?? '')) at++
  const verb = main.tokens[at]
  if (verb?.lower === 'not' && main.tokens[0]?.lower === 'do') return true
  return verb?.role === 'verb' && verb.shape === 'base'
}

/** A second condition, in either half: what hangs on which must stay as it was written. */
function hasSecond(s: Analysed, opener: number, to: number): boolean {
  return s.tokens.some(
    ({ lower }, k) =>
      k !== opener &&
      (/^(?:unless|except|otherwise)$/.test(lower) ||
        (lower === 'else' && s.tokens[k - 1]?.lower === 'or') ||
        (lower === 'if' && !saysWhether(s, k)) ||
        // "if it is near and/or when he has no plan"
        (k < to &&
          /^(?:when|where)$/.test(lower) &&
          /^(?:and|or|and\/or)$/.test(s.tokens[k - 1]?.lower ?? '')) ||
        (k < to && /^(?:until|once|provided)$/.test(lower) && isOpener(s, k))),
  )
}

/** "Ask if it is free": there "if" asks, and sets no condition. */
function saysWhether(s: Analysed, k: number): boolean {
  return /^(?:ask|asks|asked|know|see|check|decide|say|unsure|sure|wonder|consider|discuss|find|out)$/.test(
    s.tokens[k - 1]?.lower ?? '',
  )
}

/** The main half after a "Then" or "If so,". */
export function mainAfter(s: Analysed, { main }: Halves, front: string): string {
  return `${front} ${lowerFirst(main, analyse(main, [s]).tokens[0])}`
}

/**
 * Whether the first half speaks of "they" and only the main half says who: "although they look calm,
 * many pupils …". By itself, its sentence would speak of nobody.
 */
export function namesLater(
  s: Analysed,
  subject: number,
  main: Analysed,
  pronouns: RegExp,
): boolean {
  const isLeaning = pronouns.test(s.tokens[subject]?.lower ?? '') || hasLooseThem(s, subject)
  if (!isLeaning) return false
  const clause = clauseAt(main, 0)
  const first = clause && main.tokens[clause.subject]
  return (
    first !== undefined &&
    (first.role !== 'pronoun' || /^(?:this|these|those|that|some|many|others)$/.test(first.lower))
  )
}

/** "If you work with them, assistants should": no many are named before "them". */
function hasLooseThem(s: Analysed, subject: number): boolean {
  const them = s.tokens.findIndex(({ lower }, k) => k > subject && lower === 'them')
  const comma = s.tokens.findIndex((_, k) => k > subject && /,/.test(gapBefore(s, k)))
  if (them < 0 || (comma >= 0 && them >= comma)) return false
  return !s.tokens.slice(0, them).some((token) => token.isPlural)
}

export const PERSONAL = /^(?:he|she|they|their|his|her)$/
export const PERSONAL_OR_IT = /^(?:he|she|it|they|their|his|her|its)$/
