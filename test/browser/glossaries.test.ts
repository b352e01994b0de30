import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { glossaryPage } from '../../src/packs/publish/glossary-page.ts'
import { asPack, readPackText } from '../../src/packs/read-pack.ts'
import { makeKeyPair, signPack } from '../../src/packs/signing.ts'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { press, says, textOf, viewOf } from './views-helpers.ts'

const SHOTS = process.env.SHOTS

/** As a service keeps it: no head, a stale term, an empty meaning, web code, the same word twice. */
const MESSY = `ARB - Additional <b>resource</b> base, a small class in a school.
Panel: A group of people who meet on Tuesdays.
Panel: Another sense of it.
• Moderation meeting – Where panels compare their decisions.`

/** What the service's site gives for the glossary's address; changed as the story goes on. */
const served = { page: '' }

const SITES = {
  'www.sampleshire.gov.uk': () => ({ body: served.page }),
  'offer.sampleshire.gov.uk': () => ({
    body: `<!doctype html><html lang="en-GB"><title>Local Offer</title><h1>Local Offer</h1>
      <p>The SENCo can ask for an EHC needs assessment. SEN Support comes first. SENDIASS can help
      you. Your EHC plan goes to the moderation meeting, then to the ARB and the evil base.</p>`,
  }),
}

