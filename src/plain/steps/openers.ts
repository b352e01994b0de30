import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb } from '../grammar/clause.ts'
import { lowerFirst, upperFirst } from '../grammar/write.ts'
import type { Step } from './step.ts'

/** Words that join a sentence to the one before, and the short words people say. */
const SAID: Record<string, string> = {
  however: 'But',
  nevertheless: 'Even so,',
  nonetheless: 'Even so,',
  therefore: 'So',
  consequently: 'So',
  accordingly: 'So',
  thus: 'So',
  hence: 'So',
  furthermore: 'Also,',
  moreover: 'Also,',
  additionally: 'Also,',
  also: 'Also,',
}

/** "However, the school …" is "But the school …". */
export const openers: Step = {
  name: 'phrases',
  *propose(s) {
    const [first, second] = s.tokens
    const word = first && SAID[first.lower]
    if (!first || !second || word === undefined || !/^\p{Lu}/u.test(first.text)) return
    if (first.start > 0 || !/^,\s+$/.test(gapBefore(s, 1))) return
    // "But if", "But, in May": a second opening keeps its comma, and reads well after "But" too.
    // "Also, within the Code, councils are also urged": once is enough.
    const isSaid = word === 'Also,' && saysAlso(s)
    if (first.lower === 'also' && !isSaid) return
    const rest = lowerFirst(s.text.slice(second.start), second)
    yield { sentences: [isSaid ? upperFirst(rest) : `${word} ${rest}`] }
  },
}

/** "are also urged", "also urge": the main verb says so again. */
function saysAlso(s: Analysed): boolean {
  const verb = mainVerb(s)
  return (
    verb !== undefined && [verb - 1, verb + 1].some((k) => s.tokens[k]?.lower === 'also' && k > 0)
  )
}
