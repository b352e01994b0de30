import { expect, test, vi } from 'vitest'
import { type Place, placeOf, searchOf } from '../../../../src/views/notebook/place.ts'

// Only a browser extension has the browser's texts.
vi.mock('../../../../src/ui/text.ts', () => ({ t: (key: string) => key }))

const PLACES: Place[] = [
  { at: 'questions' },
  { at: 'questions', question: 'q1' },
  { at: 'questions', passage: 'p&1' },
  { at: 'questions', isNew: true },
  { at: 'meetings' },
  { at: 'meeting', id: 'm1', part: 'prepare' },
  { at: 'meeting', id: 'm 1', part: 'letter' },
  { at: 'promises' },
  { at: 'copies' },
]

test.each(PLACES)('%o has an address of its own', (place) => {
  expect(placeOf(searchOf(place))).toEqual(place)
})

test('an address that we do not know is the list of questions', () => {
  for (const search of ['', '?at=elsewhere', '?meeting=', '?tab=3']) {
    expect(placeOf(search)).toEqual({ at: 'questions' })
  }
  expect(placeOf('?meeting=m&part=<b>')).toEqual({ at: 'meeting', id: 'm', part: 'prepare' })
})
