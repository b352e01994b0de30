import { expect, test } from 'vitest'
import { glossaryPage } from '../../src/packs/publish/glossary-page.ts'
import { asPack } from '../../src/packs/read-pack.ts'
import { makeKeyPair, signPack } from '../../src/packs/signing.ts'
import { give, shown } from './document-helpers.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { evilPack, PAYLOADS, TAKEN } from './evil-glossary.ts'
import { fill, pick } from './glossary-helpers.ts'
import { press, says, viewOf } from './views-helpers.ts'

const served = { page: '' }
const SITES = {
  'www.sampleshire.gov.uk': () => ({ body: served.page }),
  'offer.sampleshire.gov.uk': () => ({
    body: `<!doctype html><html lang="en-GB"><title>Local Offer</title><h1>Local Offer</h1>
      <p>The SENCo can ask for an EHC needs assessment. SEN Support comes first. SENDIASS can help
      you. Your EHC plan goes to the evil base.</p>`,
  }),
}

const ran = (page: TestPage) => page.evaluate(() => (window as { ran?: number }).ran ?? 0)

/** Elements of our page that only a payload can have brought: it has no such elements, no handlers. */
const strangers = (page: TestPage) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (each) =>
          /^(?:script|iframe|object|embed|base|meta|video|audio|marquee|math|animate|style|template)$/i.test(
            each.localName,
          ) || [...each.attributes].some(({ name }) => /^on/i.test(name)),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  )

/** All payloads in one glossary, in as many of its words as it takes. */
function allInOne() {
  const [first] = TAKEN
  const whole = asPack(JSON.parse(JSON.stringify(evilPack(first ?? '', 0))))
  const [, base] = whole.entries
  if (!base) throw new Error('it has two entries')
  const entries = TAKEN.map((payload, at) => ({
    ...base,
    id: `e-${at}`,
    term: at === 0 ? 'Evil base' : payload.slice(0, 160),
    forms: [payload.slice(0, 80)],
    plain: payload,
    // The card that is opened holds as many as there is room for.
    more: at === 0 ? TAKEN.join('\n\n').slice(0, 4000) : payload,
    languages: { cy: { term: payload.slice(0, 160), plain: payload } },
  }))
  return asPack(JSON.parse(JSON.stringify({ ...whole, id: 'evil', entries })))
}

inEachBrowser('payloads', SITES, (stage) => {
  test('in any field of a glossary run neither where it is offered nor where it is kept', async () => {
    expect(PAYLOADS.length).toBeGreaterThan(80)
    const view = await stage.browser.openView('glossaries')
    await says(view, 'Add a glossary')
    // One payload at a time in every field at once, through the picker as a family would.
    const files = TAKEN.map((payload, at) => JSON.stringify(evilPack(payload, at)))
    const unseen = await view.evaluate(async (all: string[]) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      const missing: number[] = []
      for (const [at, file] of all.entries()) {
        const transfer = new DataTransfer()
        transfer.items.add(new File([file], 'evil.json'))
        if (input) input.files = transfer.files
        input?.dispatchEvent(new Event('change', { bubbles: true }))
        const title = String(JSON.parse(file).title).trim()
        const end = Date.now() + 20_000
        const isThere = () =>
          document.querySelector('#offer-title')?.textContent?.includes(title) === true
        while (!isThere() && Date.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 5))
        if (!isThere()) missing.push(at)
      }
      return missing
    }, files)
    expect(unseen).toEqual([])
    expect(await ran(view)).toBe(0)
    expect(await strangers(view)).toEqual([])
    await view.close()
  })

  test('run neither on the page that carries it, on a card, nor in the workshop', async () => {
    const pack = allInOne()
    const file = await signPack(pack, await makeKeyPair())
    served.page = glossaryPage(pack, file)
    const site = await stage.browser.open('http://www.sampleshire.gov.uk/evil')
    expect(await ran(site)).toBe(0)
    const offer = await viewOf(stage.browser, 'glossaries', site)
    await press(offer, 'Add these words')
    await says(offer, 'Added:')
    await offer.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    expect(await ran(offer)).toBe(0)
    expect(await strangers(offer)).toEqual([])
    const page = await stage.browser.open('http://offer.sampleshire.gov.uk/')
    const place = await page.markAt('evil base')
    await page.move(2, 2)
    await page.move(place.x, place.y)
    expect(await page.waitForCard()).toContain('onerror')
    expect(await ran(page)).toBe(0)
    expect(
      await page.inCard((root) => root.querySelectorAll('img, script, iframe, svg[onload]').length),
    ).toBe(0)

    // A list that somebody pastes, and a whole glossary to go on with.
    const make = await stage.browser.openView('glossaries?make')
    await says(make, 'Go on with a published glossary')
    await pick(make, 'Pick the file or page', 'evil.json', file)
    await says(make, 'you can go on with it')
    await press(make, 'Evil base')
    await says(make, 'What a family sees')
    await press(make, 'Bring in a list')
    await fill(make, 'Or paste a list', TAKEN.map((each) => `${each}\tMeaning ${each}`).join('\n'))
    await press(make, 'Read the list')
    await says(make, 'What is in each column?')
    await make.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    expect(await ran(make)).toBe(0)
    expect(await strangers(make)).toEqual([])
    for (const each of [make, page, offer, site]) await each.close()
  })

  test('run in no document, whether they are its words or its markup', async () => {
    const markup = `<!doctype html><title>Plan</title><h1>Plan</h1><p>Words.</p>${PAYLOADS.map((each) => `<p>${each}</p>`).join('\n')}`
    for (const [name, text] of [
      ['plan.html', markup],
      ['plan.txt', `Plan\n\n${PAYLOADS.join('\n\n')}`],
    ] as const) {
      const view = await stage.browser.openView('document')
      await view.waitFor(() => document.querySelector('#app > *') !== null)
      await give(view, 'drop', { name, bytes: new TextEncoder().encode(text) })
      await shown(view)
      expect(await ran(view)).toBe(0)
      await view.close()
    }
  })
})
