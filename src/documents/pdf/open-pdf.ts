import type { PDFDocumentProxy } from 'pdfjs-dist'
import { DocumentError } from '../model.ts'
import type { PdfAssets, PdfLibrary } from './library.ts'

/** Gives the password, or undefined to give up. @param isSecond the one before was wrong. */
export type PasswordAsker = (isSecond: boolean) => Promise<string | undefined> | string | undefined

export interface OpenPdfOptions {
  library: PdfLibrary
  assets?: PdfAssets
  onPassword?: PasswordAsker
  signal?: AbortSignal
}

export interface OpenPdf {
  document: PDFDocumentProxy
  close: () => Promise<void>
}

/** Pictures with more points than this are not unpacked: nobody scans so finely. */
const LARGEST_PICTURE = 2 ** 27

/** Where a file begins there may be a few bytes of something else. */
const HEAD = 1024

/** pdf.js's reasons for asking. */
const WRONG_PASSWORD = 2

/**
 * Opens a PDF with everything off that could run, open or fetch anything.
 * @throws DocumentError `empty`, `damaged`, `needs password`, `wrong password`, `encrypted`,
 *   `cancelled`.
 */
export async function openPdf(bytes: Uint8Array, options: OpenPdfOptions): Promise<OpenPdf> {
  const { library, assets, signal } = options
  if (bytes.length === 0) throw new DocumentError('empty')
  if (signal?.aborted) throw new DocumentError('cancelled')
  if (!hasSignature(bytes)) throw new DocumentError('damaged', 'it does not begin as a PDF does')
  const task = library.getDocument({
    // pdf.js hands the bytes to its worker and takes them from the caller.
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    maxImageSize: LARGEST_PICTURE,
    // Pictures as plain points, the same in every browser and in Node.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
    ...(assets?.cMaps ? { cMapUrl: assets.cMaps, cMapPacked: true } : {}),
    ...(assets?.standardFonts ? { standardFontDataUrl: assets.standardFonts } : {}),
    ...(assets?.wasm ? { wasmUrl: assets.wasm } : {}),
    ...(assets?.iccProfiles ? { iccUrl: assets.iccProfiles } : {}),
  })
  let fault: DocumentError | undefined
  const give = (error: DocumentError) => {
    fault ??= error
    void task.destroy()
  }
  const cancel = () => give(new DocumentError('cancelled'))
  signal?.addEventListener('abort', cancel)
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void askPassword(options.onPassword, reason === WRONG_PASSWORD).then((password) => {
      if (password instanceof DocumentError) give(password)
      else answer(password)
    })
  }
  try {
    const document = await task.promise
    return {
      document,
      close: async () => {
        signal?.removeEventListener('abort', cancel)
        await task.destroy()
      },
    }
  } catch (error) {
    signal?.removeEventListener('abort', cancel)
    await task.destroy().catch(() => undefined)
    throw fault ?? toDocumentError(error)
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  let head = ''
  for (const byte of bytes.subarray(0, HEAD)) head += String.fromCharCode(byte)
  return head.includes('%PDF-')
}

async function askPassword(
  ask: PasswordAsker | undefined,
  isSecond: boolean,
): Promise<string | DocumentError> {
  const refusal = new DocumentError(isSecond ? 'wrong password' : 'needs password')
  try {
    return (await ask?.(isSecond)) ?? refusal
  } catch {
    return refusal
  }
}

function toDocumentError(error: unknown): DocumentError {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  if (name === 'PasswordException') return new DocumentError('needs password')
  if (/encrypt|security handler/i.test(message)) return new DocumentError('encrypted', message)
  return new DocumentError('damaged', message)
}
