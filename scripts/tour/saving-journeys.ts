import type { TestBrowser, TestPage, View } from '../../test/browser/drivers/test-browser.ts'
import { type Journey, openAlone, openMarked, says } from './journey.ts'
import { SAMPLES } from './samples.ts'

/** What a parent might write down before a meeting. */
const QUESTIONS = [
  'Who helps Sam with reading, and how often?',
  'What training does the teaching assistant have?',
  'How will we see that it works?',
]

/** Marks the first long paragraph of a page, and waits for the bar beside it. */
async function markPassage(page: TestPage): Promise<void> {
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('main p')]
    const long = paragraphs.find((each) => (each.textContent ?? '').length > 200) ?? paragraphs[0]
    if (!long) throw new Error('The page has no paragraph')
    long.scrollIntoView({ block: 'center', behavior: 'instant' })
    getSelection()?.selectAllChildren(long)
  })
  await until(async () => {
    await page.press('Shift')
    await page.settle()
    return page.inCard((root) => root.querySelector('.selection')?.matches(':popover-open'))
  })
}

/** Looks again and again until it is so, as long as a slow machine may need. */
async function until(isSo: () => Promise<boolean | undefined>): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('It did not come')
}

async function openPassage(browser: TestBrowser, view: View): Promise<TestPage> {
  const page = await openMarked(browser, SAMPLES.council, view)
  await markPassage(page)
  return page
}

async function emptyNotebook(browser: TestBrowser): Promise<void> {
  await browser.inExtension(async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('notebook')
      for (const name of ['success', 'error', 'blocked'])
        request.addEventListener(name, () => resolve())
    })
    // What it held is remembered here, so that a lost notebook is noticed.
    await chrome.storage.local.clear()
  })
}

export const SAVING_JOURNEYS: Journey[] = [
  {
    name: 'easy',
    says: 'A passage that was marked, and its version in easy words beside it.',
    async go(browser, view) {
      const page = await openPassage(browser, view)
      await page.clickInCard('Easy read')
      await until(async () => (await page.cardText())?.includes('The original'))
      await page.settle()
      return page
    },
  },
  {
    name: 'save',
    says: 'The same passage, kept as a question for a meeting.',
    async go(browser, view) {
      await emptyNotebook(browser)
      const page = await openPassage(browser, view)
      await page.clickInCard('Save')
      await until(() =>
        page.inCard(
          (root) => !!root.querySelector('iframe')?.contentDocument?.querySelector('.save'),
        ),
      )
      await page.settle()
      return page
    },
  },
  {
    name: 'notebook',
    says: 'The notebook: questions for the next meeting, and what was promised.',
    async go(browser, view) {
      await emptyNotebook(browser)
      const page = await openAlone(browser, 'notebook', view)
      await says(page, 'Nothing here yet')
      for (const [at, question] of QUESTIONS.entries()) {
        await page.evaluate(() => {
          const fields = [...document.querySelectorAll<HTMLElement>('textarea, input')]
          fields
            .find((each) =>
              (each as HTMLInputElement).labels?.[0]?.innerText.startsWith('What do you want'),
            )
            ?.focus()
        })
        await page.type(question)
        await page.press('Enter')
        await says(page, at === 0 ? '1 question' : `${at + 1} questions`)
      }
      await page.settle()
      return page
    },
  },
]
