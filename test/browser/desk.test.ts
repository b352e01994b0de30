import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { textsOf } from '../../src/documents/model-blocks.ts'
import { modelText } from '../../src/documents/model-text.ts'
import { readWord } from '../../src/documents/word/read-word.ts'
import { testOnReal } from '../real-documents.ts'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'
import { press, says, textOf } from './views-helpers.ts'

const FIXTURE = 'test/fixtures/plans/five-areas.md'

/** A plan of a few lines: the look of every part can be checked quickly. */
const SHORT = `# Draft EHC plan

Name: Ella Example

## Section B: Special educational needs

Ella finds reading hard.

## Section E: Outcomes

By July 2027 Ella will read 50 common words without help.

## Section F: Special educational provision

| Need | Provision | Who |
| --- | --- | --- |
| Reading | Ella will have reading help as required. | A teacher |
`

/** Drops a file on the view, as from a folder's window: a path, or a short plan of ours. */
async function drop(view: TestPage, path: string): Promise<void> {
  const bytes = path === 'short.md' ? Buffer.from(SHORT) : readFileSync(path)
  const data = bytes.toString('base64')
  await view.evaluate(
    (data: string, name: string) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
      const how = { dataTransfer: transfer, bubbles: true, cancelable: true }
      dispatchEvent(new DragEvent('drop', how))
    },
    data,
    path.slice(path.lastIndexOf('/') + 1),
  )
}

/** The desk with a file on it. */
async function openDesk(browser: TestBrowser, path: string): Promise<TestPage> {
  const view = await browser.openView('desk')
  await says(view, 'Read a draft plan with help')
  await drop(view, path)
  await says(view, 'Marked words leave something open')
  return view
}

/** Shows a part of the desk. */
const show = (view: TestPage, place: string) =>
  view.evaluate((to: string) => {
    location.hash = to
  }, place)

/** Puts all there is to ask in the letter, unless it was done. */
async function pickAll(view: TestPage): Promise<void> {
  await show(view, 'letter')
  await says(view, 'What goes in')
  if ((await textOf(view)).includes('Nothing is picked yet')) await press(view, 'Put all')
  await says(view, 'The words you ask for')
}

/** Presses Tab until a control has the attention whose name begins so. */
async function tabTo(view: TestPage, name: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await view.press('Tab')
    const reached = await view.evaluate((wanted: string) => {
      const element = document.activeElement as HTMLInputElement | null
      const label = element?.labels?.[0]?.textContent
      return (label ?? element?.textContent ?? '').trim().startsWith(wanted)
    }, name)
    if (reached) return
  }
  throw new Error(`Tab never reaches "${name}"`)
}

/** Waits until what the desk keeps on the device holds these words: a moment after the last key. */
async function isKept(view: TestPage, words: string): Promise<void> {
  await view.waitFor(async (wanted: string) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('notebook')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const all = await new Promise((resolve, reject) => {
      const asked = database.transaction('desk').objectStore('desk').getAll()
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    database.close()
    return JSON.stringify(all).includes(wanted)
  }, words)
}

/** In the view: whether a part of the desk is drawn whole; long lists come a few at a time. */
function isDrawn(place: string): boolean {
  const count = (selector: string) => document.querySelectorAll(selector).length
  const main = document.querySelector('main')?.innerText ?? ''
  if (place === 'plan') return main.includes('Write a comment on Section F')
  if (place === 'ask') {
    const points = /(\d+) things to ask about/.exec(main)?.[1]
    return points !== undefined && count('.ask-place .sheet-card') === Number(points)
  }
  // Every point of the letter has its number in the paper, which is drawn at once.
  if (place === 'letter')
    return count('.letter-place article.sheet-card') > 0 && main.includes('Yours sincerely')
  return count('.places [aria-current]') === 1 && main !== ''
}

/** From now on notes the files that the view hands to the browser. */
async function noteFiles(view: TestPage): Promise<void> {
  await view.evaluate(() => {
    const made: Promise<string>[] = []
    Object.assign(window, { made })
    const real = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      made.push(
        new Promise((resolve) => {
          const reader = new FileReader()
          reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
          reader.readAsDataURL(blob)
        }),
      )
      return real.call(URL, blob)
    }
  })
}

/** The bytes of the file that was handed over last. */
async function lastFile(view: TestPage, count: number): Promise<Uint8Array> {
  const data = await view.waitFor(async (wanted: number) => {
    const { made } = window as unknown as { made: Promise<string>[] }
    return made.length >= wanted ? made.at(-1) : undefined
  }, count)
  return new Uint8Array(Buffer.from(data, 'base64'))
}

