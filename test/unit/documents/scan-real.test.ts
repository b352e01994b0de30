import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorker } from 'tesseract.js'
import { expect } from 'vitest'
import type { Block } from '../../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { pdfPictures } from '../../../src/documents/scan/pdf-pictures.ts'
import { readScan } from '../../../src/documents/scan/read-scan.ts'
import { startTesseract } from '../../../src/documents/scan/tesseract.ts'
import { testOnReal } from '../../real-documents.ts'
import { tableRows } from './pdf-help.ts'
import { distance, languageData } from './scan-help.ts'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

testOnReal(
  'a scanned page has the rows of the PDF that it was made from',
  async (folder) => {
    const library = await loadPdfLibraryForNode()
    const open = (name: string) => new Uint8Array(readFileSync(join(folder, 'plans', name)))
    let page5: Block[] = []
    await readPdf(open('draft-v1.pdf'), {
      library,
      onPage: (page, blocks) => {
        if (page === 5) page5 = blocks
      },
    })
    // The scan begins at the PDF's third page.
    const pictures = await pdfPictures(open('draft-v1-scanned.pdf'), { library }, [3])
    const engine = await startTesseract({ createWorker, langPath: languageData() })
    try {
      const model = await readScan(pictures.sources, { recognise: engine.recognise })
      const expected = tableRows(page5).map((row) => row.map(plain))
      const rows = tableRows(model.blocks).map((row) => row.map(plain))
      expect(rows.map((row) => row.length)).toEqual(expected.map((row) => row.length))
      const text = (all: string[][]) => all.flat().join('\n')
      const wrong = distance(text(rows), text(expected)) / text(expected).length
      expect(wrong).toBeLessThan(0.01)
      expect(model.warnings).toEqual([])
    } finally {
      await engine.close()
      await pictures.close()
    }
  },
  90_000,
)
