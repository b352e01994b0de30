import { type Block, DocumentError, type DocumentModel, type PageSize } from '../model.ts'
import { assemble, PageByPage } from '../pdf/assemble.ts'
import type { PageText } from '../pdf/page-text.ts'
import type { GreyImage } from './grey-image.ts'
import { readScannedPage } from './read-page.ts'
import type { Recognise } from './recogniser.ts'

/** A page whose picture is only made when its turn comes, so that memory holds one at a time. */
export interface ScanSource {
  /** From 1. */
  page: number
  size: PageSize
  /** Undefined where the page has no picture. */
  picture: () => Promise<GreyImage | undefined>
}

export interface ReadScanOptions {
  recognise: Recognise
  /** How far the reading is: whole pages, and the share of the page that is being read. */
  onProgress?: (done: number, pages: number) => void
  /** Each page's blocks as soon as it is read. */
  onPage?: (page: number, blocks: Block[]) => void
  signal?: AbortSignal
}

/**
 * Reads pages that are only pictures, on this device. Words that were not read surely carry the
 * span `unsure`; pages on which ink was left over carry a warning.
 * @throws DocumentError `cancelled`; `no text` where no page has any.
 */
export async function readScan(
  sources: readonly ScanSource[],
  options: ReadScanOptions,
): Promise<DocumentModel> {
  const check = () => {
    if (options.signal?.aborted) throw new DocumentError('cancelled')
  }
  const pages: PageText[] = []
  const pageByPage = new PageByPage()
  const missing: number[] = []
  for (const [done, { page, size, picture: take }] of sources.entries()) {
    check()
    const onProgress = (share: number) => options.onProgress?.(done + share, sources.length)
    const picture = await take()
    if (picture) {
      const hooks = { recognise: options.recognise, onProgress, check }
      const text = await readScannedPage({ page, size, picture }, hooks)
      pages.push(text)
      options.onPage?.(page, pageByPage.next(text))
    } else {
      missing.push(page)
    }
    onProgress(1)
  }
  if (pages.every(({ words }) => words.length === 0)) throw new DocumentError('no text')
  const assembled = assemble(pages)
  const heading = assembled.blocks.find((block) => block.kind === 'heading')
  return {
    format: 'scan',
    title: heading?.kind === 'heading' ? heading.content.text : '',
    ...assembled,
    pages: sources.map(({ size }) => size),
    warnings: [
      ...assembled.warnings,
      ...missing.map((page) => ({ code: 'page without text' as const, page })),
    ],
  }
}
