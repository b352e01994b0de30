import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { fitsNarrow, marked, press, says, textOf, viewOf } from './views-helpers.ts'

const ARTICLE = `<!doctype html><html lang="en"><title>EHC plans - Kentshire</title>
  <header><a href="/">Kentshire County Council</a></header>
  <nav><ul><li><a href="/bins">Bins and recycling</a></li></ul></nav>
  <main><h1>Asking for a plan</h1>
  <p>The local authority must, subsequent to the meeting, make a decision within 6 weeks.
  You can contact <a href="https://www.ipsea.org.uk/">IPSEA</a> or SENDIASS.</p>
  <h2>Your rights</h2>
  <p>Parents have the right to appeal to the First-tier Tribunal.</p>
  <ul><li>The SENCo keeps a record.</li><li>N/A</li></ul>
  <p hidden>Nobody sees this.</p>
  <form><input value="my secret"><textarea>my other secret</textarea></form>
  <table><tr><th>Need</th><th>Help</th></tr><tr><td>Speech</td><td>TBC</td></tr></table></main>
  <footer>Copyright Kentshire</footer></html>`
const LONG = ARTICLE.replace(
  '<h2>',
  `${'<p>The council must look at the EHC plan every year, and must write to the parents subsequent to the meeting. A copy is sent to the school by the council.</p>'.repeat(150)}<h2>`,
)
const ALL = {
  'plans.kentshire.gov.uk': () => ({ body: ARTICLE }),
  'long.kentshire.gov.uk': () => ({ body: LONG }),
}

const isDone = (view: TestPage) => says(view, 'The easy version is ready')

inEachBrowser('easy read of a page', ALL, (stage) => {
  const open = async (address = 'http://plans.kentshire.gov.uk/') => {
    const page = await stage.browser.open(address)
    await marked(page)
    return page
  }

  async function openReader(address?: string) {
    const page = await open(address)
    const view = await viewOf(stage.browser, 'reader', page)
    await isDone(view)
    return { page, view }
  }

  test('the popup opens it, with the article and nothing of the site around it', async () => {
    const page = await open()
    const popup = await viewOf(stage.browser, 'popup', page)
    await says(popup, 'words explained on this page')
    await press(popup, 'Easy read this whole page')
    await popup.close().catch(() => {})
    const address = () =>
      stage.browser.inExtension(async () => {
        const tabs = await chrome.tabs.query({})
        return tabs.find((tab) => tab.url?.includes('/reader/index.html?tab='))?.url
      })
    await expect.poll(address).toBeTruthy()
    await page.close()
  })

  test('shows the article in easy words', async () => {
    const { page, view } = await openReader()
    const text = await textOf(view)
    expect(text).toContain('Asking for a plan')
    expect(text).toContain('after the meeting')
    expect(text).toContain('within 6 weeks')
    expect(text).toContain('N/A')
    expect(text).toContain('TBC')
    expect(text).toContain('The original is what counts')
    for (const left of ['Bins', 'Copyright', 'Nobody sees this', 'secret', 'subsequent']) {
      expect(text).not.toContain(left)
    }
    await press(view, 'Side by side')
    await says(view, 'subsequent to the meeting')
    await press(view, 'Easy')
    await view.close()
    await page.close()
  })

  test('with keys alone: to a sentence, down, to a word, its meaning, and back', async () => {
    const { page, view } = await openReader()
    await view.bringToFront()
    await view.evaluate(() => document.querySelector<HTMLElement>('summary')?.focus())
    await view.press('Tab')
    const focused = () => view.evaluate(() => document.activeElement?.className ?? '')
    await expect.poll(focused).toBe('pair')
    await view.press('ArrowDown')
    await view.press('ArrowUp')
    expect(await focused()).toBe('pair')
    await view.press('Tab')
    expect(await focused()).toBe('term')
    await view.press('Enter')
    await view.waitFor(() => document.querySelector('.meaning')?.matches(':popover-open'))
    await view.press('Escape')
    await view.waitFor(() => !document.querySelector('.meaning')?.matches(':popover-open'))
    await expect.poll(focused).toBe('term')
    await view.close()
    await page.close()
  })

  test('a long page streams in, and can be stopped and gone on with', async () => {
    const page = await open('http://long.kentshire.gov.uk/')
    const view = await viewOf(stage.browser, 'reader', page)
    await view.waitFor(() => document.querySelectorAll('.pair').length > 0)
    const stopped = await view.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        (each) => each.textContent === 'Stop',
      )
      button?.click()
      return button !== undefined
    })
    expect(stopped).toBe(true)
    await says(view, 'The rest stands as it was written')
    expect(await view.evaluate(() => document.querySelectorAll('.waiting').length)).toBeGreaterThan(
      0,
    )
    await press(view, 'Go on')
    await view.waitFor(() => document.querySelector('.waiting') === null)
    await isDone(view)
    await view.close()
    await page.close()
  })

  test('fits a narrow window at any size of letters, and a page at 400 %', async () => {
    const { page, view } = await openReader()
    for (const scale of ['1', '2']) {
      await view.evaluate((to: string) => {
        document.documentElement.dataset.readerScale = to
      }, scale)
      await fitsNarrow(view)
    }
    await view.close()
    await page.close()
  })

  test.each(['light', 'sepia', 'dark'])('has no faults to axe in %s', async (colours) => {
    const { page, view } = await openReader()
    // axe runs through Playwright, which drives Chromium only.
    if (view instanceof ChromiumPage) {
      for (const shows of ['Easy', 'Side by side']) {
        await press(view, shows)
        await view.evaluate((to: string) => {
          document.documentElement.dataset.colours = to
          for (const folded of document.querySelectorAll('details')) folded.open = true
        }, colours)
        // Colours that are still on their way from one to the other have no contrast to speak of.
        await view.settle()
        const { violations } = await new AxeBuilder({ page: view.native }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
    }
    await view.close()
    await page.close()
  })

  test('says that the page is gone when its tab is', async () => {
    const page = await open()
    const id = await stage.browser.tabId(page)
    await page.close()
    const view = await stage.browser.openView(`reader?tab=${id}`)
    await says(view, 'That page is no longer there')
    await view.close()
  })

  test('nothing complained, and nothing but the pages was asked for', async () => {
    const errors = await stage.browser.takeErrors()
    const late = /Promise (?:resolved|rejected) after context unloaded|font: download failed/
    expect(errors.filter((error) => !late.test(error))).toEqual([])
  })
})
