import { expect, test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { browserWithAccess, marked, press, SITES, says, textOf, viewOf } from './views-helpers.ts'

const LISTED = 'http://www.kentshire.gov.uk/local-offer'
const BINS = 'http://bins.kentshire.gov.uk/'
const ELSEWHERE = 'http://school.example/send'

inEachBrowser('views', SITES, (stage) => {
  test('the welcome page opened by itself, once, and its letter is explained', async () => {
    const { browser } = stage
    const welcomes = () =>
      browser.inExtension(async () => {
        const tabs = await chrome.tabs.query({})
        return tabs.filter((tab) => tab.url?.includes('/welcome/')).length
      })
    await expect.poll(welcomes).toBeGreaterThanOrEqual(1)
    const before = await welcomes()
    const welcome = await browser.openView('welcome')
    await marked(welcome)
    const place = await welcome.markAt('SEN Support')
    await welcome.click(place.x, place.y)
    expect(await welcome.waitForCard()).toContain('Extra help')
    await welcome.close()
    await browser.reloadExtension()
    expect(await welcomes()).toBeLessThanOrEqual(before)
  })

  test('the popup counts the words, and turns the site off and on', async () => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'words explained on this page')
    await says(popup, 'www.kentshire.gov.uk')
    await press(popup, 'Letters nobody explained')
    expect(await textOf(popup)).toContain('QXZW')
    await press(popup, 'Explain words on this site')
    await says(popup, 'Sendlight is off on this site')
    expect(await page.marks()).toEqual([])
    await press(popup, 'Explain words on this site')
    await says(popup, 'words explained on this page')
    await page.bringToFront()
    await marked(page)
    await popup.close()
    await page.close()
  })

  test('the popup stands and counts also when the worker is asleep', async () => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    await stage.browser.killWorker()
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'words explained on this page')
    await popup.close()
    await page.close()
  })

  test('a page about bins is left alone, until the person asks', async () => {
    const page = await stage.browser.open(BINS)
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'does not seem to be about SEND')
    expect(await page.marks()).toEqual([])
    await press(popup, 'Explain this page')
    await says(popup, 'Nothing here needed explaining')
    await popup.close()
    await page.close()
  })

  test('a page elsewhere is explained after a press on the toolbar button', async () => {
    const page = await stage.browser.open(ELSEWHERE)
    const before = await viewOf(stage.browser, 'popup', page)
    await says(before, 'Sendlight is not reading this page')
    await before.close()
    expect(await page.marks()).toEqual([])
    await stage.browser.pressToolbarButton(page)
    const popup = await viewOf(stage.browser, 'popup', page)
    await press(popup, 'Explain this page')
    await says(popup, 'words explained on this page')
    await page.bringToFront()
    await marked(page)
    await popup.close()
    // The permission ends with the page: nothing stays behind.
    await page.reload()
    expect(await page.marks()).toEqual([])
    await page.close()
  })

  test('a wish for a site has no effect without the browser’s permission', async () => {
    const { browser } = stage
    await browser.inExtension(() =>
      chrome.storage.local.set({ 'setting.sitesOn': ['school.example'] }),
    )
    const page = await browser.open(ELSEWHERE)
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'Sendlight is not reading this page')
    expect(await page.marks()).toEqual([])
    await popup.close()
    await page.close()
  })

  test('always on this site, once allowed, and taken back', async () => {
    const { browser, close } = await browserWithAccess(stage, 'school.example')
    await browser.inExtension(() =>
      chrome.storage.local.set({ 'setting.sitesOn': ['school.example'] }),
    )
    const page = await browser.open(ELSEWHERE)
    const isMarked = async (patience: number) => {
      await page.reload()
      const painted = () => page.evaluate(() => CSS.highlights.size > 0)
      const end = Date.now() + patience
      while (!(await painted()) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return painted()
    }
    await expect.poll(() => isMarked(3000), { timeout: 20_000 }).toBe(true)
    const popup = await viewOf(browser, 'popup', page)
    await says(popup, 'You asked Sendlight to read school.example always')
    await press(popup, 'Stop reading it always')
    await says(popup, 'no longer reads school.example')
    await popup.close()
    await expect.poll(() => isMarked(500), { timeout: 20_000 }).toBe(false)
    await page.close()
    await close()
  })

  test('the list has the page’s words, scrolls the page there, and looks up others', async () => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    const panel = await viewOf(stage.browser, 'panel', page)
    await says(panel, 'words explained on this page')
    const isThere = () => page.evaluate(() => scrollY > 500)
    // While words are still coming in, the list moves under the pointer: then one presses again.
    const pressAndLook = async () => {
      await panel.bringToFront()
      await press(panel, 'Education, Health and Care plan')
      for (let i = 0; i < 20 && !(await isThere()); i++)
        await new Promise((resolve) => setTimeout(resolve, 100))
      return isThere()
    }
    await expect.poll(pressAndLook, { timeout: 30_000 }).toBe(true)
    await panel.bringToFront()
    await panel.evaluate(() => document.getElementById('filter')?.focus())
    await panel.type('co-ordinated support')
    await says(panel, 'Not on this page')
    await says(panel, 'Used in Scotland')
    await panel.close()
    await page.close()
  })

  test('the list follows the page as it changes', async () => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    const panel = await viewOf(stage.browser, 'panel', page)
    await says(panel, 'words explained on this page')
    await page.bringToFront()
    await page.evaluate(() => {
      const added = document.createElement('p')
      added.textContent = 'Next term there is an annual review of the plan.'
      document.querySelector('h1')?.after(added)
    })
    await panel.bringToFront()
    await says(panel, 'Annual review')
    await panel.close()
    await page.close()
  })

  test('the words open beside the page, straight from the click', async () => {
    const { browser } = stage
    const page = await browser.open(LISTED)
    await marked(page)
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'words explained on this page')
    await press(popup, 'Words on this page')
    // A popup closes itself; this one, in a tab, has closed its tab.
    await popup.close().catch(() => {})
    const isOpen = () =>
      browser.inExtension(async () => {
        const { runtime, sidebarAction } = chrome as unknown as {
          runtime: { getContexts?: (filter: object) => Promise<unknown[]> }
          sidebarAction?: { isOpen(details: object): Promise<boolean> }
        }
        if (sidebarAction) return sidebarAction.isOpen({})
        return (await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] }))?.length === 1
      })
    await expect.poll(isOpen).toBe(true)
    await page.close()
  })

  test('keys step through the words', async () => {
    const page = await stage.browser.open(LISTED)
    await marked(page)
    await stage.browser.runCommand(page, 'next-word')
    expect(await page.waitForCard()).toBeTruthy()
    await page.close()
  })

  test('nothing complained', async () => {
    const errors = await stage.browser.takeErrors()
    // Firefox notes these when a view is closed while it still waits for something.
    const late =
      /Promise (?:resolved|rejected) after context unloaded|downloadable font: download failed/
    expect(errors.filter((error) => !late.test(error))).toEqual([])
  })
})
