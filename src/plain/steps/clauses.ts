import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { type Clause, clauseAt, mainVerb } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { basesOf, formsOf } from '../grammar/verb-forms.ts'
import { asSentence, endMark, lowerFirst } from '../grammar/write.ts'
import {
  endsList,
  hasNegation,
  isOpen,
  onward,
  opensClearly,
  standsAlone,
  thisIs,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Cuts at semicolons between whole clauses. */
export const semicolons: Step = {
  name: 'semicolons',
  *propose(s) {
    const parts = s.text.split(';')
    if (parts.length > 2 && !parts.every((part) => isWhole(analyse(asSentence(part), [s])))) return
    for (let i = 1; i < s.tokens.length; i++) {
      if (/^;\s*$/.test(gapBefore(s, i).trim()) && isOpen(s, i)) yield* cut(s, i)
    }
  },
}

/** Cuts at a colon or a single dash between whole clauses. */
export const colons: Step = {
  name: 'colons',
  minWords: 12,
  *propose(s) {
    const dashes = s.text.match(/\s[–—-]\s/g)?.length ?? 0
    for (let i = 2; i < s.tokens.length; i++) {
      const gap = gapBefore(s, i)
      const isColon = /^:\s+$/.test(gap)
      const isDash = dashes === 1 && /^\s+[–—-]\s+$/.test(gap)
      if ((!isColon && !isDash) || !isOpen(s, i)) continue
      if (
        isColon &&
        /^(?:following|follows|that|this|these|are|is|by|to)$/.test(s.tokens[i - 1]?.lower ?? '')
      )
        continue
      if (isDash && !opensClearly(s, i)) continue
      // What others said may go on after the mark; what I think, I say as well.
      const isMine = isDash && /^(?:i|we)$/.test(s.tokens[0]?.lower ?? '')
      if (!isMine && saysBefore(s, i)) continue
      // A dash ends whatever was open before it; a colon may tell what was announced.
      const isOpening = s.tokens[i]?.role === 'preposition' && hasClauseAfterOpening(s, i)
      if (!clauseAt(s, i) && !isOpening) continue
      if (isDash || standsAlone(s, i, true)) yield* cut(s, i)
    }
  },
}

function saysBefore(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).some(({ role, lower }) => role === 'verb' && SAYING.has(lower))
}

/** "in some areas they will be…": a clause after a short opening. */
function hasClauseAfterOpening(s: Analysed, from: number): boolean {
  for (let k = from + 2; k < from + 7; k++) {
    if (/^(?:pronoun|determiner)$/.test(s.tokens[k]?.role ?? '') && clauseAt(s, k)) return true
    if (s.tokens[k]?.isFinite) return false
  }
  return false
}

function* cut(s: Analysed, i: number): Iterable<Proposal> {
  const left = asSentence(upTo(s, i))
  const right = asSentence(onward(s, i), endMark(s.text))
  const rest = analyse(right, [s])
  if (!isWhole(analyse(left, [s])) || !isWhole(rest)) return
  const opening = rest.tokens[0]
  const isOpening =
    opening?.role === 'preposition' ||
    opening?.role === 'to' ||
    /^(?:although|if|when)$/.test(opening?.lower ?? '')
  if (!clauseAt(rest, 0) && !isOpening) return
  yield { sentences: [left, right] }
}

