import { expect, it, vi } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { untilItSays } from './page-state.ts'

const PAGES = 'test/fixtures/pages'
const SITE = 'http://www.exampleshire.gov.uk'

/** Texts of the painted marks, once all of `expected` are among them; without any, once they stay. */
async function marked(page: TestPage, ...expected: string[]): Promise<string[]> {
  let last = ''
  let since = Date.now()
  const end = Date.now() + 10_000
  while (Date.now() < end) {
    const texts = (await page.marks()).map(({ text }) =>
      text.replace(/[\u00ad\u200b-\u200d]/g, '').replace(/\s+/g, ' '),
    )
    const now = texts.join('|')
    if (now !== last) since = Date.now()
    last = now
    const isThere = texts.length > 0 && expected.every((term) => texts.includes(term))
    if (isThere && (expected.length > 0 || Date.now() - since > 500)) return texts
    await pause(50)
  }
  throw new Error(`No lasting marks with "${expected.join('", "')}": ${last}`)
}

/** Texts marked inside a frame of the page. */
function markedInFrame(page: TestPage, id: string): Promise<string[]> {
  return page.evaluate((frameId) => {
    const frame = document.getElementById(frameId) as HTMLIFrameElement
    const inner = frame.contentWindow as (Window & typeof globalThis) | null
    return [...(inner?.CSS.highlights.values() ?? [])].flatMap((highlight) =>
      [...highlight].map((range) => String(range)),
    )
  }, id)
}

