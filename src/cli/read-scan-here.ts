import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Block, DocumentModel } from '../documents/model.ts'
import { pdfPictures } from '../documents/scan/pdf-pictures.ts'
import { readScan } from '../documents/scan/read-scan.ts'
import { startTesseract } from '../documents/scan/tesseract.ts'
import type { OpenOptions } from './open-document.ts'
import { pdfOptions } from './read-pdf-here.ts'

/** Reads the pages of a PDF that have no text from their pictures, on this machine. */
export async function addScannedPages(
  bytes: Uint8Array,
  model: DocumentModel,
  options: OpenOptions,
): Promise<DocumentModel> {
  const wanted = model.warnings.flatMap(({ code, page }) =>
    code === 'page without text' && page !== undefined ? [page] : [],
  )
  if (wanted.length === 0) return model
  const { createWorker } = await import('tesseract.js')
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  const langPath = join(dirname(data), '4.0.0_best_int')
  const pictures = await pdfPictures(bytes, await pdfOptions(options), wanted)
  try {
    const engine = await startTesseract({ createWorker, langPath })
    try {
      const read = await readScan(pictures.sources, { recognise: engine.recognise })
      return joined(model, read)
    } finally {
      await engine.close()
    }
  } finally {
    await pictures.close()
  }
}

/** Both readings of one file, page by page. */
function joined(text: DocumentModel, scan: DocumentModel): DocumentModel {
  const isScan = text.blocks.length === 0
  const shift = text.asides.length
  return {
    format: isScan ? 'scan' : text.format,
    title: text.title || scan.title,
    blocks: inPageOrder(
      text.blocks,
      scan.blocks.map((block) => moved(block, shift)),
    ),
    asides: [...text.asides, ...scan.asides],
    pages: text.pages,
    warnings: [
      ...text.warnings.filter(({ code }) => code !== 'page without text'),
      ...scan.warnings,
    ],
  }
}

/** A block whose references count asides from `shift` on. */
function moved(block: Block, shift: number): Block {
  if (block.kind === 'table') return block
  const spans = block.content.spans.map((span) =>
    span.aside === undefined ? span : { ...span, aside: span.aside + shift },
  )
  return { ...block, content: { ...block.content, spans } }
}

function inPageOrder(...lists: readonly (readonly Block[])[]): Block[] {
  const placed = lists.flatMap((blocks) => {
    let page = 0
    return blocks.map((block) => {
      page = pageOf(block) ?? page
      return { block, page }
    })
  })
  return placed.sort((a, b) => a.page - b.page).map(({ block }) => block)
}

function pageOf(block: Block): number | undefined {
  if (block.kind !== 'table') {
    const place = block.content.places[0]?.place
    return place && 'page' in place ? place.page : undefined
  }
  for (const row of block.rows)
    for (const cell of row)
      for (const inside of cell.blocks) {
        const page = pageOf(inside)
        if (page !== undefined) return page
      }
  return undefined
}
