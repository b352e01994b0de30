import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfPast } from '../grammar/base-form.ts'
import { clauseAt, headOf, isBody, isPerson, isPluralPhrase, slice } from '../grammar/clause.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, lowerFirst, upperFirst } from '../grammar/write.ts'
import type { Step } from './step.ts'

const OBJECT: Record<string, string> = { i: 'me', he: 'him', she: 'her', we: 'us', they: 'them' }
const SUBJECT: Record<string, string> = { me: 'I', him: 'he', her: 'she', us: 'we', them: 'they' }
/** What may follow the doer and still belong to the verb. */
const TIME =
  /^(?:within|every|each|before|after|until|by|on|in|during|once|twice|annually|yearly|weekly|daily|at)$/

const MONTH_OR_YEAR =
  /^(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Says first who does it: "is reviewed by the council" becomes "the council reviews". */
export const passives: Step = {
  name: 'passives',
  *propose(s) {
    const clause = clauseAt(s, 0)
    if (!clause || /\?$/.test(s.text) || clause.subject > 0) return
    const { tokens } = s
    const modals: string[] = []
    let be: string | undefined
    let hasNot = false
    let at = clause.verb
    for (; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token) return
      if (token.lower === 'not') hasNot = true
      else if (token.role === 'modal') modals.push(token.text)
      else if (token.shape === 'be' || token.shape === 'have')
        be = `${be ?? ''} ${token.lower}`.trim()
      else break
    }
    const done = tokens[at]
    if (!done || !be || done.role !== 'verb' || !/^(?:past|participle)$/.test(done.shape ?? ''))
      return
    const by = byAfter(s, at)
    if (by === undefined) return
    const doer = doerAt(s, by + 1)
    if (doer === undefined || (by > at + 1 && doer.end < tokens.length)) return
    const { end, isMany, text } = doer
    const patient = patientOf(s, clause.subject, clause.subjectEnd)
    if (patient === undefined) return
    const base = baseOfPast(done.lower)
    if (base === undefined) return
    const verb = activeVerb(be, modals, base, isMany, hasNot)
    if (verb === undefined) return
    const when = by > at + 1 ? ` ${slice(s, at + 1, by)}` : ''
    const rest = end < tokens.length ? ` ${s.text.slice(tokens[end]?.start)}` : when
    const sentence = asSentence(`${upperFirst(text)} ${verb} ${patient}${rest}`)
    yield { sentences: [sentence], isMoving: true, isTurned: true }
  },
}

/** Where "by" stands: after the verb, or after a time: "is reviewed every three years by". */
function byAfter(s: Analysed, done: number): number | undefined {
  const { tokens } = s
  if (tokens[done + 1]?.lower === 'by') return gapBefore(s, done + 1) === ' ' ? done + 1 : undefined
  if (
    !/^(?:every|each|once|twice|daily|weekly|monthly|termly|annually|yearly)$/.test(
      tokens[done + 1]?.lower ?? '',
    )
  )
    return undefined
  for (let k = done + 2; k < done + 5; k++) {
    if (tokens[k]?.lower === 'by') return k
    if (!/^(?:noun|number|determiner|adjective)$/.test(tokens[k]?.role ?? '')) return undefined
  }
  return undefined
}

interface Doer {
  text: string
  end: number
  isMany: boolean
}

/** A plain named doer: a person, people or a body, with nothing after it but a time. */
function doerAt(s: Analysed, from: number): Doer | undefined {
  const { tokens } = s
  let end = from
  while (end < tokens.length) {
    const token = tokens[end]
    if (!token || (end > from && gapBefore(s, end) !== ' ')) break
    if (!/^(?:determiner|noun|name|adjective|pronoun)$/.test(token.role)) break
    end++
  }
  const head = headOf(s, from, end)
  if (!head || end === from) return undefined
  const joined = orAnother(s, end)
  const isBoth = joined !== undefined && tokens[end]?.lower === 'and'
  if (joined !== undefined) end = joined
  const next = tokens[end]
  if (next && (!TIME.test(next.lower) || gapBefore(s, end) !== ' ')) return undefined
  // "In March 2024" is a time; "in the class" may tell of the doer.
  if (next?.lower === 'in' && !MONTH_OR_YEAR.test(tokens[end + 1]?.lower ?? '')) return undefined
  for (let i = end; i < tokens.length; i++)
    if (tokens[i]?.role === 'and' || tokens[i]?.isFinite) return undefined
  const pronoun = SUBJECT[head.lower]
  const isOne = head === tokens[from] && pronoun !== undefined
  if (!isOne && !isPerson(head) && !isBody(head)) return undefined
  if (
    /^(?:any|no|each|every|some|all|most|one|many|few|either|neither)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    return undefined
  const isMany = isOne
    ? /^(?:us|them|me)$/.test(head.lower)
    : isBoth || isPluralPhrase(s, from, end)
  if (isMany === undefined) return undefined
  return { text: isOne ? (pronoun ?? '') : slice(s, from, end), end, isMany }
}

/** "a teacher or teaching assistant": past a second person or body. */
function orAnother(s: Analysed, join: number): number | undefined {
  if (!/^(?:or|and)$/.test(s.tokens[join]?.lower ?? '') || gapBefore(s, join) !== ' ')
    return undefined
  let end = join + 1
  while (
    end < s.tokens.length &&
    gapBefore(s, end) === ' ' &&
    /^(?:determiner|noun|name|adjective)$/.test(s.tokens[end]?.role ?? '')
  )
    end++
  const head = headOf(s, join + 1, end)
  return head && (isPerson(head) || isBody(head)) ? end : undefined
}

function patientOf(s: Analysed, from: number, to: number): string | undefined {
  const first = s.tokens[from]
  if (!first) return undefined
  // "Each child is taught by a teacher" need not mean one teacher for all.
  if (
    /^(?:any|no|each|every|some|all|most|one|many|few|either|neither|none|there|it|this|that)$/.test(
      first.lower,
    )
  )
    return undefined
  if (to - from === 1 && OBJECT[first.lower]) return OBJECT[first.lower]
  return lowerFirst(slice(s, from, to), first)
}

function activeVerb(
  be: string,
  modals: readonly string[],
  base: string,
  isMany: boolean,
  hasNot: boolean,
): string | undefined {
  const forms = formsOf(base)
  if (modals.length > 0) {
    if (be !== 'be' || modals.length > 1) return undefined
    const modal = modals[0] === 'cannot' ? 'cannot' : modals[0]
    return `${modal}${hasNot ? ' not' : ''} ${base}`
  }
  if (be === 'is' || be === 'are') {
    if (hasNot) return `${isMany ? 'do' : 'does'} not ${base}`
    return isMany ? base : forms.third
  }
  if (be === 'was' || be === 'were') return hasNot ? `did not ${base}` : forms.past
  if (be === 'has been' || be === 'have been')
    return `${isMany ? 'have' : 'has'}${hasNot ? ' not' : ''} ${forms.participle}`
  return undefined
}
