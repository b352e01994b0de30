import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { PDF_FOLDER, SCAN_FOLDER } from '../engine-files.ts'

const require = createRequire(import.meta.url)

/**
 * Puts into the package what pdf.js and tesseract.js load by themselves while they run: workers,
 * fonts, letter tables, decoders, the language's data. They are loaded by name from there and from
 * nowhere else, so they keep their names.
 */
export function engineFiles(): Plugin {
  return {
    name: 'sendlight:engine-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, path] of filesToPack()) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
      }
    },
  }
}

/** Each file's name in the package, and where it is now. */
function filesToPack(): [string, string][] {
  const pdf = dirname(require.resolve('pdfjs-dist/package.json'))
  const scan = dirname(require.resolve('tesseract.js/package.json'))
  // Its own dependency, wherever it was installed.
  const cores = dirname(
    createRequire(join(scan, 'package.json')).resolve('tesseract.js-core/package.json'),
  )
  const english = dirname(require.resolve('@tesseract.js-data/eng/package.json'))
  const folder = (from: string, to: string): [string, string][] =>
    readdirSync(join(pdf, from)).map((name) => [`${PDF_FOLDER}${to}${name}`, join(pdf, from, name)])
  return [
    [`${PDF_FOLDER}pdf.worker.min.mjs`, join(pdf, 'build/pdf.worker.min.mjs')],
    ...folder('cmaps', 'cmaps/'),
    ...folder('standard_fonts', 'standard_fonts/'),
    // The decoders' plain script is for places that have no WebAssembly; ours have.
    ...folder('wasm', 'wasm/').filter(([name]) => !name.endsWith('.js')),
    ...folder('iccs', 'iccs/'),
    [`${SCAN_FOLDER}worker.min.js`, join(scan, 'dist/worker.min.js')],
    // The engine's one core for processors with SIMD, which is what browsers ask for by now.
    [
      `${SCAN_FOLDER}tesseract-core-simd-lstm.wasm.js`,
      join(cores, 'tesseract-core-simd-lstm.wasm.js'),
    ],
    [`${SCAN_FOLDER}eng.traineddata.gz`, join(english, '4.0.0_best_int/eng.traineddata.gz')],
  ]
}
