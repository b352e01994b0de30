import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceAround } from '../../../../src/page/saved/sentence-around.ts'

const around = (text: string, word: string) => {
  const start = text.indexOf(word)
  const { start: from, end } = sentenceAround(text, start, start + word.length)
  return text.slice(from, end)
}

describe('the sentence around a word', () => {
  test('is the one it stands in', () => {
    expect(around('The SENCo helps. SENDIASS can help too. Ask them.', 'SENDIASS')).toBe(
      'SENDIASS can help too.',
    )
  })

  test('of a very long one, some words on both sides', () => {
    const long = `${'and then more words '.repeat(80)}SENCo ${'and then more words '.repeat(80)}`
    const cut = around(long, 'SENCo')
    expect(cut.length).toBeLessThan(700)
    expect(cut).toContain('SENCo')
    expect(cut.startsWith('an')).toBe(cut.startsWith('and'))
  })

  test('always holds the word', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 2000 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const found = sentenceAround(text, start, end)
          expect(found.start).toBeLessThanOrEqual(start)
          expect(found.end).toBeGreaterThanOrEqual(end)
        },
      ),
    )
  })
})
