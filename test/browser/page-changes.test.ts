import { expect, it } from 'vitest'
import { weigh } from '../bench/measure-page.ts'
import type { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { isMarked } from './page-state.ts'

const PAGES = 'test/fixtures/pages'
const SITE = 'http://www.exampleshire.gov.uk'

interface InSite {
  show(html: string): void
  replaceBody(html: string): void
}

inEachBrowser('a page that changes', { 'www.exampleshire.gov.uk': PAGES }, (stage) => {
  const open = (name: string) => stage.browser.open(`${SITE}/${name}.html`)

  it('has new content marked: navigation in the site, load more, a new body', async () => {
    const page = await open('in-site')
    await isMarked(page, 'SENDIASS')
    await page.evaluate(() =>
      (window as unknown as InSite).show(
        '<h1>Appeals</h1><p>SENDIASS and the Local Offer tell you about the SEND Tribunal.</p>',
      ),
    )
    await isMarked(page, 'SEND Tribunal')
    await page.evaluate(() => {
      document
        .getElementById('main')
        ?.insertAdjacentHTML('beforeend', '<h2>More</h2><p>An EHC needs assessment is a check.</p>')
    })
    await isMarked(page, 'EHC needs assessment')
    // Text set in place.
    await page.evaluate(() => {
      const p = document.querySelector('h2 + p')
      if (p?.firstChild) p.firstChild.nodeValue = 'Or ask for mediation.'
    })
    await isMarked(page, 'mediation')
    expect((await page.marks()).map(({ text }) => text)).not.toContain('EHC needs assessment')
    await page.evaluate(() =>
      (window as unknown as InSite).replaceBody(
        '<p>The SENCO, SENDIASS and the Local Offer help with an EHC needs assessment.</p>',
      ),
    )
    await isMarked(page, 'EHC needs assessment')
    await page.close()
  })

  it('has its marks taken off when it is about something else', async () => {
    const page = await open('in-site')
    await isMarked(page, 'SENDIASS')
    await page.evaluate(() =>
      (window as unknown as InSite).show(
        `<h1>Bins</h1>${'<p>Council tax and bins are collected on Mondays.</p>'.repeat(50)}`,
      ),
    )
    await page.waitFor(() => CSS.highlights.size === 0)
    await page.evaluate(() =>
      (window as unknown as InSite).show(
        '<p>SENDIASS, the SENCO, the Local Offer, an EHC plan.</p>',
      ),
    )
    await isMarked(page, 'SENDIASS')
    await page.close()
  })

  it('keeps working when it rewrites itself 50 times a second (cases 50 and 51)', async () => {
    const page = await open('in-site')
    await isMarked(page, 'SENDIASS')
    const rewrites = await page.evaluate(async () => {
      const main = document.getElementById('main') as HTMLElement
      const paragraphs = Array.from(
        { length: 60 },
        (_, i) => `<p>${i} SENDIASS and an EHC plan.</p>`,
      )
      // The page's own loop comes to its end.
      let rewrites = 0
      while (rewrites < 100) {
        main.innerHTML = `<h2>${rewrites++}</h2>${paragraphs.join('')}`
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return rewrites
    })
    expect(rewrites).toBe(100)
    await page.waitFor(() => {
      const heading = document.querySelector('#main h2')
      const marked = [...CSS.highlights.values()].flatMap((h) => [...h])
      return marked.some(
        (range) => range.startContainer.parentElement === heading?.nextElementSibling,
      )
    })
    await page.close()
  })

  it('survives frames that come and go while they are read', async () => {
    const page = await open('in-site')
    await isMarked(page, 'SENDIASS')
    await stage.browser.takeErrors()
    await page.evaluate(async () => {
      const text = '<h2>Frame</h2><p>Ask for mediation about an EHC plan.</p>'.repeat(200)
      for (let i = 0; i < 15; i++) {
        const frame = document.createElement('iframe')
        frame.srcdoc = text
        document.body.append(frame)
        await new Promise((resolve) => setTimeout(resolve, 30 + i * 10))
        frame.remove()
      }
    })
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<h2>After</h2><p>The SEND Tribunal decides.</p>',
      )
    })
    await isMarked(page, 'SEND Tribunal')
    expect((await stage.browser.takeErrors()).filter((e) => !/404|favicon/.test(e))).toEqual([])
    await page.close()
  })

  it('keeps the heap flat through a thousand changes a second (case 50)', async () => {
    if (stage.browser.name !== 'chromium') return
    const page = await open('in-site')
    await isMarked(page, 'SENDIASS')
    const churn = async () => {
      await page.evaluate(async () => {
        const main = document.getElementById('main') as HTMLElement
        for (let round = 0; round < 50; round++) {
          for (let i = 0; i < 20; i++) {
            const p = document.createElement('p')
            p.textContent = `SENDIASS and the EHC plan ${round} ${i}`
            main.append(p)
            if (main.childNodes.length > 50) main.firstChild?.remove()
          }
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      })
      await page.waitFor(() => {
        const first = document.getElementById('main')?.firstElementChild
        const marked = [...CSS.highlights.values()].flatMap((h) => [...h])
        return marked.some((range) => range.startContainer.parentElement === first)
      })
      return (await weigh(page as ChromiumPage)).heap
    }
    await churn()
    const before = await churn()
    const after = await churn()
    // Both after a collection; each paragraph that is kept would weigh more than 300 bytes.
    expect(after - before).toBeLessThan(250_000)
    await page.close()
  })
})
