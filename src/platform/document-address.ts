import { browser } from './browser.ts'

/** What the views of documents are opened with: a kept file, or why one is not there yet. */
export type DocumentQuery =
  | { file: string }
  /**
   * The document is not here; the address is where the person can save it, and `why` what came
   * instead of it, where that is known.
   */
  | { unread: string; why?: 'page' | 'missing' }

/** Stands for the address of a document in a private window, which is told to nobody. */
export const PRIVATE_ADDRESS = 'private'

/** The view that reads a document, or the desk that checks a plan. */
export type DocumentView = 'document' | 'desk'

/** The address of a view of documents. */
export function documentAddress(query?: DocumentQuery, view: DocumentView = 'document'): string {
  const page = browser.runtime.getURL(`src/views/${view}/index.html`)
  return query ? `${page}?${new URLSearchParams({ ...query })}` : page
}

/** The fingerprint of the file that a page of ours shows; undefined for any other address. */
export function documentAt(address: string | undefined): string | undefined {
  const ours = browser.runtime.getURL('src/views/document/')
  if (!address?.startsWith(ours) || !URL.canParse(address)) return undefined
  const file = new URL(address).searchParams.get('file') ?? ''
  return /^[0-9a-f]{64}$/.test(file) ? file : undefined
}
