import type { OpenPdfOptions } from '../../../documents/pdf/open-pdf.ts'
import { browser } from '../../../platform/browser.ts'
import { PDF_FOLDER, SCAN_FOLDER } from '../../../platform/engine-files.ts'

const inPackage = (path: string) => browser.runtime.getURL(path)

/** pdf.js and its data, all from the extension's own package. */
export async function pdfEngine(): Promise<Pick<OpenPdfOptions, 'library' | 'assets'>> {
  const { loadPdfLibrary } = await import('../../../documents/pdf/load-for-browser.ts')
  return {
    library: await loadPdfLibrary(inPackage(`${PDF_FOLDER}pdf.worker.min.mjs`)),
    assets: {
      cMaps: inPackage(`${PDF_FOLDER}cmaps/`),
      standardFonts: inPackage(`${PDF_FOLDER}standard_fonts/`),
      wasm: inPackage(`${PDF_FOLDER}wasm/`),
      iccProfiles: inPackage(`${PDF_FOLDER}iccs/`),
    },
  }
}

/** What reads letters in pictures, from the package too. @throws DocumentError where it fails. */
export async function scanEngine() {
  const { startTesseractInBrowser } = await import('../../../documents/scan/load-for-browser.ts')
  return startTesseractInBrowser(inPackage(SCAN_FOLDER))
}
