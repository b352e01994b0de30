import { startTesseract, type Tesseract } from './tesseract.ts'

/**
 * tesseract.js for extension pages.
 * @param folder where its worker, its core and the language's data lie in the package.
 * @throws DocumentError `damaged` where it does not start.
 */
export async function startTesseractInBrowser(folder: string): Promise<Tesseract> {
  const { createWorker } = await import('tesseract.js')
  return startTesseract({
    createWorker,
    langPath: folder.replace(/\/$/, ''),
    workerPath: `${folder}worker.min.js`,
    corePath: `${folder}tesseract-core-simd-lstm.wasm.js`,
  })
}
