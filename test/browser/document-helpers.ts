import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import { textsOf } from '../../src/documents/model-blocks.ts'
import { ChromiumBrowser } from './drivers/chromium.ts'
import { FirefoxBrowser } from './drivers/firefox.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'
import { press } from './views-helpers.ts'

export interface GivenFile {
  name: string
  bytes: Uint8Array
}

export function fileAt(path: string): GivenFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
}

export async function openDocumentView(browser: TestBrowser, query = ''): Promise<TestPage> {
  const page = await browser.openView(`document${query}`)
  await page.waitFor(() => document.querySelector('#app > *') !== null)
  return page
}

/** Gives files to the view as its picker or a drop on its window does. */
export async function give(
  page: TestPage,
  how: 'picker' | 'drop',
  ...files: GivenFile[]
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  await page.evaluate(
    (way: string, list: typeof given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      if (way === 'drop') {
        const init = { dataTransfer: transfer, bubbles: true, cancelable: true }
        document.body.dispatchEvent(new DragEvent('dragover', init))
        document.body.dispatchEvent(new DragEvent('drop', init))
        return
      }
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!input) throw new Error('The view has no file picker')
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    how,
    given,
  )
}

/** Waits until a document is shown, and gives its heading. */
export function shown(page: TestPage): Promise<string> {
  return page.waitFor(() => {
    const article = document.querySelector('article:not([aria-busy])')
    return article?.querySelector('h1')?.textContent ?? undefined
  })
}

/** The outermost tables as the view shows them: rows of cells' words, empty cells left out. */
export function tablesIn(page: TestPage): Promise<string[][][]> {
  return page.evaluate(() => {
    const words = (element: Element) => {
      const copy = element.cloneNode(true) as Element
      for (const apart of copy.querySelectorAll('[data-apart]')) apart.remove()
      return (copy.textContent ?? '').replace(/\s+/g, '')
    }
    return [...document.querySelectorAll('article:not([aria-busy]) table')]
      .filter((table) => table.parentElement?.closest('table') === null)
      .map((table) =>
        [...table.querySelectorAll('tr')]
          .filter((row) => row.closest('table') === table)
          .map((row) => [...row.children].map(words).filter((text) => text !== '')),
      )
  })
}

/** The same of a model. */
export function tablesOf({ blocks }: DocumentModel): string[][][] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map((row) =>
            row.map(({ blocks: inside }) => wordsOf(inside)).filter((text) => text !== ''),
          ),
        ]
      : [],
  )
}

function wordsOf(blocks: readonly Block[]): string {
  return textsOf(blocks).join('').replace(/\s+/g, '')
}

/** Selects the words of the first text of the document that holds these, as a drag would. */
export async function selectText(page: TestPage, words: string): Promise<void> {
  await page.waitFor((wanted: string) => {
    for (const element of document.querySelectorAll('article .text')) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        element.scrollIntoView({ block: 'center' })
        const selection = document.getSelection()
        selection?.removeAllRanges()
        selection?.addRange(range)
        return true
      }
    }
    return false
  }, words)
}

/**
 * Presses a button that saves a file, and gives the file: its name, and its bytes as they went to
 * the browser's downloads.
 */
export async function saved(page: TestPage, button: string): Promise<GivenFile> {
  await page.evaluate(() => {
    interface Made {
      blob: Blob
      address: string
      name?: string
    }
    const seen = window as unknown as { made?: Made[] }
    if (seen.made) {
      seen.made.length = 0
      return
    }
    const made: Made[] = []
    seen.made = made
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob)
      made.push({ blob, address })
      return address
    }
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const file = made.find(({ address }) => address === this.href)
      if (file) file.name = this.download
      click.call(this)
    }
  })
  await press(page, button)
  const { name, base64 } = await page.waitFor(async () => {
    const [file] = (window as { made?: { blob: Blob; name?: string }[] }).made ?? []
    if (file?.name === undefined) return undefined
    const bytes = new Uint8Array(await file.blob.arrayBuffer())
    return { name: file.name, base64: btoa(String.fromCharCode(...bytes)) }
  })
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
}

/** Chooses "Open in Sendlight" on a link of a page; no test can press an entry of a native menu. */
export async function openLink(browser: TestBrowser, page: TestPage, link: string): Promise<void> {
  await browser.pressToolbarButton(page)
  const clicked = { menuItemId: 'open-document-link', linkUrl: link, frameId: 0 }
  if (browser instanceof FirefoxBrowser) {
    await browser.asExtension(
      `ext.tabManager.addActiveTabPermission(gBrowser.selectedTab)
       ext.emit('webext-menu-menuitem-click', { modifiers: [], ...args[0] }, gBrowser.selectedTab)`,
      clicked,
    )
  } else if (browser instanceof ChromiumBrowser) {
    const worker = await browser.worker()
    await worker.evaluate(
      async ([click, id]) => {
        const { onClicked } = chrome.contextMenus as unknown as {
          onClicked: { dispatch(click: unknown, tab: unknown): void }
        }
        onClicked.dispatch(click, await chrome.tabs.get(id as number))
      },
      [clicked, await browser.tabId(page)] as const,
    )
  }
}

/** The address of a tab with the document view that the extension has opened; closes that tab. */
export function openedView(page: TestPage): Promise<string> {
  return page.waitFor(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tabs = await api.tabs.query({})
    const tab = tabs.find(({ url }) => url?.includes('/document/index.html?'))
    if (tab?.id === undefined) return undefined
    await api.tabs.remove(tab.id)
    return tab.url
  })
}
