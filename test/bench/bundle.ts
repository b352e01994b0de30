import { build } from 'vite'
import { sendlightDictionary } from '../../src/dictionary/vite-plugin.ts'

/** In-page measurements as one script. */
export async function bundleInPage(input = 'test/bench/in-page.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [sendlightDictionary()],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  })
  if (!('output' in built)) throw new Error('expected one build')
  return built.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n')
}
