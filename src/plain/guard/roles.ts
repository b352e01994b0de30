import type { Analysed } from '../grammar/analyse.ts'
import { clauseAt, headOf, mainVerb } from '../grammar/clause.ts'
import { basesOf } from '../grammar/verb-forms.ts'

/** Who does what to whom, in head words. */
interface Deed {
  doer: string
  done: string
}

const SAME_PERSON: Record<string, string> = {
  me: 'i',
  him: 'he',
  her: 'she',
  us: 'we',
  them: 'they',
}

function person(word: string | undefined): string {
  return word === undefined ? '' : (SAME_PERSON[word] ?? word)
}

const DONE = /^(?:\p{L}+[^e]ed|set|read|put|run|cut)$/u

/** Where the verb and what helps it ends that begins at or after a word; its last word. */
function verbFrom(s: Analysed, from: number): { at: number; isPassive: boolean } | undefined {
  const { tokens } = s
  let hasBe = false
  let last = -1
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (/^(?:adverb|modal|to)$/.test(token.role)) continue
    // "are planned", "are set": no thing stands bare after "are".
    if (hasBe && DONE.test(token.lower)) return { at, isPassive: true }
    if (token.role !== 'verb') break
    if (token.shape === 'be') hasBe = true
    else if (token.shape !== 'have' && token.shape !== 'do') hasBe = hasBe && token.shape !== 'ing'
    last = at
    if (token.shape === 'participle' && hasBe) break
  }
  const word = tokens[last]
  if (!word) return undefined
  const isDone = word.shape === 'participle' || word.shape === 'past'
  return { at: last, isPassive: hasBe && isDone }
}

/** Reads a passive sentence; the opening that stands before its subject comes with it. */
function passiveDeed(
  s: Analysed,
): { deed: Deed; opening: readonly string[]; bases: readonly string[] } | undefined {
  const { tokens } = s
  const main = mainVerb(s)
  const starts = tokens.map((_, i) => i).filter((i) => i === 0 || /,/.test(gap(s, i)))
  const clause = starts
    .map((i) => clauseAt(s, i))
    .find((each) => each !== undefined && each.verb === main)
  const verb = clause && verbFrom(s, clause.verb)
  if (!clause || !verb?.isPassive) return undefined
  const by = tokens.findIndex(({ lower }, i) => i > verb.at && lower === 'by')
  if (by < 0) return undefined
  const doer = person(headOf(s, by + 1, firstNumber(s, by + 3))?.lower)
  const done = person(headOf(s, clause.subject, clause.subjectEnd)?.lower)
  const opening = tokens.slice(0, clause.subject).map(({ lower }) => lower)
  const bases = tokens
    .slice(clause.verb, by)
    .flatMap(({ lower }) => basesOf(lower))
    .filter((base) => !/^(?:be|have|do|need|to|the|an?|and|or)$/.test(base))
  return { deed: { doer, done }, opening, bases }
}

const IN_SUBJECT = /^(?:determiner|noun|name|adjective|number|pronoun)$/

/** Reads an active sentence whose subject stands at `from`: the doer, then one of the verbs, then what it is done to. */
function isActive(s: Analysed, from: number, deed: Deed, bases: readonly string[]): boolean {
  const { tokens } = s
  const doer = tokens.findIndex(({ lower }, i) => i >= from && person(lower) === deed.doer)
  if (doer < 0 || tokens.slice(from, doer).some(({ role }) => !IN_SUBJECT.test(role))) return false
  const verb = tokens.findIndex(
    ({ lower }, i) => i > doer && basesOf(lower).some((base) => bases.includes(base)),
  )
  if (verb < 0) return false
  const helpers = tokens.slice(doer + 1, verb).map(({ lower }) => lower)
  const isPassive =
    helpers.some((word) => /^(?:am|is|are|was|were|be|been)$/.test(word)) &&
    !/ing$/.test(tokens[verb]?.lower ?? '') &&
    !helpers.includes('to')
  // "Her in class": "her" is she, not whose class it is.
  const next = tokens[verb + 1]?.lower
  if (next === 'her' && deed.done === 'she') return !isPassive
  const heads = [firstNumber(s, verb + 3), tokens.length].map((to) =>
    person(headOf(s, verb + 1, to)?.lower),
  )
  return !isPassive && heads.includes(deed.done)
}

/** "A TA leads group work three times a week": the number is no part of what stands before it. */
function firstNumber(s: Analysed, from: number): number {
  const at = s.tokens.findIndex(({ role }, i) => i >= from && role === 'number')
  return at < 0 ? s.tokens.length : at
}

function gap(s: Analysed, i: number): string {
  return s.text.slice(s.tokens[i - 1]?.end ?? 0, s.tokens[i]?.start ?? s.text.length)
}

/** Whether both sentences say the same of the same: their deeds share doer and thing done to. */
export function isSameDeed(before: Analysed, after: Analysed): boolean {
  const passive = passiveDeed(before)
  if (!passive) return false
  const { deed, opening, bases } = passive
  if (opening.some((word, i) => after.tokens[i]?.lower !== word)) return false
  return isActive(after, opening.length, deed, bases)
}
