import type { createWorker, ImageLike, PSM, WorkerOptions } from 'tesseract.js'
import { DocumentError } from '../model.ts'
import { within } from '../pdf/time-limit.ts'
import { toPgm } from './grey-image.ts'
import type { ReadLine, Recognise } from './recogniser.ts'

export interface TesseractOptions {
  /** From `tesseract.js`. */
  createWorker: typeof createWorker
  /**
   * Where the language's data is, as an address in our own package or a path. Without it the
   * library would fetch the data from elsewhere, so it is never left out.
   */
  langPath: string
  /** In extension pages: the library's own worker file, and the folder of its cores. */
  workerPath?: string
  corePath?: string
}

export interface Tesseract {
  recognise: Recognise
  /** Ends the worker; what is being read then is given up. */
  close: () => Promise<void>
}

/** Starting may fail without a word, so it must not be waited for without end, in milliseconds. */
const START_LIMIT = 30_000
/** A page takes seconds; slow machines get time. */
const READ_LIMIT = 120_000

/** "Automatic" reads columns one after another; "single block" keeps a cell's lines together. */
const MODES = { page: '3', block: '6' } as const

/** Starts tesseract.js for English. One worker serves all pages. @throws DocumentError `damaged`. */
export async function startTesseract(options: TesseractOptions): Promise<Tesseract> {
  let fail: (error: DocumentError) => void = () => undefined
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  // It is awaited together with every step; alone it must not count as unhandled.
  failure.catch(() => undefined)
  const settings: Partial<WorkerOptions> = {
    langPath: options.langPath,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: (error: unknown) => fail(engineError(String(error))),
    ...(options.workerPath ? { workerPath: options.workerPath, workerBlobURL: false } : {}),
    ...(options.corePath ? { corePath: options.corePath } : {}),
  }
  const worker = await within(
    START_LIMIT,
    Promise.race([options.createWorker('eng', 1, settings), failure]),
  )
  let mode = ''
  const recognise: Recognise = async (image, layout) => {
    if (mode !== MODES[layout]) {
      mode = MODES[layout]
      await worker.setParameters({
        tessedit_pageseg_mode: mode as PSM,
        user_defined_dpi: '300',
      })
    }
    // Bytes are taken in both worlds, though the library's types name only Node's kind.
    const bytes = toPgm(image) as unknown as ImageLike
    const read = worker.recognize(bytes, {}, { text: false, blocks: true })
    const { data } = await within(READ_LIMIT, Promise.race([read, failure]))
    return (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) => paragraph.lines.map(toLine)),
    )
  }
  return {
    recognise,
    close: async () => {
      fail(new DocumentError('cancelled'))
      await worker.terminate()
    },
  }
}

type TesseractLine = NonNullable<
  Awaited<ReturnType<Awaited<ReturnType<typeof createWorker>>['recognize']>>['data']['blocks']
>[number]['paragraphs'][number]['lines'][number]

function toLine({ words, baseline, bbox, rowAttributes }: TesseractLine): ReadLine {
  const middle = (baseline.y0 + baseline.y1) / 2
  return {
    baseline: middle >= bbox.y0 && middle <= bbox.y1 + 10 ? middle : bbox.y1,
    height: rowAttributes?.rowHeight > 0 ? rowAttributes.rowHeight : bbox.y1 - bbox.y0,
    words: words.map(({ text, confidence, bbox: box }) => ({
      text,
      confidence,
      left: box.x0,
      top: box.y0,
      right: box.x1,
      bottom: box.y1,
    })),
  }
}

function engineError(detail: string): DocumentError {
  return new DocumentError('damaged', `the reading of pictures failed: ${detail}`)
}
