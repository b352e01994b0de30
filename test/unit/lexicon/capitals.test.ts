import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAmongCapitals } from '../../../src/lexicon/capitals.ts'

/** The rule as one would first write it down. */
function slowly(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - 60), start)
    .split('\n')
    .at(-1)
  const after = text.slice(end, end + 60).split('\n')[0]
  const words = `${before} ${after}`.match(/\p{L}{2,}/gu) ?? []
  const small = words.filter((word) => word !== word.toUpperCase())
  return words.length > 0 && (small.length === 0 || small.length / words.length < 0.2)
}

const parts = fc.oneof(
  fc.constantFrom('SEND', 'US', 'A', 'message', 'to', 'É', 'été', 'Ysgol', '’', '–', '\u00a0', '3'),
  fc.constantFrom(' ', ' ', '\n', '. ', "'", '-'),
)

test('is the plain rule, letter for letter', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), fc.nat(), fc.nat(6), (list, at, length) => {
      const text = list.join('')
      const start = at % (text.length + 1)
      const end = Math.min(text.length, start + length)
      expect(isAmongCapitals(text, start, end)).toBe(slowly(text, start, end))
    }),
    { numRuns: 1000 },
  )
})

test('a heading in capitals, and a sentence', () => {
  expect(isAmongCapitals('SEND US A MESSAGE', 0, 4)).toBe(true)
  expect(isAmongCapitals('The SEND team answers', 4, 8)).toBe(false)
})
