import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Block, DocumentError, type DocumentModel, type DocumentWarning } from '../model.ts'
import { assemble, PageByPage } from './assemble.ts'
import type { PdfAssets, PdfLibrary } from './library.ts'
import { openPdf, type PasswordAsker } from './open-pdf.ts'
import { type PageText, readPage } from './page-text.ts'
import { within } from './time-limit.ts'

export interface ReadPdfOptions {
  library: PdfLibrary
  assets?: PdfAssets
  /** Asked for the password of a protected file; undefined gives up. */
  onPassword?: PasswordAsker
  /** After each page; both count from 1. */
  onProgress?: (page: number, pages: number) => void
  /**
   * Each page's blocks as soon as it is read, so that the first can be shown at once. What only
   * the whole document tells (tables that go on, headers, footers) comes with the result.
   */
  onPage?: (page: number, blocks: Block[]) => void
  signal?: AbortSignal
  /** Go by what is drawn even where the file tells its structure. */
  ignoreTags?: boolean
}

/** More pages than this are not read. */
const MOST_PAGES = 2000

/** A page is mostly read in a tenth of a second; a hostile one may never end. In milliseconds. */
const PAGE_LIMIT = 60_000

/**
 * Reads a PDF: text in reading order, with its headings, lists and tables, from the structure that
 * the file tells or else from where everything stands. Nothing in the file is run, opened or
 * fetched.
 * @throws DocumentError `empty`, `damaged`, `needs password`, `wrong password`, `encrypted`,
 *   `cancelled`, `no text` where there is no page at all.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<DocumentModel> {
  const pdf = await openPdf(bytes, options)
  try {
    return await readAll(pdf.document, options)
  } finally {
    await pdf.close()
  }
}

async function readAll(
  document: PDFDocumentProxy,
  options: ReadPdfOptions,
): Promise<DocumentModel> {
  const { library, onProgress, onPage } = options
  const warnings: DocumentWarning[] = await fileWarnings(document)
  const labels = await document.getPageLabels().catch(() => null)
  const layers = await document.getOptionalContentConfig()
  const count = Math.min(document.numPages, MOST_PAGES)
  if (count < document.numPages) warnings.push({ code: 'too much, cut', page: count })
  const pages: PageText[] = []
  const pageByPage = new PageByPage(options)
  for (let number = 1; number <= count; number++) {
    stopIfCancelled(options.signal)
    const read = readOne(document, number, library, layers, labels?.[number - 1] ?? '')
    const text = await orNothing(within(PAGE_LIMIT, read, options.signal))
    if (text) {
      pages.push(text)
      onPage?.(number, pageByPage.next(text))
    } else {
      warnings.push({ code: 'part unreadable', page: number })
    }
    onProgress?.(number, count)
  }
  stopIfCancelled(options.signal)
  if (pages.length === 0) throw new DocumentError('damaged', 'no page could be read')
  const assembled = assemble(pages, options)
  return {
    format: 'pdf',
    title: await titleOf(document, assembled.blocks),
    ...assembled,
    warnings: [...warnings, ...assembled.warnings],
  }
}

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  library: PdfLibrary,
  layers: Parameters<typeof readPage>[2],
  label: string,
): Promise<PageText> {
  const page = await document.getPage(number)
  const text = await readPage(page, library, layers, label)
  // Frees the page's pictures and drawing steps.
  page.cleanup()
  return text
}

/** One page that cannot be read must not cost the others; being cancelled ends them all. */
async function orNothing(read: Promise<PageText>): Promise<PageText | undefined> {
  try {
    return await read
  } catch (error) {
    if (error instanceof DocumentError && error.reason === 'cancelled') throw error
    return undefined
  }
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DocumentError('cancelled')
}

async function fileWarnings(document: PDFDocumentProxy): Promise<DocumentWarning[]> {
  const hasScripts = await document.hasJSActions().catch(() => false)
  return hasScripts ? [{ code: 'scripts ignored' }] : []
}

/** The file's own title, unless it is only a file name or empty; otherwise the first heading. */
async function titleOf(document: PDFDocumentProxy, blocks: readonly Block[]): Promise<string> {
  const heading = blocks.find((block) => block.kind === 'heading')
  const first = heading?.kind === 'heading' ? heading.content.text : ''
  try {
    const { info } = await document.getMetadata()
    const given = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    const isFileName = /\.\w{2,4}$|^(microsoft word|untitled|document\d*)\b/i.test(given)
    return given === '' || isFileName ? first : given
  } catch {
    return first
  }
}
