import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import { matchPatterns, readHosts } from './src/dictionary/hosts.ts'
import { sendlightDictionary } from './src/dictionary/vite-plugin.ts'
import { easyPhrases } from './src/easy/build/vite-plugin.ts'
import { planRules } from './src/plan/build/vite-plugin.ts'
import { engineFiles } from './src/platform/build/engines.ts'
import { manifest, type Target } from './src/platform/build/manifest.ts'
import { pageScript } from './src/platform/build/page-script.ts'

const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chromium'

/** One source, two builds: `TARGET=chromium|firefox vite build` writes dist/chromium or dist/firefox. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: ['chrome130', 'firefox140'],
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Pages that neither manifest names in a place where crxjs looks.
      input: {
        panel: 'src/views/panel/index.html',
        welcome: 'src/views/welcome/index.html',
        reader: 'src/views/reader/index.html',
        document: 'src/views/document/index.html',
        desk: 'src/views/desk/index.html',
        notebook: 'src/views/notebook/index.html',
        glossaries: 'src/views/glossaries/index.html',
        ...(target === 'chromium' && { engine: 'src/views/engine/index.html' }),
      },
      output: {
        // So that what a check says of a library is not said of a file of ours.
        codeSplitting: {
          groups: [
            { name: 'preact', test: /node_modules[\\/]@?preact/ },
            { name: 'article-libraries', test: /node_modules[\\/](?:dompurify|@mozilla)[\\/]/ },
            { name: 'pdf-library', test: /node_modules[\\/]pdfjs-dist[\\/]/ },
            { name: 'scan-library', test: /node_modules[\\/]tesseract\.js[\\/]/ },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    // What the desk's worker reads plans by.
    plugins: () => [planRules()],
  },
  plugins: [
    sendlightDictionary({ cards: true }),
    easyPhrases(),
    planRules(),
    engineFiles(),
    crx({
      manifest: manifest(target),
      browser: target === 'firefox' ? 'firefox' : 'chrome',
    }),
    pageScript({
      target,
      entry: 'src/page/content.iife.ts',
      help: 'src/page/help.iife.ts',
      styles: 'src/page/marks.css',
      matches: matchPatterns(readHosts()),
      plugins: () => [sendlightDictionary()],
    }),
  ],
})
