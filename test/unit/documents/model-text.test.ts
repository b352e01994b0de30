import { describe, expect, test } from 'vitest'
import { modelText, textualDocument } from '../../../src/documents/model-text.ts'
import { p, r, tbl, tc, tr, word } from './word/make-word.ts'

const cell = (text: string, properties = '') => tc(p(text && r(text)), properties)

const model = word({
  body:
    p(r('Plan'), '<w:outlineLvl w:val="0"/>') +
    p(
      `${r('Robin ')}<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del>${r('has.')}<w:r><w:br/><w:t>More.</w:t><w:footnoteReference w:id="1"/></w:r>`,
    ) +
    p(r('one'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    p(r('two'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
    tbl(
      tr(cell('B') + cell('F') + cell('E')) +
        tr(
          cell('need', '<w:vMerge w:val="restart"/>') +
            cell('p1') +
            tc(`${p(`${r('o1')}<w:r><w:br/></w:r>${r('on')}`)}${p(r('o2'))}`),
        ) +
        tr(cell('', '<w:vMerge/>') + cell('') + tc(tbl(tr(cell('x') + cell('y'))))) +
        tr(cell('') + cell('')),
    ) +
    p(''),
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  footnotes: `<w:footnote w:id="1">${p(r('The note.'))}</w:footnote>`,
})

describe('a document as one text', () => {
  test('in reading order: labels shown, a row a line, cells apart', () => {
    expect(modelText(model).text).toBe(
      [
        'Plan',
        '',
        'Robin has.\nMore.',
        '',
        '1. one',
        '  • two',
        '',
        'B | F | E',
        'need | p1 | o1 on o2',
        ' |  | x / y',
      ].join('\n'),
    )
  })

  test('every part is where it says, but for line breaks in cells', () => {
    const { text, parts } = modelText(model)
    expect(parts).toHaveLength(13)
    for (const { content, start, end } of parts)
      expect(text.slice(start, end)).toBe(content.text.replace('o1\non', 'o1 on'))
  })

  test('as the finder takes it, with notes after the body', () => {
    const { text, blocks } = textualDocument(model)
    expect(text.endsWith('x / y\n\n[footnote 1]\nThe note.')).toBe(true)
    expect(blocks[0]).toEqual({ text: 'Plan', heading: 1, stretches: [{ at: 0, from: 0 }] })
    const note = blocks.at(-1)
    expect(note?.text).toBe('The note.')
    expect(text.slice(note?.stretches[0]?.from)).toBe('The note.')
  })

  test('nothing is an empty text', () => {
    expect(textualDocument(word(''))).toEqual({ text: '', blocks: [] })
  })
})
