import { expect, test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { says, textOf } from './views-helpers.ts'

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

inEachBrowser('the notebook', {}, (stage) => {
  test('a whole meeting by keyboard alone: write, prepare, ask, answer, letter', async () => {
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
    await pressKey(page, '5 questions wait')
    // Each one that comes along leaves the list, and the keyboard goes on to the next.
    for (const question of QUESTIONS) await pressKey(page, `Bring along: ${question}`)
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
    await page.waitFor(() => document.querySelector('textarea')?.value.startsWith('Elm Road, 2'))
    await pressKey(page, 'Promises')
    await arrives(page, 'The day has passed')
    await pressKey(page, 'Questions', 'Shift+Tab')
    await arrives(page, '5 questions for the annual review on 12 December')
    await page.close()
  })
})
