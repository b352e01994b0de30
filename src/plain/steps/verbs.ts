import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, firstOpener, isBody, isPerson, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import type { Token } from '../grammar/tokens.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import { hasLimit, hasNegation, isOpen, onward, subjectAgain } from './joints.ts'
import type { Step } from './step.ts'

/** Parts of "must A, B and C": one subject with several verbs. */
export interface VerbSeries {
  /** Subject and helping words, up to the first verb: "The school must". */
  opening: string
  /** The same as it is written again. */
  again: string
  /** Where each verb phrase begins. */
  starts: readonly number[]
  /** Where the first verb phrase begins, before which `opening` ends. */
  isModal: boolean
}

const TAKES_PREPOSITION =
  /^(?:work|respond|listen|apply|refer|think|talk|ask|agree|look|deal|speak|focus|depend|contribute|lead|go|come|meet|attend|live|rely|liaise|consult|engage|communicate|share|build|act|write|reply)$/

/** Finds several verbs of one subject, where it is sure that the subject is that of each. */
export function verbSeries(s: Analysed): VerbSeries | undefined {
  const clause = clauseAt(s, 0)
  const { tokens } = s
  if (!clause || clause.subject > 0) return undefined
  const verb = tokens[clause.verb]
  if (!verb || (clause.subjectEnd !== clause.verb && hasNegation(s, clause.subjectEnd, clause.verb))) return undefined
  const isModal = verb.role === 'modal'
  let first = clause.verb
  if (isModal) {
    first++
    while (tokens[first]?.role === 'adverb') first++
    if (hasNegation(s, clause.verb, first)) return undefined
    const main = tokens[first]
    if (main?.role !== 'verb' || (main.shape !== 'base' && main.shape !== 'have' && main.shape !== 'be')) return undefined
  }
  const main = tokens[first]
  if (!main || SAYING.has(main.lower)) return undefined
  const starts = [first]
  let isJoined = false
  for (let k = first + 2; k < tokens.length - 1; k++) {
    const gap = gapBefore(s, k)
    const isAfterAnd = tokens[k - 1]?.lower === 'and' && /^\s+$/.test(gap)
    if (!isAfterAnd && !/^,\s+$/.test(gap)) continue
    const at = isAfterAnd && tokens[k]?.role === 'adverb' ? k + 1 : k
    if (!isOpen(s, k) || !isNext(s, at, verb, main, isModal)) continue
    if (!isAfterAnd && isJoined) return undefined
    if (!/^(?:noun|name|pronoun|number|adverb)$/.test(tokens[isAfterAnd ? k - 2 : k - 1]?.role ?? '')) return undefined
    starts.push(k)
    if (isAfterAnd) {
      if (isJoined) return undefined
      isJoined = true
    }
  }
  if (starts.length < 2 || !isJoined) return undefined
  const last = starts[starts.length - 1] ?? 0
  if (firstOpener(s, 0, last) !== undefined || hasLimit(s, last, tokens.length)) return undefined
  if (isModal && tokens.slice(first, last).some((token) => token.role === 'to')) return undefined
  if (hasNegation(s, clause.verb, tokens.length)) return undefined
  const subject = subjectAgain(s, 0, clause.subjectEnd)
  if (subject === undefined) return undefined
  const helpers = slice(s, clause.subjectEnd, first)
  return {
    opening: s.text.slice(0, tokens[first]?.start).trim(),
    again: upperFirst(`${subject}${isModal ? ` ${helpers}` : ''}`),
    starts,
    isModal,
  }
}

function isNext(s: Analysed, k: number, verb: Token, main: Token, isModal: boolean): boolean {
  const token = s.tokens[k]
  const after = s.tokens[k + 1]
  if (!token || token.role !== 'verb' || !after) return false
  if (!isModal) {
    if (!token.isFinite) return false
    if (verb.shape === 'third' || /^(?:is|has|does)$/.test(verb.lower))
      return token.shape === 'third' || /^(?:is|has)$/.test(token.lower)
    if (verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower))
      return token.shape === 'past' && after.lower !== 'by' && verb.lower !== 'had' && verb.shape === 'past'
    if (verb.shape !== 'base' || token.shape !== 'base') return false
  } else if (token.shape !== 'base' || token.isFinite || main.shape === 'have') return false
  if (after.role === 'determiner' || after.role === 'pronoun' || after.role === 'subordinator') return after.lower !== 'of'
  if (after.role === 'preposition' || after.role === 'to') return TAKES_PREPOSITION.test(token.lower)
  return isPerson(after) || isBody(after)
}

/** Gives each verb of a subject a sentence of its own, with the subject written again. */
export const verbs: Step = {
  name: 'verbs',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const series = verbSeries(s)
    if (!series) return
    const parts = series.starts.map((from, i) => {
      const next = series.starts[i + 1]
      if (next === undefined) return onward(s, from)
      const isAnd = s.tokens[next - 1]?.lower === 'and'
      return slice(s, from, isAnd ? next - 1 : next)
    })
    if (parts.some((part) => wordCount(part) < 2)) return
    yield {
      sentences: parts.map((part, i) => asSentence(`${i === 0 ? series.opening : series.again} ${part}`)),
      isRepeating: true,
    }
  },
}
