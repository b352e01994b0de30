import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertToHtml } from 'mammoth'
import { describe, expect } from 'vitest'
import type { Block, DocumentModel } from '../../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { testOnReal } from '../../real-documents.ts'
import { tableRows } from './pdf-help.ts'

/** The rows of a Word file's tables by mammoth, which knows nothing of our readers. */
async function rowsInWord(path: string): Promise<string[][]> {
  const { value } = await convertToHtml({ path })
  return [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      plain(
        cell
          .replace(/<[^>]+>/g, ' ')
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"'),
      ),
    ),
  )
}

/** Text without its white space: makers differ in where they put it. */
function plain(text: string): string {
  return text.replace(/\s+/g, '')
}

async function read(folder: string, name: string): Promise<DocumentModel> {
  const library = await loadPdfLibraryForNode()
  const bytes = readFileSync(join(folder, 'plans', name))
  return readPdf(new Uint8Array(bytes), { library })
}

const rowsOf = (blocks: readonly Block[]) =>
  tableRows(blocks).map((row) => row.map((cell) => plain(cell)))

describe('plans as PDF', () => {
  for (const name of ['draft-v1', 'draft-v2']) {
    testOnReal(`${name} has the rows of its Word file, cell by cell`, async (folder) => {
      const [model, expected] = await Promise.all([
        read(folder, `${name}.pdf`),
        rowsInWord(join(folder, 'plans', `${name}.docx`)),
      ])
      expect(expected.length).toBeGreaterThan(70)
      expect(rowsOf(model.blocks)).toEqual(expected)
      expect(model.warnings).toEqual([])
    })

    testOnReal(`${name} keeps every place inside its page`, async (folder) => {
      const model = await read(folder, `${name}.pdf`)
      expect(model.pages).toHaveLength(13)
      expect(outsidePages(model)).toEqual([])
    })
  }
})

function outsidePages(model: DocumentModel): string[] {
  const texts = (blocks: readonly Block[]): Exclude<Block, { kind: 'table' }>[] =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.flatMap((cell) => texts(cell.blocks)))
        : [block],
    )
  return texts(model.blocks).flatMap(({ content }) => {
    const ends = content.places.every((place, i) => {
      const next = content.places[i + 1]
      return place.end > place.start && place.end <= (next?.start ?? content.text.length)
    })
    const isInside = content.places.every(({ place }) => {
      if (!('rectangles' in place)) return false
      const page = model.pages[place.page - 1]
      return place.rectangles.every(
        ({ left, top, width, height }) =>
          page !== undefined &&
          left >= 0 &&
          top >= 0 &&
          left + width <= page.width &&
          top + height <= page.height,
      )
    })
    return ends && isInside && content.places.length > 0 ? [] : [content.text]
  })
}
