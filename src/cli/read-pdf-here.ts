import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DocumentError, type DocumentModel } from '../documents/model.ts'
import { textsOf } from '../documents/model-blocks.ts'
import { loadPdfLibraryForNode } from '../documents/pdf/load-for-node.ts'
import type { OpenPdfOptions } from '../documents/pdf/open-pdf.ts'
import { readPdf } from '../documents/pdf/read-pdf.ts'
import type { OpenOptions } from './open-document.ts'

/**
 * Reads a PDF in Node; pages that are only pictures where that was asked for.
 * @throws DocumentError, also `no text` where nothing but pictures was found.
 */
export async function readPdfHere(bytes: Uint8Array, options: OpenOptions): Promise<DocumentModel> {
  const text = await readPdf(bytes, await pdfOptions(options))
  const model = options.ocr
    ? await (await import('./read-scan-here.ts')).addScannedPages(bytes, text, options)
    : text
  const isBlank = textsOf(model.blocks).length === 0 && model.asides.length === 0
  if (isBlank && model.warnings.some(({ code }) => code === 'page without text'))
    throw new DocumentError('no text')
  return model
}

/** pdf.js and its data from our own packages, and the password that was given. */
export async function pdfOptions({ password }: OpenOptions): Promise<OpenPdfOptions> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    library: await loadPdfLibraryForNode(),
    assets: {
      cMaps: join(folder, 'cmaps/'),
      standardFonts: join(folder, 'standard_fonts/'),
      wasm: join(folder, 'wasm/'),
      iccProfiles: join(folder, 'iccs/'),
    },
    // Asked a second time, the password was wrong.
    onPassword: (isSecond) => (isSecond ? undefined : password),
  }
}
