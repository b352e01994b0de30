import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, mainVerb, slice } from '../grammar/clause.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { type Halves, halvesOf, mainAfter, namesLater, PERSONAL } from './halves.ts'
import type { Step } from './step.ts'

/** A condition with fewer words is as easy where it stands. */
const LEAST = 5

/** "If a pupil is ill for long, the council must …" becomes "What if a pupil is ill for long? Then …". */
export const whatIfs: Step = {
  name: 'questions',
  minWords: 17,
  *propose(s) {
    if (!/\.$/.test(s.text)) return
    const halves = halvesOf(s, /^(?:if|once)$/)
    // "So what if" would mean that it does not matter.
    if (!halves || !/^(?:(?:but|and|for)\b.*)?$/i.test(halves.link)) return
    const subject = halves.opener + 1
    const verb = mainVerb(s, subject, halves.to)
    if (verb === undefined || !STARTS.test(s.tokens[subject]?.role ?? '')) return
    if (gapBefore(s, subject) !== ' ' || isFigure(s, subject, verb)) return
    if (wordCount(halves.inner) < LEAST || wordCount(halves.main) < 3) return
    if (namesLater(s, subject, analyse(halves.main, [s]), PERSONAL)) return
    const opener = s.tokens[halves.opener]?.lower ?? ''
    if (/^(?:this|that)\b/i.test(halves.main)) return
    // "If this is no help, I am not sure what is": a way of saying that it is.
    if (BARE_ASKING.test(halves.main)) return
    // "If they finished early, I could help others": somebody tells what they do, and asks nothing.
    if (/^i (?!will\b)/i.test(halves.main)) return
    // "If the doctor decided so, the school would write": it often went like that.
    if (/^(?:past)$/.test(s.tokens[verb]?.shape ?? '') && / would\b/.test(halves.main)) return
    const asking = opener === 'if' ? 'what if' : 'what happens once'
    if (opener !== 'if' && !happens(s, halves, verb)) return
    yield {
      sentences: [
        asSentence(`${halves.link}${asking} ${halves.inner}`, '?'),
        asSentence(opener === 'if' ? mainAfter(s, halves, 'Then') : halves.main),
      ],
    }
  },
}

const BARE_ASKING = /\b(?:what|who|which|where) (?:is|are|does|do|will|would|can)\b\P{L}*$/iu

/** "Once we have read the form, a nurse will …": one thing is done, and more follows. */
function happens(s: Analysed, halves: Halves, verb: number): boolean {
  const main = analyse(halves.main, [s])
  const clause = clauseAt(main, 0)
  const first = clause && main.tokens[clause.subject]?.lower
  if (!clause || halves.isOrder || wordCount(s.text) < 21) return false
  if (!/^(?:has|have)$/.test(s.tokens[verb]?.lower ?? '')) return false
  if (/^(?:there|this|that|i|we)$/.test(first ?? '')) return false
  return /^(?:will|must|may|can)$/.test(main.tokens[clause.verb]?.lower ?? '')
}

const STARTS = /^(?:determiner|pronoun|noun|name|number|adjective|adverb)$/
const LOOKING = /^(?:look|take|compare|imagine|may|mean)$/
const THINKING = /^(?:consider|think|see|saw|recall|remember|understand|go|browse)$/

/** "If we look at the law, it says …", "if we had not known": a way of speaking, and no condition. */
export function isFigure(s: Analysed, subject: number, verb: number): boolean {
  const first = s.tokens[subject]?.lower ?? ''
  const tense = s.tokens[verb]
  if (/^(?:i(?:'.+)?|only|so|not|ever)$/.test(first)) return true
  // "If you did not know already", "if last year is any guide", "if it is hard to see why, it is not …"
  const opening = slice(s, subject, Math.min(s.tokens.length, verb + 5)).toLowerCase()
  if (/\b(?:(?:did|do) not|didn['’]t|don['’]t) (?:already )?know\b/.test(opening)) return true
  if (/\bany (?:guide|indication|clue)\b|\banything to go by\b/.test(opening)) return true
  if (
    /^it (?:is|was)\b/.test(opening) &&
    /, it (?:is|was) (?:not|also|even|still|no)\b/.test(s.text)
  )
    return true
  if (/^(?:we|you|one)$/.test(first) && LOOKING.test(tense?.lower ?? '')) return true
  if (/^(?:we|one)$/.test(first) && THINKING.test(tense?.lower ?? '')) return true
  return (
    tense?.lower === 'had' &&
    s.tokens
      .slice(verb + 1, verb + 3)
      .some(({ shape }) => shape === 'participle' || shape === 'past')
  )
}
