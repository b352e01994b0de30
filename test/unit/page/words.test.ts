import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, wordsBefore } from '../../../src/page/words.ts'

describe('counting words', () => {
  it('counts runs between white space', () => {
    expect(countWords('')).toBe(0)
    expect(countWords('  one two\u00a0three\nfour ')).toBe(4)
  })

  it('says how many words begin before an offset', () => {
    expect(wordsBefore('the EHC plan (EHCP)', [0, 4, 8, 14])).toEqual([0, 1, 2, 3])
  })

  it('agrees with splitting', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z()]{1,8}$/), { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        expect(countWords(text)).toBe(words.length)
        const starts = words.map((_, i) => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
        expect(wordsBefore(text, starts)).toEqual(words.map((_, i) => i))
      }),
    )
  })
})
