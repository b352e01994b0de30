import { type Analysed, analyse } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isOpener, slice } from '../grammar/clause.ts'
import { basesOf, formsOf } from '../grammar/verb-forms.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { closed, type Halves, halvesOf, mainAfter, namesLater, PERSONAL } from './halves.ts'
import { hasNegation } from './joints.ts'
import type { Proposal, Step } from './step.ts'
import { isFigure } from './what-ifs.ts'

/** Whom or what a question may be about; not "a placement", which nobody can know of yet. */
const ASKED =
  /^(?:you|your|there|the|this|their|his|her|our|they|he|she|pupils|parents|children|schools|teachers|staff)$/

/** "If you think that …, ask." becomes "Do you think that …? If so, ask." */
export const questions: Step = {
  name: 'questions',
  minWords: 17,
  *propose(s) {
    if (!/\.$/.test(s.text)) return
    const halves = halvesOf(s, /^if$/)
    const from = (halves?.opener ?? 0) + 1
    const clause = halves && clauseAt(s, from)
    const first = clause && s.tokens[clause.subject]?.lower
    if (!halves || clause?.subject !== from || clause.verb >= halves.to) return
    if (!ASKED.test(first ?? '') || isFigure(s, from, clause.verb)) return
    // "This" would point at the question, and no longer at the sentence before.
    if (/^(?:this|that)\b/i.test(halves.main)) return
    if (namesLater(s, from, analyse(halves.main, [s]), PERSONAL)) return
    const length = clause.subjectEnd - clause.subject
    if (first === 'you' ? length !== 1 : length > 5) return
    if (/[“‘"']\p{L}/u.test(s.text.replace(/\p{L}['’]/gu, ''))) return
    if (!hasNegation(s, 0, halves.to)) yield* asked(s, clause, halves)
  },
}

function* asked(s: Analysed, clause: Clause, halves: Halves): Iterable<Proposal> {
  for (let k = clause.verb + 1; k < halves.to; k++) {
    const token = s.tokens[k]
    // "If you agree and your child agrees": both belong to the condition, and a question asks one.
    if (token?.role === 'and' && (s.tokens[k + 1]?.isFinite || clauseAt(s, k + 1))) return
    if (token && isOpener(s, k) && /^(?:if|unless|until|when|where)$/.test(token.lower)) return
  }
  const opening = openingOf(s, clause)
  if (opening === undefined) return
  const rest = s.text.slice(s.tokens[clause.verb]?.end, closed(s, halves.to))
  const start = halves.link === '' ? opening : opening.charAt(0).toLowerCase() + opening.slice(1)
  const question = asSentence(`${halves.link}${start}${rest}`, '?')
  if (wordCount(question) < 5) return
  yield { sentences: [question, asSentence(mainAfter(s, halves, 'If so,'))], isMoving: true }
}

/** What happens once: "Does the council refuse?" would ask whether it often does. */
const EVENT =
  /^(?:used|decide|choose|refuse|accept|fail|ask|make|say|get|give|become|leave|move|stop|start|turn|reject|approve|issue|name|change|end|cease|lose|receive|propose|notice|hear|disagree|agree|miss|withdraw|apply|request|happen|show|tell|suspect|cost|return|send|see)s?$/

/** "Do you think", "Is your child", "Does your child still need", from the clause after "if". */
function openingOf(s: Analysed, clause: Clause): string | undefined {
  const verb = s.tokens[clause.verb]
  if (!verb) return undefined
  const subject = slice(s, clause.subject, clause.verb)
  // "If you should need it" is no question.
  const isWish =
    verb.lower === 'would' && /^(?:like|prefer)$/.test(s.tokens[clause.verb + 1]?.lower ?? '')
  if (isWish && subject.toLowerCase() === 'you') return 'Would you'
  if (verb.role === 'modal') return verb.lower === 'can' ? `Can ${subject}` : undefined
  if (verb.shape === 'be')
    return /^(?:is|are)$/.test(verb.lower) ? `${verb.text} ${subject}` : undefined
  const next =
    s.tokens[s.tokens[clause.verb + 1]?.role === 'adverb' ? clause.verb + 2 : clause.verb + 1]
  const isPerfect =
    next?.role === 'verb' &&
    !/[^s]s$/.test(next.lower) &&
    /^(?:past|participle|be)$/.test(next.shape ?? '')
  if (verb.shape === 'have' && isPerfect) return `${verb.text} ${subject}`
  if (EVENT.test(verb.lower)) return undefined
  if (verb.lower === 'think' && next?.lower === 'of') return undefined
  const does =
    s.tokens[clause.subject]?.lower === 'you' || isManyVerb(verb.lower, verb.shape) ? 'Do' : 'Does'
  if (verb.lower === 'have' || verb.lower === 'has') return `${does} ${subject} have`
  if (verb.shape === 'base') return `${does} ${subject} ${verb.lower}`
  if (verb.shape !== 'third') return undefined
  const base = basesOf(verb.lower).find(
    (each) => each !== verb.lower && formsOf(each).third === verb.lower,
  )
  return base === undefined ? undefined : `Does ${subject} ${base}`
}

function isManyVerb(lower: string, shape: string | undefined): boolean {
  return shape === 'base' || lower === 'have'
}
