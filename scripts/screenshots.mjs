// `npm run screenshots`: takes the README's pictures afresh, in docs/pictures.
import { buildIfStale } from './lib/builds.mjs'
import { ensureBrowsers, ensurePackages, loadTypeScript } from './lib/set-up.mjs'

ensurePackages()
const missing = await ensureBrowsers(['chromium'])
if (missing.length > 0) {
  console.error('screenshots: they need Chromium. Install it, or name its program in CHROME_PATH.')
  process.exit(1)
}
await buildIfStale('chromium')
const { takePictures } = await loadTypeScript('scripts/tour/take-pictures.ts')
for (const file of await takePictures('docs/pictures')) console.log(file)
