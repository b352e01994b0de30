import type { Step } from './step.ts'

/** "Should you need it, do not hesitate to call" is "If you need it, call": nobody is told to do so. */
export const inversions: Step = {
  name: 'phrases',
  isWordwise: true,
  *propose(s) {
    const polite = s.text.replace(/\b(do not|don['’]t) hesitate to (?=\p{L})/giu, '')
    if (polite !== s.text && /\bplease \p{L}/iu.test(polite)) {
      yield { sentences: [polite], drops: ['not'] }
      return
    }
    const [first, second, third] = s.tokens
    if (first?.text !== 'Should' || /\?/.test(s.text) || !/,/.test(s.text)) return
    // "Should he need" would want another form of the verb.
    if (!second || !/^(?:you|they|we)$/.test(second.lower)) return
    if (third?.shape !== 'base' && third?.lower !== 'have') return
    yield {
      sentences: [`If${s.text.slice(first.end)}`],
      drops: ['should'],
      brings: ['if'],
    }
  },
}
