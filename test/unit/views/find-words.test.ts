import { describe, expect, test } from 'vitest'
import type { CardEntry } from '../../../src/lexicon/entry.ts'
import type { PageWord } from '../../../src/platform/messages.ts'
import { filterWords, lookUp } from '../../../src/views/panel/find-words.ts'

const card = (id: string, term: string, ...forms: string[]): CardEntry => ({
  id,
  term,
  forms,
  nation: 'england',
  status: 'current',
  subject: 'law',
  strong: false,
  plain: 'A thing.',
  ask: [],
  swap: [],
  see: [],
  say: {},
})
const cards = new Map(
  [
    card('ehc-plan', 'Education, Health and Care plan', 'EHCP', 'EHC plan'),
    card('ehc-needs-assessment', 'Education, Health and Care needs assessment', 'EHCNA'),
    card('senco', 'special educational needs co-ordinator', 'SENCo'),
    card('downs', 'Down’s syndrome'),
    card('care', 'care'),
  ].map((each) => [each.id, each]),
)
const word = (id: string, term: string, form = term): PageWord => ({
  id,
  term,
  form,
  count: 1,
  status: 'current',
  nation: 'england',
  own: false,
})
const words = [
  word('senco', 'special educational needs co-ordinator', 'SENCo'),
  word('ehc-plan', 'Education, Health and Care plan', 'EHCP'),
  word('page:GAP', 'Graduated Approach Panel', 'GAP'),
]
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('filtering the page’s words', () => {
  test('nothing typed: all, in reading order', () => {
    expect(filterWords(words, cards, '  ')).toEqual(words)
  })

  test.each([
    ['ehc', ['ehc-plan']],
    ['EHC PLAN', ['ehc-plan']],
    ['coord', []],
    ['co-ord', ['senco']],
    ['needs', ['senco']],
    ['gap', ['page:GAP']],
    ['approach', ['page:GAP']],
    ['xyz', []],
  ])('%s', (typed, found) => {
    expect(ids(filterWords(words, cards, typed))).toEqual(found)
  })
})

describe('looking up any word', () => {
  test('the very word comes first, then words that begin so, then the rest', () => {
    expect(ids(lookUp(cards, 'care', new Set()))).toEqual([
      'care',
      'ehc-needs-assessment',
      'ehc-plan',
    ])
  })

  test('leaves out what is on the page, and gives no more than asked', () => {
    expect(ids(lookUp(cards, 'health', new Set(['ehc-plan'])))).toEqual(['ehc-needs-assessment'])
    expect(lookUp(cards, 'e', new Set(), 1)).toHaveLength(1)
  })

  test('does not mind apostrophes, and finds nothing for nothing', () => {
    expect(ids(lookUp(cards, "down's", new Set()))).toEqual(['downs'])
    expect(ids(lookUp(cards, 'downs', new Set()))).toEqual(['downs'])
    expect(lookUp(cards, ' - ', new Set())).toEqual([])
  })
})