inEachBrowser('the plan desk', {}, (stage) => {
  test('from the file to the letter with the keyboard; all is there again later', async () => {
    const view = await openDesk(stage.browser, FIXTURE)
    await noteFiles(view)
    await tabTo(view, 'What to ask')
    await view.press('Enter')
    await says(view, 'things to ask about')
    await tabTo(view, 'To do')
    await view.press('ArrowRight')
    await tabTo(view, 'Put it in my letter')
    await view.press(' ')
    await show(view, 'letter')
    await says(view, 'The words you ask for')
    await tabTo(view, 'Name of the caseworker')
    await view.type('Ms Example')
    await says(view, 'Dear Ms Example')
    await tabTo(view, 'Save as Word')
    await view.press('Enter')
    const letter = modelText(readWord(await lastFile(view, 1))).text
    expect(letter).toContain('Kieran Doyle')
    expect(letter).toContain('Dear Ms Example')
    await isKept(view, 'Ms Example')
    await view.reload()
    await says(view, 'Dear Ms Example')
    await view.close()
  })

  test('marked words open what there is to ask, and Escape gives the attention back', async () => {
    const view = await openDesk(stage.browser, FIXTURE)
    await view.waitFor(() => {
      const marked = [...(CSS.highlights.get('desk-ask') ?? [])].map(String).join(' ')
      const explained = [...(CSS.highlights.get('m1') ?? [])].length
      return marked.includes('adult support') && explained > 0
    })
    await press(view, '1 to ask')
    await view.waitFor(() => document.querySelector('.ask-card')?.matches(':popover-open'))
    expect(await textOf(view)).toContain('You could ask:')
    // Folded parts of the plan have such buttons too: it is the card's that is meant.
    await view.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.ask-card button')]
      buttons.find(({ innerText }) => innerText.includes('Save as a question'))?.click()
    })
    await says(view, 'Saved in your notebook')
    await view.press('Escape')
    const back = await view.evaluate(() => document.activeElement?.className)
    expect(back).toBe('asks-here')
    await view.close()
  })

  testOnReal('a real draft, its next version and its copy with comments', async (folder) => {
    const view = await openDesk(stage.browser, `${folder}/plans/draft-v1.docx`)
    await noteFiles(view)
    await pickAll(view)
    await says(view, 'Save the copy with comments')
    await press(view, 'Save the copy with comments')
    const copy = readWord(await lastFile(view, 1))
    const before = readWord(new Uint8Array(readFileSync(`${folder}/plans/draft-v1.docx`)))
    expect(textsOf(copy.blocks)).toEqual(textsOf(before.blocks))
    expect(copy.asides.filter(({ kind }) => kind === 'comment').length).toBeGreaterThan(10)
    await show(view, 'versions')
    await says(view, 'Open an earlier or later version')
    await drop(view, `${folder}/plans/draft-v2.docx`)
    await press(view, 'draft-v2.docx')
    await says(view, 'What became of your points')
    await says(view, 'Weaker')
    await view.close()
  })

  test('every part fits a narrow window and has no faults to axe in both schemes', async () => {
    const view = await openDesk(stage.browser, 'short.md')
    await pickAll(view)
    for (const place of ['plan', 'ask', 'dates', 'table', 'reports', 'versions', 'letter']) {
      await show(view, place)
      await view.waitFor(isDrawn, place)
      await view.setView({ width: 320, height: 700 })
      await view.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
      const { wide, room } = await view.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect([place, wide]).toEqual([place, Math.min(wide, room)])
      if (!(view instanceof ChromiumPage)) continue
      // The others have no colours that these have not.
      const isTold = ['plan', 'ask', 'letter'].includes(place)
      for (const scheme of isTold ? (['light', 'dark'] as const) : (['light'] as const)) {
        await view.setView({ scheme })
        const axe = new AxeBuilder({ page: view.native })
        // In the dark only the colours are others.
        if (scheme === 'dark') axe.withRules(['color-contrast'])
        const { violations } = await axe.analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
    }
    await view.close()
  })

  test('nothing complained', async () => {
    const late = /Promise (?:resolved|rejected) after context unloaded/
    const errors = await stage.browser.takeErrors()
    expect(errors.filter((error) => !late.test(error))).toEqual([])
  })
})
