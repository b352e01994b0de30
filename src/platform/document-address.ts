import { browser } from './browser.ts'

/** What the document view is opened with: a kept file, or why one is not there yet. */
export type DocumentQuery =
  | { file: string }
  /** The browser did not hand the document over; the address is where the person can save it. */
  | { unread: string }

/** The address of the document view. */
export function documentAddress(query?: DocumentQuery): string {
  const page = browser.runtime.getURL('src/views/document/index.html')
  return query ? `${page}?${new URLSearchParams({ ...query })}` : page
}
