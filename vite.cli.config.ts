import { defineConfig } from 'vite'
import { sendlightDictionary } from './src/dictionary/vite-plugin.ts'
import { easyPhrases } from './src/easy/build/vite-plugin.ts'
import { planRules } from './src/plan/build/vite-plugin.ts'

/**
 * The command line for Node: what every run needs in one file, readers of documents in others that
 * are loaded when a file asks for them, and the cards beside them. pdf.js brings files of its own
 * and stays in its package.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['pdfjs-dist', 'tesseract.js'] },
  build: {
    ssr: 'src/cli/sendlight.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      output: { entryFileNames: 'sendlight.js', chunkFileNames: 'parts/[name].js' },
    },
  },
  plugins: [sendlightDictionary({ cards: true }), easyPhrases(), planRules()],
})
