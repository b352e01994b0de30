import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfPast } from '../grammar/base-form.ts'
import { type Clause, clauseAt, isBody, isPerson, isPlace, mainVerb } from '../grammar/clause.ts'
import { singularOf } from '../grammar/noun-forms.ts'
import type { Token } from '../grammar/tokens.ts'

/** What is done to something in a main clause: "must not always be read out to them by". */
export interface PassiveClause {
  clause: Clause
  modals: readonly string[]
  /** The forms of "be" and "have", in their order: "has been". */
  be: string
  hasNot: boolean
  adverbs: readonly string[]
  /** Base forms of what is done: "written and reviewed". */
  bases: readonly string[]
  /** What stands between them: " and ". */
  links: readonly string[]
  /** What the verb needs straight after it, "looked after", or "carried out", whose object may part it. */
  tail: { text: string; parts: boolean } | undefined
  /** Words from `mid` up to `by` stand between the verb and "by". */
  mid: number
  by: number | undefined
  /** Past the last participle. */
  done: number
}

/** Adverbs that narrow who does it, or how well: they do not move with the verb. */
const STAYS =
  /^(?:only|just|even|mainly|largely|mostly|partly|primarily|principally|predominantly|solely|wholly|exclusively|especially|particularly|best|better|well|most|more|least|less|both|either|rather|very|so|too|as|how|much|almost|nearly|never|rarely|seldom|hardly|far|highly|once|twice|together|back|away|all|otherwise|likely|first|together|entirely|effectively|simply|really|actually|reportedly|allegedly|apparently)$/

/** The main clause's passive; undefined where it is none or not sure. */
export function passiveClause(s: Analysed): PassiveClause | undefined {
  const clause = mainClause(s)
  if (!clause) return undefined
  const { tokens } = s
  const modals: string[] = []
  const adverbs: string[] = []
  const be: string[] = []
  let hasNot = false
  for (let i = clause.subjectEnd; i < clause.verb; i++) adverbs.push(tokens[i]?.lower ?? '')
  let at = clause.verb
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (at > clause.verb && gapBefore(s, at) !== ' ')) return undefined
    if (token.lower === 'not') hasNot = true
    else if (token.role === 'modal') modals.push(token.text)
    else if (token.shape === 'be' || token.shape === 'have') be.push(token.lower)
    else if (/^needs?$/.test(token.lower) && tokens[at + 1]?.lower === 'to')
      modals.push(token.lower)
    else if (token.lower === 'to') modals.push('to')
    else if (token.role === 'adverb') adverbs.push(token.lower)
    else break
  }
  if (be.length === 0 || adverbs.some((word) => STAYS.test(word))) return undefined
  const bases: string[] = []
  const links: string[] = []
  let done = at
  for (;;) {
    const base = doneAt(tokens[done])
    if (base === undefined) return undefined
    bases.push(base)
    done++
    const gap = gapBefore(s, done)
    const next = tokens[done]
    if (next?.role === 'and' && /^(?:and|or)$/.test(next.lower) && doneAt(tokens[done + 1])) {
      if (!/^,? $/.test(gap)) return undefined
      links.push(` ${next.lower} `)
      done++
    } else if (gap === ', ' && doneAt(next)) links.push(gap)
    else break
  }
  const tail = bases.length === 1 ? tailAt(s, at, done) : undefined
  const mid = tail ? done + 1 : done
  const by = byAfter(s, mid, bases[0] === 'refer')
  return { clause, modals, be: be.join(' '), hasNot, adverbs, bases, links, tail, mid, by, done }
}

/** What was done, in its base form. */
function doneAt(token: Token | undefined): string | undefined {
  if (!token) return undefined
  const isDone =
    (token.role === 'verb' && /^(?:past|participle)$/.test(token.shape ?? '')) ||
    (token.role === 'adjective' && /[^e]ed$/.test(token.lower)) ||
    // "is read by", "are set by": no noun stands bare after "is".
    /^(?:set|read|put|run|cut|led|sent|held)$/.test(token.lower)
  return isDone ? (SAME_FORM.has(token.lower) ? token.lower : baseOfPast(token.lower)) : undefined
}

/** Their past is their base. */
const SAME_FORM = new Set(['set', 'read', 'put', 'run', 'cut'])

const OPENING = /^(?:preposition|determiner|adverb|subordinator|number|name|noun)$/

