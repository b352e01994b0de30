import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { answerAs, control, KENT, openView, SUMMARY, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const NEWS = { ...KENT, url: 'https://news.example/story' }

describe('the popup', () => {
  test('says how many words were explained and opens the list straight from the click', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': SUMMARY })
    })
    await says('2 words explained on this page')
    expect(textOf()).toContain('www.kent.gov.uk')
    const closed = vi.spyOn(window, 'close').mockImplementation(() => {})
    control('Words on this page').click()
    expect(browser.callsOf('sidePanel.open')).toEqual([[{ windowId: 1 }]])
    await vi.waitFor(() => expect(closed).toHaveBeenCalled())
  })

  // Cases 40 and 41: nobody answers, yet the popup stands, with the person's own settings.
  test('stands at once from local storage when nobody ever answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await openView('popup', (fake) => {
      fake.stored.set('setting.density', 'every')
      fake.tabAnswers = () => new Promise(() => {})
    })
    expect(textOf()).toContain('Looking at this page')
    expect(control<HTMLInputElement>('How many words').value).toBe('3')
    expect(control<HTMLInputElement>('Explain words on all sites').checked).toBe(true)
    await vi.advanceTimersByTimeAsync(2100)
    vi.useRealTimers()
    await says('This page is slow to answer')
    expect(textOf()).not.toMatch(/welcome|set up/i)
  })

  test('asks again when the page says that something changed', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': { ...SUMMARY, state: 'reading', words: [] } })
    })
    await says('Reading this page')
    answerAs(browser, { 'page.summary': SUMMARY })
    const message = { sendlight: 'page.changed', ask: {} }
    const sender = (id: number) => ({ id: browser.runtime.id, tab: { ...KENT, id } })
    browser.runtime.onMessage.fire(message, sender(99), () => {})
    expect(textOf()).toContain('Reading this page')
    browser.runtime.onMessage.fire(message, sender(KENT.id), () => {})
    await says('2 words explained')
  })

  test('turns Sendlight off and on here, and everywhere', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': SUMMARY })
    })
    await says('2 words explained')
    control('Explain words on this site').click()
    await vi.waitFor(() =>
      expect(browser.stored.get('setting.sitesOff')).toEqual(['www.kent.gov.uk']),
    )
    control('Explain words on this site').click()
    await vi.waitFor(() => expect(browser.stored.get('setting.sitesOff')).toEqual([]))
    control('Explain words on all sites').click()
    await vi.waitFor(() => expect(browser.stored.get('setting.on')).toBe(false))
    await vi.waitFor(() =>
      expect(control<HTMLInputElement>('Explain words on this site').disabled).toBe(true),
    )
  })

  test('sets the nation for this site, and lets the page decide again', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': SUMMARY })
    })
    await says('2 words explained')
    const choice = control<HTMLSelectElement>('Whose law')
    expect(choice.selectedOptions[0]?.textContent).toContain('England')
    choice.value = 'wales'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() =>
      expect(browser.stored.get('setting.nationBySite')).toEqual({ 'www.kent.gov.uk': 'wales' }),
    )
    choice.value = 'auto'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(browser.stored.get('setting.nationBySite')).toEqual({}))
  })

  test('lists the letters that nobody explained', async () => {
    await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': SUMMARY })
    })
    await says('Letters nobody explained: 1')
    expect(textOf('details .letters')).toBe('LIFT')
  })

  test('when the choice cannot be saved, the switch goes back and a sentence says so', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, { 'page.summary': SUMMARY })
    })
    await says('2 words explained')
    browser.storageFails = true
    control('Explain words on all sites').click()
    await says('could not save that')
    expect(control<HTMLInputElement>('Explain words on all sites').checked).toBe(true)
  })
})

