// `npm start [chromium|firefox]`: sets up, builds, and opens a browser with Sendlight on sample
// pages. Without a display it takes pictures of the main journeys instead.
import { buildIfStale } from './lib/builds.mjs'
import { ensureBrowsers, ensurePackages, loadTypeScript } from './lib/set-up.mjs'

ensurePackages()
const asked = process.argv[2]
if (asked !== undefined && asked !== 'chromium' && asked !== 'firefox') {
  console.error('start: name chromium or firefox, or neither.')
  process.exit(2)
}
const missing = await ensureBrowsers(asked ? [asked] : ['chromium'])
const { findBrowser } = await loadTypeScript('test/browser/drivers/find-browsers.ts')
const name = asked ?? ['chromium', 'firefox'].find((each) => findBrowser(each))
if (name === undefined || missing.includes(name)) {
  console.error(
    'No browser found. Install Chromium or Firefox 140 or later (Debian: apt-get install chromium),\n' +
      'or name its program in CHROME_PATH or FIREFOX_PATH. Google Chrome itself no longer lets a\n' +
      'script load an extension: build with `npm run build` and load dist/chromium by hand.',
  )
  process.exit(1)
}
console.log('Building…')
await buildIfStale(name)

const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
if (hasDisplay) {
  const { openSamples } = await loadTypeScript('scripts/tour/open-samples.ts')
  await openSamples(name)
} else {
  console.log('There is no display here, so no window can open. Taking pictures instead…')
  const { takeTour } = await loadTypeScript('scripts/tour/take-tour.ts')
  console.log(`Open this page to see them: ${await takeTour('dist/tour', name)}`)
}
