import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfIng, baseOfPast } from '../grammar/base-form.ts'
import {
  type Clause,
  clauseAt,
  headOf,
  isBody,
  isPerson,
  isPluralPhrase,
  slice,
} from '../grammar/clause.ts'
import { type Forms, formsOf } from '../grammar/verb-forms.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import { hasNegation, isOpen, onward, subjectAgain } from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** "When choosing a school, you …": who does it is named first, and named in each sentence. */
export const ingOpenings: Step = {
  name: 'participles',
  minWords: 8,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const first = s.tokens[0]
    const at = /^(?:when|while|before|after)$/.test(first?.lower ?? '') ? 1 : 0
    const deed = s.tokens[at]
    if (deed?.shape !== 'ing' || deed.role !== 'verb' || gapBefore(s, at + 1) !== ' ') return
    const clause = mainAfter(s, at)
    if (!clause || hasNegation(s, 0, clause.subject)) return
    if (at === 1) yield* whenDoing(s, clause)
    else if (deed.lower === 'having') yield* havingDone(s, clause)
    else yield* workingSo(s, clause)
  },
}

/** The clause after the only comma that could end the opening. */
function mainAfter(s: Analysed, at: number): Clause | undefined {
  for (let k = at + 1; k < Math.min(s.tokens.length, 22); k++) {
    const token = s.tokens[k]
    if (!token || (token.isFinite && k < at + 2) || !isOpen(s, k)) return undefined
    if (!/^,\s+$/.test(gapBefore(s, k))) continue
    if (token.role === 'and') return undefined
    const clause = clauseAt(s, k)
    return clause?.subject === k ? clause : undefined
  }
  return undefined
}

function isPast(s: Analysed, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  return verb?.shape === 'past' || /^(?:was|were|had|did)$/.test(verb?.lower ?? '')
}

/** The verb's form that goes with the clause's subject and time. */
function formFor(s: Analysed, clause: Clause, forms: Forms): string | undefined {
  const verb = s.tokens[clause.verb]
  if (!verb) return undefined
  if (isPast(s, clause)) return forms.past
  if (/^(?:could|would|might)$/.test(verb.lower)) return undefined
  const head = s.tokens[clause.subject]?.lower ?? ''
  if (/^(?:i|you|we|they)$/.test(head)) return forms.base
  if (/^(?:he|she|it)$/.test(head)) return forms.third
  const isMany = isPluralPhrase(s, clause.subject, clause.subjectEnd)
  return isMany === undefined ? undefined : isMany ? forms.base : forms.third
}

/** "When choosing a school, you …" is ("they" or "she" may be somebody just named) "When you choose a school, you …". */
function* whenDoing(s: Analysed, clause: Clause): Iterable<Proposal> {
  const deed = s.tokens[1]
  const base = deed && baseOfIng(deed.lower)
  const subject = slice(s, clause.subject, clause.subjectEnd)
  if (!deed || base === undefined || !/^(?:i|you|we)$/i.test(subject)) return
  const form = formFor(s, clause, formsOf(base))
  if (form === undefined) return
  const doer = /^i$/i.test(subject) ? 'I' : subject.toLowerCase()
  const opening = `${s.tokens[0]?.text} ${doer} ${form}${s.text.slice(deed.end, s.tokens[clause.subject]?.start)}`
  yield { sentences: [`${opening}${onward(s, clause.subject)}`], isRepeating: true }
}

/** Words that open a condition or a point of view rather than a deed. */
const DONE = /^(?:been|had|said|done|given|taken)$/

const SAME = /^(?:set|put|cut|read)$/

/** "Having read the plan, we wrote …" is "We read the plan. Then we wrote …". */
function* havingDone(s: Analysed, clause: Clause): Iterable<Proposal> {
  const done = s.tokens[1]
  const base = done && (baseOfPast(done.lower) ?? SAME.exec(done.lower)?.[0])
  if (wordCount(s.text) < 14 || !done || base === undefined || DONE.test(done.lower)) return
  if (!isDoer(s, clause)) return
  const subject = slice(s, clause.subject, clause.subjectEnd)
  const again = subjectAgain(s, clause.subject, clause.subjectEnd)
  const verb = s.tokens[clause.verb]
  if (again === undefined || !verb || verb.role === 'modal') return
  const form = formFor(s, clause, formsOf(base))
  if (form === undefined) return
  const has = form === formsOf(base).third ? 'has' : 'have'
  const deed = slice(s, 2, clause.subject)
  const told = isPast(s, clause)
    ? `${subject} ${form} ${deed}`
    : `${subject} ${has} ${done.text} ${deed}`
  const more = `${upperFirst(again)} ${onward(s, clause.subjectEnd)}`
  yield { sentences: [asSentence(told), asSentence(more)], isRepeating: true }
}

function isDoer(s: Analysed, clause: Clause): boolean {
  const head = headOf(s, clause.subject, clause.subjectEnd)
  if (/^(?:i|you|we|he|she|they)$/.test(head?.lower ?? '')) return true
  return head?.role === 'name' || isPerson(head) || isBody(head)
}

/** What something does all along, and not only while it does the other. */
const LASTING =
  /^(?:drawing|building|focusing|focussing|combining|covering|offering|providing|specialising|containing|linking|bringing|supporting|working|acting|serving)$/

/** "Drawing on talks with parents, the book tells …": two things that it does. */
function* workingSo(s: Analysed, clause: Clause): Iterable<Proposal> {
  const deed = s.tokens[0]
  const base = deed && baseOfIng(deed.lower)
  if (wordCount(s.text) < 18 || !deed || base === undefined || !LASTING.test(deed.lower)) return
  const verb = s.tokens[clause.verb]
  const head = headOf(s, clause.subject, clause.subjectEnd)
  if (!verb || verb.role === 'modal' || /^(?:it|there|this|that)$/.test(head?.lower ?? 'it')) return
  const again = subjectAgain(s, clause.subject, clause.subjectEnd)
  const form = formFor(s, clause, formsOf(base))
  if (again === undefined || form === undefined) return
  const subject = slice(s, clause.subject, clause.subjectEnd)
  yield {
    sentences: [
      asSentence(`${subject} ${form} ${slice(s, 1, clause.subject)}`),
      asSentence(`${upperFirst(again)} ${onward(s, clause.subjectEnd)}`),
    ],
    isRepeating: true,
    isMoving: true,
  }
}
