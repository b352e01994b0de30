import { DocumentError, type DocumentModel } from '../../../documents/model.ts'
import { type OpenPdf, type OpenPdfOptions, openPdf } from '../../../documents/pdf/open-pdf.ts'
import { joinScan } from '../../../documents/scan/join-scan.ts'
import { pdfPictures } from '../../../documents/scan/pdf-pictures.ts'
import { readScan, type ScanSource } from '../../../documents/scan/read-scan.ts'
import { scanEngine } from './engines.ts'
import { greyOf, photoSource } from './photo.ts'

export interface ScanHooks {
  signal: AbortSignal
  /** Pages done, with a fraction for the one in hand, of all that are read. */
  onProgress: (done: number, pages: number) => void
}

/** Fine enough to read, in points of the picture per inch. */
const RESOLUTION = 300
/** A page of any size is drawn no larger than this, in points of the picture. */
const MOST_POINTS = 20e6

/** The pages of a PDF that have no text, or none that can be read, from 1. */
export function pagesToScan({ warnings }: DocumentModel): number[] {
  const pages = warnings.flatMap(({ code, page }) =>
    page !== undefined && (code === 'page without text' || code === 'letters unreadable')
      ? [page]
      : [],
  )
  return [...new Set(pages)].sort((a, b) => a - b)
}

/**
 * Reads these pages of a PDF from their pictures, and puts them in their places.
 * @throws DocumentError `cancelled`; `no text` where nothing at all can be read.
 */
export async function addScannedPages(
  bytes: Uint8Array,
  model: DocumentModel,
  pages: readonly number[],
  options: OpenPdfOptions,
  hooks: ScanHooks,
): Promise<DocumentModel> {
  const unreadable = new Set(
    model.warnings.flatMap(({ code, page }) => (code === 'letters unreadable' ? [page] : [])),
  )
  // Said at once: the engine takes a moment to start.
  hooks.onProgress(0, pages.length)
  const pictures = await pdfPictures(bytes, options, pages)
  let pdf: Promise<OpenPdf> | undefined
  const drawnPage = async (page: number) => {
    pdf ??= openPdf(bytes, options)
    return drawn(await (await pdf).document.getPage(page))
  }
  try {
    const sources = pictures.sources.map((source) => ({
      ...source,
      picture: async () =>
        (unreadable.has(source.page) ? undefined : await source.picture()) ??
        drawnPage(source.page),
    }))
    return joinScan(model, await recogniseAll(sources, hooks), pages)
  } finally {
    await pictures.close()
    await pdf?.then(({ close }) => close())
  }
}

/** Reads a photo, or a scan that is a picture. @throws DocumentError, OpeningError */
export async function readPhoto(bytes: Uint8Array, hooks: ScanHooks): Promise<DocumentModel> {
  return recogniseAll([await photoSource(bytes)], hooks)
}

async function recogniseAll(
  sources: readonly ScanSource[],
  { signal, onProgress }: ScanHooks,
): Promise<DocumentModel> {
  const engine = await scanEngine()
  // A page takes seconds; who cancels does not wait for its end.
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = () => reject(new DocumentError('cancelled'))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
  })
  cancelled.catch(() => undefined)
  try {
    const reading = readScan(sources, { recognise: engine.recognise, onProgress, signal })
    reading.catch(() => undefined)
    return await Promise.race([reading, cancelled])
  } finally {
    await engine.close()
  }
}

/** A page as it is drawn, in shades of grey. */
async function drawn(page: Awaited<ReturnType<OpenPdf['document']['getPage']>>) {
  const whole = page.getViewport({ scale: RESOLUTION / 72 })
  const less = Math.min(1, Math.sqrt(MOST_POINTS / (whole.width * whole.height)))
  const viewport = page.getViewport({ scale: (RESOLUTION / 72) * less })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  await page.render({ canvas, viewport, background: '#ffffff' }).promise
  page.cleanup()
  return greyOf(canvas)
}
