import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, mainVerb } from '../grammar/clause.ts'
import { singularOf } from '../grammar/noun-forms.ts'
import type { Token } from '../grammar/tokens.ts'
import { basesOf } from '../grammar/verb-forms.ts'
import { NEAR_WORDS, type PhraseCondition } from '../phrase-list.ts'
import { type Unit, unitWords } from './phrase-units.ts'

/** Whether what a pair depends on stands around the words from `from` up to `to`. */
export function holds(
  s: Analysed,
  units: readonly Unit[],
  from: number,
  to: number,
  when: PhraseCondition | undefined,
): boolean {
  if (!when) return true
  const at = (list: readonly string[], place: number, isBefore: boolean) =>
    list.some((word) => standsAt(s, units, word, place, isBefore))
  if (when.before && !at(when.before, from - 1, true)) return false
  if (when.notBefore && at(when.notBefore, from - 1, true)) return false
  if (when.after && !at(when.after, to, false)) return false
  if (when.notAfter && at(when.notAfter, to, false)) return false
  if (!when.near && !when.notNear) return true
  const around = [
    ...units.slice(Math.max(0, from - NEAR_WORDS), from),
    ...units.slice(to, to + NEAR_WORDS),
  ]
  const isNear = (word: string) => {
    const words = unitWords(word)
    return around.some((_, k) =>
      words.every((each, n) => {
        const lower = around[k + n]?.lower
        return (
          lower !== undefined &&
          (lower === each || singularOf(lower) === each || basesOf(lower).includes(each))
        )
      }),
    )
  }
  if (when.near && !when.near.some(isNear)) return false
  return !when.notNear?.some(isNear)
}

/** Whether a word, phrase or class stands at a place: `place` is its last unit when before, its first when after. */
function standsAt(
  s: Analysed,
  units: readonly Unit[],
  word: string,
  place: number,
  isBefore: boolean,
): boolean {
  const unit = units[place]
  const edge = isBefore ? units[place + 1] : units[place - 1]
  const gap = isBefore
    ? s.text.slice(unit?.end ?? 0, edge?.start ?? 0)
    : s.text.slice(edge?.end ?? 0, unit?.start ?? s.text.length)
  if (word === '@first') return isBefore && !unit
  if (word === '@start') return isBefore && (!unit || /[;:()]/.test(gap))
  if (word === '@end') return !isBefore && (!unit || /[;:()]/.test(gap))
  if (!unit) return false
  const token = s.tokens[unit.token]
  if (word === '@number') return token?.role === 'number'
  if (word === '@verb') return token?.role === 'verb'
  if (word === '@describing') return token?.role === 'adjective'
  if (word === '@ing') return /ing$/.test(unit.lower) && unit.lower.length > 4
  if (word === '@clause') return !isBefore && /^\s+$/.test(gap) && isClause(s, unit.token)
  if (word === '@capital') return /^\p{Lu}/u.test(token?.text ?? '') && place > 0
  if (/[,;:()]/.test(gap)) return false
  const words = unitWords(word)
  const start = isBefore ? place - words.length + 1 : place
  return words.every((each, k) => units[start + k]?.lower === each)
}

const IN_SUBJECT = /^(?:determiner|pronoun|noun|name|adjective|number|and)$/
const SUBJECT_PRONOUN = /^(?:they|we|he|she|i|there)$/

/** "That the plan is kept", "they can read": what comes has a subject and a verb of its own. */
function isClause(s: Analysed, at: number): boolean {
  const first = s.tokens[at]
  if (!first) return false
  if (SUBJECT_PRONOUN.test(first.lower)) return true
  const clause = clauseAt(s, first.lower === 'that' ? at + 1 : at)
  // "What is done to ensure good results can be seen": "can" belongs to "what is done".
  // Where no other verb is the sentence's own, this one may be.
  const main = mainVerb(s)
  if (clause) return (main !== undefined && clause.verb !== main) || at <= 2
  // "All pupils get": a bare form straight after a noun can only be its verb.
  for (let i = at; i < s.tokens.length; i++) {
    const token = s.tokens[i]
    if (!token || (i > at && /\S/.test(gapBefore(s, i)))) return false
    if (i > at && isVerbOf(token))
      return /^(?:noun|name|pronoun)$/.test(s.tokens[i - 1]?.role ?? '')
    if (!IN_SUBJECT.test(token.role) && token.lower !== 'of') return false
  }
  return false
}

function isVerbOf({ role, shape }: Token): boolean {
  return role === 'modal' || /^(?:base|third|be|have|do)$/.test(shape ?? '')
}
