import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChromiumBrowser, launchChromium } from './drivers/chromium.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { type SiteServer, serve } from './drivers/site-server.ts'
import { fitsNarrow, marked, SITES, viewOf } from './views-helpers.ts'

const LISTED = 'http://www.kentshire.gov.uk/local-offer'
const VIEWS = ['popup', 'panel', 'options', 'welcome', 'reader']

inEachBrowser('the look of views', SITES, (stage) => {
  test.each(VIEWS)('%s fits 320 px at any text size', async (name) => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    const view = await viewOf(stage.browser, name, page)
    for (const scale of ['1', '1.5']) {
      await view.evaluate((to: string) => {
        document.documentElement.dataset.scale = to
      }, scale)
      await fitsNarrow(view)
    }
    await view.close()
    await page.close()
  })

  test.each(VIEWS)('%s has targets that a finger can hit', async (name) => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    const view = await viewOf(stage.browser, name, page)
    // Before its styles are there a control has any size.
    await view.settle()
    const small = await view.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
      return [...document.querySelectorAll('button, summary, select, input, a')]
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect().toJSON() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ text }) => text)
    })
    expect(small).toEqual([])
    await view.close()
    await page.close()
  })
})

describe('to axe, in chromium,', () => {
  let sites: SiteServer
  let browser: ChromiumBrowser
  beforeAll(async () => {
    sites = await serve(SITES)
    browser = await launchChromium({ proxy: sites.proxy })
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
  })

  test.each(VIEWS)('%s has no faults in either colour scheme', async (name) => {
    const page = await browser.open(LISTED)
    await marked(page)
    const view = await browser.openView(`${name}?tab=${await browser.tabId(page)}`)
    await view.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    for (const scheme of ['light', 'dark'] as const) {
      await view.setView({ scheme })
      const { violations } = await new AxeBuilder({ page: view.native }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    }
    await view.close()
    await page.close()
  })
})
