import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JOURNEYS } from '../../scripts/tour/journeys.ts'
import { SAMPLE_SITES } from '../../scripts/tour/samples.ts'
import { launchChromium } from './drivers/chromium.ts'
import { launchFirefox } from './drivers/firefox.ts'
import { type SiteServer, serve } from './drivers/site-server.ts'
import type { TestBrowser } from './drivers/test-browser.ts'

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox }

/** What browsers ask their makers for by themselves. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)$/

describe.each(['chromium', 'firefox'] as const)('privacy in %s', (name) => {
  let sites: SiteServer
  let browser: TestBrowser
  beforeAll(async () => {
    sites = await serve(SAMPLE_SITES)
    browser = await LAUNCH[name]({ proxy: sites.proxy })
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
  })

  test('reading pages, cards and views asks nothing of the network', async () => {
    for (const journey of JOURNEYS) {
      const page = await journey.go(browser, journey.view ?? {})
      await page.close()
    }
    const asked = sites.requests.filter(({ host }) => !OF_THE_BROWSER.test(host))
    expect(asked.some(({ path }) => path === '/local-offer.html')).toBe(true)
    const fromPages = /^\/(?:local-offer|school|plan)\.html$|^\/council\.css$|^\/favicon\.ico$/
    expect(
      asked.filter(({ host, path }) => !(host in SAMPLE_SITES) || !fromPages.test(path)),
    ).toEqual([])
  }, 120_000)
})