inEachBrowser(
  'marks',
  { 'www.exampleshire.gov.uk': PAGES, 'www.elsewhere.sch.uk': PAGES },
  (stage) => {
    const open = (name: string) => stage.browser.open(`${SITE}/${name}.html`)

    it.each([
      ['case-01-soft-hyphens', ['SENCO', 'EHC needs assessment']],
      ['case-02-zero-width', ['EHCP', 'educational psychologist', 'SENDIASS']],
      ['case-03-split-by-spans', ['Education, Health and Care plan', 'EHCNA']],
      ['case-04-unknown-inline-tags', ['EHC needs assessment', 'SENDIASS']],
      ['bad-surrogates', ['SEND Tribunal']],
    ])('%s: finds the terms', async (name, terms) => {
      const page = await open(name)
      await marked(page, ...terms)
      await page.close()
    })

    it('leaves parts of words alone (case 21)', async () => {
      const page = await open('case-21-parts-of-words')
      await marked(page)
      const inside = await page.evaluate(
        () =>
          [...CSS.highlights.values()].flatMap((highlight) =>
            [...highlight].filter((range) =>
              document.getElementById('here')?.contains(range.startContainer),
            ),
          ).length,
      )
      expect(inside).toBe(0)
      await page.close()
    })

    it('marks the first mention in each section, not two hundred (case 22)', async () => {
      const page = await open('case-22-sen-200-times')
      await marked(page)
      for (const heading of ['Part 2', 'Part 3', 'Part 4']) {
        await page.evaluate((text) => {
          for (const h2 of document.querySelectorAll('h2')) {
            if (h2.textContent === text) h2.scrollIntoView()
          }
        }, heading)
        const near = () =>
          page.evaluate((text) => {
            const h2 = [...document.querySelectorAll('h2')].find((one) => one.textContent === text)
            const first = h2?.nextElementSibling
            return [...CSS.highlights.values()].flatMap((highlight) =>
              [...highlight].filter((range) => first?.contains(range.startContainer)).map(String),
            )
          }, heading)
        await vi.waitFor(
          async () =>
            expect([...(await near())].sort()).toEqual([
              'EHC plans',
              'SEN',
              'SEN support',
              'SENCO',
            ]),
          10_000,
        )
      }
      await page.close()
    })

    it('adds nothing to the page and splits no text', async () => {
      const page = await open('case-04-unknown-inline-tags')
      await marked(page)
      const [html, texts, served] = await page.evaluate(async () => [
        document.documentElement.outerHTML,
        document.getElementById('here')?.childNodes.length ?? 0,
        new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
          .documentElement.outerHTML,
      ])
      expect(html).toBe(served)
      expect(texts).toBe(9)
      expect(await page.closedHosts()).toBe(0)
      await page.close()
    })

    it('reads open shadow roots, nested and late ones too (cases 6 and 7)', async () => {
      const page = await open('case-06-shadow-roots')
      const terms = ['EHC needs ', 'assessment', 'mediation', 'SEND Tribunal', 'Area SENCO']
      await marked(page, ...terms)
      await page.close()
    })

    it('reads same-origin frames from the page, and others by themselves (case 8)', async () => {
      const page = await open('case-08-frames')
      await marked(page)
      const has = (id: string, term: string) =>
        vi.waitFor(async () => expect(await markedInFrame(page, id)).toContain(term), 10_000)
      await has('srcdoc', 'EHC needs assessment')
      await has('written', 'SEND Tribunal')
      await has('file', 'mediation')
      // Each text once: no two scripts mark the same frame.
      const inFile = await markedInFrame(page, 'file')
      expect(inFile).toEqual([...new Set(inFile)])
      await page.close()
    })

    it('is quiet about frames it may not look into (case 10)', async () => {
      await stage.browser.takeErrors()
      const page = await open('case-10-extension-frame')
      await marked(page, 'SENCO')
      const errors = await stage.browser.takeErrors()
      expect(
        errors.filter((error) => /cross-origin|Blocked a frame|undefined/i.test(error)),
      ).toEqual([])
      await page.close()
    })

    it('leaves text that people type alone (case 13)', async () => {
      const page = await open('case-13-editable')
      await marked(page)
      const at = await page.evaluate(() => {
        const area = document.getElementById('area') as HTMLTextAreaElement
        area.focus()
        area.setSelectionRange(4, 4)
        return area.selectionStart
      })
      await page.type('old ')
      const state = await page.evaluate(() => {
        const area = document.getElementById('area') as HTMLTextAreaElement
        const editable = document.getElementById('editable') as HTMLElement
        return {
          value: area.value,
          caret: area.selectionStart,
          children: editable.childNodes.length,
          inside: [...CSS.highlights.values()].some((highlight) =>
            [...highlight].some((range) => editable.contains(range.startContainer)),
          ),
        }
      })
      expect(state).toEqual({
        value: 'The old SENCO wrote an EHC plan.',
        caret: at + 4,
        children: 1,
        inside: false,
      })
      await page.close()
    })

    it('passes over hidden text, and finds it when it is shown', async () => {
      const page = await open('hidden-text')
      const before = await marked(page)
      for (const term of [
        'EHC needs assessment',
        'mediation',
        'SEND Tribunal',
        'graduated approach',
      ]) {
        expect(before).not.toContain(term)
      }
      await page.evaluate(() => {
        ;(document.getElementById('details') as HTMLDetailsElement).open = true
        document.getElementById('tab')?.classList.remove('gone')
      })
      const after = await marked(page, 'graduated approach')
      expect(after).toContain('EHC needs assessment')
      await page.evaluate(() => document.getElementById('tab')?.classList.add('gone'))
      await page.waitFor(
        () =>
          ![...CSS.highlights.values()].some((highlight) =>
            [...highlight].some((range) => String(range) === 'EHC needs assessment'),
          ),
      )
      await page.close()
    })

    it('does nothing on a page about something else', async () => {
      const page = await open('not-about-send')
      await untilItSays(stage, 'Bins', ({ state }) => state === 'not-about-send')
      expect(await page.marks()).toEqual([])
      expect(await page.closedHosts()).toBe(0)
      await page.close()
    })

    it('stops where the language is not English, and when it changes', async () => {
      const page = await open('not-english')
      await untilItSays(stage, 'Anghenion dysgu ychwanegol', ({ state }) => state === 'not-english')
      expect(await page.marks()).toEqual([])
      await page.evaluate(() => {
        document.documentElement.lang = 'en'
      })
      await marked(page)
      await page.evaluate(() => {
        document.documentElement.lang = 'pl'
      })
      await page.waitFor(() => CSS.highlights.size === 0)
      await page.close()
    })

    it('takes the marks off in print and paints none under forced colours', async () => {
      const page = await open('case-22-sen-200-times')
      await marked(page)
      const line = () =>
        page.evaluate(() => {
          const p = document.querySelector('p')
          return p === null ? '' : getComputedStyle(p, '::highlight(m1)').textDecorationLine
        })
      if (stage.browser.name === 'chromium') {
        expect(await line()).toBe('underline')
        await page.setView({ media: 'print' })
        expect(await line()).toBe('none')
        await page.setView({ media: 'screen' })
        await page.setView({ forcedColours: true })
        await page.waitFor(() =>
          [...CSS.highlights.values()].every((highlight) => highlight.size === 0),
        )
        await page.setView({ forcedColours: false })
        await page.waitFor(() =>
          [...CSS.highlights.values()].some((highlight) => highlight.size > 0),
        )
      }
      await page.close()
    })

    it('paints only what is near the screen', async () => {
      const page = await open('case-22-sen-200-times')
      await page.evaluate(() => {
        for (let i = 0; i < 2000; i++) {
          const heading = document.createElement('h3')
          heading.textContent = `Section ${i}`
          const p = document.createElement('p')
          p.textContent = `An EHC plan names a school. ${'And so on. '.repeat(30)}`
          document.body.append(heading, p)
        }
      })
      // Marked down there: then all of it has been read.
      await page.evaluate(() => document.body.lastElementChild?.scrollIntoView())
      await page.waitFor(() =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some((range) =>
            document.body.lastElementChild?.contains(range.startContainer),
          ),
        ),
      )
      const count = await page.evaluate(() =>
        [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
      )
      expect(count).toBeLessThan(150)
      await page.close()
    })

    it('marks text under a link that is stretched over it, and explains it', async () => {
      const page = await open('stretched-link')
      await marked(page)
      const at = await page.markAt('EHC needs assessment')
      await page.move(at.x, at.y, 2)
      expect(await page.waitForCard()).toContain('needs assessment')
      await page.close()
    })
  },
)
