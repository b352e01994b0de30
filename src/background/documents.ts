import type { Menus, Tabs } from 'webextension-polyfill'
import { FileStore } from '../notebook/files.ts'
import { browser } from '../platform/browser.ts'
import {
  type DocumentQuery,
  type DocumentView,
  documentAddress,
  PRIVATE_ADDRESS,
} from '../platform/document-address.ts'
import { askTab, type Handlers } from '../platform/messaging.ts'
import { t } from '../ui/text.ts'
import { type ReadHere, readHere } from './read-here.ts'

const LINK = 'open-document-link'
const PAGE = 'open-document-page'

/** Larger documents are not handed from a page to us: they go through memory as text. */
const MOST_BYTES = 60 * 2 ** 20

/** Links that lead to a document, as far as an address tells. */
const DOCUMENTS = ['pdf', 'docx', 'doc', 'odt', 'rtf'].flatMap((ending) => [
  `*://*/*.${ending}`,
  `*://*/*.${ending}?*`,
])

const files = new FileStore()

/** What views ask of the worker about documents. */
export const documentHandlers: Handlers = {
  'document.open-tab': async ({ tabId, view }) => {
    const tab = await browser.tabs.get(tabId)
    await openFrom(tab, tab.url ?? '', { view })
    return {}
  },
  // A view cannot reach the page's script that runs in itself.
  'document.explain': async (_, { tab }) => {
    if (tab?.id !== undefined) await askTab(tab.id, 'page.start', { evenIfNotSend: true })
    return {}
  },
}

/** Makes the menu entries for documents; the browser keeps them until the next update. */
export function makeDocumentMenu(): void {
  const add = (entry: Menus.CreateCreatePropertiesType) =>
    // Firefox on Android has no menus. Where an entry is there already, the browser says so.
    browser.contextMenus?.create(entry, () => void browser.runtime.lastError)
  add({
    id: LINK,
    title: t('document_menu_link'),
    contexts: ['link'],
    targetUrlPatterns: DOCUMENTS,
  })
  add({
    id: PAGE,
    title: t('document_menu_page'),
    contexts: ['page', 'frame'],
    documentUrlPatterns: DOCUMENTS,
  })
}

/** Opens what the menu was used on. To be called at the worker's top level. */
export function answerDocumentMenu(): void {
  browser.contextMenus?.onClicked.addListener((clicked, tab) => {
    const { menuItemId, linkUrl, pageUrl, frameId } = clicked
    if (!tab) return
    if (menuItemId === LINK && linkUrl) void openFrom(tab, linkUrl, { frameId })
    if (menuItemId === PAGE) void openFrom(tab, pageUrl ?? tab.url ?? '')
  })
}

interface From {
  /** The view to open it in. */
  view?: DocumentView | undefined
  /** The frame of the tab in which the link stands; the whole page's without. */
  frameId?: number | undefined
}

/**
 * Opens a document beside the tab that shows it or a link to it. Where the browser does not let us
 * have it (Firefox's own PDF viewer, another site's document), or the site sends something else,
 * the view says how to go on. Of a private window nothing is read, and no address is passed on:
 * Chromium opens our pages in a window that is not private, which keeps a history.
 */
async function openFrom(tab: Tabs.Tab, address: string, { view, frameId }: From = {}) {
  const query = tab.incognito
    ? { unread: PRIVATE_ADDRESS }
    : await handedOver(address, await readFrom({ tabId: tab.id, frameId }, address))
  await browser.tabs.create({ url: documentAddress(query, view), index: tab.index + 1 })
}

async function handedOver(address: string, read: ReadHere): Promise<DocumentQuery> {
  if (!read) return { unread: address }
  if ('fault' in read) return { unread: address, why: read.fault }
  try {
    const bytes = Uint8Array.from(atob(read.base64), (sign) => sign.charCodeAt(0))
    return { file: await files.put(read.name || t('document_unnamed'), bytes) }
  } catch {
    // No room to hand it over: the person can still save it and drop it on the view.
    return { unread: address }
  }
}

async function readFrom(
  { tabId, frameId }: { tabId: number | undefined; frameId: number | undefined },
  address: string,
): Promise<ReadHere> {
  if (tabId === undefined || !/^https?:/.test(address)) return undefined
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, ...(frameId && { frameIds: [frameId] }) },
      func: readHere,
      args: [address, MOST_BYTES],
    })
    return frame?.result as ReadHere
  } catch {
    // The browser keeps extensions out of this page.
    return undefined
  }
}
