import { launchChromium } from '../browser/drivers/chromium.ts'
import { serve } from '../browser/drivers/site-server.ts'
import { realFiles } from '../real-documents.ts'
import { measureAnchoring, type Tally } from './anchoring/measure-anchoring.ts'
import { bundleInPage } from './bundle.ts'
import { weigh } from './measure-page.ts'
import type { NotebookTimings } from './notebook-in-page.ts'
import { notebookViewRows } from './notebook-view.ts'
import type { Row } from './table.ts'

const QUESTIONS = 10_000

/** A big notebook in a real browser: opening, searching, saving, memory. */
export async function notebookRows(): Promise<Row[]> {
  const sites = await serve({ '*': () => ({ body: '<!doctype html><title>Notebook</title>' }) })
  const browser = await launchChromium({ extension: false, proxy: sites.proxy })
  try {
    const page = await browser.open('http://www.exampleshire.gov.uk/')
    await page.settle()
    await page.native.evaluate(await bundleInPage('test/bench/notebook-in-page.ts'))
    const empty = await weigh(page)
    const timings = await page.native.evaluate<NotebookTimings>(
      `sendlightNotebookBench.timeNotebook(${QUESTIONS})`,
    )
    const full = await weigh(page)
    const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
    const what = `${QUESTIONS.toLocaleString('en')} questions`
    return [
      ...(await notebookViewRows(QUESTIONS)),
      {
        what: `${what} and as many passages: all read from the database at once and sorted out`,
        value: `${ms(timings.open)} (first ${ms(timings.openFirst)})`,
      },
      {
        what: `${what}: one search, as somebody types`,
        value: `${ms(timings.search)} (slowest ${ms(timings.searchSlowest)})`,
        budget: '30 ms',
        isMet: timings.search <= 30,
      },
      { what: `${what}: making the search’s index, once`, value: ms(timings.index) },
      {
        what: `${what}: saving one, until committed`,
        value: `${ms(timings.save)} (slowest ${ms(timings.saveSlowest)}), then the index ${ms(timings.indexSaved)}`,
      },
      { what: `${what}: importing all in one transaction`, value: ms(timings.fill) },
      {
        what: `${what}: memory, with the index`,
        value: `${Math.round((full.heap - empty.heap) / 1e6)} MB`,
      },
    ]
  } finally {
    await browser.close()
    await sites.close()
  }
}

/** Saved passages found again on real pages that were changed, against two packages. */
export async function anchoringRows(): Promise<Row[]> {
  const files = [...realFiles('pages'), ...realFiles('texts')]
  if (files.length === 0) return []
  const { passages, byChange } = await measureAnchoring(files)
  const sums = new Map<string, Tally>()
  for (const tallies of byChange.values()) {
    for (const [way, tally] of tallies) {
      const sum = sums.get(way) ?? { right: 0, missed: 0, gone: 0, wrong: 0 }
      for (const name of ['right', 'missed', 'gone', 'wrong'] as const) sum[name] += tally[name]
      sums.set(way, sum)
    }
  }
  const count = (value: number) => value.toLocaleString('en')
  return [...sums].map(([way, { right, missed, gone, wrong }]) => ({
    what: `${passages} saved passages, each page changed in ${byChange.size} ways: ${way}`,
    value: `${count(right)} right, ${count(missed)} not found though there, ${count(gone)} not found and gone, ${count(wrong)} wrong`,
    ...(way === 'Sendlight' ? { budget: '0 wrong', isMet: wrong === 0 } : {}),
  }))
}
