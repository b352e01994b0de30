import type { TestBrowser, TestPage, View } from '../../test/browser/drivers/test-browser.ts'
import { type Journey, openAlone, says } from './journey.ts'
import { samplePlan } from './sample-plan.ts'

/** Drops the sample plan on a page of the extension, as from a folder's window. */
async function dropPlan(page: TestPage): Promise<void> {
  const data = Buffer.from(await samplePlan()).toString('base64')
  await page.evaluate((base64: string) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], 'Draft plan for Sam.docx'))
    const how = { dataTransfer: transfer, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new DragEvent('dragover', how))
    document.body.dispatchEvent(new DragEvent('drop', how))
  }, data)
}

async function openDesk(browser: TestBrowser, view: View, part: string): Promise<TestPage> {
  const page = await openAlone(browser, 'desk', view)
  await says(page, 'Read a draft plan with help')
  await dropPlan(page)
  await says(page, 'Marked words leave something open')
  await page.evaluate((to: string) => {
    location.hash = to
  }, part)
  await page.settle()
  return page
}

export const FILE_JOURNEYS: Journey[] = [
  {
    name: 'document',
    says: 'A plan that came as a Word file, read with the same help.',
    async go(browser, view) {
      const page = await openAlone(browser, 'document', view)
      await page.waitFor(() => document.querySelector('#app > *') !== null)
      await dropPlan(page)
      await page.waitFor(() => CSS.highlights.size > 0)
      await page.settle()
      return page
    },
  },
  {
    name: 'desk',
    says: 'The same plan on the plan desk: what is vague, missing or in the wrong place.',
    go: (browser, view) => openDesk(browser, view, 'plan'),
  },
  {
    name: 'desk-ask',
    says: 'What to ask about it, with the reason and the law.',
    go: (browser, view) => openDesk(browser, view, 'ask'),
  },
  {
    name: 'glossaries',
    says: 'Local words: glossaries that a family adds and a service makes.',
    go: (browser, view) => openAlone(browser, 'glossaries', view),
  },
]
