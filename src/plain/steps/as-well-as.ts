import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfIng } from '../grammar/base-form.ts'
import { type Clause, slice } from '../grammar/clause.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import {
  hasLimit,
  hasNegation,
  isOpen,
  onward,
  plainClause,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import type { Step } from './step.ts'

/** "They can help, as well as giving advice": what else they do, in a sentence with "also". */
export const asWellAs: Step = {
  name: 'participles',
  minWords: 16,
  *propose(s) {
    const clause = plainClause(s)
    if (!clause || /\?$/.test(s.text)) return
    for (let i = clause.verb + 3; i < s.tokens.length - 4; i++) {
      if (slice(s, i, i + 3).toLowerCase() !== 'as well as' || !isOpen(s, i)) continue
      if (!/^,?\s+$/.test(gapBefore(s, i)) || s.tokens[i + 3]?.shape !== 'ing') return
      if (!standsAlone(s, i) || hasNegation(s, 0, s.tokens.length)) return
      // "by asking them as well as telling them": a word in -ing before may be its fellow.
      if (s.tokens.slice(0, i).some(({ shape, role }) => role === 'verb' && shape === 'ing')) return
      if (hasLimit(s, i + 3, s.tokens.length)) return
      const told = alsoDoes(s, clause, i + 3)
      const again = subjectAgain(s, clause.subject, clause.subjectEnd)
      if (told === undefined || again === undefined || wordCount(told) < 4) return
      yield {
        sentences: [asSentence(upTo(s, i)), asSentence(`${upperFirst(again)} ${told}`)],
        isRepeating: true,
      }
      return
    }
  },
}

/** "giving advice and going with them" after "can" is "can also give advice and go with them". */
function alsoDoes(s: Analysed, clause: Clause, from: number): string | undefined {
  const verb = s.tokens[clause.verb]
  if (!verb || verb.lower === 'must' || verb.lower === 'should' || verb.shape === 'have')
    return undefined
  const bend = (word: string) => {
    const base = baseOfIng(word)
    if (base === undefined) return undefined
    const forms = formsOf(base)
    if (verb.role === 'modal') return base
    if (verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower)) return forms.past
    return verb.shape === 'third' || /^(?:is|has|does)$/.test(verb.lower) ? forms.third : base
  }
  let text = onward(s, from)
  const start = s.tokens[from]?.start ?? 0
  for (let k = s.tokens.length - 1; k >= from; k--) {
    const token = s.tokens[k]
    const isNext = k === from || s.tokens[k - 1]?.role === 'and'
    if (!token || !isNext) continue
    if (token.shape !== 'ing') {
      if (/ing$/.test(token.lower) && s.tokens[k + 1]?.role !== 'and') return undefined
      continue
    }
    const bent = bend(token.lower)
    if (bent === undefined) return undefined
    text = text.slice(0, token.start - start) + bent + text.slice(token.end - start)
  }
  return verb.role === 'modal' ? `${verb.text} also ${text}` : `also ${text}`
}
