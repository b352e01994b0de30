import type { PassageSource } from '../notebook/places.ts'
import { browser } from '../platform/browser.ts'
import type { Sender } from '../platform/messaging.ts'
import type { FileSource } from '../platform/notebook.ts'
import { pageAddress } from './notebook-address.ts'

/** Who asks about the notebook, by the browser's word. */
export interface Asker {
  /** A page of the extension itself. */
  isOurs: boolean
  isPrivate: boolean
  /** What it may ask about: the page's own address, or the file that our own page names. */
  source: PassageSource | null
}

/**
 * Tells who sent a message. A page's script runs in the page's process, and whoever takes that
 * over can send what it likes; so its address is taken from the browser, and a file is believed
 * of our own pages only.
 */
export function askerOf(sender: Sender, file: FileSource | null): Asker {
  const isPrivate = sender.tab?.incognito === true
  const isOurs = sender.url?.startsWith(browser.runtime.getURL('')) === true
  if (isOurs) return { isOurs, isPrivate, source: file && { fingerprint: file.fingerprint } }
  const address = pageAddress(addressOf(sender))
  return { isOurs, isPrivate, source: address === null ? null : { address } }
}

/**
 * The address that stands in the address bar, for the page itself: a page that writes a new one
 * there without loading keeps the old one in the sender. A frame's is its own.
 */
function addressOf({ url, tab, frameId }: Sender): string | undefined {
  if (frameId !== 0 || !tab?.url || !url) return url
  return URL.canParse(url) &&
    URL.canParse(tab.url) &&
    new URL(tab.url).origin === new URL(url).origin
    ? tab.url
    : url
}