/** Cuts at "and", "but" and "so" between two full clauses. */
export const clauses: Step = {
  name: 'clauses',
  minWords: 12,
  *propose(s) {
    for (let i = 3; i < s.tokens.length - 2; i++) {
      const token = s.tokens[i]
      if (/^(?:however|therefore)$/.test(token?.lower ?? '')) yield* splicedWord(s, i)
      if (token && isSplice(s, i)) {
        yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i), endMark(s.text))] }
        continue
      }
      if (!token || !/^(?:and|but|so)$/.test(token.lower) || !isOpen(s, i)) continue
      const gap = gapBefore(s, i)
      if (!/^[)”’]*[,;]?\s+$/.test(gap) || /^,/.test(gapBefore(s, i + 1))) continue
      if (token.lower === 'so' && s.tokens[i + 1]?.lower === 'that') continue
      if (token.lower !== 'so') yield* conditionAfter(s, i)
      const clause = clauseAt(s, i + 1)
      const hasComma = gap.includes(',')
      if (!clause) {
        if (token.lower === 'so') yield* orderAfter(s, i)
        else if (hasComma) {
          yield* openedClause(s, i)
          if (token.lower === 'but') yield* doingClause(s, i)
        }
        continue
      }
      if (!hasComma && !opensClearly(s, i + 1)) continue
      // "from you, teachers and other people invited to it": they did not invite.
      if (!hasComma && (mayBeDone(s, clause) || endsList(s, mainVerb(s, 0, i) ?? 0, i))) continue
      // "It shows the parents and the teachers can work": what it shows may go on.
      if (!hasComma && tellsBefore(s, i)) continue
      if (!standsAlone(s, i, true) || /\?$|[!?].*\s/.test(s.text)) continue
      const from = token.lower === 'and' ? i + 1 : i
      // "so it must be done" follows from it; "so they can come" is what it is for.
      const isResult = /^(?:must|should|may|might)$/.test(s.tokens[clause.verb]?.lower ?? '')
      if (token.lower === 'so' && !hasComma && !isResult) {
        yield* purpose(s, i, clause.verb)
        continue
      }
      yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
    }
  },
}

/** ", and if it falls below 90%, …": the condition and what hangs on it are a sentence. */
function* conditionAfter(s: Analysed, i: number): Iterable<Proposal> {
  if (!/^(?:if|when|where|unless)$/.test(s.tokens[i + 1]?.lower ?? '')) return
  if (!/^,/.test(gapBefore(s, i)) || !clauseAt(s, i + 2) || !standsAlone(s, i)) return
  if (s.tokens.slice(i + 2).filter((token) => token.isFinite).length < 2) return
  const from = s.tokens[i]?.lower === 'but' ? i : i + 1
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
}

/** "…, so ask them what they see": an order that follows from what was said. */
function* orderAfter(s: Analysed, i: number): Iterable<Proposal> {
  const verb = s.tokens[i + 1]
  if (!verb || !ORDERS.test(verb.lower) || !standsAlone(s, i)) return
  if (/^(?:do|does|did|think|thinks|say|says|hope|and|or)$/.test(s.tokens[i - 1]?.lower ?? ''))
    return
  if (!/^(?:determiner|pronoun|preposition|noun|adjective|to)$/.test(s.tokens[i + 2]?.role ?? ''))
    return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`So ${onward(s, i + 1)}`)] }
}
const ORDERS = /^(?:ask|make|try|check|speak|contact|keep|give|take|tell|write|call|read|look)$/

/** ", but at this point they …": a clause with an opening of its own. */
function* openedClause(s: Analysed, i: number): Iterable<Proposal> {
  if (!standsAlone(s, i) || /\?$|[!?].*\s/.test(s.text)) return
  const rest = analyse(onward(s, i + 1), [s])
  const role = rest.tokens[0]?.role
  if (role === 'adverb') {
    const at = rest.tokens[1]?.role === 'adverb' ? 2 : 1
    if (!clauseAt(rest, at) || /[,;]/.test(gapBefore(rest, at))) return
  } else if (role === 'preposition') {
    const at = rest.tokens.findIndex((_, k) => k > 0 && /,/.test(gapBefore(rest, k)))
    if (at < 2 || at > 8 || !clauseAt(rest, at)) return
    if (rest.tokens.slice(0, at).some((token) => token.isFinite || token.role === 'and')) return
  } else return
  const from = s.tokens[i]?.lower === 'and' ? i + 1 : i
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
}

