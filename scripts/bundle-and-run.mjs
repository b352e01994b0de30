// Bundles a TypeScript entry of src/ for Node and runs it: for our own build steps.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Runs `entry` (a path from the repository's root) from a bundle in .cache/NAME. */
export async function bundleAndRun(name, entry) {
  const outDir = `.cache/${name}`
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'main.js' } },
    },
  })
  await import(pathToFileURL(resolve(outDir, 'main.js')).href)
}