/** The clause that the sentence is about: its first, or the one after an opening and its comma. */
function mainClause(s: Analysed): Clause | undefined {
  const { tokens } = s
  const first = clauseAt(s, 0)
  if (first) return first
  const opener = tokens[0]
  if (!opener || !OPENING.test(opener.role)) return undefined
  const verb = mainVerb(s)
  for (let i = tokens.length - 1; i > 0; i--) {
    if (gapBefore(s, i) !== ', ') continue
    const clause = clauseAt(s, i)
    if (!clause || clause.verb !== verb) continue
    // "After reading it, …" and "In her lessons, …" lean on the subject that is to move away.
    const leans = tokens
      .slice(0, i)
      .some(
        ({ lower, shape }) =>
          shape === 'ing' ||
          shape === 'participle' ||
          /^(?:h(?:e|is|im|er|ers)|she|they|their|them|its?|this|these|like|unlike|as|to)$/.test(
            lower,
          ),
      )
    const isSecond = tokens
      .slice(0, i)
      .some(({ lower }) => /^(?:but|so|that|who|which)$/.test(lower))
    return leans || isSecond || hasQuotes(s) ? undefined : clause
  }
  return undefined
}

function hasQuotes(s: Analysed): boolean {
  return /[“”"()]/.test(s.text)
}

const PARTING = /^(?:out|up|down|off|over|on|in|away|back|through)$/
/** Verbs that end in a preposition, and keep it when they change sides. */
const KEEPING = new Set(
  'look after,care for,pay for,deal with,think about,agree on,agree to,listen to,work on,apply for,ask for'.split(
    ',',
  ),
)

/** "carried OUT by", "looked AFTER by". */
function tailAt(s: Analysed, at: number, done: number): PassiveClause['tail'] {
  const next = s.tokens[done]
  if (!next || gapBefore(s, done) !== ' ' || s.tokens[done + 1]?.lower !== 'by') return undefined
  const base = baseOfPast(s.tokens[at]?.lower ?? '')
  if (KEEPING.has(`${base} ${next.lower}`)) return { text: next.lower, parts: false }
  return PARTING.test(next.lower) ? { text: next.lower, parts: true } : undefined
}

/** Things made or done, which are "by" somebody themselves: "with the report by the EP". */
const MADE =
  /^(?:report|book|work|study|article|letter|assessment|advice|review|decision|visit|intervention|input|research|support|training|plan|request|statement|survey|talk|presentation|guidance|programme|recommendation|observation|therapy|account|contribution|comment|evidence|help|teaching|referral)$/
const SPAN =
  /^(?:day|week|fortnight|month|term|year|morning|afternoon|hour|time|writing|person|detail|full|advance|basis|\d.*)$/

/** Where "by" stands: straight after, or after a time, a place, a person or what somebody is given. */
function byAfter(s: Analysed, from: number, isReferring: boolean): number | undefined {
  const { tokens } = s
  if (tokens[from]?.lower === 'by') return gapBefore(s, from) === ' ' ? from : undefined
  for (let k = from; k < from + 9 && k < tokens.length; k++) {
    const token = tokens[k]
    if (!token || gapBefore(s, k) !== ' ') return undefined
    if (token.lower === 'by') return isReferring || endsWell(tokens, from, k) ? k : undefined
    if (/^(?:only|mainly|partly|largely|not|both|either|even|as|than|of)$/.test(token.lower))
      if (token.lower !== 'of') return undefined
    if (!/^(?:noun|name|number|determiner|adjective|preposition|adverb|pronoun)$/.test(token.role))
      return undefined
  }
  return undefined
}

function endsWell(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]
  if (!last) return false
  const all = tokens.slice(from, to).map(({ lower }) => lower)
  if (/^(?:into account|in place|up to date)$/.test(all.join(' '))) return true
  if (/^(?:me|us|you|him|them)$/.test(last.lower)) return tokens[to - 2]?.role === 'preposition'
  const one = singularOf(last.lower)
  if (MADE.test(one)) return false
  if (/ly$/.test(last.lower) && !STAYS.test(last.lower)) return true
  const isGiven = /^(?:determiner|number|noun|adjective)$/.test(tokens[from]?.role ?? '')
  const isTime =
    SPAN.test(one) || /^(?:annually|yearly|weekly|daily|monthly|termly|twice|once)$/.test(one)
  if (isTime || last.role === 'number' || /^\d/.test(last.text)) return true
  return isGiven || isPerson(last) || isBody(last) || isPlace(last) || last.role === 'name'
}
