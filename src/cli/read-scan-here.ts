import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DocumentModel } from '../documents/model.ts'
import { joinScan } from '../documents/scan/join-scan.ts'
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
      return joinScan(model, read, wanted)
    } finally {
      await engine.close()
    }
  } finally {
    await pictures.close()
  }
}
