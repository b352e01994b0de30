import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { CARD_SITES, isWellPlaced, openFixture, point, shot } from './page-card-helpers.ts'

inEachBrowser('where the card goes', CARD_SITES, (stage) => {
  const open = (name: string) => openFixture(stage, name)

  it.each([
    ['200', { width: 1280, height: 1024, zoom: 2 }],
    ['400', { width: 1280, height: 1024, zoom: 4 }],
    ['320', { width: 320, height: 640, zoom: 1 }],
  ])('stays on screen and off its term at %s (case 25)', async (name, view) => {
    const page = await open('long-words')
    await page.setView(view)
    for (const term of ['Disability Information', 'EHC needs assessment', 'SENCO', 'Local Offer']) {
      await page.move(2, 2)
      await page.press('Escape')
      await page.waitForNoCard()
      await point(page, term)
      await page.settle()
      await isWellPlaced(page, (await page.markAt(term)).box)
      await shot(stage, page, `${name}-${term.replaceAll(' ', '-')}`)
    }
    await page.setView({ width: 1280, height: 800, zoom: 1 })
    await page.close()
  })

  it('stands by its term on zoomed, transformed and scaled pages (case 28)', async () => {
    for (const name of ['case-28-zoomed-body', 'case-28-zoomed-root']) {
      const page = await open(name)
      const term = await point(page, 'SENDIASS')
      await isWellPlaced(page, term)
      const card = await page.cardBox()
      expect(card?.width).toBeCloseTo(400, -1)
      expect(Math.abs((card?.y ?? 0) - (term.y + term.height))).toBeLessThan(14)
      await shot(stage, page, name)
      await page.close()
    }
  })

  it('stands by a term in a scaled or small frame (cases 28 and 29)', async () => {
    for (const [name, id] of [
      ['case-28-zoomed-body', 'scaled'],
      ['case-29-small-frame', 'small'],
    ] as const) {
      const page = await open(name)
      await page.waitFor((frameId) => {
        const frame = document.getElementById(frameId) as HTMLIFrameElement
        frame.scrollIntoView()
        const inner = frame.contentWindow as unknown as typeof globalThis
        return [...inner.CSS.highlights.values()].some((h) => h.size > 1)
      }, id)
      const term = await page.evaluate((frameId) => {
        const frame = document.getElementById(frameId) as HTMLIFrameElement
        const inner = frame.contentWindow as unknown as typeof globalThis
        const [range] = [...inner.CSS.highlights.values()].flatMap((h) => [...h])
        const box = (range as Range).getBoundingClientRect()
        const rect = frame.getBoundingClientRect()
        const scale = rect.width / frame.offsetWidth
        const padding = Number.parseFloat(getComputedStyle(frame).paddingLeft)
        const edge = (frame.clientLeft + padding) * scale
        return {
          x: rect.x + edge + box.x * scale,
          y: rect.y + edge + box.y * scale,
          width: box.width * scale,
          height: box.height * scale,
        }
      }, id)
      await page.move(term.x + 3, term.y - 30)
      await page.move(term.x + term.width / 2, term.y + term.height / 2)
      expect(await page.waitForCard()).toMatch(/mediation|assessment/i)
      await isWellPlaced(page, term)
      const card = await page.cardBox()
      const gap = Math.min(
        Math.abs((card?.y ?? 0) - (term.y + term.height)),
        Math.abs((card?.y ?? 0) + (card?.height ?? 0) - term.y),
      )
      expect(gap).toBeLessThan(14)
      await shot(stage, page, `frame-${id}`)
      await page.close()
    }
  })

  it('opens on the same side for short and long cards (case 26)', async () => {
    const page = await open('case-34-page-handlers')
    const below: boolean[] = []
    for (const term of ['SENDIASS', 'Local Offer', 'EHC plan']) {
      await page.move(2, 2)
      await page.press('Escape')
      await page.waitForNoCard()
      const box = await point(page, term)
      below.push(((await page.cardBox())?.y ?? 0) > box.y)
    }
    expect(new Set(below).size).toBe(1)
    await page.close()
  })
})
