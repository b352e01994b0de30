import { expect, it } from 'vitest'
import type { PageSummary } from '../../src/platform/messages.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { isMarked, untilItSays } from './page-state.ts'

const PAGES = 'test/fixtures/pages'
const SITE = 'http://www.exampleshire.gov.uk'

const CSP = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'none'; sandbox allow-scripts allow-same-origin",
}

/** Enough to know the subject of a page of any length. */
const TERMS =
  '<p>The SENCO, SENDIASS and the Local Offer; SEN support, an EHC needs assessment, an EHC plan, ' +
  'the SEND Tribunal, the SEND Code of Practice, the Area SENCO.</p>'

const GIANT = () => {
  const filler =
    'Children learn in many ways, and most schools plan well for them every single week. '
  const parts = Array.from(
    { length: 260 },
    (_, i) => `<h2>Part ${i}</h2>${TERMS}<p>${filler.repeat(110)}</p>`,
  )
  return `<!doctype html><html lang="en"><title>Giant</title><body>${parts.join('')}</body></html>`
}

const MANY_NODES = () =>
  `<!doctype html><html lang="en"><title>Many</title><body>${TERMS}${'<p>a <b>b</b> <i>c</i></p>'.repeat(20_000)}</body></html>`

// Chromium itself does not survive laying out 10,000 nested elements; the walker's own test does.
const DEEP = () =>
  `<!doctype html><html lang="en"><title>Deep</title><body><p>The SENCO, SENDIASS and the Local Offer; an EHC plan.</p><script>
    let at = document.body
    for (let i = 0; i < 4000; i++) { const d = document.createElement('span'); at.append(d); at = d }
    at.append('Ask for mediation.')
  </script></body></html>`

const isClean = (page: TestPage) =>
  page.waitFor(() => [...CSS.highlights.values()].every((h) => h.size === 0))

const sites = {
  'www.exampleshire.gov.uk': PAGES,
  'www.strict.gov.uk': {
    '/': {
      body: '<!doctype html><html lang="en"><p>The SENCO, SENDIASS and the Local Offer.</p></html>',
      headers: CSP,
    },
  },
  'www.large.gov.uk': (path: string) =>
    path === '/giant' ? GIANT() : path === '/nodes' ? MANY_NODES() : DEEP(),
}

inEachBrowser('bad input', sites, (stage) => {
  it('a page whose policy forbids everything: marks and card all the same', async () => {
    const page = await stage.browser.open('http://www.strict.gov.uk/')
    const at = await page.markAt('SENDIASS')
    await page.move(at.x, at.y, 2)
    await page.waitForCard()
    const width = (await page.cardBox())?.width
    expect(width).toBe(400)
    await page.close()
  })

  it('a page that redefines what it can: works, or gives up and leaves it alone', async () => {
    const page = await stage.browser.open(`${SITE}/bad-hostile.html`)
    const fits = ({ state, words }: PageSummary) => state === 'on' && words.length > 3
    await untilItSays(stage, 'A page that gets in the way', fits)
    await page.close()
  })

  // How long its tasks are is measured by `npm run bench`.
  it.each([
    ['giant', 'SENDIASS'],
    ['nodes', 'SENDIASS'],
    ['deep', 'mediation'],
  ])('a page of %s: marked', async (path, term) => {
    const page = await stage.browser.open(`http://www.large.gov.uk/${path}`)
    await isMarked(page, term)
    await page.close()
  })
})

inEachBrowser('the life of a script', { 'www.exampleshire.gov.uk': PAGES }, (stage) => {
  const open = (name: string) => stage.browser.open(`${SITE}/${name}.html`)
  const set = (items: Record<string, unknown>) =>
    stage.browser.inExtension(async (values) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await api.storage.local.set(values)
    }, items)

  it('follows the settings: off, off here, density, hidden words', async () => {
    const page = await open('case-22-sen-200-times')
    await isMarked(page, 'SENCO')
    await untilItSays(stage, 'SEN two hundred times', ({ words }) =>
      words.some(({ id }) => id === 'sen-support'),
    )
    const usual = (await page.marks()).length
    await set({ 'setting.density': 'every' })
    await page.waitFor(
      (before) => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0) > before * 5,
      usual,
    )
    await set({ 'setting.density': 'fewer' })
    await page.waitFor(
      (before) => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0) < before,
      usual,
    )
    await set({ 'setting.density': 'usual' })
    await set({ 'setting.hiddenTerms': ['senco'] })
    await page.waitFor(
      () => ![...CSS.highlights.values()].some((h) => [...h].some((r) => String(r) === 'SENCO')),
    )
    await set({ 'setting.hiddenTerms': [], 'setting.sitesOff': ['www.exampleshire.gov.uk'] })
    await isClean(page)
    await set({ 'setting.sitesOff': [] })
    await isMarked(page, 'SENCO')
    await set({ 'setting.on': false })
    await isClean(page)
    await set({ 'setting.on': true })
    await isMarked(page, 'SENCO')
    await page.close()
  })

  it('marks once although it was put in twice', async () => {
    const page = await open('case-34-page-handlers')
    await isMarked(page, 'SENDIASS')
    await stage.browser.pressToolbarButton(page).catch(() => undefined)
    await pause(500)
    const texts = (await page.marks()).map(({ text }) => text)
    expect(texts).toEqual([...new Set(texts)])
    await page.close()
  })

  it('goes quiet when the extension is updated, and takes everything with it (cases 37 and 38)', async () => {
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.move(at.x, at.y, 2)
    await page.waitForCard()
    await page.move(5, 5)
    await stage.browser.takeErrors()
    await stage.browser.reloadExtension()
    // In Chromium the old script looks now and then whether the extension is still there; Firefox
    // ends it at once, and runs the new one, which takes away what is left.
    await page.waitFor(
      (isLeftAlone) =>
        document.documentElement.children.length === 2 &&
        (!isLeftAlone || [...CSS.highlights.values()].every((h) => h.size === 0)),
      stage.browser.name === 'chromium',
    )
    await page.move(at.x, at.y, 3)
    await page.click(at.x + 300, at.y + 200)
    await pause(500)
    if (stage.browser.name === 'chromium') {
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    }
    expect(
      (await stage.browser.takeErrors()).filter((e) => /context|dead object/i.test(e)),
    ).toEqual([])
    await page.reload()
    await isMarked(page, 'SENDIASS')
    await page.close()
  })

  it('leaves nothing on screen in Firefox, where scripts end at once when it is turned off', async () => {
    const { browser } = stage
    if (!('asExtension' in browser)) return
    const page = await open('case-34-page-handlers')
    const at = await page.markAt('SENDIASS')
    await page.click(at.x, at.y)
    await page.waitForCard()
    await page.settle()
    const before = await page.screenshot()
    const asExtension = browser.asExtension as (body: string) => Promise<void>
    await asExtension.call(
      browser,
      'const addon = await AddonManager.getAddonByID(ext.id); await addon.disable()',
    )
    await page.waitFor(() => {
      const p = document.querySelector('p')
      return p && getComputedStyle(p, '::highlight(m1)').textDecorationLine === 'none'
    })
    // Where the card was, the page is seen again.
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName ?? '', {
      x: at.x + 50,
      y: at.y + 150,
    })
    expect(['HTML', 'BODY']).toContain(hit)
    expect((await page.screenshot()).equals(before)).toBe(false)
  })
})
