import type { Analysed } from '../grammar/analyse.ts'
import { isPerson, slice } from '../grammar/clause.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { staysWithVerb } from './after-doer.ts'
import { type Doer, doerAt } from './doers.ts'
import { type PassiveClause, passiveClause } from './passive-clause.ts'
import { mayMeanDoer, patientOf } from './patients.ts'
import { bySomeone } from './someone.ts'
import type { Proposal, Step } from './step.ts'

/** What things do, too: "is affected by noise". */
const CAUSING = new Set('affect cause influence shape trigger disrupt interrupt worsen'.split(' '))
/** "You may be accompanied by a friend" allows you something, not the friend. */
const ALLOWED = /^(?:accompany|represent|support|help|assist|join)$/
/** "He is surrounded by people": how things are, or who is where. */
const STATES =
  /^(?:surround|border|bear|suppose|know|concern|worry|please|join|mean|divide|determine)$/

/** They bend with their subject. */
const DUTIES = ['need to', 'needs to', 'has to', 'have to']

/** Says first who does it: "is reviewed by the council" becomes "the council reviews". */
export const passives: Step = {
  name: 'passives',
  *propose(s) {
    if (/\?\W*$/.test(s.text)) return
    const passive = passiveClause(s)
    if (!passive) return
    if (passive.by === undefined) yield* bySomeone(s, passive)
    else yield* turned(s, passive, passive.by)
  },
}

function* turned(s: Analysed, passive: PassiveClause, by: number): Iterable<Proposal> {
  const { tokens } = s
  const { clause, bases, hasNot, mid, tail } = passive
  const [base = ''] = bases
  if (bases.some((each) => STATES.test(each)) || (base === 'name' && mid < by)) return
  const doer = doerAt(s, by + 1, CAUSING.has(base))
  if (!doer || wordCount(doer.text) > 12) return
  const { subject, subjectEnd } = clause
  const isKnown = /^(?:the|your|our|this)$/.test(tokens[by + 1]?.lower ?? '')
  // "The policy must be followed by all staff": one thing, whoever does it.
  const isOneThing = /^(?:the|your|our|this|these|his|her|their)$/.test(
    tokens[subject]?.lower ?? '',
  )
  if (doer.isOpen && (hasNot || !isOneThing)) return
  const patient = patientOf(s, subject, subjectEnd, isKnown && !doer.isThing && !hasNot, base)
  if (patient === undefined || mayMeanDoer(s, subject, subjectEnd, doer)) return
  const isShort = wordCount(patient) < 8
  const isLone = subjectEnd - subject === 1 && tokens[subject]?.role !== 'noun'
  if (isLone && wordCount(doer.text) > 7) return
  if (!isShort && (mid < by || doer.end < tokens.length) && wordCount(patient) > 11) return
  if (!staysWithVerb(s, doer.end, base, isShort)) return
  if (isExpletive(s, subject, doer.end) || isLeave(s, passive)) return
  const active = activeVerb(passive, doer)
  if (active === undefined) return
  const before = s.text.slice(0, tokens[subject]?.start)
  const parts = tail?.parts === true && isLone ? [patient, tail.text] : [tail?.text, patient]
  const between = mid < by ? slice(s, mid, by) : undefined
  const main = [doer.text, active, ...parts, between].filter((part) => part !== undefined)
  const rest = s.text.slice(tokens[doer.end - 1]?.end)
  const sentence = asSentence(before + main.join(' ') + rest)
  // "send the plan to us" plans nothing; "needs to" may be "need to" now.
  const brings = ['plan to', 'provided', ...DUTIES].filter((words) => sentence.includes(words))
  // The "by" of the doer goes; a deadline has its own.
  const isOnlyBy = tokens.filter(({ lower }) => lower === 'by').length === 1
  const drops = [...DUTIES.filter((words) => s.text.includes(words)), ...(isOnlyBy ? ['by'] : [])]
  yield { sentences: [sentence], isMoving: true, isTurned: true, brings, drops }
}

/** "It was decided by the panel that": nothing that "it" means. */
function isExpletive(s: Analysed, subject: number, end: number): boolean {
  const after = s.tokens[end]?.lower ?? ''
  return (
    s.tokens[subject]?.lower === 'it' && /^(?:that|to|whether|how|what|why|if|when)$/.test(after)
  )
}

function isLeave(s: Analysed, { clause, modals, bases }: PassiveClause): boolean {
  const first = s.tokens[clause.subject]
  const isSomebody =
    first?.role === 'pronoun' || isPerson(s.tokens[clause.subjectEnd - 1]) || first?.role === 'name'
  return (
    isSomebody &&
    /^(?:may|can|could|might)$/.test(modals[0] ?? '') &&
    bases.some((base) => ALLOWED.test(base))
  )
}

/** The verb for the doer, in the tense that it had; undefined where that is not sure. */
function activeVerb(passive: PassiveClause, { isMany, text }: Doer): string | undefined {
  const { be, modals, hasNot, adverbs, bases, links } = passive
  const not = hasNot ? ['not'] : []
  const verb = (form: 'base' | 'third' | 'past' | 'participle' | 'ing') =>
    bases.map((base, k) => (k > 0 ? (links[k - 1] ?? '') : '') + formsOf(base)[form]).join('')
  const say = (...words: (string | readonly string[])[]) => words.flat().join(' ')
  const agree = (many: string, one: string) => (isMany ? many : one)
  const isSure = isMany !== undefined && text !== 'I'
  const [modal, to] = modals
  if (modal === 'to') {
    if (hasNot || !isSure) return undefined
    if (/^ha(?:s|ve) be$/.test(be)) return say(adverbs, agree('have', 'has'), 'to', verb('base'))
    return /^(?:is|are) be$/.test(be)
      ? say(agree('are', 'is'), 'to', adverbs, verb('base'))
      : undefined
  }
  if (modal !== undefined && to === 'to') {
    if (be !== 'be' || hasNot) return undefined
    if (/^needs?$/.test(modal))
      return isSure ? say(adverbs, agree('need', 'needs'), 'to', verb('base')) : undefined
    return say(modal, 'to', adverbs, verb('base'))
  }
  if (modal !== undefined) {
    if (modals.length > 1) return undefined
    if (be === 'be') return say(modal, not, adverbs, verb('base'))
    return be === 'have been' ? say(modal, not, 'have', adverbs, verb('participle')) : undefined
  }
  if (be === 'was' || be === 'were')
    return hasNot ? say('did not', adverbs, verb('base')) : say(adverbs, verb('past'))
  if (be === 'had been') return say('had', not, adverbs, verb('participle'))
  if (!isSure) return undefined
  if (be === 'is' || be === 'are')
    return hasNot
      ? say(agree('do', 'does'), 'not', adverbs, verb('base'))
      : say(adverbs, verb(isMany ? 'base' : 'third'))
  if (/^ha(?:s|ve) been$/.test(be))
    return say(agree('have', 'has'), not, adverbs, verb('participle'))
  if (/^(?:is|are) being$/.test(be)) return say(agree('are', 'is'), not, adverbs, verb('ing'))
  if (/^(?:was|were) being$/.test(be)) return say(agree('were', 'was'), not, adverbs, verb('ing'))
  return undefined
}
