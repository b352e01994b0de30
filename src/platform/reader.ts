import { browser } from './browser.ts'

/** The address of easy read: about one tab's page, or with a box to paste a text into. */
export function readerAddress(tabId?: number): string {
  const page = browser.runtime.getURL('src/views/reader/index.html')
  return tabId === undefined ? page : `${page}?tab=${tabId}`
}
