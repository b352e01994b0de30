import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import type { DocumentModel } from '../../src/documents/model.ts'
import { richTextsOf, textsOf } from '../../src/documents/model-blocks.ts'
import { modelText } from '../../src/documents/model-text.ts'
import { openFile } from '../../src/documents/open-file.ts'
import { loadPdfLibraryForNode } from '../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { readWord } from '../../src/documents/word/read-word.ts'
import { testOnReal } from '../real-documents.ts'
import { makeWord, p, r, tbl, tc, tr } from '../unit/documents/word/make-word.ts'
import {
  fileAt,
  give,
  openDocumentView,
  saved,
  selectText,
  shown,
  tablesIn,
  tablesOf,
} from './document-helpers.ts'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { press, says } from './views-helpers.ts'

const LETTER = {
  name: 'letter.html',
  bytes: new TextEncoder().encode(`<h1>Draft plan for Ash</h1>
    <p>Ash will have <del>twenty</del> <ins>ten</ins> hours of support from a teaching assistant
    each week. This is set out in the EHC plan.</p>
    <h2>What happens next</h2><p>The SENCo will write to you before the annual review.</p>`),
}

/** A draft with what exports might spoil: marks of one kind for another, a table, formats. */
const DRAFT = {
  name: 'draft v2.docx',
  bytes: makeWord(
    p(r('Ash gets five ') + r('“short” hours', '<w:b/>') + r(' of help.')) +
      tbl(tr(tc(p(r('Review'))) + tc(p(r('There is a plan – every year – for this.'))))),
  ),
}
const NOTES = [
  ['a plan – every year', 'Question', 'By whom <& when>?'],
  ['“short” hours', 'Need', 'Twenty?'],
] as const
const EMPTY: DocumentModel = {
  ...{ format: 'docx', title: '', blocks: [], asides: [], pages: [], warnings: [] },
}

/** Waits until every comment that was typed is in the notebook. */
async function commentsKept(page: TestPage): Promise<void> {
  await page.waitFor(async (count: number) => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.includes('notebook'))
    if (!found?.name) return false
    const request = indexedDB.open(found.name)
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = database.transaction('records').objectStore('records').getAll()
    await new Promise((resolve) => {
      all.onsuccess = resolve
    })
    database.close()
    const records = all.result as { kind: string; comment?: string }[]
    return records.filter(({ kind, comment }) => kind === 'mark' && comment).length === count
  }, NOTES.length)
}

const PDF = fileAt(new URL('../unit/documents/pdf-files/plan-tagged.pdf', import.meta.url).pathname)

const readSoFar = new Map<string, Promise<DocumentModel>>()

/** What the same file is outside of any browser; read once for both. */
function readHere(path: string): Promise<DocumentModel> {
  const known = readSoFar.get(path) ?? readNow(path)
  readSoFar.set(path, known)
  return known
}

async function readNow(path: string): Promise<DocumentModel> {
  const library = await loadPdfLibraryForNode()
  return openFile(new Uint8Array(readFileSync(path)), {
    name: path,
    readPdf: (bytes) => readPdf(bytes, { library }),
  })
}

