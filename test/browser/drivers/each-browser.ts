import { afterAll, beforeAll, describe } from 'vitest'
import { launchChromium } from './chromium.ts'
import type { BrowserName } from './find-browsers.ts'
import { launchFirefox } from './firefox.ts'
import { type Site, type SiteServer, serve } from './site-server.ts'
import type { TestBrowser } from './test-browser.ts'

export interface Stage {
  browser: TestBrowser
  sites: SiteServer
}

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox }

/**
 * Declares the same tests for Chromium and for Firefox, each with one fresh browser that has the
 * built extension, and a server that answers for `sites`. Set BROWSER=chromium or BROWSER=firefox
 * to run one of them while working.
 */
export function inEachBrowser(
  title: string,
  sites: Record<string, Site>,
  tests: (stage: Stage) => void,
): void {
  const names: BrowserName[] = ['chromium', 'firefox']
  const wanted = names.filter((name) => !process.env.BROWSER || process.env.BROWSER === name)
  describe.each(wanted)(`${title} in %s`, (name) => {
    // Filled before the first test runs: the tests hold the object, not its parts.
    const stage = {} as Stage
    beforeAll(async () => {
      stage.sites = await serve(sites)
      stage.browser = await LAUNCH[name]({ proxy: stage.sites.proxy })
    })
    afterAll(async () => {
      await stage.browser?.close()
      await stage.sites?.close()
    })
    tests(stage)
  })
}
