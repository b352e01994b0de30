import type { IncomingHttpHeaders } from 'node:http'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { asPack, readPackText } from '../../src/packs/read-pack.ts'
import { makeKeyPair, signPack } from '../../src/packs/signing.ts'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { SiteAnswer } from './drivers/site-server.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { catchSaved, choose, fill, inStore, lastLook, pick, workbook } from './glossary-helpers.ts'
import { fitsNarrow, press, says, textOf, viewOf } from './views-helpers.ts'

const SHOTS = process.env.SHOTS
const HOST = 'www.sampleshire.gov.uk'
const FILE = `https://${HOST}/words.json`
const PASSPHRASE = 'seven quiet otters'

/** As a service keeps it: a title above, merged cells, web code, a formula, an empty meaning. */
const MESSY = workbook(
  [
    ['Acronym', 'Stands for', 'What it means', 'Notes', 'Term (ur)', 'In Urdu'],
    [
      'ARB',
      'Additional <b>resource</b> base',
      'A small class\nin a school.',
      '=1+2',
      'مرکز',
      'چھوٹی جماعت',
    ],
    [
      '',
      'Moderation meeting',
      'Where panels compare\u00a0their decisions.',
      'Ask for the minutes.',
      '',
      '',
    ],
    ['', 'Moderation meeting', 'Another sense of it.', '', '', ''],
    ['TBC', 'To be confirmed', '', '', '', ''],
  ],
  'D3:D4',
)

/** What the service's server was asked for the glossary's file. */
const asked: IncomingHttpHeaders[] = []
/** The service's static files; changed as the story goes on. */
const served = { page: '', file: '', etag: '' }

function staticFiles(path: string, headers: IncomingHttpHeaders): SiteAnswer | undefined {
  if (path === '/words.html')
    return { body: served.page, headers: { 'set-cookie': 'who=a-family; Secure; SameSite=None' } }
  if (path !== '/words.json') return undefined
  asked.push(headers)
  const known = { etag: served.etag, 'last-modified': 'Wed, 25 Nov 2026 08:00:00 GMT' }
  if (headers['if-none-match'] === served.etag) return { status: 304, body: '', headers: known }
  return { body: served.file, type: 'application/json', headers: known }
}

const SITES = {
  [HOST]: (path: string, { headers }: { headers: IncomingHttpHeaders }) =>
    staticFiles(path, headers),
  'offer.sampleshire.gov.uk': () => ({
    body: `<!doctype html><html lang="en-GB"><title>Local Offer</title><h1>Local Offer</h1>
      <p>The SENCo can ask for an EHC needs assessment. SEN Support comes first. SENDIASS can help
      you. Your EHC plan goes to the moderation meeting, then to the otter room.</p>`,
  }),
}

