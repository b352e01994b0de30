import { gapBefore } from '../grammar/analyse.ts'
import { lowerFirst } from '../grammar/write.ts'
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
    const rest = lowerFirst(s.text.slice(second.start), second)
    yield { sentences: [`${word} ${rest}`] }
  },
}
