import type { Tabs } from 'webextension-polyfill'
import { type AddressKind, addressKind, hostOf } from '../../platform/address.ts'
import { browser } from '../../platform/browser.ts'
import { documentAt } from '../../platform/document-address.ts'

/** The tab that a view speaks about. */
export interface TabSeen {
  id: number
  windowId: number | undefined
  address: AddressKind
  host: string
  /** Whether the manifest lists this page, so that Sendlight reads it without being asked. */
  listed: boolean
  /** The fingerprint of the document that a page of ours shows there. */
  document: string | undefined
}

/** The tab named in the view's own address (`?tab=12`), else the one in front in this window. */
export async function currentTab(search = location.search): Promise<TabSeen | undefined> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN)
  const [tab] = Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true })
  return tab ? seen(tab) : undefined
}

function seen(tab: Tabs.Tab): TabSeen | undefined {
  if (tab.id === undefined) return undefined
  const host = hostOf(tab.url)
  return {
    id: tab.id,
    windowId: tab.windowId,
    address: addressKind(tab.url),
    host,
    document: documentAt(tab.url),
    listed: isListed(host, browser.runtime.getManifest().content_scripts?.[0]?.matches ?? []),
  }
}

/** Whether a host is one of the manifest's, whose patterns are all of the form `*://*.HOST/*`. */
function isListed(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const listed = pattern.slice('*://*.'.length, -'/*'.length)
    return host === listed || host.endsWith(`.${listed}`)
  })
}
