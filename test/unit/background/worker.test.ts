import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const CARDS = {
  'ehc-plan': { id: 'ehc-plan', term: 'Education, Health and Care plan' },
  senco: { id: 'senco', term: 'special educational needs co-ordinator' },
}

const fetched = vi.fn<(address: string) => Promise<object>>()

const KENT = { id: 3, windowId: 1, url: 'https://www.kent.gov.uk/send', active: true }

let fakeBrowser: FakeBrowser

beforeEach(async () => {
  // The worker registers its listeners as it is loaded: each test loads it, and a browser, anew.
  vi.resetModules()
  fakeBrowser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  fakeBrowser.reset()
  fetched.mockReset().mockResolvedValue({ json: async () => CARDS })
  vi.stubGlobal('fetch', fetched)
  await import('../../../src/background/worker.ts')
})

async function askWorker(name: string, question: object, from: object = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const message = { sendlight: name, ask: question }
    const sender = { id: fakeBrowser.runtime.id, tab: KENT, ...from }
    fakeBrowser.runtime.onMessage.fire(message, sender, resolve)
  })
}

describe('the worker', () => {
  test('listens to everything at the top level, so that it can be woken', () => {
    const { runtime, commands, permissions, storage } = fakeBrowser
    for (const event of [
      runtime.onMessage,
      runtime.onInstalled,
      runtime.onStartup,
      commands.onCommand,
      permissions.onAdded,
      permissions.onRemoved,
      storage.onChanged,
    ]) {
      expect(event.listeners.size).toBe(1)
    }
  })

  test('shows the welcome page once, on the first day, and never on an update', () => {
    fakeBrowser.runtime.onInstalled.fire({ reason: 'update' })
    fakeBrowser.runtime.onInstalled.fire({ reason: 'chrome_update' })
    expect(fakeBrowser.callsOf('tabs.create')).toEqual([])
    fakeBrowser.runtime.onInstalled.fire({ reason: 'install' })
    expect(fakeBrowser.callsOf('tabs.create')).toEqual([
      [{ url: 'extension://test/src/views/welcome/index.html' }],
    ])
  })

  test('hands out cards in the order asked, read from the package once', async () => {
    const asked = { ids: ['senco', 'no-such-entry', 'ehc-plan'] }
    const answer = { answer: { cards: [CARDS.senco, CARDS['ehc-plan']] } }
    expect(await askWorker('cards.get', asked)).toEqual(answer)
    expect(await askWorker('cards.get', asked)).toEqual(answer)
    expect(fetched).toHaveBeenCalledOnce()
    expect(fetched).toHaveBeenCalledWith('extension://test/dictionary/cards.json')
  })

  test('reads the cards again after a failure', async () => {
    fetched.mockRejectedValueOnce(new Error('not now'))
    expect(await askWorker('cards.get', { ids: ['senco'] })).toEqual({ failed: 'not now' })
    expect(await askWorker('cards.get', { ids: ['senco'] })).toMatchObject({ answer: {} })
  })

  test('hands out a typeface as two files of our own package', async () => {
    const woff2 = Uint8Array.from([119, 79, 70, 50])
    fetched.mockResolvedValue({ arrayBuffer: async () => woff2.buffer })
    expect(await askWorker('font.get', { font: 'lexend' })).toEqual({
      answer: {
        files: [
          { weight: 400, data: 'd09GMg==' },
          { weight: 700, data: 'd09GMg==' },
        ],
      },
    })
    for (const [address] of fetched.mock.calls) {
      expect(address).toMatch(/^extension:\/\/test\/.*lexend-latin-(?:400|700)-normal.*\.woff2$/)
    }
    expect(await askWorker('font.get', { font: '../manifest.json' })).toEqual({ refused: true })
  })

  test('runs the second file in the very document that asks for it', async () => {
    const files = ['/src/page/help.iife.js']
    expect(await askWorker('help.load', {}, { frameId: 7, documentId: 'ABC' })).toEqual({
      answer: {},
    })
    // A browser that names no documents.
    expect(await askWorker('help.load', {}, { frameId: 7 })).toEqual({ answer: {} })
    expect(fakeBrowser.callsOf('executeScript')).toEqual([
      [{ target: { tabId: 3, documentIds: ['ABC'] }, files }],
      [{ target: { tabId: 3, frameIds: [7] }, files }],
    ])
  })

  test('says so where the second file cannot run', async () => {
    fakeBrowser.scripting.executeScript = async () => {
      throw new Error('Frame with ID 7 was removed.')
    }
    expect(await askWorker('help.load', {}, { frameId: 7 })).toEqual({
      failed: 'Frame with ID 7 was removed.',
    })
    expect(await askWorker('help.load', {}, { tab: undefined })).toMatchObject({
      failed: expect.any(String),
    })
  })

  test('opens the panel for the tab that asked, and says whether it could', async () => {
    expect(await askWorker('panel.open', {})).toEqual({ answer: { opened: true } })
    expect(fakeBrowser.callsOf('sidePanel.open')).toEqual([[{ tabId: 3 }]])
    fakeBrowser.opensPanel = false
    expect(await askWorker('panel.open', {})).toEqual({ answer: { opened: false } })
  })

  test('registers added sites when a permission or a wish changes', async () => {
    fakeBrowser.stored.set('setting.sitesOn', ['a.org'])
    fakeBrowser.granted = ['*://a.org/*']
    fakeBrowser.permissions.onAdded.fire({ origins: ['*://a.org/*'] })
    await vi.waitFor(() => expect(fakeBrowser.scripts.size).toBe(1))
    fakeBrowser.granted = []
    fakeBrowser.permissions.onRemoved.fire({ origins: ['*://a.org/*'] })
    await vi.waitFor(() => expect(fakeBrowser.scripts.size).toBe(0))
  })
})

describe('keys', () => {
  const press = (command: string) => fakeBrowser.commands.onCommand.fire(command, KENT)

  test('step through the words of the page in front', async () => {
    const asked: unknown[] = []
    fakeBrowser.tabAnswers = (tabId, message) => {
      asked.push([tabId, message])
      return { answer: { found: true } }
    }
    press('next-word')
    press('previous-word')
    expect(asked).toEqual([
      [3, { sendlight: 'page.step', ask: { by: 1 } }],
      [3, { sendlight: 'page.step', ask: { by: -1 } }],
    ])
  })

  test('do nothing, quietly, where no script runs', async () => {
    press('next-word')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(fakeBrowser.calls).toEqual([])
  })

  test('open the list beside the page at once, or in a tab where the browser refuses', async () => {
    press('open-panel')
    expect(fakeBrowser.callsOf('sidePanel.open')).toEqual([[{ windowId: 1 }]])
    expect(fakeBrowser.callsOf('tabs.create')).toEqual([])
    fakeBrowser.opensPanel = false
    press('open-panel')
    await vi.waitFor(() =>
      expect(fakeBrowser.callsOf('tabs.create')).toEqual([
        [{ url: 'extension://test/src/views/panel/index.html?tab=3' }],
      ]),
    )
  })

  test('turn Sendlight off and on for the site in front', async () => {
    press('toggle-here')
    await vi.waitFor(() =>
      expect(fakeBrowser.stored.get('setting.sitesOff')).toEqual(['www.kent.gov.uk']),
    )
    press('toggle-here')
    await vi.waitFor(() => expect(fakeBrowser.stored.get('setting.sitesOff')).toEqual([]))
  })
})