inEachBrowser('the document view', {}, (stage) => {
  testOnReal('opens the real plans by picker and by drop, tables as they are', async (folder) => {
    const plans = [
      ['picker', 'draft-v1.docx'],
      ['drop', 'draft-v1.pdf'],
      ['drop', 'draft-v2.pdf'],
      ['drop', 'draft-v2.docx'],
      ['drop', 'blank-template.docx'],
    ] as const
    const page = await openDocumentView(stage.browser)
    for (const [at, [how, name]] of plans.entries()) {
      const path = join(folder, 'plans', name)
      await give(page, how, fileAt(path))
      await page.waitFor(
        (count: number) => Math.max(1, document.querySelectorAll('.document-tab').length) > count,
        at === 0 ? 0 : at,
      )
      await shown(page)
      await page.waitFor(
        (last: number) =>
          last === 0 ||
          document.querySelectorAll('.document-tab')[last]?.getAttribute('aria-current') === 'page',
        at,
      )
      const expected = tablesOf(await readHere(path))
      expect(expected.length).toBeGreaterThan(5)
      expect(await tablesIn(page), name).toEqual(expected)
      await page.waitFor(() => CSS.highlights.has('m1'))
    }
    // What is being read stays where it is when a panel opens beside it.
    await selectText(page, 'Local authority officer')
    const height = () =>
      page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0)
    const before = await height()
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-pressed]')?.click())
    await page.waitFor(() => document.querySelector('.side') !== null)
    await page.settle()
    expect(Math.abs((await height()) - before)).toBeLessThan(40)
    await page.close()
  })

  test('several files at once are opened one beside the other, and kept for later', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'drop', LETTER, PDF)
    expect(await shown(page)).toBe('Draft plan for Ash')
    await page.waitFor(() => document.querySelectorAll('.document-tab').length === 2)
    await page.evaluate(() => {
      document.querySelectorAll<HTMLElement>('.document-tab')[1]?.click()
    })
    await page.waitFor(() => document.querySelector('[data-place]') !== null)
    expect(await page.url()).toMatch(/\?file=[0-9a-f]{64}$/)
    const address = (await page.url()).split('/document/index.html')[1] ?? ''
    await page.close()

    const again = await openDocumentView(stage.browser, address)
    await again.waitFor(() => document.querySelector('[data-place]') !== null)
    await press(again, 'Open another')
    await says(again, 'Opened before')
    await press(again, 'Take “Draft plan for Ash” off')
    await says(again, 'is no longer kept here')
    expect(
      await again.evaluate(() => document.querySelector('.recents')?.textContent ?? ''),
    ).not.toContain('Draft plan for Ash')
    await press(again, 'Undo')
    await again.waitFor(() =>
      document.querySelector('.recents')?.textContent?.includes('Draft plan for Ash'),
    )
    await again.close()
  })

  test('words are explained and found; what was removed is seen, and none of them', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', LETTER)
    await shown(page)
    const removed = await page.evaluate(() => {
      const del = document.querySelector('article del')
      const paragraph = del?.closest('p')
      if (!del || !paragraph) return undefined
      document.getSelection()?.selectAllChildren(paragraph)
      const selected = document.getSelection()?.toString() ?? ''
      document.getSelection()?.removeAllRanges()
      return {
        text: del.textContent,
        named: del.getAttribute('data-before'),
        selected: selected.replace(/\s+/g, ' '),
      }
    })
    expect(removed?.text).toContain('twenty')
    expect(removed?.named).toContain('Removed')
    expect(removed?.selected).toContain('Ash will have ten hours')

    const mark = await page.markAt('SENCo')
    await page.click(mark.x, mark.y)
    expect(await page.waitForCard()).toMatch(/special educational needs/i)
    await page.press('Escape')
    await page.waitForNoCard()
    await page.evaluate(() => document.querySelector<HTMLElement>('#find')?.focus())
    await page.type('TEACHING assistant')
    await page.waitFor(() => document.querySelector('.find-count')?.textContent === '1 of 1')
    expect(
      (await page.marks()).filter(({ name }) => name.includes('found')).map(({ text }) => text),
    ).toEqual([expect.stringMatching(/^teaching\s+assistant$/)])
    await press(page, 'What happens next')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What happens next')
    await page.close()
  })

  test('a page’s picture is drawn beside the text, in step with it', async () => {
    const page = await openDocumentView(stage.browser)
    await page.setView({ width: 1400, height: 900 })
    await give(page, 'picker', PDF)
    await shown(page)
    await press(page, 'Original pages')
    await page.waitFor(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page-picture canvas')
      const context = canvas?.getContext('2d')
      if (!canvas || !context || canvas.width < 100) return false
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return data.some((shade, at) => at % 4 === 0 && shade < 60)
    })
    const place = await page.evaluate(() => {
      const text = [...document.querySelectorAll('article p.text')].find(
        (each) => (each.textContent ?? '').length > 20,
      )
      text?.scrollIntoView({ block: 'center' })
      const box = text?.getBoundingClientRect()
      return { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 8 }
    })
    await page.click(place.x, place.y)
    await page.waitFor(() => document.querySelector('.page-box') !== null)
    await page.close()
  })

  test('marks and comments are there the next day, and leave as files', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', DRAFT)
    await shown(page)
    for (const [words, kind, comment] of NOTES) {
      await selectText(page, words)
      await page.waitFor(() => document.querySelector('.mark-bar') !== null)
      await press(page, kind)
      // The new mark's own, empty field, not that of the mark before.
      await page.waitFor(() => {
        const field = document.activeElement
        return field instanceof HTMLTextAreaElement && field.value === ''
      })
      await page.type(comment)
    }
    // Leaving the last comment has it written down at once.
    await press(page, 'Your marks')
    await page.waitFor(
      (count: number) => document.querySelectorAll('mark.own').length === count,
      NOTES.length,
    )
    await commentsKept(page)
    await page.reload()
    await shown(page)
    const marks = await page.waitFor((count: number) => {
      const own = [...document.querySelectorAll('article mark.own')]
      return own.length === count && own.map(({ textContent }) => textContent)
    }, NOTES.length)
    // In the document's order, whatever the order they were made in.
    expect(marks).toEqual(['“short” hours', 'a plan – every year'])
    await press(page, 'Your marks')
    await page.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('.mark-item textarea')?.value !== '',
    )

    const paper = await saved(page, 'As a Word file')
    expect(paper.name).toBe('Notes on draft v2.docx')
    const notes = modelText(readWord(paper.bytes)).text
    const plain = await saved(page, 'As plain text')
    expect(plain.name).toBe('Notes on draft v2.txt')
    for (const text of [notes, new TextDecoder().decode(plain.bytes)]) {
      // The words as the document has them, with its own dashes and quotation marks.
      expect(text).toMatch(
        /Need\s+(?:> )?“short” hours\s+Twenty\?\s+Question\s+(?:> )?a plan – every year\s+By whom <& when>\?/,
      )
    }
    const copy = await saved(page, 'As comments in a copy')
    expect(copy.name).toBe('draft v2 with my comments.docx')
    const { blocks, asides } = readWord(copy.bytes)
    expect(modelText({ ...EMPTY, blocks }).text).toBe(modelText(readWord(DRAFT.bytes)).text)
    const stand = [...richTextsOf(blocks)].flatMap(({ text, spans }) =>
      spans.flatMap(({ aside, start, end }) =>
        aside === undefined
          ? []
          : [[text.slice(start, end), textsOf(asides[aside]?.blocks ?? []).join()]],
      ),
    )
    expect(stand).toEqual([
      ['“short” hours', 'Need: Twenty?'],
      ['a plan – every year', 'Question: By whom <& when>?'],
    ])
    await page.close()
  })

  test('fits 320 px, and axe finds no faults in either scheme', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', LETTER)
    await shown(page)
    await press(page, 'Your marks')
    for (const view of [
      { width: 320, height: 700 },
      { width: 1280, height: 1000, zoom: 4 },
    ]) {
      await page.setView(view)
      const room = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(room).toBeLessThanOrEqual(0)
    }
    await page.setView({ width: 1280, height: 900, zoom: 1 })
    // axe runs through Playwright, which drives Chromium only.
    if (page instanceof ChromiumPage) {
      for (const scheme of ['light', 'dark'] as const) {
        await page.setView({ scheme })
        const axe = new AxeBuilder({ page: page.native })
        // What else there is to find is the same in both.
        if (scheme === 'dark') axe.withRules(['color-contrast'])
        const { violations } = await axe.analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
    }
    await page.close()
  })

  test('nothing of all this asked the network for anything', async () => {
    const OF_THE_BROWSER =
      /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)$/
    expect(stage.sites.requests.filter(({ host }) => !OF_THE_BROWSER.test(host))).toEqual([])
    // Firefox says so of a message whose page was closed before the answer.
    const errors = await stage.browser.takeErrors()
    expect(errors.filter((error) => !/after context unloaded/.test(error))).toEqual([])
  })
})
