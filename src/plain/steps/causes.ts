import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { type Clause, clauseAt, isOpener } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { asSentence } from '../grammar/write.ts'
import { halvesOf, mainAfter, namesLater, PERSONAL_OR_IT } from './halves.ts'
import { isClosedRelative } from './joints.ts'
import type { Step } from './step.ts'

/** "Because the form is long, we can help you with it" becomes "The form is long. So we can …". */
export const causes: Step = {
  name: 'reasons',
  minWords: 16,
  *propose(s) {
    if (!/\.$/.test(s.text)) return
    const halves = halvesOf(s, /^(?:because|as|since)$/)
    if (!halves || /^so\b/i.test(halves.link)) return
    const from = halves.opener + 1
    const clause = clauseAt(s, from)
    if (clause?.subject !== from || clause.verb >= halves.to || gapBefore(s, from) !== ' ') return
    const word = s.tokens[halves.opener]?.lower
    if (word !== 'because' && !isLasting(s, clause)) return
    if (word === 'since' && /^(?:was|were|had)$/.test(s.tokens[clause.verb]?.lower ?? '')) return
    // A clause inside may go on past the comma.
    for (let k = from; k < halves.to; k++)
      if (isOpener(s, k) && !isClosedRelative(s, k, clause.verb)) return
    const cause = asSentence(halves.link + halves.inner)
    if (namesLater(s, from, analyse(halves.main, [s]), PERSONAL_OR_IT)) return
    if (!isWhole(analyse(cause, [s])) || halves.isOrder) return
    const sentences = [cause, asSentence(mainAfter(s, halves, 'So'))]
    yield word === 'since' ? { sentences, drops: ['since'] } : { sentences }
  },
}

const SORTED = /^(?:increased|limited|reduced|related|varied|mixed|combined)$/
const TOLD = /^(?:aware|clear|known|seen|shown|noted|mentioned|described|usual|always|follows?)$/

/** How things are, not what goes on or is said meanwhile: "as the form is long", not "as you can see". */
function isLasting(s: Analysed, { subject, verb }: Clause): boolean {
  const tense = s.tokens[verb]
  const next = s.tokens.slice(verb + 1, verb + 4)
  if (next.some(({ lower }) => SAYING.has(lower) || TOLD.test(lower))) return false
  if (s.tokens[subject]?.lower === 'it' && s.tokens[verb + 1]?.lower === 'were') return false
  if (tense?.role === 'modal') return /^(?:can|cannot|may|must|can't)$/.test(tense.lower)
  if (tense?.shape === 'be')
    return next[0]?.shape !== 'ing' && !/^(?:preposition|to)$/.test(next[0]?.role ?? '')
  if (/^(?:i|we|you)$/.test(s.tokens[subject]?.lower ?? '')) return false
  // "As they have increased needs": what they have, not what they have done.
  if (tense?.shape === 'have' && SORTED.test(next[0]?.lower ?? '') && next[1]?.role === 'noun')
    return true
  // "As she has grown" may tell of the time.
  return tense?.shape === 'have' && !next.slice(0, 2).some(({ role }) => role === 'verb')
}
