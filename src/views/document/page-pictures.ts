import type { PageSize } from '../../documents/model.ts'
import { type OpenPdf, openPdf } from '../../documents/pdf/open-pdf.ts'
import { pdfEngine } from '../shared/opening/engines.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'

/** Draws pages of one document, one after another. */
export interface PagePictures {
  /** Draws a page so wide, in CSS pixels. Rejects when it is no longer wanted, or cannot be drawn. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>
  close(): void
}

/** No canvas is larger than this, in points: browsers give up on larger ones. */
const MOST_POINTS = 16e6

/** What draws the pages of a PDF; of a photo, the photo itself. */
export function pagePictures(opened: OpenedDocument): PagePictures {
  return isPdf(opened.bytes) ? pdfPictures(opened) : photoPicture(opened)
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

function pdfPictures({ bytes, password }: OpenedDocument): PagePictures {
  let pdf: Promise<OpenPdf> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const open = async () =>
    openPdf(bytes, {
      ...(await pdfEngine()),
      onPassword: (isSecond) => (isSecond ? undefined : password),
    })
  const drawNow = async (
    number: number,
    canvas: HTMLCanvasElement,
    width: number,
    signal: AbortSignal,
  ) => {
    if (signal.aborted || isClosed) return
    pdf ??= open()
    const page = await (await pdf).document.getPage(number)
    const whole = page.getViewport({ scale: 1 })
    const scale = (width * devicePixelRatio) / whole.width
    const most = Math.sqrt(MOST_POINTS / (whole.width * whole.height))
    const viewport = page.getViewport({ scale: Math.min(scale, most) })
    canvas.width = Math.ceil(viewport.width)
    canvas.height = Math.ceil(viewport.height)
    const task = page.render({ canvas, viewport, background: '#ffffff' })
    const cancel = () => task.cancel()
    signal.addEventListener('abort', cancel)
    try {
      await task.promise
    } finally {
      signal.removeEventListener('abort', cancel)
      page.cleanup()
    }
  }
  return {
    draw(page, canvas, width, signal) {
      // One after another: who scrolls fast must not set off twenty at once.
      const drawing = last.then(() => drawNow(page, canvas, width, signal))
      last = drawing.catch(() => undefined)
      return drawing
    },
    close() {
      isClosed = true
      void pdf?.then((open) => open.close()).catch(() => undefined)
    },
  }
}

function photoPicture({ bytes }: OpenedDocument): PagePictures {
  return {
    async draw(_, canvas, width) {
      const picture = await createImageBitmap(new Blob([bytes.slice()]))
      const scale = Math.min(1, (width * devicePixelRatio) / picture.width)
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
    },
    close() {},
  }
}

/** A box on a page in hundredths of the page, as the style sheet wants it. */
export function boxStyle(
  [left, top, width, height]: readonly [number, number, number, number],
  size: PageSize,
): Record<string, string> {
  const part = (value: number, whole: number) =>
    `${((100 * value) / Math.max(1, whole)).toFixed(2)}%`
  return {
    left: part(left, size.width),
    top: part(top, size.height),
    width: part(width, size.width),
    height: part(height, size.height),
  }
}
