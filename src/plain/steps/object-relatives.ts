import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { canBeTold, isOpen, onward, standsAlone, upTo } from './joints.ts'
import { isStatement, runsToEnd } from './relative-reach.ts'
import type { Proposal } from './step.ts'

/** Words that may stand between the verb with a tense and the verb that has the object. */
const BETWEEN =
  /^(?:able|unable|going|to|be|been|also|then|often|usually|always|not|never|now|still)$/
/** What may follow the place that "which" was taken from. */
const AFTER_GAP = /^(?:preposition|adverb|subordinator|to|and|other)$/
/** Verbs that need no object: what "which" stood for is somewhere else. */
const NO_OBJECT =
  /^(?:think|believe|say|know|hope|feel|agree|go|come|live|work|look|lead|happen|arrive|depend|belong|refer|listen|talk|rely|apply|care|ask|wait|respond|occur|stay|stand|sit|draw|focus)$/

/** ", which we use in class" is "We use this in class." */
export function* objectOf(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause || clause.subject !== i + 1 || clause.verb - i > 7) return
  const gap = placeOfObject(s, clause.verb)
  if (gap === undefined || !runsToEnd(s, i, clause.verb)) return
  if (!standsAlone(s, i) && !canBeTold(s, i) && !isStatement(s, i)) return
  // "which we sought and took": one object for both.
  for (let k = gap; k < s.tokens.length - 1; k++)
    if (s.tokens[k]?.role === 'and' && /^(?:verb|modal|adverb)$/.test(s.tokens[k + 1]?.role ?? ''))
      return
  const thing = s.tokens[i - 1]
  if (thing?.role !== 'noun') return
  const it = isPlural(thing.text) ? 'these' : 'this'
  const rest = gap < s.tokens.length ? ` ${onward(s, gap)}` : ''
  const told = `${slice(s, i + 1, gap)} ${it}${rest}`
  yield { sentences: [asSentence(upTo(s, i)), asSentence(told, endMark(s.text))] }
}

/** Just past the verb that "which" was the object of; undefined where that is not sure. */
function placeOfObject(s: Analysed, verb: number): number | undefined {
  let at = verb
  const first = s.tokens[verb]
  if (!first) return undefined
  while (at + 1 < s.tokens.length) {
    const next = s.tokens[at + 1]
    if (!next || /[,;:(]/.test(gapBefore(s, at + 1))) break
    const isHelper = BETWEEN.test(next.lower)
    const isVerb = next.role === 'verb' && !next.isFinite
    if (!isHelper && !isVerb && next.role !== 'adverb') break
    at++
    if (isVerb && next.shape !== 'be' && next.shape !== 'have' && s.tokens[at - 1]?.role !== 'to')
      break
    if (isVerb && s.tokens[at - 1]?.role === 'to' && s.tokens[at + 1]?.role !== 'to') break
  }
  while (at > verb && s.tokens[at]?.role === 'adverb') at--
  const last = s.tokens[at]
  const next = s.tokens[at + 1]
  if (last?.role !== 'verb' || /^(?:be|have|do)$/.test(last.shape ?? '')) return undefined
  if (NO_OBJECT.test(last.lower) || (last.shape === 'ing' && at === verb)) return undefined
  // What is done to something has no object of its own.
  for (let k = verb; k < at; k++)
    if (s.tokens[k]?.shape === 'be' && last.shape !== 'ing' && last.shape !== 'base')
      return undefined
  if (!next) return at + 1
  if (!isOpen(s, at + 1) || !AFTER_GAP.test(next.role) || next.lower === 'and') return undefined
  // "which we draw on", "which they hope to win": the place is further on.
  if (next.role === 'preposition' && !followsThing(s, at + 2)) return undefined
  if (next.role === 'to' && !/^(?:use|need|make|take|give|write|keep)/.test(last.lower))
    return undefined
  return at + 1
}

function followsThing(s: Analysed, at: number): boolean {
  const token = s.tokens[at]
  return (
    token !== undefined &&
    /^(?:determiner|noun|name|pronoun|number|adjective|verb)$/.test(token.role) &&
    !/[,;:]/.test(gapBefore(s, at))
  )
}
