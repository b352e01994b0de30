import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { give } from '../browser/document-helpers.ts'
import { distFolder } from '../browser/drivers/built-extension.ts'
import { type ChromiumBrowser, launchChromium } from '../browser/drivers/chromium.ts'
import { until } from '../browser/drivers/shared-page.ts'
import { weigh } from './measure-page.ts'
import { planOf } from './pdf-reading.ts'
import type { Row } from './table.ts'

const PLAN = resolve(process.env.SENDLIGHT_REAL ?? '../shared/real', 'plans/draft-v1.pdf')

/** Budgets of the design for a plan of 60 pages, in milliseconds. */
const FIRST = 1500
const WHOLE = 5000
/** On a busy machine a long plan may take its time. */
const PATIENCE = 180_000

/** How long the document view takes from the drop on, in Chromium, and what each format weighs. */
export async function documentRows(): Promise<Row[]> {
  const rows: Row[] = []
  const browser = await launchChromium()
  try {
    if (existsSync(PLAN)) rows.push(...(await time(browser, readFileSync(PLAN), 'real plan')))
    for (const pages of [60, 300]) {
      rows.push(...(await time(browser, planOf(pages), `made plan of ${pages} pages`)))
    }
  } finally {
    await browser.close()
  }
  return [...rows, ...sizeRows(distFolder('chromium'))]
}

async function time(browser: ChromiumBrowser, bytes: Uint8Array, what: string): Promise<Row[]> {
  const page = await browser.openView('document')
  await page.waitFor(() => document.querySelector('input[type=file]') !== null)
  const before = await weigh(page)
  // The clock starts with the drop, in the page itself.
  await page.evaluate(() => {
    const times = { drop: 0, first: 0, whole: 0 }
    Object.assign(globalThis, { viewTimes: times })
    addEventListener('drop', () => (times.drop = performance.now()), { capture: true })
    const look = () => {
      if (times.drop > 0 && times.first === 0 && document.querySelector('article .text')) {
        times.first = performance.now() - times.drop
      }
      if (document.querySelector('article:not([aria-busy]) .text')) {
        times.whole = performance.now() - times.drop
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await give(page, 'drop', { name: 'plan.pdf', bytes: new Uint8Array(bytes) })
  const times = await until(
    () =>
      page.evaluate(() => {
        const { viewTimes } = globalThis as unknown as {
          viewTimes: { first: number; whole: number }
        }
        return viewTimes.whole > 0 ? viewTimes : undefined
      }),
    () => `for ${what} to be read`,
    PATIENCE,
  )
  const after = await weigh(page)
  await page.close()
  const hasBudget = what.includes(' 60 ')
  const row = (name: string, ms: number, budget: number): Row => ({
    what: `document view, ${what}: ${name}`,
    value: `${Math.round(ms)} ms`,
    ...(hasBudget ? { budget: `< ${budget} ms`, isMet: ms < budget } : {}),
  })
  return [
    row('first page to be read, after the drop', times.first, FIRST),
    row('the whole, in its place', times.whole, WHOLE),
    {
      what: `document view, ${what}: memory added, after a collection`,
      value: `${Math.round((after.heap - before.heap) / 1e6)} MB`,
    },
  ]
}

/** What each part adds to the package, gzip. */
function sizeRows(folder: string): Row[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
  const weigh = (pattern: RegExp) =>
    files
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  const row = (what: string, pattern: RegExp): Row => ({
    what: `package, gzip: ${what}`,
    value: `${(weigh(pattern) / 1e6).toFixed(2)} MB`,
  })
  return [
    row('everything', /./),
    row('PDF: pdf.js and its worker', /pdf-library|pdf\.worker/),
    row('PDF: letter tables, fonts, decoders', /^vendor\/pdfjs\/(?!pdf\.worker)/),
    row('scans and photos: engine and English', /^vendor\/tesseract\/|scan-library/),
    row('Word, OpenDocument, rich text, HTML: their readers', /text-worker/),
  ]
}
