import { describe, expect, test } from 'vitest'
import type { NotebookRecord, RecordOf } from '../../../../src/notebook/records.ts'
import { groupQuestions, inOrder } from '../../../../src/views/notebook/groups.ts'
import { makeMeeting, makePassage, makePerson, makeQuestion } from '../../notebook/make-records.ts'

const meeting = (id: string, date: string | null) => makeMeeting(id, { date })
const person = (id: string, role: RecordOf<'person'>['role'], name = '') =>
  makePerson(id, name, role)
const passage = (id: string, title: string, address: string) =>
  makePassage(id, 'words', { source: { title, address, fingerprint: null } })

const recordsOf = (...records: NotebookRecord[]) =>
  new Map(records.map((record) => [record.id, record]))
const DAY = '2026-11-25'

describe('groups of questions', () => {
  test('by meeting: those to come, soonest first, then without a day, past ones, none', () => {
    const records = recordsOf(
      meeting('later', '2026-12-20'),
      meeting('soon', DAY),
      meeting('open', null),
      meeting('long-past', '2026-01-01'),
      meeting('past', '2026-11-24'),
    )
    const ids = [null, 'past', 'open', 'long-past', 'later', 'soon', 'gone']
    const questions = ids.map((id, at) => makeQuestion(`q${at}`, 'Why?', { meeting: id }))
    const groups = groupQuestions(questions, 'meeting', records, DAY)
    expect(groups.map(({ key }) => key)).toEqual(['soon', 'later', 'open', 'past', 'long-past', ''])
    // A meeting that was deleted leaves its questions without one.
    expect(groups.at(-1)?.questions.map(({ id }) => id)).toEqual(['q0', 'q6'])
  })

  test('by person: in the order of roles, others by name, nobody last', () => {
    const records = recordsOf(
      person('z', 'other', 'Zed'),
      person('a', 'other', 'Anna'),
      person('teacher', 'class-teacher'),
      person('senco', 'senco'),
    )
    const questions = [null, 'z', 'a', 'teacher', 'senco', 'senco'].map((id, at) =>
      makeQuestion(`q${at}`, 'Why?', { person: id }),
    )
    const groups = groupQuestions(questions, 'person', records, DAY)
    expect(groups.map(({ key, questions: own }) => [key, own.length])).toEqual([
      ['senco', 2],
      ['teacher', 1],
      ['a', 1],
      ['z', 1],
      ['', 1],
    ])
  })

  test('by document: under each source once, whatever part of the page it was', () => {
    const records = recordsOf(
      passage('p1', 'Local Offer', 'https://a.example/x#top'),
      passage('p2', 'Local Offer', 'https://a.example/x'),
      passage('p3', 'Plan', 'https://b.example/'),
    )
    const questions = [
      makeQuestion('q1', 'Why?', { passages: ['p1', 'p2', 'p3'] }),
      makeQuestion('q2', 'How?', { passages: ['lost'] }),
    ]
    const groups = groupQuestions(questions, 'document', records, DAY)
    expect(groups.map(({ key, questions: own }) => [key, own.map(({ id }) => id)])).toEqual([
      ['https://a.example/x', ['q1']],
      ['https://b.example/', ['q1']],
      ['', ['q2']],
    ])
  })

  test('by state, in the order of the work', () => {
    const states = ['promised', 'answered', 'to-ask', 'asked'] as const
    const questions = states.map((state) => makeQuestion(state, 'Why?', { state }))
    const groups = groupQuestions(questions, 'state', new Map(), DAY)
    expect(groups.map(({ key }) => key)).toEqual(['to-ask', 'asked', 'answered', 'promised'])
  })
})

test('rows with one key keep one order in every window', () => {
  const rows = ['c', 'a', 'b'].map((id) => makeQuestion(id, 'Why?', { order: 'V' }))
  const ids = (list: typeof rows) => inOrder(list).map(({ id }) => id)
  expect(ids(rows)).toEqual(ids([...rows].reverse()))
})
