import fc from 'fast-check'
import type { Paper, PaperBlock, PaperRun } from '../../../../src/documents/write/paper.ts'
import { heading, paragraph, plain } from '../../../../src/documents/write/paper.ts'

export const paperOf = (...blocks: PaperBlock[]): Paper => ({
  title: 'Comments on the draft plan',
  language: 'en-GB',
  footer: '',
  blocks,
})

/** Every kind of block and every style of run. */
export const FULL = paperOf(
  heading(1, 'Comments on the draft plan'),
  {
    kind: 'paragraph',
    content: [
      { text: 'Mo ' },
      { text: 'will', bold: true },
      { text: ' have ' },
      { text: 'access to', strike: true },
      { text: ' a therapist', underline: true },
      { text: ', see ', italic: true },
      { text: 'the rules', link: 'https://www.legislation.gov.uk/uksi/2014/1530' },
      { text: '.\nNext line.' },
    ],
  },
  { kind: 'paragraph', content: plain('Words from the plan.'), look: 'quote' },
  { kind: 'paragraph', content: plain('copied as it stands'), label: '(ii)', depth: 1 },
  heading(2, 'Questions'),
  {
    kind: 'list',
    marker: 'number',
    items: [
      [
        paragraph('Who will do it?'),
        { kind: 'list', marker: 'bullet', items: [[paragraph('and when?')]] },
        { kind: 'lines', count: 2 },
      ],
      [paragraph('How often?')],
    ],
  },
  { kind: 'list', marker: 'box', items: [[paragraph('Send it')]] },
  {
    kind: 'table',
    headingRows: 1,
    shares: [1, 2, 1],
    rows: [
      [
        { blocks: [paragraph('Need')] },
        { blocks: [paragraph('Provision')] },
        { blocks: [paragraph('Who')] },
      ],
      [
        { blocks: [paragraph('Speech')], rows: 2 },
        { blocks: [paragraph('20 minutes'), paragraph('each week')] },
        { blocks: [] },
      ],
      [{ blocks: [paragraph('A chart')], columns: 2 }],
    ],
  },
  { kind: 'page break' },
  { kind: 'paragraph', content: plain('Small print.'), look: 'small' },
)

const anyRun: fc.Arbitrary<PaperRun> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'ab &<>*_#|`~\\[]()-+1.!\n\t"\'=') }),
    ),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.constant(false),
  },
  { requiredKeys: ['text'] },
)

export const anyParagraph: fc.Arbitrary<PaperBlock> = fc.record({
  kind: fc.constant('paragraph' as const),
  content: fc.array(anyRun, { maxLength: 4 }),
})
