import { expect, test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { marked, SITES } from './views-helpers.ts'

const PASSAGE = `The local authority must, subsequent to the meeting, make a decision within 6 weeks.
  Parents have the right to appeal to the First-tier Tribunal.`
const PAGE = `<!doctype html><html lang="en"><title>Plans</title><body style="margin: 20px">
  <h1>EHC plans</h1><p>The SENCo helps with the EHC needs assessment. SENDIASS can help you too.</p>
  <p id="hard" style="margin-top: 160px; max-width: 560px">${PASSAGE}</p>
  <label>Notes <textarea id="notes">Some words of my own here</textarea></label>
  <div style="height: 800px"></div></body></html>`
const GIANT = PAGE.replace(
  '<div style',
  `${`<p>${'The council must look at the EHC plan every year and write to the parents. The SENCo helps. '.repeat(10)}</p>`.repeat(2900)}<div style`,
)
const ALL = {
  ...SITES,
  'plans.kentshire.gov.uk': () => ({ body: PAGE }),
  'giant.kentshire.gov.uk': () => ({ body: GIANT }),
}
const ADDRESS = 'http://plans.kentshire.gov.uk/'

/** Marks a paragraph as a script would; the bar waits for a person's key. */
const mark = (page: TestPage, selector = '#hard') =>
  page.evaluate((wanted: string) => {
    const element = document.querySelector(wanted)
    if (element) getSelection()?.selectAllChildren(element)
  }, selector)

const bar = (page: TestPage) =>
  page.inCard((root) => {
    const shown = root.querySelector<HTMLElement>('.selection')
    if (!shown?.matches(':popover-open')) return undefined
    const { x, y, width, height } = shown.getBoundingClientRect()
    return { x, y, width, height }
  })

async function barOf(page: TestPage) {
  let found: Awaited<ReturnType<typeof bar>>
  let pressed = Date.now()
  await expect
    .poll(
      async () => {
        found = await bar(page)
        // A key alone, pressed before the second file has come, is pressed again as a person would.
        if (!found && Date.now() - pressed > 1000) {
          await page.press('Shift')
          pressed = Date.now()
        }
        return found !== undefined
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  if (!found) throw new Error('no bar')
  return found
}

/** What only the easy version says. */
const EASY = 'after the meeting'

inEachBrowser('easy read of a selection', ALL, (stage) => {
  async function open(address = ADDRESS): Promise<TestPage> {
    const page = await stage.browser.open(address)
    await marked(page)
    return page
  }

  test('nothing is added to the page until a person marks some words', async () => {
    const page = await stage.browser.open(ADDRESS)
    // Before our second file has come, and after it.
    await mark(page)
    await marked(page)
    await mark(page)
    await page.evaluate(() => {
      for (const name of ['pointerup', 'keyup', 'mouseup']) {
        dispatchEvent(new KeyboardEvent(name, { key: 'Shift', bubbles: true }))
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await page.closedHosts()).toBe(0)
    await page.press('Shift')
    await barOf(page)
    expect(await page.closedHosts()).toBe(1)
    await page.close()
  })

  test('the bar stands beside the passage, never on it, and opens its easy version', async () => {
    const page = await open()
    await mark(page)
    await page.press('Shift')
    const { x, y, width, height } = await barOf(page)
    const text = await page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0)
      return [...(range?.getClientRects() ?? [])].map((rect) => rect.toJSON() as DOMRect)
    })
    for (const line of text) {
      const apart =
        y >= line.bottom || y + height <= line.top || x >= line.right || x + width <= line.left
      expect(apart).toBe(true)
    }
    await page.clickInCard('Easy read')
    await expect.poll(() => page.cardText(), { timeout: 15_000 }).toContain(EASY)
    const card = await page.cardText()
    expect(card).toContain('The original is what counts')
    expect(card).toContain('must')
    expect(card).toContain('within 6 weeks')
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(100)
    await page.close()
  })

  test('in the card: both versions, changed words, the meaning of terms and back', async () => {
    const page = await open()
    await mark(page)
    await page.press('Shift')
    await barOf(page)
    await page.clickInCard('Easy read')
    await expect.poll(() => page.cardText(), { timeout: 15_000 }).toContain(EASY)
    await page.clickInCard('Side by side')
    await expect.poll(() => page.cardText()).toContain('subsequent to the meeting')
    await page.clickInCard('Show changed words')
    const changed = () =>
      page.inCard((root) => [...root.querySelectorAll('mark')].map((each) => each.textContent))
    await expect.poll(changed).toContain('after')
    await page.clickInCard('First-tier Tribunal')
    await expect.poll(() => page.cardText()).toMatch(/SEND Tribunal/i)
    await page.clickInCard('Back')
    await expect.poll(() => page.cardText()).toContain(EASY)
    await page.press('Escape')
    await page.waitForNoCard()
    await page.close()
  })

  test('with keys alone: the command opens it with the focus in it; Escape closes', async () => {
    const page = await open()
    await mark(page)
    await stage.browser.runCommand(page, 'easy-read-selection')
    await expect.poll(() => page.cardText(), { timeout: 15_000 }).toContain(EASY)
    await page.press('Tab')
    const focused = await page.inCard((root) => root.activeElement?.tagName)
    expect(focused).toBeTruthy()
    await page.press('Escape')
    await page.waitForNoCard()
    await page.close()
  })

  test('Escape closes the bar, and so does a press elsewhere', async () => {
    const page = await open()
    await mark(page)
    await page.press('Shift')
    await barOf(page)
    await page.press('Escape')
    expect(await bar(page)).toBeUndefined()
    await page.press('Shift')
    await barOf(page)
    await page.click(600, 20)
    await expect.poll(() => bar(page)).toBeUndefined()
    await page.close()
  })

  test('there is none for a word or two, nor in a field', async () => {
    const page = await open()
    await mark(page, 'h1')
    await page.press('Shift')
    await page.evaluate(() => {
      const notes = document.querySelector<HTMLTextAreaElement>('#notes')
      notes?.focus()
      notes?.select()
    })
    await page.press('Shift')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await page.closedHosts()).toBe(0)
    await page.close()
  })

  test('it fits a narrow window and a page at 400 %', async () => {
    const page = await open()
    for (const view of [
      { width: 320, height: 640 },
      { width: 1280, height: 1600, zoom: 4 },
    ]) {
      await page.setView(view)
      await mark(page)
      await page.evaluate(() => document.querySelector('#hard')?.scrollIntoView())
      await page.press('Shift')
      const { x, width } = await barOf(page)
      const room = await page.evaluate(() => document.documentElement.clientWidth)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(room)
      await page.press('Escape')
    }
    await page.close()
  })

  // Case 46: the handler looks at the ends of a selection only, however much is in it.
  test('marking all of a giant page is taken in, and a passage of it after that', async () => {
    const page = await stage.browser.open('http://giant.kentshire.gov.uk/')
    await marked(page)
    await mark(page, 'body')
    await page.press('Shift')
    // All that is on screen is selected: there is no place for the bar that would not lie on it.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await bar(page)).toBeUndefined()
    await mark(page)
    await page.press('Shift')
    await barOf(page)
    await page.close()
  })

  test('the whole page opens in the reader', async () => {
    const page = await open()
    await mark(page)
    await stage.browser.runCommand(page, 'easy-read-selection')
    await expect.poll(() => page.cardText(), { timeout: 15_000 }).toContain(EASY)
    await page.clickInCard('Open the whole page')
    const readers = () =>
      stage.browser.inExtension(async () => {
        const tabs = await chrome.tabs.query({})
        return tabs.filter((tab) => tab.url?.includes('/reader/index.html?tab=')).length
      })
    await expect.poll(readers).toBe(1)
    await page.close()
  })

  test('nothing complained, and nothing but the pages was asked for', async () => {
    const errors = await stage.browser.takeErrors()
    const late = /Promise (?:resolved|rejected) after context unloaded|font: download failed/
    expect(errors.filter((error) => !late.test(error))).toEqual([])
  })
})
