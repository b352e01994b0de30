import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const SITE = 'https://www.kent.gov.uk'
const TAB = { id: 3, index: 4, windowId: 1, url: `${SITE}/send`, incognito: false }
const PDF = '%PDF-1.7 a plan'

let fake: FakeBrowser
const fetched = vi.fn<(address: string) => Promise<Response>>()

/** What a site answers; a response of our own has no address of its own. */
function answers(body: string, init: ResponseInit = {}, url = ''): void {
  const response = new Response(body, init)
  Object.defineProperty(response, 'url', { value: url })
  fetched.mockResolvedValue(response)
}

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset()
  fake = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  fake.reset()
  // The script runs here as it would in the tab.
  fake.scriptAnswers = async (injection) => {
    const { func, args } = injection as {
      func: (...given: unknown[]) => Promise<unknown>
      args: unknown[]
    }
    return [{ result: await func(...args) }]
  }
  const { answerDocumentMenu } = await import('../../../src/background/documents.ts')
  answerDocumentMenu()
})

/** Uses the menu on a link, and gives the address of the tab that opens. */
async function openLink(linkUrl: string, more: object = {}, tab: object = TAB): Promise<URL> {
  const clicked = { menuItemId: 'open-document-link', linkUrl, frameId: 0, ...more }
  fake.contextMenus.onClicked.fire(clicked, tab)
  await vi.waitFor(() => expect(fake.callsOf('tabs.create')).toHaveLength(1))
  const [[created] = []] = fake.callsOf('tabs.create') as [[{ url: string; index: number }]]
  expect(created?.index).toBe(5)
  return new URL(created?.url ?? '')
}

const asked = (address: URL) => Object.fromEntries(address.searchParams)

async function kept(address: URL) {
  const { FileStore } = await import('../../../src/notebook/files.ts')
  const store = new FileStore()
  const file = await store.get(address.searchParams.get('file') ?? '')
  store.close()
  return file && { name: file.name, text: new TextDecoder().decode(file.bytes) }
}

describe('open in Sendlight', () => {
  test('a link’s document is taken in its tab, kept, and shown beside it', async () => {
    answers(PDF, {}, `${SITE}/files/My%20plan.pdf`)
    const address = await openLink(`${SITE}/plan.pdf?id=7`)
    expect(address.pathname).toBe('/src/views/document/index.html')
    expect(await kept(address)).toEqual({ name: 'My plan.pdf', text: PDF })
    const [[injection] = []] = fake.callsOf('executeScript')
    expect(injection).toMatchObject({ target: { tabId: 3 } })
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`${SITE}/plan.pdf?id=7`, {
      cache: 'force-cache',
      credentials: 'include',
    })
  })

  test('a link in a frame is taken in that frame', async () => {
    answers(PDF)
    await openLink(`${SITE}/plan.pdf`, { frameId: 9 })
    expect(fake.callsOf('executeScript')).toMatchObject([[{ target: { frameIds: [9] } }]])
  })

  test('a page that is a document is opened by its own address', async () => {
    answers(PDF)
    fake.contextMenus.onClicked.fire({ menuItemId: 'open-document-page' }, TAB)
    await vi.waitFor(() => expect(fake.callsOf('tabs.create')).toHaveLength(1))
    expect(fetched.mock.calls[0]?.[0]).toBe(TAB.url)
  })

  test.each([
    ['attachment; filename="EHC plan (draft).pdf"', 'EHC plan (draft).pdf'],
    ["attachment; filename*=UTF-8''plan%20%E2%80%93%20draft.pdf", 'plan – draft.pdf'],
    ['attachment; filename=100%.pdf', '100%.pdf'],
    ['inline', 'plan.pdf'],
  ])('a file is called what the site calls it: %s', async (disposition, name) => {
    answers(PDF, { headers: { 'content-disposition': disposition } }, `${SITE}/plan.pdf`)
    expect((await kept(await openLink(`${SITE}/plan.pdf`)))?.name).toBe(name)
  })

  test('a page to sign in on is never taken for the document', async () => {
    const link = `${SITE}/plan.pdf`
    const pages = ['<!DOCTYPE html><p>Sign in', ' \n<!-- portal --><HTML><body>Sign in']
    for (const body of pages) {
      fake.calls.length = 0
      answers(body, { headers: { 'content-type': 'application/pdf' } })
      expect(asked(await openLink(link))).toEqual({ unread: link, why: 'page' })
    }
    for (const status of [401, 403]) {
      fake.calls.length = 0
      answers('No', { status })
      expect(asked(await openLink(link))).toEqual({ unread: link, why: 'page' })
    }
  })

  test('a web page that was asked for is a document like others', async () => {
    answers('<!doctype html><p>Our SEND policy', {}, `${SITE}/policy.html`)
    expect((await kept(await openLink(`${SITE}/policy.html`)))?.name).toBe('policy.html')
  })

  test.each([
    ['not there', () => answers('Not found', { status: 404 })],
    ['a server that fails', () => answers('Oh', { status: 500 })],
    ['nothing at all', () => answers('')],
  ])('%s is said', async (_, prepare) => {
    prepare()
    const link = `${SITE}/plan.pdf`
    expect(asked(await openLink(link))).toEqual({ unread: link, why: 'missing' })
  })

  test('what the browser does not hand over is asked of the person', async () => {
    const link = `${SITE}/plan.pdf`
    // Another site’s, or led to one.
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    expect(asked(await openLink(link))).toEqual({ unread: link })
    // A page that the browser keeps extensions out of.
    fake.calls.length = 0
    fake.scriptAnswers = () => {
      throw new Error('Missing host permission for the tab')
    }
    expect(asked(await openLink(link))).toEqual({ unread: link })
    // A file on the disk is not asked for.
    fake.calls.length = 0
    expect(asked(await openLink('file:///home/plan.pdf'))).toEqual({
      unread: 'file:///home/plan.pdf',
    })
    expect(fake.callsOf('executeScript')).toEqual([])
  })

  test('larger documents than go through memory as text are asked of the person', async () => {
    const { readHere } = await import('../../../src/background/read-here.ts')
    answers(PDF)
    expect(await readHere(`${SITE}/plan.pdf`, PDF.length - 1)).toBeUndefined()
    answers(PDF)
    expect(await readHere(`${SITE}/plan.pdf`, PDF.length)).toMatchObject({ name: 'plan.pdf' })
  })

  test('nothing is read from a private window, and its address is told to nobody', async () => {
    answers(PDF)
    const address = await openLink(`${SITE}/plan.pdf`, {}, { ...TAB, incognito: true })
    expect(asked(address)).toEqual({ unread: 'private' })
    expect(fetched).not.toHaveBeenCalled()
    expect(fake.callsOf('executeScript')).toEqual([])
  })

  test('a disk without room says how to go on, and loses nothing', async () => {
    answers(PDF)
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    const link = `${SITE}/plan.pdf`
    expect(asked(await openLink(link))).toEqual({ unread: link })
  })

  test('the menu offers it on links and pages that end as documents do', async () => {
    const { makeDocumentMenu } = await import('../../../src/background/documents.ts')
    makeDocumentMenu()
    const [[link], [page]] = fake.callsOf('contextMenus.create') as [
      [{ targetUrlPatterns: string[]; title: string }],
      [{ documentUrlPatterns: string[]; title: string }],
    ]
    expect(link.title).toBe('Open in Sendlight')
    expect(link.targetUrlPatterns).toContain('*://*/*.docx?*')
    expect(page.documentUrlPatterns).toContain('*://*/*.pdf')
  })
})
