import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotebookSearch } from '../../../src/notebook/search/notebook-search.ts'
import {
  makeChild,
  makeMeeting,
  makePassage,
  makePerson,
  makeQuestion,
  makeTag,
} from './make-records.ts'

const GONE = '2026-11-25T09:00:00.000Z'
const PASSAGE = makePassage('x1', 'access to a café and a sensory room')
const RECORDS = [
  makeChild('c1', 'Zoë'),
  makePerson('p1', 'Ms O’Neill', 'educational-psychologist'),
  makeMeeting('m1', { title: 'Spring review', hopes: 'A taxi to school' }),
  makeTag('t1', 'transport'),
  PASSAGE,
  makeQuestion('q1', 'Who pays for the speech therapist?', {
    child: 'c1',
    person: 'p1',
    passages: ['x1'],
    tags: ['t1'],
  }),
  makeQuestion('q2', 'How often?', {
    meeting: 'm1',
    answer: 'Every fortnight',
    promises: [{ id: 'a', who: 'Mr Khan', what: 'Send a timetable', due: null, done: false }],
  }),
  makeQuestion('q3', 'Who pays for the speech of the mayor?', { deleted: GONE }),
]

function searchIn(records = RECORDS) {
  const search = new NotebookSearch()
  search.setAll(records)
  return {
    search,
    ids: (typed: string) =>
      search
        .search(typed)
        .map(({ id }) => id)
        .sort(),
  }
}

describe('search', () => {
  const { ids, search } = searchIn()

  test.each([
    ['speech', ['q1']],
    ['SPEECH ther', ['q1']],
    ['sp', ['m1', 'q1', 'q2']],
    ['zoe', ['c1', 'q1']],
    ['oneill', ['p1', 'q1']],
    ['o’neill', ['p1', 'q1']],
    ['psycholog', ['p1', 'q1']],
    ['sensory', ['q1', 'x1']],
    ['cafe', ['q1', 'x1']],
    ['fortnight', ['q2']],
    ['khan timetable', ['q2']],
    ['transport pays', ['q1']],
    ['spring', ['m1', 'q2']],
    ['taxi', ['m1']],
    ['annual', ['m1']],
  ])('for "%s" finds %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected)
  })

  test.each([
    ['theripist', ['q1']],
    ['transprot', ['q1', 't1']],
    ['fortnihgt', ['q2']],
  ])('forgives the slip in "%s"', (typed, expected) => {
    expect(ids(typed)).toEqual(expected)
  })

  test('finds nothing for what is not there, or for nothing', () => {
    for (const typed of ['mayor', 'xyzzy', '', '  ', '?!', 'speech fortnight']) {
      expect(ids(typed)).toEqual([])
    }
  })

  test('says what fits best first, and which words were meant', () => {
    expect(search.search('speech')).toEqual([{ id: 'q1', kind: 'question', terms: ['speech'] }])
    const [first] = searchIn([
      makeQuestion('a', 'Other', { answer: 'taxi' }),
      makeQuestion('b', 'Who pays the taxi?'),
    ]).search.search('taxi')
    expect(first?.id).toBe('b')
  })
})

describe('after a save', () => {
  test('what was changed, added or deleted is known', () => {
    const { search, ids } = searchIn()
    search.update([
      makeQuestion('q2', 'How long?', { revision: 2 }),
      makeQuestion('q4', 'Which unit?'),
      { ...PASSAGE, quote: { ...PASSAGE.quote, exact: 'a quiet corner' } },
    ])
    expect(ids('fortnight')).toEqual([])
    expect(ids('unit')).toEqual(['q4'])
    expect(ids('sensory')).toEqual([])
    expect(ids('corner')).toEqual(['q1', 'x1'])
    search.update([makeQuestion('q4', 'Which unit?', { deleted: GONE })])
    expect(ids('unit')).toEqual([])
    search.update([makeQuestion('q4', 'Which unit?')])
    expect(ids('unit')).toEqual(['q4'])
    search.remove(['q4', 'never there'])
    expect(ids('unit')).toEqual([])
  })

  test('nothing is lost or doubled while a big notebook is still being taken', () => {
    const many = Array.from({ length: 250 }, (_, at) => makeQuestion(`m${at}`, `Taxi ${at}`))
    const search = new NotebookSearch()
    const steps = search.setAllInSteps(many)
    steps.next()
    search.update([
      makeQuestion('m3', 'Bus'),
      makeQuestion('m240', 'Bus'),
      makeQuestion('new', 'Bus'),
    ])
    for (const _ of steps);
    const ids = (typed: string) =>
      search
        .search(typed)
        .map(({ id }) => id)
        .sort()
    expect(ids('bus')).toEqual(['m240', 'm3', 'new'])
    expect(ids('taxi')).toHaveLength(248)
    const first = search.setAllInSteps(many)
    first.next()
    search.setAll(RECORDS)
    for (const _ of first);
    expect(ids('taxi')).toEqual(['m1'])
  })

  test('the index is the same as one made anew', () => {
    const word = fc.constantFrom('plan', 'school', 'taxi', 'speech', 'Zoë', 'review')
    const save = fc.record({
      id: fc.constantFrom('q1', 'q2', 'q3'),
      ask: fc.array(word, { maxLength: 3 }).map((all) => all.join(' ')),
      child: fc.constantFrom(null, 'c1'),
      deleted: fc.constantFrom(null, null, GONE),
    })
    fc.assert(
      fc.property(fc.array(save, { maxLength: 8 }), word, (saves, typed) => {
        const { search, ids } = searchIn()
        const now = new Map(RECORDS.map((record) => [record.id, record]))
        for (const { id, ask, ...more } of saves) {
          const question = makeQuestion(id, ask, more)
          now.set(id, question)
          search.update([question])
        }
        expect(ids(typed)).toEqual(searchIn([...now.values()]).ids(typed))
      }),
    )
  })
})
