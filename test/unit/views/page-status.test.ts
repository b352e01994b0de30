import { describe, expect, test } from 'vitest'
import type { MessageFailure } from '../../../src/platform/errors.ts'
import type { PageState, PageSummary } from '../../../src/platform/messages.ts'
import { type PageStatus, pageWords } from '../../../src/views/shared/page-status.ts'

const summary = (patch: Partial<PageSummary>): PageStatus => ({
  kind: 'answered',
  summary: {
    state: 'on',
    host: 'www.kent.gov.uk',
    title: 'Local Offer',
    nation: 'england',
    nationIsSet: false,
    words: [],
    unknown: [],
    ...patch,
  },
})
const silent = (
  address: Extract<PageStatus, { kind: 'silent' }>['address'],
  failure: MessageFailure = 'no-listener',
  listed = false,
): PageStatus => ({ kind: 'silent', failure, address, listed })

const word = {
  id: 'ehc-plan',
  term: 'EHC plan',
  form: 'EHCP',
  count: 1,
  status: 'current' as const,
  nation: 'england' as const,
  own: false,
}

describe('what a page is said to be', () => {
  test('counts the words explained, as a person would say it', () => {
    expect(pageWords(summary({ words: [word] })).title).toEqual({
      key: 'state_on_one_title',
      values: ['1'],
    })
    expect(pageWords(summary({ words: [word, { ...word, id: 'senco' }] })).title).toEqual({
      key: 'state_on_many_title',
      values: ['2'],
    })
    expect(pageWords(summary({})).title.key).toBe('state_on_none_title')
  })

  test('under forced colours the list is named, not the marks', () => {
    const page = summary({ words: [word] })
    expect(pageWords(page).detail).toBe('state_on_detail')
    expect(pageWords(page, true).detail).toBe('state_on_forced_detail')
  })

  test('where the cards did not load, that is what is said', () => {
    const page = summary({ words: [word], reason: 'page_reason_help' })
    expect(pageWords(page).detail).toBe('page_reason_help')
    expect(pageWords(page, true).detail).toBe('page_reason_help')
  })

  const states: PageState[] = [
    'reading',
    'on',
    'off-here',
    'off',
    'not-about-send',
    'not-english',
    'cannot-read',
    'gave-up',
  ]
  test('every state has its own sentence', () => {
    const titles = states.map((state) => pageWords(summary({ state })).title.key)
    expect(new Set(titles).size).toBe(states.length)
  })

  test('a page that gives its reason is heard', () => {
    const state = 'cannot-read'
    expect(pageWords(summary({ state, reason: 'page_reason_canvas' })).detail).toBe(
      'page_reason_canvas',
    )
    expect(pageWords(summary({ state })).detail).toBe('state_cannot_read_detail')
  })

  test('a page that is not about SEND can be explained all the same', () => {
    expect(pageWords(summary({ state: 'not-about-send' })).actions).toEqual(['explain'])
  })
})

// Cases 9, 11 and 12: never silence; say why not, and what to do instead.
describe('a page without our script', () => {
  test.each(['pdf', 'reader', 'store', 'browser', 'file'] as const)(
    '%s says why, and offers to look words up',
    (address) => {
      const words = pageWords(silent(address))
      expect(words.title.key).toBe(`state_${address}_title`)
      expect(words.actions).toEqual(['look-up'])
    },
  )

  test('an ordinary page can be explained now, or always', () => {
    expect(pageWords(silent('web')).actions).toEqual(['explain', 'always'])
    expect(pageWords(silent('unknown')).actions).toEqual(['explain'])
  })

  test('a listed page was open before us', () => {
    expect(pageWords(silent('web', 'no-listener', true))).toMatchObject({
      title: { key: 'state_before_us_title' },
      actions: ['explain'],
    })
  })

  test('a page that does not answer in time can be asked again', () => {
    expect(pageWords(silent('web', 'late')).actions).toEqual(['again'])
  })

  test('a view left behind by an update says so, whatever the page', () => {
    expect(pageWords(silent('pdf', 'extension-gone')).title.key).toBe('state_gone_title')
  })
})
