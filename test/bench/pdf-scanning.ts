import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { createWorker } from 'tesseract.js'
import type { Block } from '../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { pdfPictures } from '../../src/documents/scan/pdf-pictures.ts'
import { readScan } from '../../src/documents/scan/read-scan.ts'
import { startTesseract } from '../../src/documents/scan/tesseract.ts'
import { tableRows } from '../unit/documents/pdf-help.ts'
import { distance } from '../unit/documents/scan-help.ts'
import type { Row } from './table.ts'

const PLANS = resolve(process.env.SENDLIGHT_REAL ?? '../shared/real', 'plans')
/** The pages of the PDF that were scanned. */
const SCANNED = { from: 3, to: 7 }

/** How well and how fast the scanned plan is read in Node, against the PDF it was made from. */
export async function scanRows(): Promise<Row[]> {
  if (!existsSync(join(PLANS, 'draft-v1-scanned.pdf'))) return []
  const library = await loadPdfLibraryForNode()
  const open = (name: string) => new Uint8Array(readFileSync(join(PLANS, name)))
  const pages: Block[][] = []
  await readPdf(open('draft-v1.pdf'), {
    library,
    onPage: (page, blocks) => {
      if (page >= SCANNED.from && page <= SCANNED.to) pages.push(blocks)
    },
  })
  const begun = performance.now()
  const pictures = await pdfPictures(open('draft-v1-scanned.pdf'), { library })
  const engine = await startTesseract({ createWorker, langPath: languageData() })
  const scanned: Block[][] = []
  try {
    const { recognise } = engine
    await readScan(pictures.sources, { recognise, onPage: (_, blocks) => scanned.push(blocks) })
  } finally {
    await engine.close()
    await pictures.close()
  }
  const took = performance.now() - begun
  const { cells, right, letters, errors } = compare(scanned, pages)
  return [
    {
      what: `scan of ${scanned.length} pages: letters read wrongly`,
      value: `${errors} of ${letters} (${((100 * errors) / letters).toFixed(2)} %)`,
    },
    { what: `scan of ${scanned.length} pages: cells exactly right`, value: `${right} of ${cells}` },
    {
      what: `scan of ${scanned.length} pages: time for each page`,
      value: `${(took / scanned.length / 1000).toFixed(1)} s`,
    },
  ]
}

/** The folder of the language's data in its package. */
function languageData(): string {
  const main = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  return join(dirname(main), '4.0.0_best_int')
}

function compare(scanned: readonly Block[][], pages: readonly Block[][]) {
  const total = { cells: 0, right: 0, letters: 0, errors: 0 }
  scanned.forEach((blocks, i) => {
    const expected = tableRows(pages[i] ?? [])
    tableRows(blocks).forEach((row, at) => {
      row.forEach((cell, column) => {
        const wanted = plain(expected[at]?.[column] ?? '')
        const wrong = distance(plain(cell), wanted)
        total.cells++
        if (wrong === 0) total.right++
        total.letters += wanted.length
        total.errors += wrong
      })
    })
  })
  return total
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
