import { describe, expect, test } from 'vitest'
import { heading, type Paper, paragraph } from '../../../../src/documents/write/paper.ts'
import { letterPaper, letterText } from '../../../../src/views/notebook/letter-text.ts'

const text = (words: string) => ({ blocks: [paragraph(words)] })
const LETTER: Paper = {
  title: 'After our meeting',
  language: 'en-GB',
  footer: '',
  blocks: [
    paragraph('Dear Ms Khan,'),
    heading(2, 'What we were told'),
    {
      kind: 'paragraph',
      content: [{ text: 'How often?', bold: true }, { text: '\nTwice a week.' }],
    },
    {
      kind: 'table',
      headingRows: 1,
      rows: [
        [text('Who'), text('What'), text('By when')],
        [text('Ms Khan'), text('write'), text('3 December 2026')],
        [text('Mr Lee'), text('call'), { blocks: [] }],
      ],
    },
    { kind: 'list', marker: 'bullet', items: [[paragraph('Who pays?')]] },
    paragraph('With kind regards'),
  ],
}

describe('the letter as a text to change', () => {
  test('says all of it in paragraphs and lines', () => {
    expect(letterText(LETTER)).toBe(
      [
        'Dear Ms Khan,',
        'What we were told',
        'How often?\nTwice a week.',
        '- Ms Khan: write (3 December 2026)\n- Mr Lee: call',
        '- Who pays?',
        'With kind regards',
      ].join('\n\n'),
    )
  })

  test('unchanged, it says the same as a paper', () => {
    const paper = letterPaper(letterText(LETTER), LETTER)
    expect(letterText(paper)).toBe(letterText(LETTER))
    expect(paper.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'list',
      'paragraph',
    ])
    expect(paper.blocks[2]).toMatchObject({ content: [{ text: 'How often?', bold: true }, {}, {}] })
  })

  test('changed, every line that was typed is in it, and no other', () => {
    const typed = 'Dear all,\r\n\r\n\r\nWhat we heard\n  \n- one\n- two\n\nNot - a list\n\n\n'
    const paper = letterPaper(typed, LETTER)
    expect(letterText(paper)).toBe('Dear all,\n\nWhat we heard\n\n- one\n- two\n\nNot - a list')
    expect(letterPaper(' \n\n ', LETTER).blocks).toEqual([])
  })
})
