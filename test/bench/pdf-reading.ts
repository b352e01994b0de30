import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadPdfLibraryForNode } from '../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { at, line, makePdf } from '../unit/documents/pdf-maker.ts'
import type { Row } from './table.ts'

const REAL = resolve(process.env.SENDLIGHT_REAL ?? '../shared/real', 'plans/draft-v1.pdf')

/** Budgets of the design for a plan of 60 pages, in milliseconds. */
const FIRST = 1500
const WHOLE = 5000

/** How long PDFs of some lengths take to read in Node, and how much memory, as lines of the record. */
export async function pdfRows(): Promise<Row[]> {
  const rows: Row[] = []
  if (existsSync(REAL)) rows.push(...(await measure('real plan', readFileSync(REAL))))
  for (const pages of [60, 300]) {
    rows.push(...(await measure(`plan of ${pages} pages, generated`, planOf(pages), pages === 60)))
  }
  return rows
}

async function measure(what: string, bytes: Uint8Array, hasBudget = false): Promise<Row[]> {
  const before = process.memoryUsage().heapUsed
  let most = before
  let first = 0
  let count = 0
  const begun = performance.now()
  const library = await loadPdfLibraryForNode()
  await readPdf(new Uint8Array(bytes), {
    library,
    onPage: (page) => {
      if (page === 1) first = performance.now() - begun
      count = page
      most = Math.max(most, process.memoryUsage().heapUsed)
    },
  })
  const whole = performance.now() - begun
  const row = (name: string, ms: number, budget: number): Row => ({
    what: `PDF, ${what} (${count} pages): ${name}`,
    value: `${Math.round(ms)} ms`,
    ...(hasBudget ? { budget: `< ${budget} ms`, isMet: ms < budget } : {}),
  })
  return [
    row('first page to be shown', first, FIRST),
    row('the whole', whole, WHOLE),
    {
      what: `PDF, ${what} (${count} pages): memory above the start, at most`,
      value: `${Math.round((most - before) / 2 ** 20)} MB`,
    },
  ]
}

/** A plan in which every page has a table of three columns, full of made-up sentences. */
export function planOf(pages: number): Uint8Array {
  return makePdf(Array.from({ length: pages }, (_, i) => ({ content: pageOf(i), ...LANDSCAPE })))
}

const LANDSCAPE = { width: 842, height: 595 }
const COLUMNS = [40, 290, 560, 800]
const WORDS =
  'the child will have support from a trained adult each day to learn new words and use them in class with friends so that talk is easier'.split(
    ' ',
  )

function pageOf(number: number): string {
  let content = at(40, 570, `Draft plan ${number}`, 14, 'F2') + at(400, 20, `Page ${number + 1}`)
  const heights = [550, 530, 420, 300, 180, 60]
  content += heights.map((y) => line(40, y, 800, y)).join('')
  content += COLUMNS.map((x) => line(x, 550, x, 60)).join('')
  heights.slice(0, -1).forEach((top, row) => {
    COLUMNS.slice(0, -1).forEach((x, column) => {
      const lines = row === 0 ? 1 : 7 - column
      for (let i = 0; i < lines; i++) {
        const seed = number * 31 + row * 7 + column * 3 + i
        const words = Array.from({ length: 7 }, (_, at) => WORDS[(seed + at * 5) % WORDS.length])
        content += at(x + 5, top - 14 - i * 14, `${words.join(' ')}`, 11, row === 0 ? 'F2' : 'F1')
      }
    })
  })
  return content
}
