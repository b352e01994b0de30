import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { extractRawText } from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/documents/model.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'
import { paragraph, plain } from '../../../../src/documents/write/paper.ts'
import { writable } from '../../../../src/documents/write/writable.ts'
import { writeWord } from '../../../../src/documents/write/write-word.ts'
import { anyParagraph, FULL, paperOf } from './make-paper.ts'

const said = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.map((cell) => [cell.column, cell.columns, cell.rows, ...said(cell.blocks)]),
        )
      : [block.kind, ...('label' in block ? [block.label] : []), block.content.text],
  )

describe('a Word file', () => {
  test('says what the paper says, with real headings, lists and tables', async () => {
    const model = readWord(await writeWord(FULL))
    expect(model.title).toBe('Comments on the draft plan')
    expect(model.warnings).toEqual([])
    expect(said(model.blocks)).toEqual([
      ['heading', '', 'Comments on the draft plan'],
      ['paragraph', 'Mo will have a therapist, see the rules.\nNext line.'],
      ['paragraph', 'Words from the plan.'],
      ['paragraph', '(ii) copied as it stands'],
      ['heading', '', 'Questions'],
      ['item', '1.', 'Who will do it?'],
      ['item', '•', 'and when?'],
      ['item', '2.', 'How often?'],
      ['item', '☐', 'Send it'],
      [
        ['Need', 'Provision', 'Who'].map((text, at) => [at, 1, 1, ['paragraph', text]]),
        [
          [0, 1, 2, ['paragraph', 'Speech']],
          [1, 1, 1, ['paragraph', '20 minutes'], ['paragraph', 'each week']],
          [2, 1, 1],
        ],
        [[1, 2, 1, ['paragraph', 'A chart']]],
      ],
      ['paragraph', 'Small print.'],
    ])
  })

  test('has the styles of its words, and struck words as struck', async () => {
    const [, styled] = readWord(await writeWord(FULL)).blocks
    if (styled?.kind !== 'paragraph') throw new Error('no paragraph')
    const { text, spans, removed, links } = styled.content
    const styles = spans.map(({ style, start, end }) => [style, text.slice(start, end)])
    expect(styles).toContainEqual(['bold', 'will'])
    expect(styles).toContainEqual(['underline', 'a therapist'])
    expect(styles).toContainEqual(['italic', ', see '])
    expect(removed).toMatchObject([{ text: 'access to', how: 'struck' }])
    expect(links).toMatchObject([{ address: 'https://www.legislation.gov.uk/uksi/2014/1530' }])
  })

  test('is A4, in English, with no author and nothing that runs or leads elsewhere', async () => {
    const parts = unzipSync(await writeWord(FULL))
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/)
    expect(Object.keys(parts).filter((name) => /vba|bin|embed/i.test(name))).toEqual([])
  })

  test('leaves out an address that is not of the web', async () => {
    const paper = paperOf({
      kind: 'paragraph',
      content: [{ text: 'here', link: 'javascript:alert(1)' }],
    })
    const parts = unzipSync(await writeWord(paper))
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toContain('alert')
  })

  test('numbers each list from 1', async () => {
    const list = (...items: string[]) => ({
      kind: 'list' as const,
      marker: 'number' as const,
      items: items.map((item) => [paragraph(item)]),
    })
    const model = readWord(await writeWord(paperOf(list('a', 'b'), paragraph('-'), list('c'))))
    expect(said(model.blocks)).toEqual([
      ['item', '1.', 'a'],
      ['item', '2.', 'b'],
      ['paragraph', '-'],
      ['item', '1.', 'c'],
    ])
  })

  test('holds whatever was typed, and opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyParagraph, { minLength: 1, maxLength: 5 }), async (blocks) => {
        const bytes = await writeWord(paperOf(...blocks, paragraph('end')))
        const squash = (text: string) => text.replace(/\s/g, '')
        const words = blocks.map((block) =>
          block.kind === 'paragraph' ? block.content.map(({ text }) => text).join('') : '',
        )
        const { value } = await extractRawText({ buffer: Buffer.from(bytes) })
        expect(squash(value)).toBe(squash(writable(`${words.join('')}end`)))
      }),
      { numRuns: 60 },
    )
  })

  test('without any block opens too', async () => {
    const bytes = await writeWord(paperOf())
    expect(readWord(bytes).blocks).toEqual([])
    const odd = paperOf(
      { kind: 'table', headingRows: 3, rows: [[], []] },
      { kind: 'list', marker: 'bullet', items: [[], [{ kind: 'lines', count: -1 }]] },
      { kind: 'paragraph', content: plain('') },
    )
    expect(readWord(await writeWord(odd)).warnings).toEqual([])
  })
})
