import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import { CARD_SITES, isWellPlaced, openFixture, point, shot } from './page-card-helpers.ts'

inEachBrowser('the card', CARD_SITES, (stage) => {
  const open = (name: string) => openFixture(stage, name)

  it('opens when the pointer rests, stays while it travels, closes when it leaves (case 33)', async () => {
    const page = await open('case-34-page-handlers')
    const term = await point(page, 'SENDIASS')
    expect(await page.cardText()).toMatch(/advice/i)
    await isWellPlaced(page, term)
    const card = await page.cardBox()
    if (card === undefined) throw new Error('no card')
    // Across the gap, slowly, to a corner that is not under the term.
    await page.move(card.x + card.width - 30, card.y - 3, 4)
    await pause(400)
    await page.move(card.x + card.width - 30, card.y + 30, 4)
    await pause(500)
    expect(await page.cardText()).toBeDefined()
    await page.move(5, 5, 3)
    await page.waitForNoCard()
    await page.close()
  })

  it('does not open for a pointer that only passes', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.move(at.x, at.y)
    await pause(60)
    await page.move(at.x + 5, at.y + 200)
    await pause(600)
    expect(await page.cardText()).toBeUndefined()
    await page.close()
  })

  it('closes with Escape wherever the focus is, and gives the focus back (case 33)', async () => {
    const page = await open('case-34-page-handlers')
    await page.evaluate(() => document.getElementById('menu')?.focus())
    await point(page, 'SENDIASS')
    await page.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('menu')
    await page.press('Escape')
    await page.waitForNoCard()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu')
    await page.close()
  })

  it('leads Tab in, and out again where the person was', async () => {
    const page = await open('case-34-page-handlers')
    await page.evaluate(() => document.getElementById('menu')?.focus())
    await point(page, 'SENDIASS')
    const controls = await page.inCard(
      (root) => [...root.querySelectorAll('button')].filter((b) => b.checkVisibility()).length,
    )
    for (let i = 0; i < (controls ?? 0); i++) await page.press('Tab')
    expect(await page.cardText()).toBeDefined()
    await page.press('Tab')
    await page.waitForNoCard()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu')
    await page.close()
  })

  it('opens with a tap, closes with a tap elsewhere', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.tap(at.x, at.y)
    await page.waitForCard()
    await page.tap(at.x + 100, at.y + 600)
    await page.waitForNoCard()
    await page.close()
  })

  it('explains inside links, and the click still follows them', async () => {
    const page = await open('case-34-page-handlers')
    const term = await point(page, 'EHC needs assessment')
    await isWellPlaced(page, term)
    await page.press('Escape')
    await page.waitForNoCard()
    await page.click(term.x + 5, term.y + 5)
    await page.waitFor(() => location.hash === '#followed')
    expect(await page.cardText()).toBeUndefined()
    await page.close()
  })

  it('stays after a click on the term, until a click outside', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.click(at.x, at.y)
    await page.waitForCard()
    await page.move(5, 5, 3)
    await pause(700)
    expect(await page.cardText()).toBeDefined()
    await page.click(700, 5)
    await page.waitForNoCard()
    await page.close()
  })

  it('keeps what happens in it from the page (case 34)', async () => {
    const page = await open('case-34-page-handlers')
    await point(page, 'SENDIASS')
    await page.evaluate(() => {
      ;(window as unknown as { seen: string[] }).seen.length = 0
    })
    await page.clickInCard('Why it matters')
    expect(await page.cardText()).toMatch(/why it matters/i)
    const opened = await page.inCard((root) =>
      [...root.querySelectorAll('[aria-expanded=true]')].map((b) => b.textContent),
    )
    expect(opened).toEqual(['Why it matters'])
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen.filter((entry) => /^(click|pointerdown|focusin)/.test(entry))).toEqual([])
    await page.close()
  })

  it('cannot be read, driven or found out by the page', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    // Synthetic events open nothing.
    await page.evaluate(
      async ({ x, y }) => {
        const target = document.elementFromPoint(x, y)
        for (const name of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
          const init = { clientX: x, clientY: y, screenX: x, screenY: y, bubbles: true, detail: 1 }
          target?.dispatchEvent(new PointerEvent(name, init))
        }
        await new Promise((resolve) => setTimeout(resolve, 600))
      },
      { x: at.x, y: at.y },
    )
    expect(await page.cardText()).toBeUndefined()

    const before = await page.evaluate(() =>
      [...CSS.highlights].map(([name, h]) => `${name} ${[...h].map(String).join()}`).sort(),
    )
    await point(page, 'SENDIASS')
    await page.clickInCard('Why it matters')
    const box = await page.cardBox()
    // Double click and drag over the card's text: a selection could be read.
    if (box) {
      await page.click(box.x + 60, box.y + 120)
      await page.click(box.x + 60, box.y + 120)
    }
    const found = await page.evaluate(() => {
      const host = [...document.documentElement.children].find(
        (child) => !['HEAD', 'BODY'].includes(child.tagName),
      )
      return {
        shadow: host?.shadowRoot ?? null,
        text: host?.textContent ?? '',
        inner: (host as HTMLElement | undefined)?.innerText ?? '',
        selection: String(getSelection()),
        anchor: getSelection()?.anchorNode?.getRootNode() instanceof ShadowRoot,
        marks: [...CSS.highlights]
          .map(([name, h]) => `${name} ${[...h].map(String).join()}`)
          .sort(),
        size: JSON.stringify(host?.getBoundingClientRect().toJSON()),
        names: /sendlight/i.test(document.documentElement.outerHTML),
      }
    })
    expect(found).toMatchObject({ shadow: null, text: '', inner: '', selection: '', anchor: false })
    expect(found.marks).toEqual(before)
    expect(found.names).toBe(false)
    // A click dispatched at the host reaches no button.
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    })
    await pause(100)
    expect(await page.cardText()).toBeDefined()
    await page.close()
  })

  it('shows related words in the same card, with a way back', async () => {
    const page = await open('case-34-page-handlers')
    await point(page, 'EHC plan')
    const first = await page.cardText()
    await page.clickInCard('Related words')
    const [name] =
      (await page.inCard((root) =>
        [...root.querySelectorAll('.link:not(.save-this)')].map((b) => b.textContent ?? ''),
      )) ?? []
    expect(name).toBeTruthy()
    await page.clickInCard(name ?? '')
    await page.waitFor(() => true)
    expect((await page.cardText())?.toLowerCase()).toContain((name ?? '').toLowerCase())
    await page.clickInCard('Back')
    expect((await page.cardText())?.slice(0, 40)).toBe(first?.slice(0, 40))
    await page.close()
  })

  it('names the source, the day it was checked, and links to it safely', async () => {
    const page = await open('case-34-page-handlers')
    await point(page, 'EHC plan')
    await page.clickInCard('What the law says')
    expect(await page.cardText()).toMatch(/We checked this on \d+ \w+ 20\d\d/)
    const link = await page.inCard((root) => {
      const a = root.querySelector('a')
      return { rel: a?.rel, target: a?.target, protocol: a?.protocol }
    })
    expect(link).toEqual({ rel: 'noopener noreferrer', target: '_blank', protocol: 'https:' })
    await page.close()
  })

  it('hides a word on request, and shows it again', async () => {
    const page = await open('case-34-page-handlers')
    await point(page, 'SENDIASS')
    await page.clickInCard('Hide this word')
    await page.waitFor(
      () => ![...CSS.highlights.values()].some((h) => [...h].some((r) => String(r) === 'SENDIASS')),
    )
    expect(await page.cardText()).toMatch(/will not be marked again/)
    await shot(stage, page, 'hidden')
    await page.clickInCard('Show it again')
    await page.waitFor(() =>
      [...CSS.highlights.values()].some((h) => [...h].some((r) => String(r) === 'SENDIASS')),
    )
    expect(await page.cardText()).toMatch(/advice/i)
    await page.close()
  })

  it('lists the words of the page, in the panel or itself', async () => {
    const page = await open('case-34-page-handlers')
    await point(page, 'SENDIASS')
    await page.clickInCard('All words')
    if (stage.browser.name === 'firefox') {
      // Firefox opens its sidebar for clicks on its own buttons only.
      await page.waitFor(() => true)
      await pause(300)
      expect(await page.cardText()).toMatch(/Words on this page/)
      await shot(stage, page, 'words')
      await page.clickInCard('EHC needs assessment')
      await page.waitForNoCard()
    } else await page.waitForNoCard()
    await page.close()
  })

  it('opens nothing for a key under a resting pointer, or when the page scrolls under it (case 31)', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.move(at.x, at.y + 60)
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px'
      scrollBy(0, 60)
    })
    await pause(200)
    await page.press('Control')
    await page.press('Shift')
    await pause(600)
    expect(await page.cardText()).toBeUndefined()
    await page.close()
  })

  it('comes back where the page takes its host away, and after in-site navigation (case 32)', async () => {
    const page = await open('in-site')
    await point(page, 'SENDIASS')
    await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    await page.evaluate(() => {
      ;(window as unknown as { replaceBody(html: string): void }).replaceBody(
        '<h1>Next</h1><p>The SENCO asks for an EHC needs assessment. SENDIASS and the Local Offer help.</p>',
      )
    })
    await page.move(2, 2)
    await page.waitFor(() =>
      [...CSS.highlights.values()].some((h) =>
        [...h].some((r) => String(r) === 'EHC needs assessment'),
      ),
    )
    await point(page, 'EHC needs assessment')
    expect(await page.closedHosts()).toBe(1)
    await page.close()
  })

  it('opens without the worker', async () => {
    const page = await open('case-34-page-handlers')
    await page.markAt('SENDIASS')
    await pause(500)
    await stage.browser.killWorker()
    await point(page, 'SENDIASS')
    expect(await page.cardText()).toMatch(/advice/i)
    await page.close()
  })
})
