import { defineConfig } from 'vitest/config'
import { sendlightDictionary } from './src/dictionary/vite-plugin.ts'
import { easyPhrases } from './src/easy/build/vite-plugin.ts'
import { planRules } from './src/plan/build/vite-plugin.ts'

/** A slow machine is no fault: only what hangs is stopped, after so many milliseconds. */
const PATIENCE = 60_000

// A file that needs a DOM asks for it in its first line: // @vitest-environment jsdom
// (or is named *.dom.test.ts). What paints or measures is tested in real browsers.
export default defineConfig({
  plugins: [sendlightDictionary(), easyPhrases(), planRules()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: ['**/*.dom.test.{ts,tsx}'],
          // Of two cores the runner would leave one idle.
          maxWorkers: 2,
          testTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/unit/**/*.dom.test.{ts,tsx}'],
          maxWorkers: 2,
          testTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          // Two files at a time: a browser under test mostly waits, and two cores have room for two.
          maxWorkers: 2,
          // A real browser on a busy machine may be late once; a fault is late every time.
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
