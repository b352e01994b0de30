import { addressKind, hostOf } from '../../../platform/address.ts'
import { browser } from '../../../platform/browser.ts'
import { MessageError } from '../../../platform/errors.ts'
import { askTab } from '../../../platform/messaging.ts'

/** A page in another tab that the browser lets us read. */
export interface OpenPage {
  tab: number
  title: string
  host: string
}

/** Web pages that are open now, and that the browser lets us know of: no others are listed. */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url, title }) =>
    id !== undefined && addressKind(url) === 'web'
      ? [{ tab: id, title: title || hostOf(url), host: hostOf(url) }]
      : [],
  )
}

/**
 * What can be read on an open page, as HTML. Nothing of it is kept.
 * @returns undefined where Sendlight is not on that page
 */
export async function htmlOfPage(tab: number): Promise<string | undefined> {
  try {
    return (await askTab(tab, 'page.html', {}, { within: 8000 })).html
  } catch (error) {
    if (error instanceof MessageError) return undefined
    throw error
  }
}
