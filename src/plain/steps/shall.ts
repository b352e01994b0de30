import type { Step } from './step.ts'

/** Words after which "shall" sets how things are, and lays no duty on anybody. */
const DECLARES = /^(?:come|cease|be|have|apply|expire|mean|include)$/

/** "Shall" in the law's way of writing is "must". Promises ("we shall") and rules of wording stay. */
export const shall: Step = {
  name: 'shall',
  isWordwise: true,
  *propose(s) {
    for (const [i, token] of s.tokens.entries()) {
      if (token.lower !== 'shall' || token.isQuoted || /\?$/.test(s.text)) continue
      const before = s.tokens[i - 1]
      if (!before || /^(?:i|we|there|it|this)$/.test(before.lower)) continue
      let next = s.tokens[i + 1]
      if (next?.role === 'adverb') next = s.tokens[i + 2]
      if (!next || (DECLARES.test(next.lower) && !/ regard to\b/.test(s.text.slice(token.end))))
        continue
      yield {
        sentences: [`${s.text.slice(0, token.start)}must${s.text.slice(token.end)}`],
        drops: ['shall'],
        brings: ['must'],
      }
    }
  },
}
