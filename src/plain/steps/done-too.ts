import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { baseOfIng } from '../grammar/base-form.ts'
import { type Clause, clauseAt, headOf, isBody, isPerson } from '../grammar/clause.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, lowerFirst, upperFirst, wordCount } from '../grammar/write.ts'
import {
  hasNegation,
  isOpen,
  onward,
  plainClause,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import type { Step } from './step.ts'

/** Words in -ing that open no deed of the subject's. */
const NO_DEED =
  /^(?:including|following|regarding|concerning|according|depending|being|having|assuming|considering|excluding|starting|beginning|ranging|relating|making|meaning|resulting|causing|owing|pending|meeting|training|learning|understanding|building)$/

/** "You will look at plans, noting what is missing": what the subject does as well is told again. */
export const doneToo: Step = {
  name: 'participles',
  minWords: 18,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const clause = plainClause(s) ?? afterOpening(s)
    if (!clause || !canDo(s, clause)) return
    for (let i = clause.verb + 3; i < s.tokens.length - 3; i++) {
      if (!isOpen(s, i) || !/^[)”’]*,\s+$/.test(gapBefore(s, i))) continue
      const at = s.tokens[i]?.role === 'adverb' ? i + 1 : i
      const deed = s.tokens[at]
      if (deed?.shape !== 'ing' || deed.role !== 'verb') return
      // "hired a nurse, working in schools": the nurse works there.
      const last = s.tokens[i - 1]
      const isOther = isPerson(last) || isBody(last) || last?.role === 'name'
      if (isOther && s.tokens[at + 1]?.role === 'preposition') return
      if (NO_DEED.test(deed.lower) || !opensDeed(s, at)) return
      // "came in 2015, leading into the new year": what it was, not what they did.
      if (deed.lower === 'leading' && s.tokens[at + 1]?.role === 'preposition') return
      // "looking to find out": what was wanted, not what was looked at.
      if (deed.lower === 'looking' && s.tokens[at + 1]?.role === 'to') return
      if (!endsHere(s, clause, i) || hasNegation(s, 0, i)) return
      // "by asking them, telling them and …": one more of a row.
      if (
        s.tokens
          .slice(clause.verb + 2, i)
          .some(({ role, shape }) => role === 'verb' && shape === 'ing')
      )
        return
      const again = subjectAgain(s, clause.subject, clause.subjectEnd)
      const doing = doingOf(s, clause, deed.lower)
      if (again === undefined || doing === undefined) return
      const how = at > i ? `${s.tokens[i]?.text} ` : ''
      // "thus giving them time": "So we give them time."
      const isSo = /^(?:thus|thereby|therefore) $/.test(how)
      const told = isSo
        ? asSentence(
            `So ${lowerFirst(again, s.tokens[clause.subject])} ${doing('')} ${onward(s, at + 1)}`,
          )
        : asSentence(`${upperFirst(again)} ${doing(how)} ${onward(s, at + 1)}`)
      if (wordCount(told) < 6) return
      yield { sentences: [asSentence(upTo(s, i)), told], isRepeating: true }
      return
    }
  },
}

/** "In this session, you will …": the clause after a short opening. */
function afterOpening(s: Analysed): Clause | undefined {
  if (!/^(?:in|at|during|through) (?:this|these|the|our)\b/i.test(s.text)) return undefined
  for (let k = 2; k < 8; k++) if (/^,\s+$/.test(gapBefore(s, k))) return clauseAt(s, k)
  return undefined
}

/** Whether the clause, without what opens the sentence, is a statement that ends before `to`. */
function endsHere(s: Analysed, clause: Clause, to: number): boolean {
  if (standsAlone(s, to)) return true
  return clause.start > 0 && standsAlone(analyse(onward(s, clause.start), [s]), to - clause.start)
}

/** Somebody who does things, and is not the one that things are done to. */
function canDo(s: Analysed, clause: Clause): boolean {
  const head = headOf(s, clause.subject, clause.subjectEnd)
  const isSomebody =
    /^(?:i|you|we|he|she|they)$/.test(head?.lower ?? '') || isPerson(head) || isBody(head)
  const verb = s.tokens[clause.verb]
  if (!isSomebody || !verb || /^(?:must|should|ought|need|needs)$/.test(verb.lower)) return false
  const next = s.tokens.slice(clause.verb, clause.verb + 4)
  const be = next.findIndex(({ shape }) => shape === 'be')
  return (
    be < 0 || !next.slice(be + 1).some(({ shape }) => shape === 'participle' || shape === 'past')
  )
}

/** What is done must follow: "noting what", "working with", "using pictures". */
function opensDeed(s: Analysed, at: number): boolean {
  const next = s.tokens[at + 1]
  return (
    next !== undefined &&
    gapBefore(s, at + 1) === ' ' &&
    /^(?:determiner|pronoun|noun|name|adjective|preposition|to|subordinator|adverb|number)$/.test(
      next.role,
    )
  )
}

/** The deed in the tense of the clause's verb. */
function doingOf(s: Analysed, clause: Clause, ing: string): ((how: string) => string) | undefined {
  const verb = s.tokens[clause.verb]
  const base = baseOfIng(ing)
  if (!verb || base === undefined || verb.shape === 'have') return undefined
  const forms = formsOf(base)
  if (verb.role === 'modal') return (how) => `${verb.text} ${how}${base}`
  if (verb.shape === 'be') {
    if (s.tokens[clause.verb + 1]?.shape !== 'ing') return undefined
    return (how) => `${verb.text} ${how}${ing}`
  }
  if (verb.shape === 'past' || verb.lower === 'did') return (how) => `${how}${forms.past}`
  if (verb.shape === 'third') return (how) => `${how}${forms.third}`
  return verb.shape === 'base' ? (how) => `${how}${base}` : undefined
}
