import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, firstOpener, headOf, isPluralPhrase, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { ALSO_NOUNS } from '../grammar/subjects.ts'
import { asSentence, endMark, wordCount } from '../grammar/write.ts'
import { isOpen, mainAndMore, onward, subjectAgain, upTo } from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Makes a sentence of what stands between commas after the subject: ", trained in Makaton, will…" */
export const asides: Step = {
  name: 'participles',
  minWords: 11,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const from = s.tokens.findIndex(
      (_, k) => k > 0 && isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k)),
    )
    if (from < 1 || from > 10) return
    const opening = s.tokens[from]
    const isDone = opening?.role === 'verb' && /^(?:past|participle)$/.test(opening.shape ?? '')
    const isList = opening?.lower === 'including'
    if ((!isDone && !isList) || !isSubject(s, from)) return
    for (let to = from + 2; to < s.tokens.length - 1; to++) {
      if (!/^,\s+$/.test(gapBefore(s, to)) || !isOpen(s, to)) continue
      const at = s.tokens[to]?.role === 'adverb' ? to + 1 : to
      const token = s.tokens[at]
      // "Tasks, including drawing, cause him…": the verb of many things looks like any other.
      const isBare = token?.shape === 'base' && isPluralPhrase(s, 0, from) === true
      // "Results, told in a paper, show more": a word that may be the verb already.
      if (isDone && mayBeVerb(s, at)) return
      // "Good teaching, fitted to each pupil, is the starting point": only such teaching is.
      if (isDone && isBareThing(s, from) && /^(?:is|are)$/.test(token?.lower ?? '')) return
      if (!token?.isFinite && !isBare) continue
      yield* aside(s, from, to, at, isList)
      return
    }
  },
}

/** A subject with no article and no name: all of its kind. */
function isBareThing(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).every(({ role }) => role === 'noun' || role === 'adjective')
}

function mayBeVerb(s: Analysed, at: number): boolean {
  const token = s.tokens[at]
  if (token?.role !== 'noun' || token.isPlural) return false
  if (!ALSO_NOUNS.has(token.lower) && !SAYING.has(token.lower)) return false
  return /^(?:determiner|noun|name|adjective|pronoun)$/.test(s.tokens[at + 1]?.role ?? '')
}

function isSubject(s: Analysed, to: number): boolean {
  return s.tokens
    .slice(0, to)
    .every(({ role }) => /^(?:determiner|noun|name|adjective|preposition|number)$/.test(role))
}

function* aside(
  s: Analysed,
  from: number,
  to: number,
  verb: number,
  isList: boolean,
): Iterable<Proposal> {
  if (
    firstOpener(s, from, to) !== undefined ||
    s.tokens.slice(from, to).some((token) => token.isFinite)
  )
    return
  const again = subjectAgain(s, 0, from)
  const isMany = isPluralPhrase(s, 0, from) ?? numberOfVerb(s, verb)
  if (again === undefined || isMany === undefined || !headOf(s, 0, from)) return
  const main = asSentence(`${upTo(s, from)} ${onward(s, to)}`, endMark(s.text))
  if (!clauseAt(analyse(main, [s]), 0)) return
  const told = slice(s, isList ? from + 1 : from, to)
  if (wordCount(told) < 2) return
  const be = isMany ? 'are' : 'is'
  const verbWord = isList ? (isMany ? 'include' : 'includes') : be
  const more = asSentence(`${again} ${verbWord} ${told}`)
  if (!isList && !isWhole(analyse(more, [s]))) return
  // "Was", where the sentence tells of what is over.
  const token = s.tokens[verb]
  if (!isList && (token?.shape === 'past' || /^(?:was|were|had|did)$/.test(token?.lower ?? '')))
    return
  yield { sentences: mainAndMore(s, main, more), isRepeating: true, isMoving: true }
}

function numberOfVerb(s: Analysed, verb: number): boolean | undefined {
  const lower = s.tokens[verb]?.lower ?? ''
  if (/^(?:is|has|was|does)$/.test(lower) || s.tokens[verb]?.shape === 'third') return false
  if (/^(?:are|have|were|do)$/.test(lower) || s.tokens[verb]?.shape === 'base') return true
  return undefined
}
