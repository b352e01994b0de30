import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inDocument } from '../../../src/documents/document.ts'
import { markdownDocument } from '../../../src/documents/markdown-document.ts'

const textsOf = (source: string) => markdownDocument(source).blocks.map((block) => block.text)

/** What the words of a block are written as in the file. */
function written(source: string, words: string): string {
  for (const block of markdownDocument(source).blocks) {
    const at = block.text.indexOf(words)
    if (at < 0) continue
    const { start, end } = inDocument(block, at, at + words.length)
    return source.slice(start, end)
  }
  throw new Error(`${words} is not seen`)
}

describe('markdownDocument', () => {
  test('reads headings of both kinds', () => {
    const { blocks } = markdownDocument('# One #\n\nTwo\n===\n\nThree\nfour\n---\n### *Five*\nsix')
    expect(blocks.map(({ text, heading }) => [text, heading])).toEqual([
      ['One', 1],
      ['Two', 1],
      ['Three\nfour', 2],
      ['Five', 3],
      ['six', 0],
    ])
  })

  test('takes each list item and each cell by itself', () => {
    expect(textsOf('- one\n- two\n  more\n* [ ] three\n1. four\n2) five')).toEqual([
      'one',
      'two\n  more',
      'three',
      'four',
      'five',
    ])
    expect(textsOf('| Word | Meaning |\n| --- | :-: |\n| EHCP | a \\| b |')).toEqual([
      'Word',
      'Meaning',
      'EHCP',
      'a | b',
    ])
  })

  test('does not see marks, targets, pictures, code, comments and tags', () => {
    expect(
      textsOf(
        'The **EHC** _plan_ [see *here*](https://x.uk/a_(b) "SENCo") ![SENCo](a.png) `SENCo`<br>![][1] ~~old~~ <!-- SENCo --> end',
      ),
    ).toEqual(['The EHC plan see here   old  end'])
    expect(textsOf('```\nSENCo\n```\n~~~~\n```\nSENCo\n~~~~\nseen')).toEqual(['seen'])
    expect(textsOf('[1]: https://example.org/SENCo\n\n---\n\n***\n')).toEqual([])
    expect(textsOf('---\ntitle: SENCo\n---\nseen')).toEqual(['seen'])
  })

  test('reads quotes as their words', () => {
    expect(textsOf('> The EHC\n> plan\n>\n> - an item')).toEqual(['The EHC\nplan', 'an item'])
  })

  test('keeps marks that mark nothing', () => {
    expect(textsOf('2 * 3 is snake_case_name & 4 < 5 &nosuch; a*')).toEqual([
      '2 * 3 is snake_case_name & 4 < 5 &nosuch; a',
    ])
    expect(textsOf('\\*not emphasis\\*')).toEqual(['*not emphasis*'])
  })

  test('tells where seen words are written', () => {
    expect(written('an **EHC** plan', 'EHC plan')).toBe('EHC** plan')
    expect(written('[the SENCo](x) said', 'SENCo')).toBe('SENCo')
    expect(written('SEN&shy;CO here', 'SEN\u00ADCO')).toBe('SEN&shy;CO')
    expect(written('R&amp;D', '&')).toBe('&amp;')
    expect(written('a &#119808; b', '\u{1D400}')).toBe('&#119808;')
    expect(written('# The *Local* Offer', 'Local Offer')).toBe('Local* Offer')
  })

  test('never throws, and every seen character is written where it is said to be', () => {
    const parts = fc.constantFrom(
      'EHCP',
      ' ',
      '\n',
      '\r\n',
      '\n\n',
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      ']',
      '(',
      ')',
      '|',
      '- ',
      '# ',
      '> ',
      '---',
      '\\',
      '&amp;',
      '&',
      '<b>',
      '<',
      '>',
      '~~',
      '!',
      '1. ',
      ':',
      '===',
      '\ud83d',
      '<!--',
      '-->',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (list) => {
        const source = list.join('')
        const { text, blocks } = markdownDocument(source)
        expect(text).toBe(source)
        let last = 0
        for (const block of blocks) {
          for (let at = 0; at < block.text.length; at++) {
            const { start, end } = inDocument(block, at, at + 1)
            expect(start).toBeGreaterThanOrEqual(last)
            const slice = source.slice(start, end)
            expect(slice === '&amp;' ? '&' : slice).toBe(block.text.charAt(at))
            last = end
          }
        }
      }),
    )
  })

  test('is not slow on marks that never close', () => {
    for (const mark of ['`', '*', '_', '[', '![', '<!--', '<a ', '[a](', '``a`', '|', '> ']) {
      const begun = performance.now()
      markdownDocument(mark.repeat(20_000))
      expect(performance.now() - begun, mark).toBeLessThan(5_000)
    }
  })
})
