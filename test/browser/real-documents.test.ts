import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { realFiles } from '../real-documents.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'

/** Pages that speak of SEND in passing (one or two terms): marked only once a person asks. */
const IN_PASSING = new Set(['page-05.html', 'page-06.html', 'page-08.html', 'page-12.html'])
/** A folder for pictures that a person looks at; none are taken without one. */
const { PICTURES } = process.env
if (PICTURES) mkdirSync(PICTURES, { recursive: true })
const HOST = 'www.exampleshire.gov.uk'
const files = [...realFiles('pages'), ...realFiles('texts')]

/** A page in passing is given so long to be marked after all, in milliseconds. */
const PATIENCE = 1000
/** Marks that stay the same for so long are all, in milliseconds. */
const STEADY = 300

/** What is marked in the end; waits for the first mark where there should be some. */
async function lastingMarks(page: TestPage, isInPassing: boolean): Promise<string[]> {
  if (isInPassing) await pause(PATIENCE)
  else await page.waitFor(() => CSS.highlights.size > 0)
  let last: string[] = []
  for (let since = Date.now(); Date.now() - since < STEADY; await pause(100)) {
    const now = (await page.marks()).map(({ text }) => text.replace(/\s+/g, ' '))
    if (now.join('|') !== last.join('|')) since = Date.now()
    last = now
  }
  return last
}

if (files.length === 0) {
  test('real documents are marked', ({ skip }) => {
    const reason = 'the real documents are missing: set SENDLIGHT_REAL to their folder'
    if (process.env.CI) throw new Error(reason)
    skip(reason)
  })
} else {
  const folders = [...new Set(files.map((file) => file.slice(0, -basename(file).length)))]
  const [pages = '', texts = ''] = folders
  inEachBrowser(
    'real documents',
    { [HOST]: pages, 'texts.exampleshire.gov.uk': texts },
    (stage) => {
      let page: TestPage
      beforeAll(async () => {
        page = await stage.browser.open()
        await page.setView({ width: 1000, height: 1400 })
      })
      test.each(files.map((file) => basename(file)))('%s has the marks it should', async (name) => {
        const host = name.endsWith('.txt') ? 'texts.exampleshire.gov.uk' : HOST
        await page.goto(`http://${host}/${name}`)
        const marks = await lastingMarks(page, IN_PASSING.has(name))
        if (PICTURES) await page.screenshot(join(PICTURES, `${stage.browser.name}-${name}.png`))
        const words = await page.evaluate(
          () => (document.body.innerText.match(/[\p{L}\p{N}]+/gu) ?? []).length,
        )
        if (IN_PASSING.has(name)) expect(marks).toEqual([])
        else expect(marks.length).toBeGreaterThan(0)
        expect(marks.length).toBeLessThanOrEqual(12 * Math.ceil(words / 500))
      })
    },
  )
}
