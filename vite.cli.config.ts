import { defineConfig } from 'vite'
import { sendlightDictionary } from './src/dictionary/vite-plugin.ts'
import { easyPhrases } from './src/easy/build/vite-plugin.ts'

/** The command line: one file for Node with everything in it, and the cards beside it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/sendlight.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'sendlight.js', codeSplitting: false } },
  },
  plugins: [sendlightDictionary({ cards: true }), easyPhrases()],
})
