import type { IncomingMessage } from 'node:http'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { planOf } from '../bench/pdf-reading.ts'
import { testOnReal } from '../real-documents.ts'
import { at, makePdf } from '../unit/documents/pdf-maker.ts'
import { makeWord, p, r, tbl, tc, tr } from '../unit/documents/word/make-word.ts'
import {
  fileAt,
  type GivenFile,
  give,
  openDocumentView,
  openedView,
  openLink,
  shown,
} from './document-helpers.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import { until } from './drivers/shared-page.ts'
import { press, says } from './views-helpers.ts'

/** What a small file unpacks to, in bytes. */
const BOMB = 120e6

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const GOOD_PDF = makePdf([{ content: at(60, 700, 'Ash likes maps and will have a plan.') }])
const GOOD_WORD = makeWord(p(r('Ash likes maps and will have a plan.')))
const OLD_OFFICE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A PNG's head that says how large the picture is. */
function pngHead(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25)
  head.set(PNG)
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return new Uint8Array(head)
}

const deepTable = (depth: number): string =>
  depth === 0 ? p(r('Deepest words.')) : tbl(tr(tc(deepTable(depth - 1) + p(''))))

/** Letters by their place in a font without a map: 29 below, as Word's fonts have them. */
function shifted(text: string): string {
  const codes = Array.from(text, (sign) => (sign.charCodeAt(0) - 29).toString(16).padStart(4, '0'))
  return `BT /F3 12 Tf 60 700 Td <${codes.join('')}> Tj ET`
}

const scriptedPdf = makePdf(
  [{ content: at(60, 700, 'Ash likes maps.') }],
  '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
)

/** What becomes of each: a sentence of ours, or words of the document. */
const NASTY: [name: string, bytes: () => Uint8Array, expected: RegExp | { opens: RegExp }][] = [
  ['nothing.pdf', () => new Uint8Array(), /This file is empty/],
  ['truncated.pdf', () => GOOD_PDF.subarray(0, 300), /damaged, or only part of it/],
  ['truncated.docx', () => GOOD_WORD.subarray(0, 700), /damaged, or only part of it/],
  ['a pdf.docx', () => GOOD_PDF, { opens: /Ash likes maps/ }],
  ['a word file.pdf', () => GOOD_WORD, { opens: /Ash likes maps/ }],
  [
    'locked.docx',
    () => joined(OLD_OFFICE, new Uint8Array(600), utf16('EncryptedPackage')),
    /locked in a way/,
  ],
  [
    'old.doc',
    () => joined(OLD_OFFICE, new Uint8Array(600), utf16('WordDocument')),
    /old Word file \(\.doc\)/,
  ],
  ['noise.bin', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), /this kind/],
  [
    'bomb.docx',
    () => zipSync({ 'word/document.xml': new Uint8Array(BOMB) }, { level: 1 }),
    /larger than is safe|damaged/,
  ],
  [
    'macros.docm',
    () =>
      makeWord({
        body: p(r('Ash likes maps.')),
        files: { 'word/vbaProject.bin': 'Sub AutoOpen()' },
      }),
    { opens: /did not run them.*Ash likes maps/ },
  ],
  [
    'outside.docx',
    () =>
      makeWord({
        body: p(r('Ash likes maps.')),
        relationships:
          '<Relationship Id="x" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://tracker.example/x.png"/>',
      }),
    { opens: /Ash likes maps/ },
  ],
  [
    'scripts.html',
    () =>
      utf8(
        '<p>Ash likes maps.</p><script>document.title = "ran"</script><img src="http://tracker.example/y.png" onerror="document.title = \'ran\'"><svg onload="document.title = \'ran\'"></svg>',
      ),
    { opens: /did not run them.*Ash likes maps/ },
  ],
  ['scripts.pdf', () => scriptedPdf, { opens: /did not run them.*Ash likes maps/ }],
  ['deep.docx', () => makeWord(deepTable(60)), { opens: /Deepest words/ }],
  [
    'deep.html',
    () => utf8(`${'<table><tr><td>'.repeat(3000)}Deepest words.`),
    { opens: /Deepest words/ },
  ],
  ['endless.html', () => utf8(`${'<div>'.repeat(200_000)}Ash.`), { opens: /Ash/ }],
  [
    'right to left.docx',
    () => makeWord(p(r('یہ منصوبہ کا خلاصہ ہے', '<w:rtl/>'), '<w:bidi/>')),
    { opens: /خلاصہ/ },
  ],
  [
    'no letters.pdf',
    () => makePdf([{ content: shifted('Ash will have speech therapy every week in term time') }]),
    { opens: /nonsense/ },
  ],
  [
    // All of it is a document inside the document, as some mail merges make them.
    'inside.docx',
    () =>
      makeWord({
        body: '<w:altChunk r:id="c"/>',
        relationships:
          '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.htm"/>',
        files: { 'word/chunk.htm': '<p>Ash likes maps.</p>' },
      }),
    { opens: /A part of this file could not be read/ },
  ],
  ['photo.heic', () => joined(new Uint8Array(4), utf8('ftypheic'), new Uint8Array(400)), /JPEG/],
  ['broken.png', () => joined(PNG, new Uint8Array(400)), /JPEG/],
  ['vast.png', () => joined(pngHead(60_000, 60_000), new Uint8Array(400)), /larger than is safe/],
  ['table.xlsx', () => zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }), /this kind|damaged/],
  ['blank.docx', () => makeWord(p('')), /found no words/],
  ['spaces.txt', () => utf8('  \n \t '), /found no words/],
  ['mail.eml', () => utf8('MIME-Version: 1.0\nContent-Type: text/plain\n\nHello'), /this kind/],
]

