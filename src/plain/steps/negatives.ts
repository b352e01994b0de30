import { mendArticles } from '../grammar/noun-forms.ts'
import type { Step } from './step.ts'

/** Pairs with nothing in between: what is not the one is the other. */
const EXACT: Record<string, string> = {
  unlawful: 'lawful',
  illegal: 'legal',
  impossible: 'possible',
  invalid: 'valid',
  unaware: 'aware',
  incomplete: 'complete',
}
const PATTERN = new RegExp(`\\bnot (${Object.keys(EXACT).join('|')})\\b`, 'g')

/** "Not unlawful" is "lawful"; only for words that leave nothing in between. */
export const negatives: Step = {
  name: 'negatives',
  isWordwise: true,
  *propose(s) {
    const brings: string[] = []
    const text = s.text.replace(PATTERN, (found, word: string) => {
      const plain = EXACT[word] ?? found
      brings.push(plain)
      return plain
    })
    if (brings.length > 0) yield { sentences: [mendArticles(text)], drops: ['not'], brings }
  },
}
