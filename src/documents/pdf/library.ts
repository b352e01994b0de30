import type { OPS } from 'pdfjs-dist'

/**
 * What we use of pdf.js. The caller hands it in: extension pages import `pdfjs-dist`, Node imports
 * `pdfjs-dist/legacy/build/pdf.mjs`.
 */
export interface PdfLibrary {
  getDocument: typeof import('pdfjs-dist').getDocument
  OPS: typeof OPS
}

/** Where pdf.js finds its data, as addresses or paths that end in "/". Each may be left out. */
export interface PdfAssets {
  cMaps?: string
  standardFonts?: string
  wasm?: string
  iccProfiles?: string
}