describe('where Sendlight does not run by itself', () => {
  test('explains this page after a click, with the script of our manifest', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [NEWS]
    })
    await says('Sendlight is not reading this page')
    const asked = answerAs(browser, {
      'page.start': { started: true },
      'page.summary': SUMMARY,
    })
    control('Explain this page').click()
    await says('2 words explained')
    const target = { tabId: KENT.id, allFrames: true }
    expect(browser.callsOf('insertCSS')).toEqual([
      [{ target, files: ['/src/page/marks.css'], origin: 'AUTHOR' }],
    ])
    expect(browser.callsOf('executeScript')).toEqual([
      [{ target, files: ['/src/page/content.iife.js'] }],
    ])
    expect(asked[0]).toEqual({ 'page.start': { evenIfNotSend: true } })
  })

  test('a page that the browser keeps closed is said to be closed', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [NEWS]
    })
    await says('Sendlight is not reading this page')
    browser.scripting.executeScript = async () => {
      throw new Error('Cannot access contents of the page.')
    }
    control('Explain this page').click()
    await says('This page is closed to extensions')
  })

  test('a page that is not about SEND needs no second script', async () => {
    const browser = await openView('popup', (fake) => {
      answerAs(fake, {
        'page.summary': { ...SUMMARY, state: 'not-about-send', words: [] },
        'page.start': { started: true },
      })
    })
    await says('does not seem to be about SEND')
    control('Explain this page').click()
    await vi.waitFor(() => expect(browser.callsOf('executeScript')).toEqual([]))
  })

  test('always on this site: the browser is asked first, and taken back in one click', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [NEWS]
    })
    await says('Always on this site')
    answerAs(browser, {
      'page.start': { started: true },
      'page.summary': { ...SUMMARY, host: 'news.example' },
    })
    control('Always on this site').click()
    expect(browser.callsOf('permissions.request')).toEqual([[['*://news.example/*']]])
    await says('You asked Sendlight to read news.example always')
    expect(browser.stored.get('setting.sitesOn')).toEqual(['news.example'])
    control('Stop reading it always').click()
    await says('no longer reads news.example by itself')
    expect(browser.stored.get('setting.sitesOn')).toEqual([])
    expect(browser.callsOf('permissions.remove')).toEqual([[['*://news.example/*']]])
  })

  test('a no is a no: nothing stays changed', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [NEWS]
      fake.saysYes = false
    })
    await says('Always on this site')
    control('Always on this site').click()
    await says('nothing was changed')
    expect(browser.stored.get('setting.sitesOn')).toEqual([])
    control('Yes, on every page about SEND').click()
    await says('Sendlight still works on council')
    expect(browser.stored.get('setting.everySendPage')).toBe(false)
  })

  test('on every page about SEND: one question, and one click back', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [NEWS]
    })
    await says('On every page about SEND?')
    control('Yes, on every page about SEND').click()
    expect(browser.callsOf('permissions.request')).toEqual([[['*://*/*']]])
    await says('Stop looking at every page')
    expect(browser.stored.get('setting.everySendPage')).toBe(true)
    control('Stop looking at every page').click()
    await says('Taken back')
    expect(browser.stored.get('setting.everySendPage')).toBe(false)
    expect(browser.granted).toEqual([])
  })

  test.each([
    ['https://council.gov.uk/plan.pdf', 'This is a PDF file'],
    ['about:reader?url=x', 'This is the reader view'],
    ['https://addons.mozilla.org/', 'This page is closed to extensions'],
    ['chrome://settings/', 'one of your browser’s own pages'],
  ])('%s: %s', async (url, sentence) => {
    await openView('popup', (fake) => {
      fake.openTabs = [{ ...KENT, url }]
    })
    await says(sentence)
    expect(control('Look up a word')).toBeTruthy()
  })
})

describe('documents and plans', () => {
  const FILE = 'c'.repeat(64)

  test('a PDF is opened here to be read, or to be checked as a plan', async () => {
    const browser = await openView('popup', (fake) => {
      fake.openTabs = [{ ...KENT, url: 'https://council.gov.uk/plan.pdf' }]
    })
    await says('This is a PDF file')
    expect(textOf()).not.toContain('Open a document')
    const asked: unknown[] = []
    browser.runtime.onMessage.addListener((message, _sender, reply) => {
      asked.push((message as { ask: unknown }).ask)
      reply({ answer: {} })
      return true
    })
    control('Check this plan').click()
    await vi.waitFor(() => expect(asked).toEqual([{ tabId: KENT.id, view: 'desk' }]))
    control('Open this PDF').click()
    await vi.waitFor(() => expect(asked.at(-1)).toEqual({ tabId: KENT.id, view: 'document' }))
  })

  test('the document in front goes to the plan desk', async () => {
    const browser = await openView('popup', (fake) => {
      const url = `extension://test/src/views/document/index.html?file=${FILE}`
      fake.openTabs = [{ ...KENT, url }]
      answerAs(fake, { 'page.summary': { ...SUMMARY, host: 'test' } })
    })
    await says('Check this plan')
    // Our own page is no site that could be left out.
    expect(textOf()).not.toContain('Explain words on this site')
    control('Check this plan').click()
    await vi.waitFor(() =>
      expect(browser.callsOf('tabs.create')).toEqual([
        [{ url: `extension://test/src/views/desk/index.html?file=${FILE}` }],
      ]),
    )
  })

  test('the plan that was worked on last, and none that was only read', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    const { FileStore } = await import('../../../src/notebook/files.ts')
    const { Connection } = await import('../../../src/notebook/connection.ts')
    const files = new FileStore()
    const plan = await files.put('Draft.docx', new Uint8Array([1]))
    await files.put('Letter.docx', new Uint8Array([2]))
    await new Connection().change(['desk'], (transaction) =>
      transaction.objectStore('desk').put({ fingerprint: plan, state: { version: 1 } }),
    )
    const browser = await openView('popup')
    await says('Go on with my plan')
    control('Go on with my plan').click()
    await vi.waitFor(() =>
      expect(browser.callsOf('tabs.create')).toEqual([
        [{ url: `extension://test/src/views/desk/index.html?file=${plan}` }],
      ]),
    )
  })
})
