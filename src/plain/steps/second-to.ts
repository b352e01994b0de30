import { gapBefore } from '../grammar/analyse.ts'
import { slice } from '../grammar/clause.ts'
import { asSentence, upperFirst } from '../grammar/write.ts'
import { hasLimit, hasNegation, isOpen, onward, plainClause, subjectAgain, upTo } from './joints.ts'
import type { Step } from './step.ts'

/** "It is required to decide, and to tell them": the second "to" gets subject and verb again. */
export const secondTo: Step = {
  name: 'verbs',
  minWords: 16,
  *propose(s) {
    const clause = plainClause(s)
    if (!clause || /\?$/.test(s.text)) return
    const to = s.tokens.findIndex((token, k) => k > clause.verb && token.role === 'to')
    // Only helping words between: "is required to", "would like to", "needs to".
    if (to < 0 || to - clause.verb > 4) return
    const helpers = s.tokens.slice(clause.verb, to)
    if (!helpers.every(({ role }) => /^(?:verb|modal|adverb|adjective)$/.test(role))) return
    const subject = subjectAgain(s, clause.subject, clause.subjectEnd)
    if (subject === undefined || hasNegation(s, clause.subjectEnd, s.tokens.length)) return
    for (let i = to + 3; i < s.tokens.length - 1; i++) {
      const token = s.tokens[i]
      if (token?.role !== 'to') continue
      const join = s.tokens[i - 1]
      // "asked to help them to read": that "to" hangs on something else.
      if (join?.lower !== 'and' || !isOpen(s, i - 1)) return
      if (!/^,?\s+$/.test(gapBefore(s, i - 1)) || hasLimit(s, i, s.tokens.length)) return
      const again = `${upperFirst(subject)} ${slice(s, clause.subjectEnd, to)} ${onward(s, i)}`
      yield { sentences: [asSentence(upTo(s, i - 1)), asSentence(again)], isRepeating: true }
      return
    }
  },
}