/** The classes of the public lists of payloads, each counting where it runs. */
const RUN = 'window.ran=(window.ran||0)+1'
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><img src=x onerror="${RUN}">`,
  `'><img src=x onerror='${RUN}'>`,
  `<svg onload="${RUN}">`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><script>${RUN}</script></svg>`,
  `<body onload="${RUN}">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:parent.${RUN}">`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<input autofocus onfocus="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `[x](javascript:${RUN})`,
  `<form><button formaction="javascript:${RUN}">x</button></form>`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<base href="javascript:/"><a href="#">x</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<template><script>${RUN}</script></template>`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
]
const ALL = PAYLOADS.join(' ')
const EVIL = {
  format: 'sendlight-glossary',
  formatVersion: 1,
  id: 'evil-words',
  title: ALL.slice(0, 200),
  publisher: { name: ALL.slice(100, 300), kind: 'other' },
  version: 1,
  issued: '2026-11-25',
  language: 'en-GB',
  licence: ALL.slice(300, 600),
  nation: 'england',
  area: { name: ALL.slice(0, 200) },
  entries: PAYLOADS.map((payload, at) => ({
    id: `e-${at}`,
    term: at === 0 ? 'Evil base' : payload.slice(0, 160),
    forms: [payload.slice(0, 80)],
    plain: at === 0 ? ALL.slice(0, 600) : payload,
    more: at === 0 ? ALL.slice(0, 4000) : payload,
    ask: [{ of: payload.slice(0, 200), ask: payload }],
    source: {
      name: payload.slice(0, 300),
      reference: payload.slice(0, 300),
      checked: '2026-11-25',
    },
    link: { address: 'https://a.example.org/', text: payload.slice(0, 200) },
    languages: { cy: { term: payload.slice(0, 160), plain: payload } },
  })),
  questionSets: [
    {
      id: 'q',
      title: ALL.slice(0, 200),
      purpose: 'annual-review',
      questions: PAYLOADS.map((payload) => ({ of: payload.slice(0, 200), ask: payload })),
    },
  ],
}

/** Fills the box with this label, as a person types: what is there is replaced. */
async function fill(page: TestPage, label: string, text: string): Promise<void> {
  await page.waitFor(
    (name: string, value: string) => {
      const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
      const found = [...fields].find((each) => each.labels?.[0]?.innerText.trim().startsWith(name))
      if (!found) return false
      found.focus()
      found.value = value
      found.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    },
    label,
    text,
  )
}

/** Keeps what the view hands to the browser to save. */
async function catchSaved(page: TestPage): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const saved: Promise<string>[] = []
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob.text())
      return make(blob)
    }
    Object.assign(window, { saved })
  })
  return () =>
    page.evaluate(() => Promise.all((window as unknown as { saved: Promise<string>[] }).saved))
}

inEachBrowser('glossaries', SITES, (stage) => {
  const shot = async (page: TestPage, name: string) => {
    if (SHOTS) await page.screenshot(`${SHOTS}/glossaries-${name}-${stage.browser.name}.png`)
  }

  test('a service makes one from a messy list and publishes; a family adds it and sees the words; a forged one is refused', async () => {
    const make = await stage.browser.openView('glossaries?make')
    await says(make, 'Start a new glossary')
    await fill(make, 'Name of your service', 'Sample SENDIASS')
    await fill(make, 'Area', 'Sampleshire')
    await press(make, 'Start')
    await says(make, 'No words yet')
    await press(make, 'Bring in a list')
    await fill(make, 'Or paste a list', MESSY)
    await press(make, 'Read the list')
    await says(make, 'What is in each column?')
    await shot(make, 'import')
    await press(make, 'Add 4 words')
    await says(make, '4 words')
    await press(make, 'ARB')
    await says(make, 'What a family sees')
    await says(make, 'Reading age about')
    await shot(make, 'editor')
    const saved = await catchSaved(make)
    await press(make, 'Save version 1 for our site')
    await says(make, 'Version 1 is saved')
    const [file = '', html = ''] = await saved()
    const { pack, key } = await readPackText(file)
    expect(pack.entries.map(({ term }) => term)).toEqual([
      'ARB',
      'Panel',
      'Panel',
      'Moderation meeting',
    ])
    expect(pack.entries[0]?.plain).toBe('Additional resource base, a small class in a school.')
    expect(key).toBeDefined()
    await make.close()

    served.page = html
    const site = await stage.browser.open('http://www.sampleshire.gov.uk/words')
    const offer = await viewOf(stage.browser, 'glossaries', site)
    await says(offer, 'Add “Words in Sampleshire”?')
    await says(offer, 'It is signed by Sample SENDIASS')
    await shot(offer, 'offer')
    await press(offer, 'Add these words')
    await says(offer, 'Added: Words in Sampleshire')
    await shot(offer, 'shelf')
    await offer.close()

    const page = await stage.browser.open('http://offer.sampleshire.gov.uk/')
    const place = await page.markAt('moderation meeting')
    await page.move(2, 2)
    await page.move(place.x, place.y)
    const card = await page.waitForCard()
    expect(card).toContain('Where panels compare their decisions.')
    expect(card).toContain('Local words from Sample SENDIASS')
    await shot(page, 'card')
    await page.close()

    // The next version, by the same key, is an update; by another key it is refused.
    const next = asPack({ ...pack, version: 2, entries: pack.entries.slice(0, 3) })
    const forged = await signPack(next, await makeKeyPair())
    served.page = glossaryPage(next, forged)
    await site.reload()
    const refused = await viewOf(stage.browser, 'glossaries', site)
    await says(refused, 'signed with another key than before')
    await shot(refused, 'refused')
    expect(await textOf(refused)).toContain('4 words')
    await refused.close()
    await site.close()
  })

  test('has no faults for axe in either colour scheme', async () => {
    for (const address of ['glossaries', 'glossaries?make']) {
      const page = await stage.browser.openView(address)
      await says(page, 'Glossaries')
      for (const scheme of ['light', 'dark'] as const) {
        await page.setView({ width: 1280, height: 900, zoom: 1, scheme })
        if (!(page instanceof ChromiumPage)) continue
        const { violations } = await new AxeBuilder({ page: page.native }).analyze()
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      }
      await page.close()
    }
  })

  test('no payload in any field of a glossary runs, on our page or on a card', async () => {
    const { length } = PAYLOADS
    expect(length).toBeGreaterThan(20)
    const [entry] = asPack(JSON.parse(JSON.stringify(EVIL))).entries
    if (!entry) throw new Error('the evil glossary has an entry')
    const file = await signPack(asPack(JSON.parse(JSON.stringify(EVIL))), await makeKeyPair())
    served.page = glossaryPage(asPack(JSON.parse(JSON.stringify(EVIL))), file)
    const site = await stage.browser.open('http://www.sampleshire.gov.uk/evil')
    const ranOnPage = () => site.evaluate(() => (window as { ran?: number }).ran ?? 0)
    expect(await ranOnPage()).toBe(0)
    const offer = await viewOf(stage.browser, 'glossaries', site)
    await press(offer, 'Add these words')
    await says(offer, 'Added:')
    await press(offer, 'More about it')
    expect(await offer.evaluate(() => (window as { ran?: number }).ran ?? 0)).toBe(0)
    const page = await stage.browser.open('http://offer.sampleshire.gov.uk/')
    const place = await page.markAt('evil base')
    await page.move(2, 2)
    await page.move(place.x, place.y)
    expect(await page.waitForCard()).toContain('onerror')
    expect(await page.evaluate(() => (window as { ran?: number }).ran ?? 0)).toBe(0)
    expect(
      await page.inCard((root) => root.querySelectorAll('img, script, iframe, svg[onload]').length),
    ).toBe(0)
    await page.close()
    await offer.close()
    await site.close()
  })
})
