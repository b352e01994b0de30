import { expect, test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { formText, readNotebook, select, waitForForm, waitForNoForm } from './save-helpers.ts'
import { marked, SITES } from './views-helpers.ts'

const PASSAGE = 'Sam will have regular access to a small group for speech and language work.'
const PAGE = (more = '') => `<!doctype html><html lang="en"><title>Plans in Kentshire</title>
  <body style="margin: 20px; max-width: 700px">
  <h1>EHC plans</h1>${more}<p>The SENCo helps with the EHC needs assessment. SENDIASS can help you.</p>
  <p id="hard">${PASSAGE}</p>
  <p>The council must decide within 6 weeks.</p><div style="height: 1500px"></div>
  <script>
    window.heard = []
    for (const name of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'focusin',
      'compositionstart', 'change', 'submit', 'textInput'])
      for (const target of [window, document])
        target.addEventListener(name, (event) => heard.push(name + ':' + (event.key ?? event.data ?? '')), true)
  </script>`

let body = PAGE()
const ALL = {
  ...SITES,
  'plans.kentshire.gov.uk': () => ({ body }),
}
const ADDRESS = 'http://plans.kentshire.gov.uk/plan?utm_source=mail'

inEachBrowser('saving on a page', ALL, (stage) => {
  async function open(): Promise<TestPage> {
    body = PAGE()
    const page = await stage.browser.open(ADDRESS)
    await marked(page)
    return page
  }
  const notebook = () => stage.browser.inExtension(readNotebook)

  test('two keys save the suggested question, and the passage is painted', async () => {
    const page = await open()
    await select(page, '#hard')
    await stage.browser.runCommand(page, 'save-selection')
    const form = await waitForForm(page)
    expect(form).toContain(PASSAGE)
    expect(form).toMatch(/\[How often will this happen/)
    await page.press('Enter')
    await waitForNoForm(page)
    await expect
      .poll(async () => (await page.marks()).find(({ name }) => name === 'm5')?.text)
      .toBe(PASSAGE)
    const records = await notebook()
    expect(records.find(({ kind }) => kind === 'passage')).toMatchObject({
      quote: { exact: PASSAGE },
      source: {
        title: 'Plans in Kentshire',
        address: 'http://plans.kentshire.gov.uk/plan',
        fingerprint: null,
      },
    })
    expect(records.filter(({ kind }) => kind === 'question')).toHaveLength(1)
    await page.close()
  })

  test('a page learns nothing of what is typed', async () => {
    const page = await open()
    await select(page, '#hard')
    await stage.browser.runCommand(page, 'save-selection')
    await waitForForm(page)
    const before = await page.evaluate(() => {
      const { heard } = window as unknown as { heard: string[] }
      heard.length = 0
      return [frames.length, document.querySelectorAll('iframe').length]
    })
    await page.type('Zoe?')
    await expect.poll(() => formText(page)).toContain('[Zoe?]')
    await pause(600)
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    expect(before).toEqual([0, 0])
    await page.press('Escape')
    await waitForNoForm(page)
    await page.close()
  })
})
