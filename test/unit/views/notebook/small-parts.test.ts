import { expect, test, vi } from 'vitest'
import { dayInWords, dayOf, shortDay, timeInWords } from '../../../../src/views/notebook/dates.ts'
import { differences } from '../../../../src/views/notebook/differences.ts'
import { writingLines } from '../../../../src/views/notebook/lines.ts'
import { fileName } from '../../../../src/views/notebook/save-file.ts'
import { makeChild, makeQuestion } from '../../notebook/make-records.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../fakes/fake-browser.ts')).fakeBrowser,
}))

test('days and times in words', () => {
  expect(dayInWords('2026-12-03')).toBe('Thursday 3 December 2026')
  expect(shortDay('2026-12-03')).toBe('3 December')
  expect(dayInWords('no day')).toBe('no day')
  expect(['00:05', '09:30', '12:00', '14:30', '23:59'].map(timeInWords)).toEqual([
    '12:05 am',
    '9:30 am',
    '12 pm',
    '2:30 pm',
    '11:59 pm',
  ])
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

test('fewer questions get more lines to write on, and each gets one', () => {
  const asked = (count: number, passages: string[] = [], answer = '') =>
    Array.from({ length: count }, () => ({ ask: 'Who will do this?', passages, answer }))
  const lines = (...questions: ReturnType<typeof asked>[]) => writingLines([], questions.flat())
  const passage = 'What the page says.'.padEnd(150, '.')
  expect(lines()).toEqual({ first: 0, others: 0 })
  expect(lines(asked(1)).others).toBe(4)
  expect(lines(asked(5, ['A passage'])).others).toBe(2)
  expect(lines(asked(8)).others).toBe(1)
  expect(lines(asked(40)).others).toBe(1)
  // What has an answer already leaves its room to the others.
  expect(lines(asked(5), asked(2, [], 'Ms Khan will.')).others).toBe(2)
  expect(lines(asked(3, [], 'Ms Khan will.')).others).toBe(0)
  // A long passage takes two lines of print. What is left over goes to what matters most.
  expect(lines(asked(5, [passage])).others).toBe(1)
  expect(writingLines(asked(2, [passage]), asked(3, [passage]))).toEqual({ first: 2, others: 1 })
  expect(writingLines(asked(3), asked(40))).toEqual({ first: 1, others: 1 })
})

test('a file’s name holds nothing that a system refuses', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 25, 12) })
  expect(fileName('Review: “A/B”\u202e?.', 'docx')).toBe('Sendlight Review “A B” 2026-11-25.docx')
  expect(fileName('', 'txt')).toBe('Sendlight 2026-11-25.txt')
  expect(fileName('x'.repeat(300), 'txt').length).toBeLessThan(120)
  vi.useRealTimers()
})

test('what two versions say differently, in words', () => {
  const sam = makeChild('c1', 'Sam')
  const yours = makeQuestion('q', 'Who?', {
    child: 'c1',
    state: 'promised',
    promises: [{ id: 'p', who: 'Ms Khan', what: 'write', due: '2026-12-03', done: false }],
    revision: 2,
    order: 'A',
  })
  const theirs = makeQuestion('q', 'Who will?', { revision: 3, order: 'B' })
  expect(differences(yours, theirs, new Map([['c1', sam]]))).toEqual([
    { name: 'ask', yours: 'Who?', theirs: 'Who will?' },
    { name: 'state', yours: 'Promised', theirs: 'To ask' },
    { name: 'child', yours: 'Sam', theirs: '' },
    { name: 'promises', yours: 'Ms Khan, write, 2026-12-03', theirs: '' },
  ])
})
