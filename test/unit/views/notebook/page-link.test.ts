import { expect, test } from 'vitest'
import type { RecordOf } from '../../../../src/notebook/records.ts'
import { passageLink } from '../../../../src/views/notebook/page-link.ts'
import { makeChild } from '../../notebook/make-records.ts'

const { kind: _, name: __, ...base } = makeChild('p 1', '') as RecordOf<'child'>

function passage(
  exact: string,
  source: Partial<RecordOf<'passage'>['source']> = {},
): RecordOf<'passage'> {
  return {
    ...base,
    kind: 'passage',
    source: { title: '', address: null, fingerprint: null, ...source },
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: null,
    fragment: null,
    repeated: false,
    textLength: 0,
  }
}

const address = 'https://a.example/x?y=1'

test('a short passage is named whole, with what has a meaning in a fragment escaped', () => {
  expect(passageLink(passage(' one-to-one, 2 & 3 ', { address }))).toBe(
    `${address}#:~:text=one%2Dto%2Done%2C%202%20%26%203`,
  )
})

test('a long passage is named by its ends', () => {
  const words = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ')
  expect(passageLink(passage(words, { address }))).toBe(
    `${address}#:~:text=w0%20w1%20w2%20w3%20w4,w25%20w26%20w27%20w28%20w29`,
  )
})

test('an address with a fragment keeps it; one without words is as it was', () => {
  expect(passageLink(passage('a', { address: 'https://a.example/#top' }))).toBe(
    'https://a.example/#top:~:text=a',
  )
  expect(passageLink(passage(' ', { address }))).toBe(address)
})

test('a file opens in our own view, and what has no place has no link', () => {
  expect(passageLink(passage('a', { fingerprint: 'f'.repeat(64) }))).toBe(
    `../document/index.html?file=${'f'.repeat(64)}&passage=p%201`,
  )
  expect(passageLink(passage('a'))).toBeUndefined()
})
