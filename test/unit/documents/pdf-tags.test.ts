import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block, DocumentModel } from '../../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { blockText, tableRows } from './pdf-help.ts'

// pdf-files/plan.html, printed by Chromium 156 with --print-to-pdf: as it comes, and with
// --disable-pdf-tagging.
const library = await loadPdfLibraryForNode()

function file(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`pdf-files/${name}`, import.meta.url)))
}

/** Rows of the page's own tables, as its markup has them. */
function rowsInMarkup(): string[][] {
  const markup = new TextDecoder().decode(file('plan.html'))
  return [...markup.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell),
  )
}

/** Kinds, levels and depths, with the beginnings of the texts. */
function outline({ blocks }: DocumentModel): string[] {
  return blocks.map((block) => {
    const number = block.kind === 'heading' ? block.level : block.kind === 'item' ? block.depth : ''
    return `${block.kind}${number} ${blockText(block).slice(0, 24)}`
  })
}

const ways: [string, string, boolean][] = [
  ['by its tags', 'plan-tagged.pdf', false],
  ['with its tags left aside', 'plan-tagged.pdf', true],
  ['without tags', 'plan-untagged.pdf', false],
]

describe('a printed page', () => {
  for (const [way, name, ignoreTags] of ways) {
    test(`${way}: headings, lists, columns, tables`, async () => {
      const model = await readPdf(file(name), { library, ignoreTags })
      expect(outline(model)).toEqual([
        'heading1 Education, health and ca',
        'paragraph This is a made-up plan f',
        'heading2 Section B: needs',
        'item1 • First need, which is l',
        'item1 • Second need',
        'item2 • Inner need',
        'item2 • Other inner',
        'item1 1. Step one',
        'item1 2. Step two is also rath',
        'table B: need | F: provision |',
        'heading2 Two columns',
        'paragraph The first column is runn',
        'heading2 Table without lines',
        'table Who | What | When\nSpeech',
      ])
      expect(tableRows(model.blocks)).toEqual(rowsInMarkup())
      expect(model.title).toBe('Test plan for Ash')
    })

    test(`${way}: what is struck, marked, linked`, async () => {
      const { blocks } = await readPdf(file(name), { library, ignoreTags })
      const content = contentOf(blocks[1])
      expect(content.text).toContain('It has some struck words')
      expect(content.removed).toEqual([{ at: 38, text: 'no', how: 'struck' }])
      const marked = (style: string) =>
        content.spans
          .filter((span) => span.style === style)
          .map(({ start, end }) => content.text.slice(start, end))
      expect(marked('bold')).toEqual(['made-up'])
      expect(marked('italic')).toEqual(['Ash'])
      expect(marked('highlight')).toEqual(['some marked'])
      expect(marked('underline')).toContain('some underlined')
      // The page's other link is not a safe one.
      expect(content.links.map(({ address }) => address)).toEqual(['https://example.org/help'])
    })
  }

  test('cells that span say so, also by tags, which do not tell it', async () => {
    for (const [, name, ignoreTags] of ways) {
      const { blocks } = await readPdf(file(name), { library, ignoreTags })
      const table = blocks.find((block) => block.kind === 'table')
      const spans =
        table?.kind === 'table' ? table.rows.flat().map((cell) => cell.rows + cell.columns - 1) : []
      expect(spans).toEqual([1, 1, 1, 1, 1, 1, 2, 1, 1, 2])
    }
  })
})

function contentOf(block: Block | undefined) {
  if (!block || block.kind === 'table') throw new Error('no text')
  return block.content
}
