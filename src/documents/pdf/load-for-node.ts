import type { PdfLibrary } from './library.ts'

/** pdf.js for Node, where there is neither a DOM nor a worker of the browser's. */
export async function loadPdfLibraryForNode(): Promise<PdfLibrary> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, OPS }
}