inEachBrowser('glossaries', SITES, (stage) => {
  const shot = async (page: TestPage, name: string) => {
    if (SHOTS) await page.screenshot(`${SHOTS}/glossaries-${name}-${stage.browser.name}.png`)
  }
  /** What takes long on purpose, as a lock does, or goes over the network. */
  const saysInTime = (page: TestPage, text: string) =>
    expect.poll(() => textOf(page), { timeout: 45_000 }).toContain(text)
  /** The local words that are marked on a page about SEND, once its other words are. */
  const marksOn = async (page: TestPage) => {
    // What nobody sees is read later.
    await page.bringToFront()
    await page.reload()
    await page.markAt('SENCo')
    return (await page.marks()).map(({ text }) => text)
  }

  test('a service makes one from a messy sheet and publishes it, then the next version from another computer', async () => {
    stage.sites.secure(HOST)
    asked.length = 0
    const make = await stage.browser.openView('glossaries?make')
    await fill(make, 'Name of your service', 'Sample SENDIASS')
    await fill(make, 'Area', 'Sampleshire')
    await press(make, 'Start')
    await says(make, 'No words yet')
    await press(make, 'Bring in a list')
    await pick(make, 'Pick a file', 'jargon.xlsx', MESSY)
    await says(make, 'What is in each column?')
    // One column says its language at its head; of the other only a person knows it.
    await choose(make, 'In Urdu', 'meaning-in', 0)
    await says(make, 'Choose the language')
    await choose(make, 'Which language', 'ur', 1)
    await press(make, 'Rows to look at: 3')
    await says(make, 'Row 5 (To be confirmed) has no meaning and was left out.')
    await says(make, 'Row 4 (Moderation meeting) was there before.')
    await says(make, 'Row 2 (Additional resource base) had web code in it.')
    await shot(make, 'import')
    await press(make, 'Add 3 words')
    await says(make, '3 words')
    await press(make, 'About this glossary')
    await fill(make, 'Address of the page', `https://${HOST}/words.html`)
    await fill(make, 'Sites where the words', '*.sampleshire.gov.uk')
    await fill(make, 'Address of the glossary file', FILE)

    // Where would it be marked? On a page in another tab, and with the glossary's own word in view.
    const offer = await stage.browser.open('http://offer.sampleshire.gov.uk/')
    await offer.markAt('SENCo')
    await make.bringToFront()
    await press(make, 'Moderation meeting')
    await says(make, 'What a family sees')
    await says(make, 'Reading age about')
    await press(make, 'Where it would be marked')
    await press(make, 'Local Offer')
    await says(make, 'Found in 1 place.')
    await says(make, 'goes to the moderation meeting, then')
    await shot(make, 'editor')
    await offer.close()

    const saved = await catchSaved(make)
    await press(make, 'Save version 1 for our site')
    await says(make, 'Version 1 is saved')
    await press(make, 'Your key')
    await fill(make, 'Passphrase', PASSPHRASE)
    await press(make, 'Save a locked copy')
    await saysInTime(make, 'The locked copy is in your downloads.')
    const [file, html, locked] = (await saved()).map((bytes) => bytes.toString('latin1'))
    const decoded = Buffer.from(file ?? '', 'latin1').toString()
    const { pack, key } = await readPackText(decoded)
    expect(pack.entries).toMatchObject([
      {
        term: 'Additional resource base',
        forms: ['ARB'],
        plain: 'A small class in a school.',
        more: '3',
        languages: { ur: { term: 'مرکز', plain: 'چھوٹی جماعت' } },
      },
      { term: 'Moderation meeting', more: 'Ask for the minutes.' },
      { term: 'Moderation meeting', more: 'Ask for the minutes.' },
    ])
    served.page = Buffer.from(html ?? '', 'latin1').toString()
    served.file = decoded
    served.etag = '"one"'

    // Another computer: neither the words nor the key are there.
    await inStore(make, 'drafts', 'clear')
    await inStore(make, 'keys', 'clear')
    await make.goto(`${stage.browser.base}src/views/glossaries/index.html?make`)
    await pick(make, 'Pick the file or page', 'words.html', served.page)
    await says(make, 'you can go on with it')
    await says(make, 'signed with a key that is not on this device')
    await press(make, 'Your key')
    await fill(make, 'Passphrase', PASSPHRASE)
    await pick(make, 'Bring a copy back', 'key.age', Buffer.from(locked ?? '', 'latin1'))
    await saysInTime(make, 'The key is on this device now.')
    const savedThere = await catchSaved(make)
    await press(make, 'Add a word')
    await fill(make, 'Word or phrase', 'Otter room')
    await fill(make, 'What it means', 'A place where you get help early.')
    await press(make, 'Save version 2 for our site')
    await says(make, 'Version 2 is saved')
    const [next] = await savedThere()
    const second = await readPackText(next?.toString() ?? '')
    expect(second).toMatchObject({ key, pack: { id: pack.id, version: 2 } })
    nextFile = next?.toString() ?? ''
    await make.close()
  })

  let nextFile = ''

  test('a family adds it, sees its words, gets the next day’s version; a forged one is refused', async () => {
    const site = await stage.browser.open(`https://${HOST}/words.html`)
    expect(await site.evaluate(() => document.cookie)).toBe('who=a-family')
    const shelf = await viewOf(stage.browser, 'glossaries', site)
    await says(shelf, 'Add “Words in Sampleshire”?')
    await says(shelf, 'It is signed by Sample SENDIASS')
    await shot(shelf, 'offer')
    await press(shelf, 'Add these words')
    await says(shelf, 'Added: Words in Sampleshire')

    const page = await stage.browser.open('http://offer.sampleshire.gov.uk/')
    const place = await page.markAt('moderation meeting')
    await page.move(2, 2)
    await page.move(place.x, place.y)
    const card = await page.waitForCard()
    expect(card).toContain('Where panels compare their decisions.')
    expect(card).toContain('Local words from Sample SENDIASS')
    await shot(page, 'card')
    expect(asked).toEqual([])

    // On the person's say-so, and from then on by conditional requests that tell nothing of them.
    await shelf.bringToFront()
    await press(shelf, `Look for new versions at ${HOST}`)
    await saysInTime(shelf, 'There is no newer version')
    const first = await lastLook(shelf)
    await press(shelf, 'Look now')
    // The server has its question before the view has written down that it asked.
    await expect.poll(() => lastLook(shelf), { timeout: 45_000 }).not.toBe(first)
    expect(asked.length).toBe(2)
    expect(asked[0]).not.toHaveProperty('if-none-match')
    expect(asked[1]?.['if-none-match']).toBe('"one"')

    // The next day: whichever page about SEND is opened first brings it, and only once.
    served.file = nextFile
    served.etag = '"two"'
    await inStore(shelf, 'packs', 'two-days-ago')
    await expect.poll(() => marksOn(page), { timeout: 45_000 }).toContain('otter room')
    await shelf.bringToFront()
    await saysInTime(shelf, 'What is new since the version of')
    await says(shelf, 'New: Otter room. A place where you get help early.')
    expect(asked.length).toBe(3)
    expect(asked[2]?.['if-none-match']).toBe('"one"')
    for (const headers of asked) {
      for (const name of ['cookie', 'referer', 'origin', 'authorization'])
        expect(headers).not.toHaveProperty(name)
      expect(JSON.stringify(headers)).not.toContain('extension')
    }
    await shot(shelf, 'shelf')

    // Not on this site: its other words stay.
    await shelf.bringToFront()
    await press(shelf, 'Where to use it')
    await press(shelf, 'Not on sites that I choose')
    await fill(shelf, 'Sites', 'offer.sampleshire.gov.uk')
    await expect.poll(() => marksOn(page), { timeout: 45_000 }).not.toContain('otter room')
    await shelf.bringToFront()
    await press(shelf, 'On all of these pages')

    // By another key, with a version that is newer still.
    const { pack } = await readPackText(nextFile)
    const forged = asPack({ ...pack, version: 9, entries: pack.entries.slice(0, 1) })
    served.file = await signPack(forged, await makeKeyPair())
    served.etag = '"nine"'
    await press(shelf, 'Look now')
    await saysInTime(shelf, 'signed with another key than before')
    // An earlier one, by the right key, cannot be told from a rollback.
    expect(await textOf(shelf)).toContain('4 words')
    await pick(shelf, 'Pick a file', 'old.html', served.page)
    await says(shelf, 'This is an older version than the one that you have.')
    // Removing it must not make room for the forged one; undo brings it back.
    await press(shelf, 'Remove')
    await says(shelf, 'Sendlight remembers the key of Sample SENDIASS')
    await pick(shelf, 'Pick a file', 'forged.json', served.file)
    await says(shelf, 'You once had words from Sample SENDIASS.')
    await shot(shelf, 'removed')
    await press(shelf, 'Undo')
    await says(shelf, '4 words')
    await fitsNarrow(shelf)
    for (const each of [shelf, page, site]) await each.close()
  })

  test('has no faults for axe in either colour scheme', async () => {
    for (const address of ['glossaries', 'glossaries?make']) {
      const page = await stage.browser.openView(address)
      await says(page, 'Glossaries')
      // With a glossary on the bench, and one of its words open.
      if (address.endsWith('make')) {
        await press(page, 'Words in Sampleshire')
        await press(page, 'Otter room')
        await says(page, 'What a family sees')
      }
      if (page instanceof ChromiumPage) {
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true
        })
        for (const scheme of ['light', 'dark'] as const) {
          await page.setView({ width: 1280, height: 900, zoom: 1, scheme })
          await page.settle()
          const axe = new AxeBuilder({ page: page.native })
          // Only contrast differs between the schemes.
          if (scheme === 'dark') axe.withRules('color-contrast')
          const { violations } = await axe.analyze()
          expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
        }
      }
      await fitsNarrow(page)
      await page.close()
    }
  })
})
