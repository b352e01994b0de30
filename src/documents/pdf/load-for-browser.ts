import type { PdfLibrary } from './library.ts'

/**
 * pdf.js for extension pages.
 * @param workerAddress of pdf.js's own worker file in the package.
 */
export async function loadPdfLibrary(workerAddress: string): Promise<PdfLibrary> {
  const { getDocument, GlobalWorkerOptions, OPS } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerAddress
  return { getDocument, OPS }
}
