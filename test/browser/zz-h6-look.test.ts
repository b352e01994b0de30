import { readFileSync, mkdirSync } from 'node:fs'
import { test } from 'vitest'
import { inEachBrowser } from '/work/main/test/browser/drivers/each-browser.ts'
const files = (process.env.FILES ?? '/work/shared/real/plans/draft-v1.pdf').split(',')
mkdirSync('/tmp/h6/shots', { recursive: true })
inEachBrowser('look', {}, (stage) => {
  test.each(files)('%s', async (path) => {
    const page = await stage.browser.openView('document')
    const name = path.split('/').at(-1) ?? ''
    const shot = (what: string) => page.screenshot(`/tmp/h6/shots/${stage.browser.name}-${name}-${what}.png`)
    await page.waitFor(() => document.querySelector('input[type=file]') !== null)
    await page.settle()
    if (process.env.START) await shot('start')
    await page.evaluate((n: string, base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], n))
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!
      input.files = transfer.files
      input.dispatchEvent(new Event('change'))
    }, name, readFileSync(path).toString('base64'))
    for (let i = 0; i < 400; i++) {
      if (await page.evaluate(() => document.querySelector('.desk-of-text') !== null)) break
      await new Promise((r) => setTimeout(r, 100))
    }
    await new Promise((r) => setTimeout(r, 2500))
    const words = (w: string) => page.evaluate((label: string) => { [...document.querySelectorAll('button')].find((b) => b.textContent?.includes(label))?.click() }, w)
    await page.settle()
    await shot('a')
    console.log(stage.browser.name, name, await page.evaluate(() => [...CSS.highlights.keys()].map((k) => `${k}:${CSS.highlights.get(k)?.size}`).join(' ')), await stage.browser.takeErrors())
    if (process.env.MARK) {
      await page.setView({ width: 1280, height: 900 })
      for (const [i, label] of ['Need', 'Provision', 'Outcome', 'Question', 'Wrong'].entries()) {
        const ok = await page.evaluate((n: number) => {
          const all = [...document.querySelectorAll('article .text')].filter((e) => (e.textContent ?? '').length > 25)
          const el = all[n]
          if (!el) return 'none'
          const range = document.createRange(); range.selectNodeContents(el)
          document.getSelection()!.removeAllRanges(); document.getSelection()!.addRange(range)
          return document.getSelection()!.toString()
        }, i)
        await new Promise((r) => setTimeout(r, 700))
        if (i === 1) await shot('bar')
        await page.evaluate((l: string) => { [...document.querySelectorAll<HTMLElement>('.mark-button')].find((b) => b.textContent === l)?.click() }, label)
        await new Promise((r) => setTimeout(r, 700))
        console.log(label, ok)
      }
      await page.evaluate(() => scrollTo(0, 0))
      await shot('marked')
    }
    const views = JSON.parse(process.env.VIEWS ?? '{}')
    for (const [what, view] of Object.entries(views)) {
      await page.setView(view as object); await page.settle(); await new Promise((r) => setTimeout(r, 500)); await shot(what)
    }
    await page.setView({ width: 1280, height: 900, zoom: 1, scheme: 'light', forcedColours: false, media: 'screen' })
    for (const label of (process.env.PRESS ?? '').split(',').filter(Boolean)) {
      await words(label); await new Promise((r) => setTimeout(r, 2500)); await shot(label.replace(/\W/g, ''))
    }
    await page.close()
  }, 90_000)
})
