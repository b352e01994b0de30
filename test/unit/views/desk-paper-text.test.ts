import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  heading,
  type Paper,
  type PaperBlock,
  paragraph,
} from '../../../src/documents/write/paper.ts'
import { editableTexts, withText } from '../../../src/views/desk/paper-text.ts'

const text = fc.string({ maxLength: 12 })
const { blocks } = fc.letrec<{ blocks: PaperBlock[]; block: PaperBlock }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small' },
    text.map(paragraph),
    text.map((words) => heading(2, words)),
    fc.constant<PaperBlock>({ kind: 'lines', count: 1 }),
    fc
      .array(tie('blocks'), { maxLength: 3 })
      .map((items): PaperBlock => ({ kind: 'list', marker: 'bullet', items })),
  ),
}))
const paper = blocks.map(
  (list): Paper => ({ title: '', language: 'en-GB', footer: '', blocks: list }),
)

test('one text is changed and all others stay', () => {
  fc.assert(
    fc.property(paper, fc.nat(), text, (given, pick, words) => {
      const before = editableTexts(given.blocks)
      if (before.length === 0) return
      const at = pick % before.length
      const after = editableTexts(withText(given, before[at]?.way ?? [], words).blocks)
      expect(after).toEqual(before.map((each, i) => (i === at ? { ...each, text: words } : each)))
    }),
  )
})

test('words of several looks are one text', () => {
  const content = [{ text: 'The plan says: ', bold: true }, { text: '“as required”' }]
  expect(editableTexts([{ kind: 'paragraph', content }])).toEqual([
    { way: [0], text: 'The plan says: “as required”', kind: 'paragraph' },
  ])
})