/** ", however full details are below" and ", however, if you disagree, …": sentences run together. */
function* splicedWord(s: Analysed, i: number): Iterable<Proposal> {
  if (!/^[,;]\s+$/.test(gapBefore(s, i)) || !isOpen(s, i) || /\?$/.test(s.text)) return
  if (!/^,?\s+$/.test(gapBefore(s, i + 1)) || !standsAlone(s, i, true)) return
  // "It can be hard, however, to agree": an aside.
  const rest = analyse(onward(s, i + 1), [s])
  const isCondition = /^(?:if|where|when|unless)$/.test(rest.tokens[0]?.lower ?? '')
  if (isCondition ? !isWhole(rest) : !clauseAt(rest, 0)) return
  const link = s.tokens[i]?.lower === 'however' ? 'But' : 'So'
  const told = `${link} ${lowerFirst(rest.text, rest.tokens[0])}`
  yield { sentences: [asSentence(upTo(s, i)), asSentence(told, endMark(s.text))] }
}

/** ", but gathering evidence can be left to the school." */
function* doingClause(s: Analysed, i: number): Iterable<Proposal> {
  if (s.tokens[i + 1]?.shape !== 'ing' || !standsAlone(s, i, true)) return
  const verb = mainVerb(s, i + 1)
  if (verb === undefined || verb - i > 9 || s.tokens[verb]?.shape === 'base') return
  for (let k = i + 2; k <= verb; k++) if (/[,;:]/.test(gapBefore(s, k))) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i), endMark(s.text))] }
}

/** A past tense that may as well say what was done to its noun. */
function mayBeDone(s: Analysed, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  const next = s.tokens[clause.verb + 1]
  return (
    verb?.shape === 'past' &&
    basesOf(verb.lower).some((base) => formsOf(base).participle === verb.lower) &&
    !/^(?:determiner|pronoun|noun|name)$/.test(next?.role ?? '')
  )
}

/** A verb of saying, with what is said or shown straight after it: "asked for help" is none. */
function tellsBefore(s: Analysed, to: number): boolean {
  return s.tokens
    .slice(0, to)
    .some(
      (token, k) =>
        token.isFinite &&
        SAYING.has(token.lower) &&
        (s.tokens[k + 1]?.role === 'subordinator' || clauseAt(s, k + 1) !== undefined),
    )
}

/** ", it is helpful to…" after a whole statement: two sentences that only a comma parts. */
function isSplice(s: Analysed, i: number): boolean {
  if (!/^,\s+$/.test(gapBefore(s, i)) || !isOpen(s, i) || /\?$/.test(s.text)) return false
  if (s.tokens[i]?.lower === 'instead' && clauseAt(s, i + 1) && standsAlone(s, i))
    return s.tokens[i + 1]?.role === 'pronoun' && !/,/.test(upTo(s, i))
  if (!/^(?:it|this|they|there|these|i|we|you|he|she)$/.test(s.tokens[i]?.lower ?? '')) return false
  // A second comma may hold off a time or an aside: then this one does not part two statements.
  const before = upTo(s, i)
  if (/,/.test(s.tokens[0]?.role === 'adverb' ? before.replace(/^\p{L}+,/u, '') : before))
    return false
  const verb = s.tokens[i + 1]
  if (!verb?.isFinite && !(verb?.role === 'adverb' && s.tokens[i + 2]?.isFinite)) return false
  if (
    verb?.role !== 'modal' &&
    !/^(?:be|have|do)$/.test(verb?.shape ?? '') &&
    verb?.role !== 'adverb' &&
    !(verb?.shape === 'third' && s.tokens[i]?.lower === 'this')
  )
    return false
  if (SAYING.has(verb?.lower ?? '') || SAYING.has(s.tokens[i - 1]?.lower ?? '')) return false
  return clauseAt(s, 0) !== undefined && standsAlone(s, i)
}

/** "Tell them so they can come": the purpose, where a "can" shows that it is one. */
function* purpose(s: Analysed, i: number, verb: number): Iterable<Proposal> {
  if (!/^(?:can|could|will|would)$/.test(s.tokens[verb]?.lower ?? '')) return
  if (hasNegation(s, 0, i) || /^(?:do|does|did|done)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}
