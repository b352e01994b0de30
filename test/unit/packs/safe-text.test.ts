import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainTextOf, readSafeText } from '../../../src/packs/safe-text.ts'

const runsOf = (text: string) => readSafeText(text).flatMap(({ runs }) => runs)

describe('the small formatting', () => {
  test('has paragraphs, lists, strong, emphasis and links', () => {
    expect(readSafeText('One **two** *three*\nfour\n\n- [five](https://a.example.org/x)')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'One ', isStrong: false, isEmphasis: false },
          { kind: 'text', text: 'two', isStrong: true, isEmphasis: false },
          { kind: 'text', text: ' ', isStrong: false, isEmphasis: false },
          { kind: 'text', text: 'three', isStrong: false, isEmphasis: true },
          { kind: 'text', text: ' four', isStrong: false, isEmphasis: false },
        ],
      },
      {
        kind: 'item',
        runs: [
          { kind: 'link', text: 'five', address: 'https://a.example.org/x', host: 'a.example.org' },
        ],
      },
    ])
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](http://a.example.org)',
    '[x](https://me:you@a.example.org/)',
    '[x](https://a.example.org/"onmouseover=alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<img src=x onerror=alert(1)>',
    '![x](https://a.example.org/x.png)'.replace('https', 'http'),
  ])('leaves everything else as characters: %s', (text) => {
    expect(runsOf(text).every(({ kind }) => kind === 'text')).toBe(true)
    expect(plainTextOf(text)).toBe(text)
  })

  test('loses no letter, and ends in time on anything', () => {
    const letters = (text: string) => text.replace(/[\s*[\]()-]|•/g, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 300 }), (text) => {
        expect(letters(plainTextOf(text))).toBe(letters(text))
      }),
    )
    for (const evil of ['*'.repeat(50_000), '['.repeat(50_000), '**a'.repeat(20_000)])
      expect(plainTextOf(evil).length).toBeGreaterThan(0)
  })

  test('a link shows its host', () => {
    expect(plainTextOf('[Barclays](https://evil.example.org/)')).toBe('Barclays (evil.example.org)')
  })
})
