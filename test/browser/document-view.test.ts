import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { openFile } from '../../src/documents/open-file.ts'
import { loadPdfLibraryForNode } from '../../src/documents/pdf/load-for-node.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { testOnReal } from '../real-documents.ts'
import {
  fileAt,
  give,
  openDocumentView,
  selectText,
  shown,
  tablesIn,
  tablesOf,
} from './document-helpers.ts'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { press, says, textOf } from './views-helpers.ts'

const LETTER = {
  name: 'letter.html',
  bytes: new TextEncoder().encode(`<h1>Draft plan for Ash</h1>
    <p>Ash will have <del>twenty</del> <ins>ten</ins> hours of support from a teaching assistant
    each week. This is set out in the EHC plan.</p>
    <h2>What happens next</h2><p>The SENCo will write to you before the annual review.</p>`),
}

const PDF = fileAt(new URL('../unit/documents/pdf-files/plan-tagged.pdf', import.meta.url).pathname)

/** What the same file is outside of any browser. */
async function readHere(path: string) {
  const library = await loadPdfLibraryForNode()
  return openFile(new Uint8Array(readFileSync(path)), {
    name: path,
    readPdf: (bytes) => readPdf(bytes, { library }),
  })
}

const wordsOf = (page: TestPage) =>
  page.evaluate(() => document.querySelector('article')?.textContent ?? '')

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

  test('what was removed is seen and named, but never among the words', async () => {
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
    await page.close()
  })

  test('words are explained, found, and gone to from the outline', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', LETTER)
    await shown(page)
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

  test('words are marked and commented on, and the marks are there the next day', async () => {
    const page = await openDocumentView(stage.browser)
    await give(page, 'picker', LETTER)
    await shown(page)
    await selectText(page, 'hours of support')
    await page.waitFor(() => document.querySelector('.mark-bar') !== null)
    await press(page, 'Provision')
    await page.waitFor(() => document.activeElement?.localName === 'textarea')
    await page.type('Twenty was agreed.')
    await page.waitFor(() => document.querySelector('mark.own') !== null)
    // The comment is written down a moment after the last key.
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await page.reload()
    await shown(page)
    const mark = await page.waitFor(() => {
      const own = document.querySelector('article mark.own')
      return own && { text: own.textContent, colour: own.getAttribute('data-colour') }
    })
    expect(mark).toEqual({ text: 'hours of support', colour: 'provision' })
    expect(await wordsOf(page)).toContain('hours of support')
    await press(page, 'Your marks')
    await page.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('.mark-item textarea')?.value !== '',
    )
    expect(await textOf(page)).toContain('As plain text')
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
        const { violations } = await new AxeBuilder({ page: page.native }).analyze()
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
