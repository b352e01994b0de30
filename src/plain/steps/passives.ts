import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfPast } from '../grammar/base-form.ts'
import {
  type Clause,
  clauseAt,
  headOf,
  isBody,
  isPerson,
  isPluralPhrase,
  slice,
} from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, lowerFirst, upperFirst, wordCount } from '../grammar/write.ts'
import type { Proposal, Step } from './step.ts'

const OBJECT: Record<string, string> = { i: 'me', he: 'him', she: 'her', we: 'us', they: 'them' }
const SUBJECT: Record<string, string> = { me: 'I', him: 'he', her: 'she', us: 'we', them: 'they' }
/** What may follow the doer and still belong to the verb. */
const TIME =
  /^(?:within|every|each|before|after|until|by|on|in|during|once|twice|annually|yearly|weekly|daily|at|under)$/

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
    if (by === undefined) {
      if (be === 'be' && !hasNot && modals.length === 1) yield* bySomeone(s, clause, at)
      return
    }
    const doer = doerAt(s, by + 1)
    if (doer === undefined || (by > at + 1 && doer.end < tokens.length)) return
    const { end, isMany, text } = doer
    const patient = patientOf(s, clause.subject, clause.subjectEnd, isOneAndKnown(s, by + 1))
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

/** What only somebody can do: "will be reviewed", not "may be affected". */
const DONE_BY_SOMEBODY = new Set(
  'review update monitor assess consult invite arrange consider discuss check record teach train observe contact inform notify'.split(
    ' ',
  ),
)

/**
 * "Consideration should be given to it" is "Someone should consider it", "it will be reviewed each
 * term" is "Someone will review it each term": it stays open who does it, and shows.
 */
function* bySomeone(s: Analysed, clause: Clause, at: number): Iterable<Proposal> {
  const { tokens, text } = s
  const modal = tokens[clause.verb]
  const rest = text.slice(tokens[at]?.end)
  if (!modal || at - clause.verb > 3 || /[,;:“”"]/.test(rest)) return
  if (tokens.slice(at).some(({ lower }) => lower === 'by' || lower === 'and' || lower === 'or'))
    return
  const flags = { isMoving: true, brings: ['someone'] }
  const subject = slice(s, clause.subject, clause.subjectEnd)
  if (/^(?:careful |full |due )?consideration$/i.test(subject) && tokens[at]?.lower === 'given') {
    const how = /^(?:careful|full)/i.exec(subject)?.[0]?.toLowerCase()
    if (how !== undefined || !/^ to (?!\p{L}+ing\b)/u.test(rest)) return
    yield { sentences: [`Someone ${modal.text} consider${rest.slice(3)}`], ...flags, drops: [] }
    return
  }
  const base = baseOfPast(tokens[at]?.lower ?? '')
  if (base === undefined || !DONE_BY_SOMEBODY.has(base) || clause.subjectEnd !== clause.verb) return
  const patient = patientOf(s, clause.subject, clause.subjectEnd)
  if (patient === undefined || wordCount(subject) > 6 || tokens[at + 1]?.role === 'to') return
  yield { sentences: [`Someone ${modal.text} ${base} ${patient}${rest}`], ...flags }
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
    // "by the nurse every day": a second determiner opens something else.
    if (end > from && token.role === 'determiner') break
    end++
  }
  const head = headOf(s, from, end)
  if (!head || end === from) return undefined
  const joined = orAnother(s, end)
  const isBoth = joined !== undefined && tokens[end]?.lower === 'and'
  if (joined !== undefined) end = joined
  const next = tokens[end]
  // "no later than 15 days", "at least once a year"
  const isLimit = /^(?:no|not) (?:later|earlier|more|less) than$/.test(
    slice(s, end, end + 3).toLowerCase(),
  )
  if (next && ((!TIME.test(next.lower) && !isLimit) || gapBefore(s, end) !== ' ')) return undefined
  // "Under his guidance" tells how it is done; "under 5" may tell of the doer.
  if (
    next?.lower === 'under' &&
    !/^(?:the|his|her|their) (?:direction|guidance|supervision)\b/i.test(
      s.text.slice(tokens[end + 1]?.start),
    )
  )
    return undefined
  // "In March 2024" is a time; "in the class" may tell of the doer.
  if (next?.lower === 'in' && !MONTH_OR_YEAR.test(tokens[end + 1]?.lower ?? '')) return undefined
  for (let i = end; i < tokens.length; i++)
    if (tokens[i]?.role === 'and' || tokens[i]?.isFinite) return undefined
  const pronoun = SUBJECT[head.lower]
  const isOne = head === tokens[from] && pronoun !== undefined
  if (!isOne && !isPerson(head) && !isBody(head)) return undefined
  // "by its governors": whose they are must be named before.
  if (/^(?:its|their|his|her)$/.test(tokens[from]?.lower ?? '') && !isOne) return undefined
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

/** A first word that may owe its capital to more than its place: "Robin's progress", "Amara". */
function mayBeName(first: Token): boolean {
  if (first.role !== 'noun' || first.isPlural) return false
  const owner = { ...first, lower: first.lower.replace(/'s?$/, '') }
  const isKnown = isPerson(owner) || isBody(owner)
  return (
    !isKnown &&
    !/(?:ing|ment|ness|tion|sion|ance|ence|ity|port|gress|care|help|work|time)$/.test(first.lower)
  )
}

/** "The council", "your school": the same one for all that it does. */
function isOneAndKnown(s: Analysed, from: number): boolean {
  return /^(?:the|your|our|their|his|her|its|this)$/.test(s.tokens[from]?.lower ?? '')
}

function patientOf(
  s: Analysed,
  from: number,
  to: number,
  byOneAndKnown = false,
): string | undefined {
  const first = s.tokens[from]
  if (!first) return undefined
  // "Any comments must be received by the council": the same council for each.
  if (byOneAndKnown && /^(?:any|each|every|all|some|many|most)$/.test(first.lower) && to - from > 1)
    return lowerFirst(slice(s, from, to), first)
  // "Each child is taught by a teacher" need not mean one teacher for all.
  if (
    /^(?:any|no|each|every|some|all|most|one|many|few|either|neither|none|there|it|this|that)$/.test(
      first.lower,
    )
  )
    return undefined
  if (to - from === 1 && OBJECT[first.lower]) return OBJECT[first.lower]
  if (mayBeName(first)) return undefined
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
