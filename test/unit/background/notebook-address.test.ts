import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageAddress } from '../../../src/background/notebook-address.ts'

describe('the address of a page', () => {
  test.each([
    ['https://www.kent.gov.uk/send?utm_source=mail&id=7', 'https://www.kent.gov.uk/send?id=7'],
    ['https://www.kent.gov.uk/send?fbclid=abc', 'https://www.kent.gov.uk/send'],
    ['https://a.gov.uk/x?b=2&a=1&gclid=z', 'https://a.gov.uk/x?b=2&a=1'],
    ['https://anna:secret@a.gov.uk/x', 'https://a.gov.uk/x'],
    ['https://a.gov.uk/x;jsessionid=1A2B?q=1', 'https://a.gov.uk/x?q=1'],
    ['https://a.gov.uk/x#section-2', 'https://a.gov.uk/x'],
    ['https://a.gov.uk/#/plan/3', 'https://a.gov.uk/#/plan/3'],
    ['https://a.gov.uk/#!/plan/3', 'https://a.gov.uk/#!/plan/3'],
  ])('%s', (given, kept) => {
    expect(pageAddress(given)).toBe(kept)
  })

  test.each([
    undefined,
    '',
    'about:blank',
    'javascript:alert(1)',
    'file:///home/a/plan.html',
    'data:text/html,hello',
    'blob:https://a.gov.uk/1-2',
    `https://a.gov.uk/?q=${'x'.repeat(5000)}`,
  ])('%s has none', (given) => {
    expect(pageAddress(given)).toBeNull()
  })

  test('cleaned again, it stays as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = pageAddress(url)
        expect(once === null ? null : pageAddress(once)).toBe(once)
      }),
      { numRuns: 40 },
    )
  })
})
