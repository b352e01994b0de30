import { type ChromiumBrowser, launchChromium } from '../browser/drivers/chromium.ts'
import { pause } from '../browser/drivers/shared-page.ts'
import { bundleInPage } from './bundle.ts'
import type { Row } from './table.ts'

/** Milliseconds, of the notebook's own page. */
interface Opening {
  /** From the start of loading to the first question on the page. */
  first: number
  /** The longest task of the page's thread until it was quiet; 0 where all took less than 50. */
  longestTask: number
  /** From a key in the search to the next picture: the middle one and the slowest. */
  key: number
  keySlowest: number
}

interface Watched {
  first?: number
  tasks: number[]
  keys: number[]
}

const OPENINGS = 3
/** What opening the page takes whatever is in it shows in a notebook of this size. */
const SMALL = 10
const TYPED = 'speech therapy'
/** A quick hand, in milliseconds from key to key. */
const HAND = 120

/** The notebook as it is used, in the built extension, with so many questions in it. */
export async function notebookViewRows(questions: number): Promise<Row[]> {
  const browser = await launchChromium()
  try {
    const own = await browser.openView('options')
    await own.native.evaluate(await bundleInPage('test/bench/notebook-in-page.ts'))
    const measure = async (size: number) => {
      await own.native.evaluate(`sendlightNotebookBench.fillNotebook(${size})`)
      const openings: Opening[] = []
      for (let round = 0; round < OPENINGS; round += 1) openings.push(await openOnce(browser))
      return openings
    }
    const small = await measure(SMALL)
    const openings = await measure(questions)
    const form = await own.native.evaluate<number[]>(`(${timeForms})()`)
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN
    const usual = (pick: (opening: Opening) => number) => middle(openings.map(pick))
    const smallFirst = middle(small.map((opening) => opening.first))
    const ms = (value: number) => `${Math.round(value)} ms`
    const what = `${questions.toLocaleString('en')} questions`
    const first = usual((opening) => opening.first)
    const key = usual((opening) => opening.key)
    return [
      {
        what: `${what}: the notebook’s page, until its first question is there`,
        value: `${ms(first)} (with ${SMALL} questions ${ms(smallFirst)})`,
        budget: '200 ms',
        isMet: first <= 200,
      },
      {
        what: `${what}: the longest task while the rest is read and made searchable`,
        value: ms(usual((opening) => opening.longestTask)),
      },
      {
        what: `${what}: from a key in the search to the next picture`,
        value: `${ms(key)} (slowest ${ms(usual((opening) => opening.keySlowest))})`,
        budget: '100 ms',
        isMet: key <= 100,
      },
      {
        what: `${what}: what the save form needs, asked of the worker`,
        value: ms(middle(form)),
      },
    ]
  } finally {
    await browser.close()
  }
}

async function openOnce(browser: ChromiumBrowser): Promise<Opening> {
  const page = await browser.open()
  await page.native.addInitScript(watch)
  await page.goto(`${browser.base}src/views/notebook/index.html`)
  await page.waitFor(() => (globalThis as unknown as { watched: Watched }).watched.first)
  // Until it has read all and made it searchable.
  await pause(6_000)
  await page.evaluate(() => document.getElementById('wanted')?.focus())
  for (const letter of TYPED) {
    await page.type(letter)
    await pause(HAND)
  }
  await pause(1_000)
  const {
    first = Number.NaN,
    tasks,
    keys,
  } = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)
  await page.close()
  keys.sort((a, b) => a - b)
  return {
    first,
    longestTask: Math.max(0, ...tasks),
    key: keys[keys.length >> 1] ?? Number.NaN,
    keySlowest: keys.at(-1) ?? Number.NaN,
  }
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const watched: Watched = { tasks: [], keys: [] }
  Object.assign(globalThis, { watched })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown' || entry.name === 'input') watched.keys.push(entry.duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-question]')) return
    watched.first = performance.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in a page of the extension. */
async function timeForms(): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const begun = performance.now()
    await chrome.runtime.sendMessage({
      sendlight: 'notebook.form',
      ask: { text: 'Sam will have regular help.', entries: [], file: null },
    })
    times.push(performance.now() - begun)
  }
  return times
}
