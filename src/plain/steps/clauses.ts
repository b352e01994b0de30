import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { type Clause, clauseAt, mainVerb } from '../grammar/clause.ts'
import { CONNECTORS, SAYING } from '../grammar/closed-words.ts'
import { asSentence, endMark, lowerFirst } from '../grammar/write.ts'
import { someRow } from './clause-rows.ts'
import {
  endsList,
  hasNegation,
  isOpen,
  isOrder,
  onward,
  opensClearly,
  plainClause,
  standsAlone,
  thisIs,
  upTo,
} from './joints.ts'
import {
  conditionAfter,
  openedClause,
  opensAnyhow,
  opensWithCondition,
  toldClause,
} from './opened-clauses.ts'
import { hasOthersWords, reportsDeed } from './others-words.ts'
import { drawsResult, resultAfter } from './results.ts'
import { statementRow } from './statement-rows.ts'
import type { Proposal, Step } from './step.ts'
import { endsWhole, isSureClause, mayBeDone, mayJoinThings, opensBare } from './sure-clauses.ts'
import { hasSpliced, isEndOfBoth, saysWhat } from './torn-clauses.ts'

/** Cuts at semicolons between whole clauses. */
export const semicolons: Step = {
  name: 'semicolons',
  *propose(s) {
    const parts = s.text.split(';')
    if (parts.length > 2 && !parts.every((part) => isWhole(analyse(asSentence(part), [s])))) return
    for (let i = 1; i < s.tokens.length; i++) {
      if (!/^;\s*$/.test(gapBefore(s, i).trim()) || !isOpen(s, i)) continue
      if (!hasOthersWords(s, i)) yield* cut(s, i)
    }
  },
}

/** Cuts at a colon or a single dash between whole clauses. */
export const colons: Step = {
  name: 'colons',
  minWords: 12,
  *propose(s) {
    const dashes = s.text.match(/\s(?:-{1,2}|[–—])\s|(?<=\p{L})—(?=\p{L})/gu)?.length ?? 0
    for (let i = 2; i < s.tokens.length; i++) {
      const gap = gapBefore(s, i)
      const isColon = /^:\s+$/.test(gap)
      const isDash = dashes === 1 && /^(?:\s+(?:-{1,2}|[–—])\s+|—)$/.test(gap)
      if ((!isColon && !isDash) || !isOpen(s, i)) continue
      if (
        isColon &&
        /^(?:following|follows|that|this|these|are|is|be|was|were|been|by|to)$/.test(
          s.tokens[i - 1]?.lower ?? '',
        )
      )
        continue
      if (
        isColon &&
        (saysWhat(s, i) || /^it (?:is|was) \p{L}+(?: \p{L}+){0,2}$/iu.test(upTo(s, i)))
      )
        continue
      const isCondition = isDash && opensWithCondition(s, i)
      if (isDash && !isCondition && !opensClearly(s, i)) continue
      if (isDash && !ENDS.test(s.tokens[i - 1]?.role ?? '')) continue
      // What others said may go on after the mark; what I think, I say as well.
      const isMine = isDash && /^(?:i|we)$/.test(s.tokens[0]?.lower ?? '')
      if (!isMine && saysBefore(s, i)) continue
      // A dash ends whatever was open before it; a colon may tell what was announced.
      const isOpening = s.tokens[i]?.role === 'preposition' && hasClauseAfterOpening(s, i)
      if (!clauseAt(s, i) && !isOpening && !isCondition) continue
      if (isDash || standsAlone(s, i, true)) yield* cut(s, i)
    }
  },
}

/** What a statement may end with before a dash: speech that breaks off ends anywhere. */
const ENDS = /^(?:noun|name|pronoun|number|adjective|adverb)$/

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
    opening?.shape === 'ing' ||
    /^(?:although|if|when)$/.test(opening?.lower ?? '')
  if (!clauseAt(rest, 0) && !isOpening) return
  yield { sentences: [left, right] }
}

