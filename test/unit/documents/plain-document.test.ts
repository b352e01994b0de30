import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inDocument } from '../../../src/documents/document.ts'
import { plainDocument } from '../../../src/documents/plain-document.ts'

const textsOf = (source: string) => plainDocument(source).blocks.map((block) => block.text)

describe('plainDocument', () => {
  test('ends a block at a blank line, not at a line break', () => {
    expect(textsOf('one\ntwo\n\nthree\n \t\n\nfour')).toEqual(['one\ntwo', 'three', 'four'])
    expect(textsOf('one\r\ntwo\r\n\r\nthree')).toEqual(['one\r\ntwo', 'three'])
    expect(textsOf('one\rtwo\r\rthree')).toEqual(['one\rtwo', 'three'])
    expect(textsOf('page one\fpage two')).toEqual(['page one', 'page two'])
  })

  test('finds nothing in nothing', () => {
    expect(textsOf('')).toEqual([])
    expect(textsOf(' \n\n\t\n')).toEqual([])
  })

  test('keeps the text as it is, and every word in a block that slices back', () => {
    const parts = fc.constantFrom('word', ' ', '\n', '\r\n', '\r', '\t', '\f', '\u00A0', '\ud83d')
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        const source = list.join('')
        const { text, blocks } = plainDocument(source)
        expect(text).toBe(source)
        for (const block of blocks) {
          const { start, end } = inDocument(block, 0, block.text.length)
          expect(text.slice(start, end)).toBe(block.text)
        }
        const words = blocks.map((block) => block.text.split('word').length - 1)
        expect(words.reduce((a, b) => a + b, 0)).toBe(source.split('word').length - 1)
      }),
    )
  })

  test('takes 10 million characters without blank lines in its stride', () => {
    expect(plainDocument('SENCo \n'.repeat(1_400_000)).blocks).toHaveLength(1)
    expect(plainDocument(' '.repeat(10_000_000)).blocks).toHaveLength(0)
  })
})
