import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'
import { press, says, textOf } from './views-helpers.ts'

const QUESTIONS = [
  'Who helps Sam with reading?',
  'How often, and for how long?',
  'What can we do at home?',
  'How do we see that it works?',
  'Who writes to us?',
]

/** The name of what has the keyboard. */
const focused = (page: TestPage) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.labels?.[0]?.innerText ?? element?.textContent ?? ''
    return (element?.getAttribute('aria-label') ?? label).replace(/\s+/g, ' ').trim()
  })

/** Goes on with the Tab key until the control with this name has the keyboard. */
async function tabTo(page: TestPage, name: string, key = 'Tab'): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await focused(page)).startsWith(name)) {
    if (Date.now() > end) throw new Error(`No way by ${key} to "${name}"`)
    await page.press(key)
  }
}

async function pressKey(page: TestPage, name: string, key = 'Tab'): Promise<void> {
  await tabTo(page, name, key)
  await page.press('Enter')
}

/** Waits for a new page's text, and until the keyboard is at its heading. */
async function arrives(page: TestPage, text: string): Promise<void> {
  await says(page, text)
  await page.waitFor(() => document.activeElement?.tagName === 'H1')
}

/** An empty notebook, also where the test is tried again. */
async function startEmpty(browser: TestBrowser): Promise<void> {
  await browser.inExtension(async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('notebook')
      for (const name of ['success', 'error', 'blocked'])
        request.addEventListener(name, () => resolve())
    })
    await chrome.storage.local.clear()
  })
}