/** Cuts at "and", "but" and "so" between two full clauses. */
export const clauses: Step = {
  name: 'clauses',
  minWords: 12,
  *propose(s) {
    yield* someRow(s)
    for (let i = 3; i < s.tokens.length - 2; i++) {
      const token = s.tokens[i]
      if (/^(?:however|therefore)$/.test(token?.lower ?? '')) yield* splicedWord(s, i)
      if (token && isSplice(s, i)) {
        yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, i), endMark(s.text))] }
        continue
      }
      if (token?.lower === 'yet') yield* butYet(s, i)
      if (token?.lower === 'for') yield* exampleTold(s, i)
      if (!token || !/^(?:and|but|so)$/.test(token.lower) || !isOpen(s, i)) continue
      const gap = gapBefore(s, i)
      if (!/^[)”’]*[,;]?\s+$/.test(gap) || /^,/.test(gapBefore(s, i + 1))) continue
      if (token.lower === 'so' && s.tokens[i + 1]?.lower === 'that') continue
      // "not only A but B" is one statement; "perhaps A and B" leaves both open.
      if (token.lower === 'but' && /\bnot (?:only|just|simply|merely)\b/i.test(upTo(s, i))) continue
      if (
        /^\P{L}*(?:(?:or|and|but|so) )?(?:perhaps|maybe|possibly|suppose|imagine)\b/iu.test(s.text)
      )
        continue
      const clause = clauseAt(s, i + 1)
      // "Miss X says a nurse found it but she …": what she says may go on.
      if (reportsDeed(s, i) && !(clause && resumes(s, i, clause))) continue
      if (token.lower !== 'so') yield* conditionAfter(s, i)
      const hasComma = gap.includes(',')
      if (!clause) {
        if (token.lower === 'and') yield* resultAfter(s, i)
        if (hasComma) yield* toldClause(s, i)
        if (token.lower === 'so') yield* orderAfter(s, i)
        else if (hasComma || opensAnyhow(s, i)) {
          yield* openedClause(s, i)
          if (hasComma && token.lower === 'but') yield* doingClause(s, i)
        }
        continue
      }
      yield* statementRow(s, i, clause)
      if (!isJoint(s, i, clause)) continue
      const from = token.lower === 'and' ? i + 1 : i
      // "so it must be done" follows from it; "so they can come" is what it is for.
      const isResult =
        /^(?:must|should|may|might|will|would)$/.test(s.tokens[clause.verb]?.lower ?? '') ||
        (s.tokens[clause.subject]?.lower === 'it' &&
          /^(?:is|was)$/.test(s.tokens[clause.verb]?.lower ?? '') &&
          WISE.test(s.tokens[clause.verb + 1]?.lower ?? ''))
      if (token.lower === 'so' && !hasComma && !isResult) {
        yield* purpose(s, i, clause.verb)
        continue
      }
      yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
    }
  },
}

/** ", for example he needs more time": an example that is a statement of its own. */
function* exampleTold(s: Analysed, i: number): Iterable<Proposal> {
  if (s.tokens[i + 1]?.lower !== 'example' || !/^[,;]\s+$/.test(gapBefore(s, i)) || !isOpen(s, i))
    return
  const first = s.tokens[i + 2]
  const clause = clauseAt(s, i + 2)
  if (!clause || clause.subject !== i + 2 || !/^(?:pronoun|determiner)$/.test(first?.role ?? ''))
    return
  if (/\?$/.test(s.text) || !/^,?\s+$/.test(gapBefore(s, i + 2)) || reportsDeed(s, i)) return
  if (!standsAlone(s, i, true)) return
  const told = asSentence(`For example, ${onward(s, i + 2)}`, endMark(s.text))
  yield { sentences: [asSentence(upTo(s, i)), told] }
}

/** "so it is important to": it follows, and is no aim. */
const WISE = /^(?:important|vital|essential|necessary|best|better|helpful|useful|wise|worth)$/

/** ", yet they cannot": "but" says the same. */
function* butYet(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause || clause.subject !== i + 1 || !/^[,;]\s+$/.test(gapBefore(s, i)) || !isOpen(s, i))
    return
  if (!isJoint(s, i, clause)) return
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`But ${onward(s, i + 1)}`, endMark(s.text))],
  }
}

