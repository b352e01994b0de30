import { describe, expect, test, vi } from 'vitest'
import { answerAs, control, KENT, openView, SUMMARY, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const openPanel = () =>
  openView('panel', (fake) => {
    answerAs(fake, { 'page.summary': SUMMARY, 'page.go': { found: true } })
  })

function type(text: string): void {
  const field = control<HTMLInputElement>('Find a word')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('the list of words', () => {
  test('has every word in reading order, with its plain sentence, in real lists and headings', async () => {
    await openPanel()
    await says('A legal paper')
    const headings = [...document.querySelectorAll('ol > li h3')].map((h) => h.textContent)
    expect(headings).toEqual([
      'Education, Health and Care plan (show it on the page)',
      'Graduated Approach Panel (show it on the page)',
    ])
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(textOf('ol > li:first-child')).toContain('Written here as “EHCP”. 4 times on this page.')
    expect(textOf('ol > li:last-child')).toContain('GAP stands for “Graduated Approach Panel”')
    expect(textOf('ol > li:last-child')).toContain('The page’s own words')
  })

  test('a word’s button scrolls the page there', async () => {
    const browser = await openPanel()
    await says('A legal paper')
    const asked = answerAs(browser, { 'page.go': { found: true } })
    control('Education, Health and Care plan').click()
    await vi.waitFor(() => expect(asked).toEqual([{ 'page.go': { id: 'ehc-plan' } }]))
    // In a place beside the page, no tab has to come forward.
    expect(browser.callsOf('tabs.update')).toEqual([])
  })

  test('a word that left the page is said to be gone, and the list is asked for again', async () => {
    const browser = await openPanel()
    await says('A legal paper')
    answerAs(browser, {
      'page.go': { found: false },
      'page.summary': { ...SUMMARY, words: SUMMARY.words.slice(1) },
    })
    control('Education, Health and Care plan').click()
    await says('is no longer on the page')
    await says('1 word explained')
  })

  test('shows why it matters, what to ask and where the law says so', async () => {
    await openPanel()
    await says('Why it matters')
    const more = textOf('ol > li:first-child details')
    expect(more).toContain('The council must give what it says.')
    expect(more).toContain('Ask the SENCo: Who will give this help')
    expect(more).toContain('Children and Families Act 2014, section 37. We checked on 25 November')
    expect(document.querySelector('details a')?.getAttribute('rel')).toContain('noreferrer')
  })

  test('filters as you type, and finds any other word that Sendlight knows', async () => {
    await openPanel()
    await says('A legal paper')
    type('support plan')
    await says('Not on this page')
    expect(document.querySelectorAll('ol > li')).toHaveLength(0)
    expect(textOf('ul.words')).toContain('Co-ordinated support plan')
    expect(textOf('ul.words')).toContain('Used in Scotland')
    expect(textOf('#filter-hint')).toBe('1 word found')
    type('zzz')
    await says('Nothing found for “zzz”')
    type('')
    await says('A legal paper')
  })

  test('names the letters that nobody explained', async () => {
    await openPanel()
    await says('Letters nobody explained')
    expect(textOf('.letters')).toBe('LIFT')
  })
})

describe('the list follows the tab in front', () => {
  test('of its own window, and not of others', async () => {
    const browser = await openPanel()
    await says('2 words explained')
    const other = { id: 8, windowId: 1, url: 'https://www.devon.gov.uk/', active: true }
    browser.openTabs = [{ ...KENT, active: false }, other]
    answerAs(browser, { 'page.summary': { ...SUMMARY, words: [], state: 'not-about-send' } })
    browser.tabs.onActivated.fire({ tabId: 8, windowId: 2 })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(textOf()).toContain('2 words explained')
    browser.tabs.onActivated.fire({ tabId: 8, windowId: 1 })
    await says('does not seem to be about SEND')
  })

  test('and a page that loads anew in it', async () => {
    const browser = await openPanel()
    await says('2 words explained')
    answerAs(browser, {})
    browser.tabs.onUpdated.fire(KENT.id, { status: 'complete' })
    await says('Sendlight has not read this page yet')
  })

  test('on a page without our script it still looks words up', async () => {
    await openView('panel', (fake) => {
      fake.openTabs = [{ ...KENT, url: 'https://council.gov.uk/plan.pdf' }]
    })
    await says('This is a PDF file')
    await vi.waitFor(() => {
      type('EHCP')
      expect(textOf('ul.words')).toContain('A legal paper')
    })
  })
})