inEachBrowser('the notebook', {}, (stage) => {
  test('a whole meeting by keyboard alone: write, prepare, ask, answer, letter', async () => {
    await startEmpty(stage.browser)
    const page = await stage.browser.openView('notebook')
    await says(page, 'Nothing here yet')
    await tabTo(page, 'What do you want to ask?')
    for (const [at, question] of QUESTIONS.entries()) {
      await page.type(question)
      await page.press('Enter')
      await says(page, at === 0 ? '1 question for nobody yet' : `${at + 1} questions for nobody`)
    }
    // The cursor is in the empty box again; here, whom to ask is chosen for the third.
    await tabTo(page, 'What can we do at home?')
    await page.press('Enter')
    await tabTo(page, 'Whom to ask')
    await page.type('Class')
    await says(page, '1 question for the class teacher')

    await pressKey(page, 'Meetings', 'Shift+Tab')
    await arrives(page, 'No meetings yet')
    await tabTo(page, 'What kind of meeting')
    await page.type('Annual')
    await tabTo(page, 'Date, if you know it')
    // The same whichever of day and month the browser asks for first.
    await page.type('12122026')
    await pressKey(page, 'Prepare a meeting')
    await arrives(page, 'Saturday 12 December 2026')
    await pressKey(page, 'SENCo')
    await says(page, 'Name of the SENCo')
    // What was pressed is gone; the keyboard is at the button in its place.
    await page.waitFor(() => document.activeElement?.textContent === 'Council’s caseworker')
    await tabTo(page, 'Name of the SENCo', 'Shift+Tab')
    await page.type('Ms Khan')
    await tabTo(page, 'What we want to come out of it')
    await page.type('Sam reads with help every day.')
    // In a meeting without questions yet, those that wait are shown at once.
    await says(page, '5 questions wait')
    // Each one that comes along leaves the list, and the keyboard goes on to the next.
    for (const question of QUESTIONS) {
      await pressKey(page, `Bring along: ${question}`)
      await page.waitFor(
        (name: string) =>
          ![...document.querySelectorAll('.to-bring button')].some((each) =>
            each.textContent?.includes(name),
          ),
        question,
      )
    }
    await says(page, 'Mark up to three with the star')
    await page.waitFor(() => document.activeElement?.tagName === 'H2')
    await pressKey(page, `Matters most: ${QUESTIONS[3]}`)
    await says(page, 'What matters most')
    await page.waitFor(() => document.activeElement?.getAttribute('aria-pressed') === 'true')
    await tabTo(page, `Move: ${QUESTIONS[4]}`)
    await page.press('Home')
    await says(page, `“${QUESTIONS[4]}” is now number 1 of 4.`)

    await pressKey(page, 'Page to print', 'Shift+Tab')
    await arrives(page, 'We meet again on:')
    const sheet = await textOf(page)
    expect(sheet).toMatch(/Sam reads with help every day\..*How do we see.*Also to ask.*Who writes/)

    await pressKey(page, 'In the meeting')
    await arrives(page, 'Question 1 of 5')
    await tabTo(page, 'What they say')
    await page.type('We look at it each half term.')
    await pressKey(page, 'Ms Khan, SENCo')
    await pressKey(page, 'Add a promise')
    await page.waitFor(() => document.activeElement?.closest('[data-promise]') !== null)
    await tabTo(page, 'Will do what')
    await page.type('send the reading record')
    await tabTo(page, 'By when')
    await page.type('11112026')
    await pressKey(page, 'Next question')
    await arrives(page, 'Question 2 of 5')
    await pressKey(page, 'Asked, and no answer yet')
    await page.waitFor(() => document.activeElement?.getAttribute('aria-pressed') === 'true')
    for (const count of [3, 4, 5]) {
      await pressKey(page, 'Next question')
      await arrives(page, `Question ${count} of 5`)
    }
    await pressKey(page, 'Finish')
    await arrives(page, '4 questions have no answer yet')
    await pressKey(page, 'Write the letter')
    await arrives(page, 'A letter to say thank you')
    const letter = () => page.evaluate(() => document.querySelector('textarea')?.value ?? '')
    for (const part of [
      'Dear Ms Khan,',
      'We look at it each half term. (told by Ms Khan, SENCo',
      '- Ms Khan, SENCo: send the reading record (11 November 2026)',
      '- Who writes to us?',
    ]) {
      expect(await letter()).toContain(part)
    }
    await tabTo(page, 'The letter')
    await page.press('Control+Home')
    await page.type('Elm Road, ')
    await pressKey(page, 'Save as Word')
    await says(page, 'Saved as a file: Sendlight After our meeting')

    // Closing the window loses nothing, not even what was typed last.
    await page.reload()
    await says(page, 'A letter to say thank you')
    await page.waitFor(() => document.querySelector('textarea')?.value.startsWith('Elm Road, '))
    await pressKey(page, 'Promises')
    await arrives(page, 'The day has passed')
    await pressKey(page, 'Questions', 'Shift+Tab')
    await arrives(page, '5 questions for the annual review on 12 December')
    await page.close()
  })

  test('words changed in two windows are both kept, side by side, until one is chosen', async () => {
    const page = await stage.browser.openView('notebook')
    await press(page, QUESTIONS[2] as string)
    await page.waitFor(() => document.querySelectorAll('.editor textarea').length === 2)
    // Another window saves, and this one has not heard of it yet.
    await page.evaluate(async () => {
      const opened = indexedDB.open('notebook')
      await new Promise((resolve) => opened.addEventListener('success', resolve))
      const store = opened.result.transaction('records', 'readwrite').objectStore('records')
      const id = document.querySelector<HTMLElement>('.question.open')?.dataset.question ?? ''
      const asked = store.get(id)
      await new Promise((resolve) => asked.addEventListener('success', resolve))
      const { answer: _, revision, ...record } = asked.result
      store.put({ ...record, answer: 'A game of cards', revision: revision + 1 })
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve))
      opened.result.close()
    })
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.editor textarea')[1]?.focus(),
    )
    await page.type('A book each day')
    await says(page, 'Changed in two windows')
    const told = await textOf(page)
    expect(told).toMatch(/What you wrote here Answer: A book each day/)
    expect(told).toMatch(/What stands there now Answer: A game of cards/)
    await press(page, 'Keep what I wrote')
    await page.waitFor(() => !document.body.innerText.includes('Changed in two windows'))
    await page.reload()
    await says(page, 'Answer: A book each day')
    await page.close()
  })

  test('what was typed and not yet saved is there when the notebook opens again', async () => {
    const page = await stage.browser.openView('notebook')
    await says(page, QUESTIONS[0] as string)
    await page.evaluate(() => document.querySelector<HTMLElement>('form textarea')?.focus())
    await page.type('Half a quest')
    // At once after the last key.
    await page.close()
    const again = await stage.browser.openView('notebook')
    await again.waitFor(() => document.querySelector('textarea')?.value === 'Half a quest')
    await again.close()
  })

  test('a deletion is taken back, and the search finds by what was answered', async () => {
    const page = await stage.browser.openView('notebook')
    await says(page, 'questions for the annual review')
    await page.evaluate(() => document.getElementById('wanted')?.focus())
    await page.type('half term')
    await says(page, '1 question found')
    await press(page, 'Choose: How do we see that it works?')
    await says(page, '1 question chosen')
    await press(page, 'Delete')
    await says(page, '1 question deleted')
    await says(page, 'Nothing found for')
    await press(page, 'Undo')
    await says(page, '1 question found')
    await page.close()
  })

  test('fits 320 px and a side panel, at any text size, in any colours', async () => {
    const page = await stage.browser.openView('notebook')
    for (const link of ['Copies and sharing', 'Promises', 'Meetings', 'Annual review']) {
      await press(page, link)
      for (const scale of ['1', '1.5']) {
        await page.evaluate((to: string) => {
          document.documentElement.dataset.scale = to
        }, scale)
        await page.setView({ width: 320, height: 700 })
        const { wide, room } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }))
        expect(wide, link).toBeLessThanOrEqual(room)
      }
    }
    // A letter that was opened in a wide window is seen whole in a narrow one.
    await page.setView({ width: 1280 })
    await press(page, 'Letter afterwards')
    await page.waitFor(() => document.getElementById('letter')?.style.blockSize)
    await page.setView({ width: 320, height: 700 })
    await page.waitFor(() => {
      const letter = document.getElementById('letter')
      return letter !== null && letter.scrollHeight <= letter.clientHeight
    })
    // What is pressed is read in the person's own colours too.
    await press(page, 'In the meeting')
    await press(page, 'Asked, and no answer yet')
    await page.waitFor(() => document.querySelector('.talk [aria-pressed="true"]'))
    await page.setView({ forcedColours: true })
    await page.waitFor(() => {
      const probe = document.createElement('i')
      probe.style.cssText = 'forced-color-adjust: none; color: HighlightText; background: Highlight'
      document.body.append(probe)
      const [pressed, wanted] = ['.talk [aria-pressed="true"]', 'body > i'].map((selector) => {
        const element = document.querySelector(selector)
        if (!element) return undefined
        const { color, backgroundColor } = getComputedStyle(element)
        return `${color} on ${backgroundColor}`
      })
      probe.remove()
      return pressed !== undefined && pressed === wanted
    })
    await page.close()
  })

  test('axe finds no fault', async () => {
    const page = await stage.browser.openView('notebook')
    // One engine reads the page's tree as well as the other.
    if (!(page instanceof ChromiumPage)) return page.close()
    await says(page, 'questions for the annual review')
    await press(page, QUESTIONS[3] as string)
    // The parts are the same on all pages, so that each scheme need not be tried on each.
    const pages = [
      { scheme: 'light' },
      { scheme: 'dark', link: 'Copies and sharing' },
      { scheme: 'light', link: 'Meetings' },
      { scheme: 'dark', link: 'Annual review' },
    ] as const
    for (const { scheme, ...at } of pages) {
      if ('link' in at) await press(page, at.link)
      await page.setView({ scheme })
      await page.settle()
      const { violations } = await new AxeBuilder({ page: page.native }).analyze()
      const told = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
      expect(told, JSON.stringify(at)).toEqual([])
    }
    return page.close()
  })

  test('everything is deleted at once, in every window, once the word is typed', async () => {
    const [page, other] = [
      await stage.browser.openView('notebook?at=copies'),
      await stage.browser.openView('notebook'),
    ]
    await page.bringToFront()
    await page.evaluate(() => document.getElementById('delete-word')?.focus())
    await page.type('delete')
    await press(page, 'Delete everything for good')
    await says(page, 'Everything is deleted from this device')
    await other.bringToFront()
    await says(other, 'Nothing here yet')
    await other.reload()
    await says(other, 'Nothing here yet')
    expect(await textOf(other)).not.toContain('Your browser emptied the notebook')
    await page.close()
    await other.close()
  })

  test('nothing complained', async () => {
    const errors = await stage.browser.takeErrors()
    const late = /after context unloaded|downloadable font: download failed/
    expect(errors.filter((error) => !late.test(error))).toEqual([])
  })
})
