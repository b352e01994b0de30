import { it } from 'vitest'
import { bigPage } from '../bench/big-page.ts'
import { readFileSync } from 'node:fs'
import { launchChromium } from './drivers/chromium.ts'
import { serve } from './drivers/site-server.ts'
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms))
it('trace', async () => {
  const terms = readFileSync('test/bench/terms.txt', 'utf8').split('\n').filter((l) => l && !l.startsWith('#'))
  const html = bigPage(terms, 1_000_000)
  const sites = await serve({ '*': () => ({ body: html }) })
  const browser: any = await launchChromium({ proxy: sites.proxy })
  for (let round = 0; round < 3; round++) {
    const page = await browser.open()
    await page.native.addInitScript(() => {
      const t = setInterval(() => { if (![...CSS.highlights.values()].some((h) => h.size > 0)) return; performance.mark('first-underline'); clearInterval(t) }, 1)
    })
    const tracer = browser.context.browser()
    await tracer.startTracing(page.native, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing', 'v8', 'disabled-by-default-v8.gc'] })
    await page.goto('http://www.exampleshire.gov.uk/')
    await wait(5000)
    const { traceEvents } = JSON.parse((await tracer.stopTracing()).toString())
    await page.close()
    const ours = traceEvents.filter((e: any) => (e.name === 'FunctionCall' || e.name === 'EvaluateScript') && e.args?.data?.url?.startsWith(`${browser.base}src/page/`))
    const first = ours.reduce((a: any, e: any) => (!a || e.ts < a.ts ? e : a), undefined)
    const mark = traceEvents.find((e: any) => e.name === 'first-underline')
    console.log('first mark', (mark.ts - first.ts) / 1000)
    console.log(traceEvents.filter((e: any) => e.name.startsWith('x-')).slice(0, 40).map((e: any) => e.name + ' @' + ((e.ts - first.ts) / 1000).toFixed(0)).join('; '))
    const th = traceEvents.filter((e: any) => e.pid === first.pid && e.tid === first.tid)
    const tasks = th.filter((e: any) => e.name.endsWith('RunTask') && e.ts >= first.ts - 1000 && e.dur > 15000).sort((a: any, b: any) => a.ts - b.ts)
    for (const t of tasks) {
      const inside = th.filter((e: any) => e.ts >= t.ts && e.ts + (e.dur ?? 0) <= t.ts + t.dur && e !== t && e.dur > 3000)
      console.log(((t.ts - first.ts) / 1000).toFixed(0), 'task', (t.dur / 1000).toFixed(0), inside.map((e: any) => `${e.name}${e.args?.data?.functionName ? '(' + e.args.data.functionName + ')' : ''} ${(e.dur / 1000).toFixed(0)}`).slice(0, 14).join(', '))
    }
  }
  await browser.close(); await sites.close()
}, 120000)
