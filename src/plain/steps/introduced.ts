import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence } from '../grammar/write.ts'
import { hasNegation, isOpen, onward, upTo } from './joints.ts'
import type { Step } from './step.ts'

/** Verbs whose object is there, and not only wished for. */
const SHOWING =
  /^(?:has|have|had|use|uses|used|offer|offers|run|runs|provide|provides|publish|publishes|include|includes)$/

/** "Each class has an assistant who helps" names somebody new, and then tells of them. */
export const introduced: Step = {
  name: 'relatives',
  minWords: 15,
  *propose(s) {
    const clause = clauseAt(s, 0) ?? afterOpening(s)
    if (!clause || /\?$/.test(s.text)) return
    const verb = s.tokens[clause.verb]
    const isThere = s.tokens[clause.subject]?.lower === 'there'
    if (!verb) return
    if (isThere ? !/^(?:is|are)$/.test(verb.lower) : !SHOWING.test(verb.lower)) return
    const from = clause.verb + 1
    const at = s.tokens.findIndex(
      (token, k) => k > from && /^(?:who|which|that)$/.test(token.lower),
    )
    if (at < 0 || at - from > 7 || !isOpen(s, at) || !s.tokens[at + 1]?.isFinite) return
    if (gapBefore(s, at) !== ' ') return
    if (hasNegation(s, 0, at)) return
    const thing = thingAgain(s, from, at)
    if (thing === undefined) return
    const more = asSentence(`${thing} ${onward(s, at + 1)}`)
    if (!isWhole(analyse(more, [s]))) return
    yield { sentences: [asSentence(upTo(s, at)), more], isRepeating: true }
  },
}

function afterOpening(s: Analysed) {
  const comma = s.text.indexOf(', ')
  const at = s.tokens.findIndex(({ start }) => start === comma + 2)
  return comma > 0 && at > 0 && at < 9 ? clauseAt(s, at) : undefined
}

/** "a kind teaching assistant" is "The teaching assistant", "key workers" are "These key workers". */
function thingAgain(s: Analysed, from: number, to: number): string | undefined {
  const first = s.tokens[from]
  const last = s.tokens[to - 1]
  if (!first || last?.role !== 'noun' || to - from > 5) return undefined
  // Only a bare noun phrase: what "of" or "and" ties to it may be meant by "who" instead.
  for (let k = from; k < to; k++)
    if (!/^(?:determiner|adjective|noun|adverb)$/.test(s.tokens[k]?.role ?? '')) return undefined
  let noun = to - 1
  while (noun > from && s.tokens[noun - 1]?.role === 'noun') noun--
  if (/^(?:a|an)$/.test(first.lower) && !isPlural(last.text)) return `The ${slice(s, noun, to)}`
  // "There are colleagues." says nothing by itself.
  const isNamed = first.role === 'adjective' || to - from > 1
  if (first.role !== 'determiner' && isNamed && isPlural(last.text))
    return `These ${slice(s, noun, to)}`
  return undefined
}