const isOpened = (expected: RegExp | { opens: RegExp }): expected is { opens: RegExp } =>
  'opens' in expected

const given = (wanted: boolean): { file: GivenFile; told: RegExp }[] =>
  NASTY.filter(([, , expected]) => isOpened(expected) === wanted).map(
    ([name, bytes, expected]) => ({
      file: { name, bytes: bytes() },
      told: isOpened(expected) ? expected.opens : expected,
    }),
  )

/** Made once, for both browsers. */
const FAULTY = given(false)
const READABLE = given(true)

const LONG = planOf(500)

const SITE = 'files.example'
const TAGGED = fileAt(
  new URL('../unit/documents/pdf-files/plan-tagged.pdf', import.meta.url).pathname,
)
const SITES = {
  [SITE]: (path: string, { headers }: IncomingMessage) => {
    if (path === '/') return { body: '<p>Plans', headers: { 'set-cookie': 'signed=in' } }
    if (path === '/sign-in.pdf' || (path === '/plan.pdf' && !headers.cookie)) {
      return { body: '<!doctype html><p>Sign in' }
    }
    return path === '/plan.pdf'
      ? { body: Buffer.from(TAGGED.bytes), type: 'application/pdf' }
      : undefined
  },
}

inEachBrowser('files of every kind in the document view', SITES, (stage) => {
  test('what cannot be opened says so in a sentence, each file by its name', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'drop', ...FAULTY.map(({ file }) => file))
    await until(
      () =>
        page.evaluate(
          (count: number) =>
            document.querySelectorAll('.on-their-way .card').length === count &&
            document.querySelector('.on-their-way progress') === null,
          FAULTY.length,
        ),
      () => 'for every file to be told of',
      45_000,
    )
    const told = await page.evaluate(() =>
      [...document.querySelectorAll('.on-their-way .card')].map((card) => card.textContent ?? ''),
    )
    expect(told).toHaveLength(FAULTY.length)
    FAULTY.forEach(({ file, told: sentence }, i) => {
      expect(told[i]).toContain(file.name)
      expect(told[i]).toMatch(sentence)
    })
    await page.close()
  })

  test('what can be read is read, whatever is around it; nothing in it runs', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', ...READABLE.map(({ file }) => file))
    // Files with the same words and bytes are one document; these all differ.
    await page.waitFor(
      (count: number) => document.querySelectorAll('.document-tab').length === count,
      READABLE.length,
    )
    for (const [i, { file, told }] of READABLE.entries()) {
      await page.evaluate((at: number) => {
        document.querySelectorAll<HTMLElement>('.document-tab')[at]?.click()
      }, i)
      const text = await page.waitFor(
        (at: number) =>
          document.querySelectorAll('.document-tab')[at]?.getAttribute('aria-current') === 'page'
            ? document.querySelector('article')?.textContent
            : undefined,
        i,
      )
      expect(text.replace(/\s+/g, ' '), file.name).toMatch(told)
      expect(await page.evaluate(() => document.title)).not.toBe('ran')
    }
    await page.close()
  })

  test('a link is opened in Sendlight, or it is told what came instead', async () => {
    const page = await stage.browser.open(`http://${SITE}/`)
    const helper = await stage.browser.openView('options')
    const told: [link: string, words: string][] = [
      // The page's own site, with its cookies.
      [`http://${SITE}/plan.pdf`, 'Test plan for Ash'],
      [`http://${SITE}/sign-in.pdf`, 'sent a web page instead'],
    ]
    for (const [link, words] of told) {
      await openLink(stage.browser, page, link)
      const opened = await openedView(helper)
      const view = await openDocumentView(stage.browser, opened.slice(opened.indexOf('?')))
      await says(view, words)
      await view.close()
    }
    await helper.close()
    await page.close()
  })

  // Case 11: Firefox keeps its own PDF viewer from everybody.
  test('a tab that shows a PDF is opened from the popup, or the way to do it is told', async () => {
    const tab = await stage.browser.open(`http://${SITE}/plan.pdf`)
    await stage.browser.pressToolbarButton(tab)
    const id = await stage.browser.tabId(tab)
    const popup = await stage.browser.openView(`popup?tab=${id}`)
    await says(popup, 'Open this PDF in Sendlight')
    await popup.evaluate(async (tabId: number) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await api.runtime.sendMessage({ sendlight: 'document.open-tab', ask: { tabId } })
    }, id)
    const opened = await openedView(popup)
    await popup.close()
    const view = await openDocumentView(stage.browser, opened.slice(opened.indexOf('?')))
    if (stage.browser.name === 'chromium') await shown(view)
    else await says(view, 'Save it on your device first')
    await view.close()
    await tab.close()
  })

  test('a locked PDF asks for its password, again after a wrong one', async () => {
    const page = await openDocumentView(stage.browser)
    const path = new URL('../unit/documents/pdf-files/password.pdf', import.meta.url).pathname
    await give(page, 'picker', fileAt(path))
    await says(page, 'is locked')
    await page.waitFor(() => document.activeElement?.getAttribute('type') === 'password')
    await page.type('birch')
    await page.press('Enter')
    await says(page, 'That password did not open the file')
    await page.waitFor(() => document.activeElement?.getAttribute('type') === 'password')
    await page.type('maple')
    await page.press('Enter')
    await shown(page)
    await says(page, 'Ash likes maps.')
    await page.close()
  })

  test('500 pages: the first can be read at once, and the rest be stopped', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'drop', { name: 'long.pdf', bytes: LONG })
    await page.waitFor(() => document.querySelector('article[aria-busy] table') !== null)
    await press(page, 'Stop')
    await says(page, 'Open a document')
    expect(await page.evaluate(() => document.querySelector('article'))).toBe(null)
    await page.close()
  })

  test('a photo of a page is read here, and what is not sure is marked', async () => {
    const page = await openDocumentView(stage.browser)
    const base64 = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(1240, 500)
      const context = canvas.getContext('2d')
      if (!context) return ''
      context.fillStyle = 'white'
      context.fillRect(0, 0, 1240, 500)
      context.fillStyle = 'black'
      context.font = '34px sans-serif'
      context.fillText('Ash will have speech therapy every week,', 80, 120)
      context.fillText('for 45 minutes, from a trained therapist.', 80, 190)
      const blob = await canvas.convertToBlob()
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
    })
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    await give(page, 'drop', { name: 'photo.png', bytes })
    await shown(page)
    await says(page, 'speech therapy every week')
    await says(page, 'for 45 minutes')
    await says(page, 'were read from pictures')
    await page.close()
  })

  testOnReal('reading a scan shows how far it is, and stops when told', async (folder) => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'drop', fileAt(`${folder}/plans/draft-v1-scanned.pdf`))
    await says(page, 'Reading the picture of page 1 of 5')
    await press(page, 'Stop')
    await page.waitFor(() => document.querySelector('.on-their-way') === null)
    await page.close()
  })

  test('nothing of all this was fetched or run', async () => {
    expect(stage.sites.requests.filter(({ host }) => host.endsWith('tracker.example'))).toEqual([])
  })
})
