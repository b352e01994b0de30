import type { Browser } from 'playwright-core'
import type { ChromiumBrowser } from '../browser/drivers/chromium.ts'
import type { ChromiumPage } from '../browser/drivers/chromium-page.ts'
import { pause } from '../browser/drivers/shared-page.ts'

interface TraceEvent {
  name: string
  cat: string
  ph: string
  ts: number
  dur?: number
  pid: number
  tid: number
  args?: { data?: { url?: string } }
}

/** Milliseconds, of one reading of a page by the extension. */
export interface ReadingTimes {
  /** The longest task of the page's main thread from our script's start on, whatever ran in it. */
  longestTask: number
  /** From our script's first instruction to the first underline. */
  firstMark: number
  /** From the first moment that the browser calls the page idle: its own drawing lies before. */
  firstMarkFromIdle: number
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'blink.user_timing',
]

/** Opens `url` while tracing and waits until our script has been quiet for a while. */
export async function traceReading(browser: ChromiumBrowser, url: string): Promise<ReadingTimes> {
  const page = await browser.open()
  await page.native.addInitScript(() => {
    const isPainted = () => [...CSS.highlights.values()].some((highlight) => highlight.size > 0)
    const timer = setInterval(() => {
      if (!isPainted()) return
      performance.mark('first-underline')
      clearInterval(timer)
    }, 1)
  })
  const tracer = browser.context.browser() as Browser
  await tracer.startTracing(page.native, { categories: CATEGORIES })
  await page.goto(url)
  await page.waitFor(() => performance.getEntriesByName('first-underline').length > 0)
  await pause(4000)
  const { traceEvents } = JSON.parse((await tracer.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  await page.close()
  return timesOf(traceEvents, browser.base)
}

function timesOf(events: readonly TraceEvent[], base: string): ReadingTimes {
  const ours = events.filter(
    ({ name, args }) =>
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      args?.data?.url?.startsWith(`${base}src/page/`),
  )
  const first = ours.reduce<TraceEvent | undefined>(
    (least, event) => (!least || event.ts < least.ts ? event : least),
    undefined,
  )
  if (!first) throw new Error('our script does not show in the trace')
  const onOurThread = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid
  const tasks = events.filter(
    (event) => event.name.endsWith('RunTask') && onOurThread(event) && event.ts >= first.ts - 1000,
  )
  const mark = events.find((event) => event.name === 'first-underline')
  const idle = events
    .filter((event) => event.name === 'FireIdleCallback' && onOurThread(event))
    .reduce((least, { ts }) => (ts >= first.ts ? Math.min(least, ts) : least), Number.MAX_VALUE)
  return {
    longestTask: tasks.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000,
    firstMark: ((mark?.ts ?? Number.NaN) - first.ts) / 1000,
    firstMarkFromIdle: ((mark?.ts ?? Number.NaN) - idle) / 1000,
  }
}

/** Milliseconds of processor time that our script takes on a page, by the browser's own profiler. */
export async function profileReading(browser: ChromiumBrowser, url: string): Promise<number> {
  const page = await browser.open()
  const session = await page.session()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 500 })
  await session.send('Profiler.start')
  await page.goto(url)
  await page.waitFor(() => CSS.highlights.size > 0)
  await pause(4000)
  const { profile } = await session.send('Profiler.stop')
  await page.close()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const isOurs = (id: number | undefined): boolean => {
    if (id === undefined) return false
    return nodes.get(id)?.callFrame.url.startsWith(browser.base) || isOurs(parents.get(id))
  }
  const ours = new Set(profile.nodes.map(({ id }) => id).filter(isOurs))
  const { samples = [], timeDeltas = [] } = profile
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000
}

/** Bytes of JavaScript in use on the page after a collection, and how many elements it has. */
export async function weigh(page: ChromiumPage): Promise<{ heap: number; elements: number }> {
  const session = await page.session()
  await session.send('Performance.enable')
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  return { heap, elements }
}

/**
 * Milliseconds from a click on a marked word to the frame that shows its card: on a page just
 * loaded, where no card was open before, and with the worker asleep.
 */
export async function timeCardOpening(
  browser: ChromiumBrowser,
  url: string,
  rounds: number,
): Promise<number[]> {
  const times: number[] = []
  const page = await browser.open(url)
  await page.waitFor(() => CSS.highlights.size > 0)
  const word = (await page.marks()).find(({ box }) => box.y > 100 && box.y < 400)
  if (!word) throw new Error('no word is marked on screen')
  // The first round only learns where the card will be.
  let spot: { x: number; y: number } | undefined
  for (let round = 0; round <= rounds; round++) {
    await page.reload()
    await page.waitFor(() => CSS.highlights.size > 0)
    await pause(1000)
    const { x, y } = await page.markAt(word.text)
    await page.move(x, y)
    await pause(50)
    if (spot) {
      await browser.killWorker()
      await page.evaluate(watchForCard, spot)
    }
    await page.click(x, y)
    await page.waitForCard()
    const box = await page.cardBox()
    if (spot) times.push(await page.waitFor(() => Number(document.documentElement.dataset.opened)))
    if (box) spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await page.close()
  return times
}

/** In the page: notes how long after the next click our host is what stands at the spot. */
function watchForCard({ x, y }: { x: number; y: number }): void {
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      const look = () => {
        const there = document.elementFromPoint(x, y)
        const isOurs = there?.parentElement === document.documentElement && there !== document.body
        if (isOurs) document.documentElement.dataset.opened = String(performance.now() - timeStamp)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    { capture: true, once: true },
  )
}
