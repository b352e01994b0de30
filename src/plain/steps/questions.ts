import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isOpener, slice } from '../grammar/clause.ts'
import { basesOf, formsOf } from '../grammar/verb-forms.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { hasNegation, isOpen, onward } from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Whom or what a question may be about; not "a placement", which nobody can know of yet. */
const ASKED =
  /^(?:you|your|there|the|this|their|his|her|our|they|he|she|pupils|parents|children|schools|teachers|staff)$/

/** "If you think that …, ask." becomes "Do you think that …? If so, ask." */
export const questions: Step = {
  name: 'questions',
  minWords: 18,
  *propose(s) {
    if (!/\.$/.test(s.text) || s.tokens[0]?.lower !== 'if') return
    const clause = clauseAt(s, 1)
    const first = clause && s.tokens[clause.subject]?.lower
    if (clause?.subject !== 1 || !ASKED.test(first ?? '')) return
    if (first === 'you' ? clause.subjectEnd !== 2 : clause.subjectEnd > 5) return
    if (/[“‘"']\p{L}/u.test(s.text.replace(/\p{L}['’]/gu, ''))) return
    // The first comma may stand in a name or a list: "an education, health and care plan".
    for (let k = Math.max(4, clause.verb + 1); k < s.tokens.length - 2; k++) {
      if (!/^,\s+$/.test(gapBefore(s, k)) || !isOpen(s, k)) continue
      if (hasNegation(s, 0, k)) return
      const made = [...asked(s, clause, k)]
      if (made.length === 0) continue
      if (!isRowOfConditions(s, k)) yield* made
      return
    }
  },
}

/** "If A, B or C, then D": a comma parts conditions, too. */
function isRowOfConditions(s: Analysed, comma: number): boolean {
  for (let k = comma + 1; k < s.tokens.length; k++)
    if (/,\s+$/.test(gapBefore(s, k)) && isOpen(s, k) && clauseAt(s, k)) return true
  return false
}

function* asked(s: Analysed, clause: Clause, comma: number): Iterable<Proposal> {
  for (let k = clause.verb + 1; k < comma; k++) {
    const token = s.tokens[k]
    // "If you agree and your child agrees": both belong to the condition, and a question asks one.
    if (token?.role === 'and' && (s.tokens[k + 1]?.isFinite || clauseAt(s, k + 1))) return
    if (token && isOpener(s, k) && /^(?:if|unless|until|when|where)$/.test(token.lower)) return
  }
  const opening = openingOf(s, clause)
  if (opening === undefined) return
  const rest = s.text.slice(s.tokens[clause.verb]?.end, s.tokens[comma - 1]?.end)
  const main = analyse(onward(s, comma), [s])
  // The rest must be a whole statement or order.
  const isOrder = main.tokens[0]?.shape === 'base' && main.tokens[0]?.role === 'verb'
  const isPolite = main.tokens[0]?.lower === 'please' && main.tokens[1]?.shape === 'base'
  if (!clauseAt(main, 0) && !isOrder && !isPolite) return
  const question = asSentence(`${opening}${rest}`, '?')
  if (wordCount(question) < 5) return
  yield {
    sentences: [question, asSentence(`If so, ${onward(s, comma).replace(/^then /, '')}`)],
    isMoving: true,
  }
}

/** "Do you think", "Is your child", "Does your child still need", from the clause after "if". */
function openingOf(s: Analysed, clause: Clause): string | undefined {
  const verb = s.tokens[clause.verb]
  if (!verb) return undefined
  const subject = slice(s, clause.subject, clause.verb)
  // "If you should need it" and "if you would like it" are no questions.
  if (verb.role === 'modal') return verb.lower === 'can' ? `Can ${subject}` : undefined
  if (verb.shape === 'be')
    return /^(?:is|are)$/.test(verb.lower) ? `${verb.text} ${subject}` : undefined
  const next =
    s.tokens[s.tokens[clause.verb + 1]?.role === 'adverb' ? clause.verb + 2 : clause.verb + 1]
  const isPerfect = next?.role === 'verb' && /^(?:past|participle|be)$/.test(next.shape ?? '')
  if (verb.shape === 'have' && isPerfect) return `${verb.text} ${subject}`
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
