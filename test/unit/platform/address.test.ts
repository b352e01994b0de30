import { expect, test } from 'vitest'
import { addressKind, hostOf } from '../../../src/platform/address.ts'

test.each([
  ['https://www.kent.gov.uk/send', 'web'],
  ['http://localhost:8080/', 'web'],
  // Case 11: Firefox's own PDF viewer lets nobody in.
  ['https://council.gov.uk/plan.PDF?x=1', 'pdf'],
  ['file:///home/me/plan.pdf', 'pdf'],
  ['file:///home/me/page.html', 'file'],
  // Case 12: the reader view.
  ['about:reader?url=https%3A%2F%2Fkent.gov.uk', 'reader'],
  ['about:blank', 'browser'],
  ['chrome://settings', 'browser'],
  ['moz-extension://abc/x.html', 'browser'],
  ['https://chromewebstore.google.com/', 'store'],
  ['https://chrome.google.com/webstore/x', 'store'],
  ['https://chrome.google.com/other', 'web'],
  ['https://addons.mozilla.org/x', 'store'],
  ['not an address', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind)
})

test('a host name comes without its port, and only from web addresses', () => {
  expect(hostOf('https://www.kent.gov.uk:8443/x')).toBe('www.kent.gov.uk')
  expect(hostOf('file:///x')).toBe('')
  expect(hostOf(undefined)).toBe('')
})
