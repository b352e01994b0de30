import { describe, expect, test } from 'vitest'
import { audit } from '../../audit/auditor.ts'
import { handMade } from '../../audit/hand-made.ts'

const sentences = handMade()

describe('the sentences with an easy version made by hand', () => {
  test('are at least a hundred, none twice', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(100)
    expect(new Set(sentences.map(({ source }) => source)).size).toBe(sentences.length)
  })

  test.each(sentences)('nothing is lost or added by hand: $source', ({ source, easy, keep }) => {
    expect(audit({ source, easy })).toEqual([])
    const text = easy.join(' ').toLowerCase()
    expect(keep.filter((words) => !text.includes(words.toLowerCase()))).toEqual([])
  })

  test('are short: none of more than 25 words', () => {
    const lines = sentences.flatMap(({ easy }) => easy)
    expect(lines.filter((line) => line.split(' ').length > 25)).toEqual([])
  })
})
