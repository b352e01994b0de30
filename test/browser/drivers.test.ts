import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './drivers/chromium.ts'
import { launchFirefox } from './drivers/firefox.ts'
import { type SiteServer, serve } from './drivers/site-server.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox }
const ADDRESS = 'http://www.exampleshire.gov.uk/page'
const STRICT = { 'content-security-policy': "default-src 'none'" }

// The drivers themselves, on a probe that does what the real extension does in a few lines.
describe.each(['chromium', 'firefox'] as const)('the %s driver', (name) => {
  let sites: SiteServer
  let browser: TestBrowser
  let page: TestPage

  beforeAll(async () => {
    sites = await serve({
      '*': () => ({ body: '<!doctype html><title>T</title><p>An EHCP here', headers: STRICT }),
    })
    const extension = resolve('test/fixtures/probe-extension')
    browser = await LAUNCH[name]({ extension, proxy: sites.proxy })
    page = await browser.open(ADDRESS)
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
  })

  test('runs the content script on a served page, whatever the host and the CSP', async () => {
    expect(await page.url()).toBe(ADDRESS)
    expect(sites.requests).toContainEqual({
      method: 'GET',
      host: 'www.exampleshire.gov.uk',
      path: '/page',
    })
  })

  test('evaluates in the page’s own world with arguments and answers', async () => {
    expect(await page.evaluate((a: number, b: string) => ({ sum: a + 1, b }), 1, 'x')).toEqual({
      sum: 2,
      b: 'x',
    })
    expect(await page.evaluate(() => undefined)).toBeUndefined()
    await page.evaluate(() => {
      Object.assign(window, { kept: 7 })
    })
    expect(await page.evaluate(() => (window as unknown as { kept: number }).kept)).toBe(7)
    await expect(page.evaluate(() => Promise.reject(new Error('thrown there')))).rejects.toThrow(
      'thrown there',
    )
  })

  test('lists painted marks and finds one on screen', async () => {
    const [mark, ...rest] = await page.marks()
    expect(rest).toEqual([])
    expect(mark).toMatchObject({ name: 'probe', text: 'EHCP' })
    const place = await page.markAt('EHCP')
    expect(place.x).toBeGreaterThan(mark?.box.x ?? Number.NaN)
  })

  test('opens, reads and closes a card in a closed shadow root with trusted input', async () => {
    // Fresh, also when this test is tried again.
    await page.reload()
    await page.markAt('EHCP')
    expect(await page.closedHosts()).toBe(0)
    expect(await page.cardText()).toBeUndefined()
    const place = await page.markAt('EHCP')
    await page.click(place.x, place.y)
    expect(await page.waitForCard()).toContain('A card by click')
    expect((await page.cardBox())?.width).toBeGreaterThan(10)
    expect(await page.closedHosts()).toBe(1)
    await page.clickInCard('Close')
    await page.waitForNoCard()
    expect(await page.evaluate(() => document.title)).toBe('mouse')
    await page.press('Shift+A')
    expect(await page.waitForCard()).toContain('keydown')
    await page.clickInCard('Close it')
    await page.waitForNoCard()
    await page.tap(place.x, place.y)
    await page.waitFor(() => document.title === 'touch')
  })

  test('sets size, zoom, colours and medium', async () => {
    const seen = () =>
      page.evaluate(() => [
        innerWidth,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(forced-colors: active)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches,
        matchMedia('print').matches,
      ])
    await page.setView({ zoom: 4, scheme: 'dark', reducedMotion: true })
    expect(await seen()).toEqual([320, true, false, true, false])
    await page.setView({ zoom: 2, forcedColours: true })
    expect((await seen())[2]).toBe(true)
    await page.setView({ width: 800, media: 'print' })
    expect(await seen()).toEqual([800, false, false, false, true])
    await page.setView({ width: 320 })
    expect(await seen()).toEqual([320, false, false, false, false])
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
    await page.setView({})
    expect(await seen()).toEqual([1280, false, false, false, false])
  })

  test('opens pages of the extension and runs with its rights', async () => {
    const view = await browser.openView('options')
    expect(await view.evaluate(() => document.documentElement.dataset.has)).toBe('object')
    await view.close()
    await browser.inExtension((value) => chrome.storage.local.set({ kept: value }), 'yes')
    expect(await browser.inExtension(() => chrome.storage.local.get('kept'))).toEqual({
      kept: 'yes',
    })
  })

  test('presses the toolbar button and runs commands', async () => {
    const tab = await browser.tabId(page)
    await browser.pressToolbarButton(page)
    await browser.runCommand(page, 'next')
    const stored = await browser.inExtension(async () => {
      for (let turn = 0; turn < 50; turn++) {
        const all = await chrome.storage.local.get()
        if (all.pressed && all.command) return all
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return chrome.storage.local.get()
    })
    expect(stored).toMatchObject({ command: 'next', pressed: tab })
  })

  test('puts the worker to sleep; a message wakes it', async () => {
    await page.goto(ADDRESS)
    await page.press('a')
    await page.waitForCard()
    await page.press('a')
    await expect.poll(() => page.cardText()).not.toContain('number 1')
    await browser.killWorker()
    await page.press('a')
    await expect.poll(() => page.cardText()).toContain('number 1')
  })

  test('gathers errors and reloads the extension', async () => {
    await browser.takeErrors()
    await page.press('x')
    await expect
      .poll(async () => (await browser.takeErrors()).join('\n'))
      .toContain('the probe threw')
    await browser.reloadExtension()
    await page.goto(ADDRESS)
    await page.press('a')
    expect(await page.waitForCard()).toContain('number 1')
  })
})
