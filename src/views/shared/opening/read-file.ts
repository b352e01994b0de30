import { kindOfFile } from '../../../documents/file-kind.ts'
import type { Block, DocumentModel } from '../../../documents/model.ts'
import { richTextsOf, textsOf } from '../../../documents/model-blocks.ts'
import type { OpenPdfOptions } from '../../../documents/pdf/open-pdf.ts'
import { readInWorker } from './ask-text-worker.ts'
import { pdfEngine } from './engines.ts'
import { OpeningError } from './faults.ts'
import { addScannedPages, pagesToScan, readPhoto } from './scan-pages.ts'

/** How far the reading is. Pages count from 1; a part of a page counts as a fraction. */
export interface Progress {
  what: 'text' | 'pictures'
  done: number
  /** 0 while it is not known, or where a file has no pages. */
  pages: number
}

export interface ReadHooks {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
  /** Asks the person; undefined gives up. @param isSecond the one before was wrong. */
  askPassword: (isSecond: boolean) => Promise<string | undefined>
  /** Each page's blocks as soon as they are read, before the whole is known. */
  onPage?: (page: number, blocks: Block[]) => void
}

export interface ReadFile {
  model: DocumentModel
  /** What opened a protected PDF; for this page's memory only. */
  password: string | undefined
}

/** Larger files are not even loaded: nobody's plan is. */
export const MOST_BYTES = 300 * 2 ** 20

/**
 * Reads a file of any kind, as `readAny` does.
 * @throws DocumentError, OpeningError; `no text` where there is not one word in it.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  hooks: ReadHooks,
): Promise<ReadFile> {
  const read = await readAny(bytes, name, hooks)
  const { blocks, asides } = read.model
  const isBlank = [blocks, ...asides.map((aside) => aside.blocks)].every(
    (story) => textsOf(story).length === 0,
  )
  // What was struck out is shown too, so a document of nothing else is still one to look at. Where
  // its words lie in a part that could not be read, the view says so.
  const isUnread = read.model.warnings.some(({ code }) => code === 'part unreadable')
  if (isBlank && !isUnread && !hasRemoved(blocks)) throw new OpeningError('no text')
  return read
}

function hasRemoved(blocks: readonly Block[]): boolean {
  return [...richTextsOf(blocks)].some(({ removed }) => removed.length > 0)
}

/**
 * Reads a file of any kind: PDF by pdf.js in its worker, pictures by tesseract.js in its own,
 * everything else in a worker of ours. A PDF that is only pictures is read from its pictures.
 */
async function readAny(bytes: Uint8Array, name: string, hooks: ReadHooks): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw new OpeningError('too large')
  switch (kindOfFile(bytes, name)) {
    case 'pdf':
      return readPdfFile(bytes, hooks)
    case 'picture':
      return { model: await readPhoto(bytes, scanHooks(hooks)), password: undefined }
    default:
      hooks.onProgress({ what: 'text', done: 0, pages: 0 })
      return { model: await readInWorker(bytes, name, hooks.signal), password: undefined }
  }
}

async function readPdfFile(bytes: Uint8Array, hooks: ReadHooks): Promise<ReadFile> {
  const { readPdf } = await import('../../../documents/pdf/read-pdf.ts')
  let password: string | undefined
  const engine = await pdfEngine()
  const text = await readPdf(bytes, {
    ...engine,
    signal: hooks.signal,
    onProgress: (done, pages) => hooks.onProgress({ what: 'text', done, pages }),
    ...(hooks.onPage && { onPage: hooks.onPage }),
    onPassword: async (isSecond) => {
      password = await hooks.askPassword(isSecond)
      return password
    },
  })
  const isBlank = textsOf(text.blocks).length === 0
  const pages = pagesToScan(text)
  if (!isBlank || pages.length === 0) return { model: text, password }
  const model = await readPictures(bytes, text, pages, password, hooks)
  return { model, password }
}

/**
 * Reads some pages of a PDF from their pictures, and gives the document with them in it.
 * @throws DocumentError
 */
export async function readPictures(
  bytes: Uint8Array,
  model: DocumentModel,
  pages: readonly number[],
  password: string | undefined,
  hooks: Pick<ReadHooks, 'signal' | 'onProgress'>,
): Promise<DocumentModel> {
  const options: OpenPdfOptions = {
    ...(await pdfEngine()),
    signal: hooks.signal,
    onPassword: (isSecond) => (isSecond ? undefined : password),
  }
  return addScannedPages(bytes, model, pages, options, scanHooks(hooks))
}

function scanHooks({ signal, onProgress }: Pick<ReadHooks, 'signal' | 'onProgress'>) {
  return {
    signal,
    onProgress: (done: number, pages: number) => onProgress({ what: 'pictures', done, pages }),
  }
}
