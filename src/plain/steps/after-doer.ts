import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { isBody, isPerson, isPlace } from '../grammar/clause.ts'

const MONTH_OR_YEAR =
  /^(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)$/
const TIME =
  /^(?:within|every|each|before|after|until|during|once|twice|annually|yearly|weekly|daily|monthly|termly|throughout|regularly|following|again|later|today)$/
const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/
const MORE = [
  // how often, until when, how long
  /^(?:at least|at most|up to|no (?:later|earlier|more|less) than|not (?:later|earlier|more|less) than|over the|for (?:\d|a (?:period|maximum|minimum|total)|at least|up to|an? (?:hour|day|week|month|term|year)|one|two|three|four|five|six|the (?:first|next|rest))|from (?:\d|age|the (?:age|start|beginning)|birth)|on (?:\d|the (?:\p{L}+ )?(?:day|date)|a \p{L}+ basis|request|arrival|behalf of|average)|by (?:\d|the (?:end|start)|email|post|phone|telephone|letter))/u,
  /^in (?:writing|person|full|detail|advance|class|lessons|small groups|a small group|groups|pairs|time|line with|accordance with|consultation with|partnership with|response to|the (?:morning|afternoon|autumn|spring|summer|first|last|past|next|same way)|year \d|key stage \d|(?:early|late|mid) \p{L}+|turn|private|school|the classroom|section \w+|part \w+|reception)\b/iu,
  /^at (?:home|school|lunchtime|playtime|break|the (?:start|end|beginning|same time|time|meeting|(?:annual )?review)|any time|each|every|these|transition|the tribunal|a hearing|the hearing)\b/,
  /^with (?:support|help|input|advice|guidance) from\b|^with (?:the )?(?:support|help|agreement|consent|involvement) of\b|^with (?:your|parental) (?:agreement|consent|permission|help|involvement)\b/,
  /^as (?:part of|early as possible|quickly as possible|soon as|required|needed|necessary|appropriate|agreed)\b|^(?:where|when|if|wherever|whenever) (?:possible|appropriate|needed|necessary|required)\b/,
  /^(?:\d+|two|three|four|five|six) (?:times|hours|days|minutes|sessions) (?:a|each|every|per) |^without (?:delay|charge)/,
  /^through (?:the|your|our) /,
  /^under (?:the|your) (?:direction|guidance|supervision)\b/,
]
const CONDITION = /^(?:if|when|unless|until|once|before|after|because|whenever)$/
const LEANING =
  /^(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|this|these|those|that|which|who|whose|whom|itself|themselves|himself|herself)$/
/** Verbs whose doer has somebody do something: "asked by the school to sign". */
const HAVING_DONE =
  /^(?:ask|invite|expect|encourage|help|require|allow|advise|tell|teach|train|remind|recruit|commission|appoint|employ|use|enable|support|order|urge|choose)$/

const SENDING =
  /^(?:send|transfer|give|refer|pay|submit|pass|return|forward|issue|offer|provide|deliver)$/

/** Whether what follows the doer may stand after the thing done to: it belongs to the verb. */
export function staysWithVerb(s: Analysed, at: number, base: string, isShort: boolean): boolean {
  const { tokens, text } = s
  const next = tokens[at]
  if (!next) return /^\W{0,2}$/.test(text.slice(tokens[at - 1]?.end))
  const gap = gapBefore(s, at)
  if (gap !== ' ' && gap !== ', ') return false
  const after = tokens.slice(at)
  if (after.some(({ lower }) => LEANING.test(lower))) return false
  if (/[;:–—()“”"]/.test(text.slice(next.start))) return false
  const words = text
    .slice(next.start)
    .toLowerCase()
    .replace(/^(?:usually|normally) /, '')
  const opener = after.findIndex(
    ({ lower, role }) => CONDITION.test(lower) && role !== 'preposition',
  )
  if (after.some((token, k) => token.isFinite && (opener < 0 || k < opener))) return false
  // "Each year and reviewed": a second deed that the "and" may tie to the first.
  const joins = after.some(({ role, lower }, k) => {
    const next = after[k + 1]
    return (
      role === 'and' && lower !== 'or' && (next?.role === 'verb' || /ed$/.test(next?.lower ?? ''))
    )
  })
  if (joins && opener !== 0) return false
  if (
    gap === ', ' &&
    !(TIME.test(next.lower) || MORE.some((more) => more.test(words)) || opener === 0)
  )
    return false
  if (CONDITION.test(next.lower) && opener === 0) return true
  if (next.lower === 'to' && next.role === 'preposition') {
    // "sent by the school to the parents"
    const last = tokens[tokens.length - 1]
    return (
      SENDING.test(base) &&
      tokens.length - at < 6 &&
      (isPerson(last) || isBody(last) || isPlace(last))
    )
  }
  if (next.lower === 'to') {
    if (!(HAVING_DONE.test(base) && isShort && next.role === 'to')) return false
    return true
  }
  if (opener > 0 && !isShort) return false
  if (TIME.test(next.lower) || MORE.some((more) => more.test(words))) return true
  if (next.lower === 'in') return MONTH_OR_YEAR.test(tokens[at + 1]?.lower ?? '')
  if (next.lower === 'on')
    return MONTH_OR_YEAR.test(tokens[at + 1]?.lower ?? '') || DAY.test(tokens[at + 1]?.lower ?? '')
  return false
}