/** Whether the "and", "but" or "so" at `i` joins `clause` to a statement that ends before it. */
function isJoint(s: Analysed, i: number, clause: Clause): boolean {
  const hasComma = /,/.test(gapBefore(s, i))
  if (!isSureClause(s, i, clause) || !endsWhole(s, i)) return false
  if (isEndOfBoth(s, i, clause) || hasSpliced(s, i)) return false
  if (/\?$|[!?].*\s/.test(s.text)) return false
  if (!hasComma) {
    if (!opensClearly(s, i + 1) && !opensBare(s, i, clause)) return false
    // "between the council and the school"
    if (/\b(?:between|both)\b(?!.*\band\b)/i.test(upTo(s, i))) return false
    // "on the date of the review and the date Anna came": a clause that tells of a noun.
    for (let k = clause.subject + 1; k < clause.subjectEnd; k++)
      if (s.tokens[k]?.role === 'name' && s.tokens[k - 1]?.role === 'noun') return false
    // "from you, teachers and other people invited to it": they did not invite.
    if (
      mayJoinThings(s, i, clause) ||
      mayBeDone(s, clause) ||
      endsList(s, mainVerb(s, 0, i) ?? 0, i)
    )
      return false
    // "It shows the parents and the teachers can work": what it shows may go on.
    if (tellsBefore(s, i) && !resumes(s, i, clause)) return false
  }
  const isBut = hasComma && s.tokens[i]?.lower === 'but'
  // "Bring your forms, but we can help": no condition, as it would be before "and".
  if (isBut && isOrder(s, i) && s.tokens[0]?.lower !== 'let') return true
  return standsAlone(s, i, true, isBut) || resumes(s, i, clause) || drawsResult(s, i, clause)
}

/**
 * "I hope that it helps, but I am not sure": who thinks or hopes goes on to say something else. What
 * others think may go on as a thought of theirs, and so may "we agreed that we would".
 */
function resumes(s: Analysed, i: number, clause: Clause): boolean {
  const told = plainClause(s)
  const subject = s.tokens[clause.subject]?.lower ?? ''
  if (!told || told.verb >= i || s.tokens[told.subject]?.lower !== subject) return false
  if (told.subjectEnd - told.subject !== 1 || i - told.verb < 3) return false
  // "There are reasons why it may help but there are also risks."
  if (subject === 'there' && s.tokens[i]?.lower === 'but') return true
  const isBut = s.tokens[i]?.lower === 'but' && /,/.test(gapBefore(s, i))
  if (isBut && /^(?:i|we|you|he|she|they|it)$/.test(subject)) return !saysOpenly(s, told.verb)
  if (!/^(?:i|we)$/.test(subject)) return false
  if (s.tokens[i]?.lower === 'so' && !/,/.test(gapBefore(s, i))) return false
  if (/^(?:would|could|should|might|may)$/.test(s.tokens[clause.verb]?.lower ?? '')) return false
  if (s.tokens[told.verb]?.shape === 'past') return false
  return !s.tokens
    .slice(told.verb, i)
    .some(({ lower }) => /^(?:if|unless|when|whether|because|until|so|while)$/.test(lower))
}

