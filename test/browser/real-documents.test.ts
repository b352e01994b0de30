import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../real-documents.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'

/** Pages that speak of SEND in passing (one or two terms): marked only once a person asks. */
const IN_PASSING = new Set(['page-05.html', 'page-06.html', 'page-08.html', 'page-12.html'])
/** Where the pictures go that a person looks at. */
const PICTURES = '.cache/real-documents'
const HOST = 'www.exampleshire.gov.uk'
const files = [...realFiles('pages'), ...realFiles('texts')]

async function lastingMarks(page: TestPage): Promise<string[]> {
  let last = ''
  let since = Date.now()
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(100)) {
    const now = (await page.marks()).map(({ text }) => text.replace(/\s+/g, ' ')).join('|')
    if (now !== last) since = Date.now()
    last = now
    if (Date.now() - since > 1000) break
  }
  return last === '' ? [] : last.split('|')
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
      test.each(files.map((file) => basename(file)))('%s has the marks it should', async (name) => {
        const host = name.endsWith('.txt') ? 'texts.exampleshire.gov.uk' : HOST
        const page = await stage.browser.open(`http://${host}/${name}`)
        await page.setView({ width: 1000, height: 1400 })
        const marks = await lastingMarks(page)
        mkdirSync(PICTURES, { recursive: true })
        await page.screenshot(`${PICTURES}/${stage.browser.name}-${name}.png`)
        const words = await page.evaluate(
          () => (document.body.innerText.match(/[\p{L}\p{N}]+/gu) ?? []).length,
        )
        await page.close()
        if (IN_PASSING.has(name)) expect(marks).toEqual([])
        else expect(marks.length).toBeGreaterThan(0)
        expect(marks.length).toBeLessThanOrEqual(12 * Math.ceil(words / 500))
      })
    },
  )
}
