/**
 * What kind of place an address is, as far as it decides whether the page's script can be there:
 * browsers keep extensions away from their own pages, their stores, their reader view and (Firefox)
 * their PDF viewer.
 */
export type AddressKind = 'web' | 'pdf' | 'reader' | 'store' | 'browser' | 'file' | 'unknown'

/** Hosts where Firefox or Chromium lets no extension run. */
const STORES = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
]

/** The kind of an address; `unknown` where the browser does not tell us the address. */
export function addressKind(address: string | undefined): AddressKind {
  if (!address) return 'unknown'
  if (address.startsWith('about:reader')) return 'reader'
  const url = parse(address)
  if (!url) return 'unknown'
  if (/\.pdf$/i.test(url.pathname)) return 'pdf'
  if (url.protocol === 'file:') return 'file'
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser'
  if (STORES.includes(url.hostname)) return 'store'
  if (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore')) return 'store'
  return 'web'
}

/** The host name of a web address, without a port; empty where there is none. */
export function hostOf(address: string | undefined): string {
  const url = parse(address)
  return url?.protocol.startsWith('http') ? url.hostname : ''
}

function parse(address: string | undefined): URL | undefined {
  return address && URL.canParse(address) ? new URL(address) : undefined
}
