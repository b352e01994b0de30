import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { richTextsOf } from '../../../src/documents/model-blocks.ts'
import { textModel } from '../../../src/documents/text-model.ts'
import { shown } from './word/make-word.ts'

describe('plain text as a document', () => {
  test('paragraphs, items as people type them, lines that go on', () => {
    const source =
      'Dear  parent,\r\nthis is the plan.\r\n\r\nRobin needs:\r\n- help\r\n  every day\r\n- (a) place\r\n    1. first\n\n\f\n(iv) last'
    expect(shown(textModel(source).blocks)).toEqual([
      'paragraph: Dear parent,\nthis is the plan.',
      'paragraph: Robin needs:',
      'item1: -|help\nevery day',
      'item1: -|(a) place',
      'item2: 1.|first',
      'item1: (iv)|last',
    ])
  })

  test('no word is lost, and every place leads back to its words', () => {
    const line = fc.stringMatching(/^[ \t]{0,5}(?:[-•*]|\d\.|\(a\))? ?[a-zé. ]{0,12}$/)
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, newline) => {
        const source = lines.join(newline)
        const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
        const model = textModel(source)
        const seen = shown(model.blocks).flatMap((each) => words(each.replace(/^\w+: /, '')))
        expect(seen).toEqual(words(source))
        for (const { text, places } of richTextsOf(model.blocks)) {
          for (const { start, end, place } of places) {
            const [from = 0, to = 0] =
              'path' in place ? place.path.replace('#char=', '').split(',').map(Number) : []
            const there = source.slice(from, to).replace(/\s+/g, ' ').trim()
            expect(there).toBe(text.slice(start, end).trim())
          }
        }
      }),
    )
  })
})

describe('Markdown as a document', () => {
  test('headings, items, boxes, quotes, tables, struck text', () => {
    const source = [
      '# Plan for *Robin*',
      '',
      'One line',
      'goes on &amp; breaks  ',
      'here.',
      '',
      '- [x] done',
      '  1. inner',
      '* a ~~old help~~ new',
      '',
      '> said',
      '',
      '| B | F |',
      '|---|---|',
      '| need | |',
      '| | provision \\| more |',
      '',
      '| other |',
    ].join('\n')
    const model = markdownModel(source)
    expect(shown(model.blocks)).toEqual([
      'heading1: |Plan for Robin',
      'paragraph: One line goes on & breaks\nhere.',
      'item1: ☒|done',
      'item2: 1.|inner',
      'item1: •|a {struck: old help}new',
      'quote: said',
      'table',
      ' row',
      '  0+1 heading',
      '   paragraph: B',
      '  1+1 heading',
      '   paragraph: F',
      ' row',
      '  0+1',
      '   paragraph: need',
      ' row',
      '  1+1',
      '   paragraph: provision | more',
      'table',
      ' row',
      '  0+1',
      '   paragraph: other',
    ])
    expect(model.title).toBe('Plan for Robin')
  })

  test('any text is read without a fault', () => {
    const bit = fc.constantFrom(
      '|',
      '~~',
      '- ',
      '> ',
      '\n',
      '\r\n',
      '# ',
      'a',
      'b c',
      '&amp;',
      '`',
      '*',
      '---',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        for (const { text, places, removed } of richTextsOf(markdownModel(bits.join('')).blocks)) {
          for (const { start, end } of places) expect(end <= text.length && start < end).toBe(true)
          for (const { at } of removed) expect(at <= text.length).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
