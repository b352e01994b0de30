import { describe, expect, test } from 'vitest'
import { writeText } from '../../../src/documents/write/write-text.ts'
import { contentsOf } from '../../../src/notebook/contents.ts'
import { meetingLetter } from '../../../src/notebook/exchange/meeting-letter.ts'
import { meetingPaper } from '../../../src/notebook/exchange/meeting-paper.ts'
import { questionPaper } from '../../../src/notebook/exchange/question-paper.ts'
import type { Question } from '../../../src/notebook/records.ts'
import { makeChild, makeMeeting, makePassage, makePerson, makeQuestion } from './make-records.ts'

const MADE = [
  makeChild('c1', 'Mo'),
  makePerson('p1', 'Ms Rowe'),
  makePerson('p2', '', 'other', 'head of year'),
  makePassage('x1', 'access to a therapist', {
    source: { title: 'Draft plan', address: null, fingerprint: 'a'.repeat(64) },
    fragment: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: 'page=4',
      rectangles: [],
    },
  }),
  makeMeeting('m1', {
    date: '2026-12-03',
    time: '14:30',
    place: 'School',
    people: ['p1', 'p2', 'gone'],
    child: 'c1',
    hopes: 'A plan that says who does what.',
    first: ['q2', 'elsewhere'],
  }),
  makeMeeting('m2', { title: 'Phone call' }),
  makeQuestion('q1', 'How often?', { meeting: 'm1', order: 'B', state: 'asked' }),
  makeQuestion('q2', 'Who will do it?', {
    meeting: 'm1',
    order: 'C',
    person: 'p1',
    passages: ['x1', 'gone'],
    state: 'promised',
    answer: 'A therapist, every week.',
    answeredBy: 'Ms Rowe',
    answeredOn: '2026-12-03',
    promises: [
      { id: 'a', who: 'Ms Rowe', what: 'Send the timetable', due: '2026-12-10', done: false },
      { id: 'b', who: '', what: 'Ask the therapist', due: null, done: true },
    ],
  }),
  makeQuestion('q3', 'Never brought up?', { meeting: 'm1', order: 'A' }),
  makeQuestion('elsewhere', 'Moved away?', { meeting: 'm2' }),
  makeQuestion('q4', 'Deleted?', { meeting: 'm1', deleted: '2026-11-25T09:00:00.000Z' }),
]
const CONTENTS = contentsOf(MADE)
const lines = (paper: ReturnType<typeof meetingPaper>) => {
  if (paper === undefined) throw new Error('no paper')
  return writeText(paper).split('\n')
}

describe('a list of questions', () => {
  test('has each question with whom to ask, its words, their place, its answer', () => {
    const text = writeText(questionPaper(CONTENTS, ['q2', 'gone', 'q1'], 1))
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Questions to ask',
      '================',
      '1. Who will do it?',
      '   Ask: Ms Rowe, SENCo',
      '   > access to a therapist',
      '   From: Draft plan, page 4',
      '   Answer: A therapist, every week.',
      '   Answered by: Ms Rowe, 3 December 2026',
      '   What was promised',
      '   Who: Ms Rowe',
      '   What: Send the timetable',
      '   By when: 10 December 2026',
      '   Who:',
      '   What: Ask the therapist (done)',
      '   By when:',
      '2. How often?',
      `   ${'_'.repeat(60)}`,
    ])
  })

  test('without questions says so', () => {
    expect(writeText(questionPaper(CONTENTS, ['gone']))).toContain('no questions here yet')
  })
})

describe('the page for a meeting', () => {
  test('says when, where and with whom, and has the important questions first', () => {
    const text = lines(meetingPaper(CONTENTS, 'm1'))
    expect(text).toContain('Annual review')
    expect(text).toContain('Date: 3 December 2026')
    expect(text).toContain('With: Ms Rowe, SENCo; head of year')
    const order = ['1. Who will do it?', '1. Never brought up?', '2. How often?']
    expect(text.filter((line) => order.includes(line))).toEqual(order)
    expect(text.join()).not.toMatch(/Deleted|Moved away/)
    expect(text).toContain('Explore')
  })

  test('is none where there is no such meeting', () => {
    expect(meetingPaper(CONTENTS, 'gone')).toBeUndefined()
    expect(meetingLetter(CONTENTS, 'gone', null)).toBeUndefined()
  })
})

describe('the letter after a meeting', () => {
  test('says what was said, promised and left open, and nothing else', () => {
    const text = lines(meetingLetter(CONTENTS, 'm1', '2026-12-04'))
    expect(text[0]).toBe('4 December 2026')
    expect(text).toContain('Dear Ms Rowe,')
    expect(text).toContain('Our meeting: Annual review, Mo')
    expect(text).toContain('A therapist, every week. (told by Ms Rowe on 3 December 2026)')
    expect(text).toContain('What: Send the timetable')
    expect(text).toContain('- How often?')
    expect(text.join()).not.toMatch(/Never brought up|Deleted|Moved away|A plan that says/)
  })

  test('leaves blank what is not known', () => {
    const text = lines(meetingLetter(CONTENTS, 'm2', null))
    expect(text[0]).toMatch(/^_+$/)
    expect(text[2]).toMatch(/^Dear _+,$/)
    expect(text.join()).not.toMatch(/What was promised|null|undefined|Mo\b|December/)
  })

  test('keeps a day that does not exist as it was written', () => {
    const promises: Question['promises'] = [
      { id: 'a', who: 'S', what: 'Call', due: '2026-02-31', done: false },
    ]
    const question = makeQuestion('q', 'Who?', { meeting: 'm1', promises })
    const text = lines(meetingLetter(contentsOf([...MADE, question]), 'm1', null))
    expect(text).toContain('By when: 2026-02-31')
  })
})