/** Words that are somebody's own: "he said that he was ill, but he would come". */
function saysOpenly(s: Analysed, verb: number): boolean {
  const { lower = '' } = s.tokens[verb] ?? {}
  const isMine = /^(?:i|we)$/.test(s.tokens[verb - 1]?.lower ?? '')
  return (
    SAYING.has(lower) &&
    !(isMine && /^(?:think|believe|hope|know|understand|feel|find|agree)$/.test(lower))
  )
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

/** ", however full details are below" and ", however, if you disagree, …": sentences run together. */
function* splicedWord(s: Analysed, i: number): Iterable<Proposal> {
  const isSure = s.tokens[i]?.lower === 'therefore' || /^,/.test(gapBefore(s, i + 1))
  const isParted = /^[,;]\s+$/.test(gapBefore(s, i)) || (isSure && gapBefore(s, i) === ' ')
  if (!isParted || !isOpen(s, i) || /\?$/.test(s.text)) return
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

/** "Send us your notes, your views are part of it": the second statement has a noun for its subject. */
function splicesNoun(s: Analysed, i: number): boolean {
  if (!/^(?:your|our|my|the|their|his|her)$/.test(s.tokens[i]?.lower ?? '') || i < 5) return false
  const clause = clauseAt(s, i)
  const verb = s.tokens[clause?.verb ?? -1]
  const next = s.tokens[(clause?.verb ?? 0) + 1]
  if (!clause || !/^(?:is|are|was|were)$/.test(verb?.lower ?? '') || clause.subjectEnd - i > 4)
    return false
  if (/^(?:more|less|sooner|better)$/.test(s.tokens[i + 1]?.lower ?? '')) return false
  if (!/^(?:determiner|adverb|adjective|pronoun)$/.test(next?.role ?? '')) return false
  // Neither an opening nor a row: there is no other comma, and a statement or an order before it.
  if (/[,;:–—]|\b(?:no|had|were)\b/i.test(upTo(s, i)) || s.text.split(',').length > 2) return false
  if (tellsBefore(s, i) || !/^(?:noun|name)$/.test(s.tokens[i - 1]?.role ?? '')) return false
  const opening = s.tokens[0]?.lower === 'please' ? 1 : 0
  const order = opening === 0 ? s : analyse(onward(s, 1), [s])
  return isOrder(order, i - opening) || (clauseAt(s, 0) !== undefined && standsAlone(s, i))
}

const NOT_LAST = /^(?:first|second|third|anyway|rather|otherwise|now|also)$/

/** ", it is helpful to…" after a whole statement: two sentences that only a comma parts. */
function isSplice(s: Analysed, i: number): boolean {
  if (!/^,\s+$/.test(gapBefore(s, i)) || !isOpen(s, i) || /\?$/.test(s.text)) return false
  if (s.tokens[i]?.lower === 'instead' && clauseAt(s, i + 1) && standsAlone(s, i))
    return s.tokens[i + 1]?.role === 'pronoun' && !/,/.test(upTo(s, i))
  const isPronoun = /^(?:it|this|they|there|these|i|we|you|he|she)$/.test(s.tokens[i]?.lower ?? '')
  if (!isPronoun) return splicesNoun(s, i)
  // "I could not find it however, I am": the adverb is the second sentence's.
  const last = s.tokens[i - 1]
  if (last?.role === 'adverb' && (CONNECTORS.has(last.lower) || NOT_LAST.test(last.lower)))
    return false
  // "However, and this is new, it helps": an aside.
  if (/^\p{L}+, (?:and|but|or)\b/u.test(upTo(s, i))) return false
  // A second mark may hold off a time or an aside: then this one does not part two statements.
  const before = upTo(s, i)
  if (/[,;]/.test(s.tokens[0]?.role === 'adverb' ? before.replace(/^\p{L}+,/u, '') : before))
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
  // "You may stay, there is no charge, for a week": an aside, and then the first goes on.
  if (/, (?:for|in|at|by|on|to|from|with|until) [^,]*$/.test(onward(s, i))) return false
  return clauseAt(s, 0) !== undefined && endsWhole(s, i) && standsAlone(s, i)
}

const BEING = /^(?:it|this|that|there) (?:is|was)\b/i

/** "Tell them so they can come": the purpose, where a "can" shows that it is one. */
function* purpose(s: Analysed, i: number, verb: number): Iterable<Proposal> {
  if (!/^(?:can|could)$/.test(s.tokens[verb]?.lower ?? '')) return
  if (hasNegation(s, 0, i) || /^(?:do|does|did|done)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  // "so they can see it and it is quiet there": no part of the aim.
  const isMore = s.tokens.some(
    ({ role }, k) => k > verb && role === 'and' && BEING.test(onward(s, k + 1)),
  )
  if (isMore) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}
