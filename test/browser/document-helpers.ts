import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import { textsOf } from '../../src/documents/model-blocks.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'

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
