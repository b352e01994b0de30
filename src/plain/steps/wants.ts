import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { clauseAt } from '../grammar/clause.ts'
import { asSentence, lowerFirst } from '../grammar/write.ts'
import { closed } from './halves.ts'
import { hasNegation, isOpen, onward } from './joints.ts'
import type { Step } from './step.ts'

/** "To get a place, you must apply" becomes "Do you want to get a place? If so, you must apply." */
export const wants: Step = {
  name: 'questions',
  minWords: 17,
  *propose(s) {
    if (!/\.$/.test(s.text)) return
    const opening = /^(?:in order )?to (?=\p{Ll})/iu.exec(s.text)?.[0]
    if (opening === undefined) return
    const verb = s.tokens.findIndex(({ start }) => start >= opening.length)
    const does = s.tokens[verb]
    if (does?.shape !== 'base' || AIMS_TOO.test(does.lower)) return
    if (/^(?:adverb|and)$/.test(s.tokens[verb + 1]?.role ?? '')) return
    const to = s.tokens.findIndex((_, k) => k > verb + 2 && isJoint(s, k))
    if (to < 0 || hasNegation(s, 0, to) || hasOther(s, verb, to)) return
    const main = analyse(onward(s, to), [s])
    yield {
      sentences: [
        asSentence(`Do you want to ${s.text.slice(does.start, closed(s, to))}`, '?'),
        asSentence(`If so, ${lowerFirst(main.text, main.tokens[0])}`),
      ],
      brings: ['if', 'want'],
    }
  },
}

/** "To be honest", "to sum up": ways of speaking; whether you want to help your child nobody needs to ask. */
const AIMS_TOO =
  /^(?:be|sum|summarise|conclude|put|help|avoid|make|ensure|support|prevent|keep|give|date|say|have|do|see)$/
/** Where "you" and what you do, or are asked to do, begins. */
function isJoint(s: Analysed, k: number): boolean {
  if (!isOpen(s, k)) return false
  const isAsked = s.tokens[k]?.lower === 'please' && s.tokens[k + 1]?.shape === 'base'
  if (!/^,\s+$/.test(gapBefore(s, k)) && !(isAsked && gapBefore(s, k) === ' ')) return false
  const clause = clauseAt(s, k)
  return isAsked || (s.tokens[k]?.lower === 'you' && clause?.verb === k + 1)
}

/** Another comma, or a condition of its own, before the joint or after it. */
function hasOther(s: Analysed, verb: number, to: number): boolean {
  for (let k = verb; k < s.tokens.length; k++) {
    if (/^(?:if|unless|until|when|where|except)$/.test(s.tokens[k]?.lower ?? '')) return true
    if (k < to && /,/.test(gapBefore(s, k))) return true
  }
  return false
}
