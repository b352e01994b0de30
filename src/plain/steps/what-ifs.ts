import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, mainVerb } from '../grammar/clause.ts'
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
  if (/^(?:we|you|one)$/.test(first) && LOOKING.test(tense?.lower ?? '')) return true
  if (/^(?:we|one)$/.test(first) && THINKING.test(tense?.lower ?? '')) return true
  return (
    tense?.lower === 'had' &&
    s.tokens
      .slice(verb + 1, verb + 3)
      .some(({ shape }) => shape === 'participle' || shape === 'past')
  )
}
