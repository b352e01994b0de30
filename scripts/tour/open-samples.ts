import { launchChromium } from '../../test/browser/drivers/chromium.ts'
import type { BrowserName } from '../../test/browser/drivers/find-browsers.ts'
import { launchFirefox } from '../../test/browser/drivers/firefox.ts'
import { serve } from '../../test/browser/drivers/site-server.ts'
import { SAMPLE_SITES, SAMPLES } from './samples.ts'

/** Opens a window on the sample pages and stays until it is closed. The rest of the web works too. */
export async function openSamples(name: BrowserName): Promise<void> {
  const sites = await serve(SAMPLE_SITES)
  const launch = { chromium: launchChromium, firefox: launchFirefox }[name]
  const browser = await launch({
    proxy: sites.proxy,
    proxiedHosts: Object.keys(SAMPLE_SITES),
    visible: true,
  })
  await browser.open(SAMPLES.start)
  console.log('A browser is open with Sendlight in it. Close its window to end.')
  await browser.closed()
  await sites.close()
}
