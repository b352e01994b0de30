import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { launchChromium } from '../../test/browser/drivers/chromium.ts'
import type { BrowserName } from '../../test/browser/drivers/find-browsers.ts'
import { launchFirefox } from '../../test/browser/drivers/firefox.ts'
import { serve } from '../../test/browser/drivers/site-server.ts'
import type { View } from '../../test/browser/drivers/test-browser.ts'
import { JOURNEYS } from './journeys.ts'
import { SAMPLE_SITES } from './samples.ts'
import { tourPage } from './tour-page.ts'

const SCHEMES = ['light', 'dark'] as const

/** Pictures of the main journeys in `folder`, and a web page that shows them; gives its path. */
export async function takeTour(folder: string, name: BrowserName): Promise<string> {
  await mkdir(folder, { recursive: true })
  const sites = await serve(SAMPLE_SITES)
  const launch = { chromium: launchChromium, firefox: launchFirefox }[name]
  const browser = await launch({
    proxy: sites.proxy,
    args: name === 'chromium' ? ['--hide-scrollbars'] : [],
  })
  try {
    for (const scheme of SCHEMES) {
      for (const journey of JOURNEYS) {
        const view: View = { width: 1280, height: 800, ...journey.view, scheme }
        const page = await journey.go(browser, view)
        await page.screenshot(join(folder, `${journey.name}-${scheme}.png`))
        await page.close()
      }
    }
  } finally {
    await browser.close()
    await sites.close()
  }
  const index = resolve(folder, 'index.html')
  await writeFile(index, tourPage(JOURNEYS, SCHEMES))
  return index
}
