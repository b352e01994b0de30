import type { TestBrowser, TestPage, View } from '../../test/browser/drivers/test-browser.ts'
import { FILE_JOURNEYS } from './file-journeys.ts'
import { type Journey, openAlone, openMarked } from './journey.ts'
import { SAMPLES } from './samples.ts'
import { SAVING_JOURNEYS } from './saving-journeys.ts'

/** Words worth showing, the best first: which of them are marked is for Sendlight to choose. */
const SHOWN = ['EHC needs assessment', 'EHCNA', 'graduated approach', 'notional SEN budget']

/** Rests the pointer on a marked word until its card is open. */
async function pointAtWord(page: TestPage): Promise<void> {
  const marked = (await page.marks()).map((mark) => mark.text)
  const word = SHOWN.find((each) => marked.includes(each)) ?? marked[0]
  if (word === undefined) throw new Error('Nothing is marked on the page')
  const { x, y } = await page.markAt(word)
  await page.move(x + 40, y - 60)
  await page.move(x, y)
  await page.waitForCard()
  await page.settle()
}

/** A view that speaks about `page`, in a tab of its own. */
async function openViewOf(
  browser: TestBrowser,
  name: string,
  page: TestPage,
  view: View,
): Promise<TestPage> {
  const tab = await browser.tabId(page)
  const shown = await browser.openView(`${name}?tab=${tab}`)
  await shown.setView(view)
  await shown.settle()
  return shown
}

export const JOURNEYS: Journey[] = [
  {
    name: 'page',
    says: 'A council’s page: words that Sendlight can explain have dots under them.',
    go: (browser, view) => openMarked(browser, SAMPLES.council, view),
  },
  {
    name: 'card',
    says: 'Pointing at a word opens its card: what it means, in one or two sentences.',
    async go(browser, view) {
      const page = await openMarked(browser, SAMPLES.council, view)
      await pointAtWord(page)
      return page
    },
  },
  {
    name: 'card-unfolded',
    says: 'On request: why it matters, what to ask, and where the law says so.',
    async go(browser, view) {
      const page = await openMarked(browser, SAMPLES.council, view)
      await pointAtWord(page)
      for (const part of ['Why it matters', 'What to ask']) await page.clickInCard(part)
      await page.settle()
      return page
    },
  },
  {
    name: 'school',
    says: 'A school’s SEN information report.',
    go: (browser, view) => openMarked(browser, SAMPLES.school, view),
  },
  {
    name: 'plan',
    says: 'A draft plan, as a page of a council’s hub.',
    go: (browser, view) => openMarked(browser, SAMPLES.plan, view),
  },
  ...SAVING_JOURNEYS,
  ...FILE_JOURNEYS,
  {
    name: 'panel',
    says: 'The list of words on the page, in the side panel.',
    view: { width: 400, height: 800 },
    async go(browser, view) {
      const page = await openMarked(browser, SAMPLES.council, {})
      return openViewOf(browser, 'panel', page, view)
    },
  },
  {
    name: 'popup',
    says: 'The window of the toolbar button.',
    view: { width: 400, height: 640 },
    async go(browser, view) {
      const page = await openMarked(browser, SAMPLES.council, {})
      return openViewOf(browser, 'popup', page, view)
    },
  },
  {
    name: 'welcome',
    says: 'What a person sees after installing, with a paragraph to practise on.',
    go: (browser, view) => openAlone(browser, 'welcome', view),
  },
  {
    name: 'options',
    says: 'The choices.',
    go: (browser, view) => openAlone(browser, 'options', view),
  },
]
