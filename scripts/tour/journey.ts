import type { TestBrowser, TestPage, View } from '../../test/browser/drivers/test-browser.ts'

/** One thing a person does with Sendlight, up to the moment that is worth a picture. */
export interface Journey {
  name: string
  /** What the picture shows, in a sentence. */
  says: string
  view?: View
  /** Goes there and gives the page that shows it. */
  go(browser: TestBrowser, view: View): Promise<TestPage>
}

/** Opens a sample page and waits until its words are marked. */
export async function openMarked(browser: TestBrowser, url: string, view: View): Promise<TestPage> {
  const page = await browser.open('about:blank')
  await page.setView(view)
  await page.goto(url)
  await page.waitFor(() => CSS.highlights.size > 0)
  return page
}

/** A page of the extension that speaks about no other page. */
export async function openAlone(browser: TestBrowser, name: string, view: View): Promise<TestPage> {
  const shown = await browser.openView(name)
  await shown.setView(view)
  await shown.settle()
  return shown
}

/** Waits until a page shows these words. */
export async function says(page: TestPage, text: string): Promise<void> {
  await page.waitFor(
    (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
    text,
  )
}
