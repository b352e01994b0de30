import { expect, test, vi } from 'vitest'
import { dayInWords, dayOf, shortDay, timeInWords } from '../../../../src/views/notebook/dates.ts'
import { differences } from '../../../../src/views/notebook/differences.ts'
import { linesPerQuestion } from '../../../../src/views/notebook/lines.ts'
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
  const asked = (count: number, passages = 0, answer = '') =>
    Array.from({ length: count }, () => ({ ask: 'Who will do this?', passages, answer }))
  expect(linesPerQuestion([])).toBe(0)
  expect(linesPerQuestion(asked(1))).toBe(4)
  expect(linesPerQuestion(asked(5, 1))).toBe(2)
  expect(linesPerQuestion(asked(8))).toBe(1)
  expect(linesPerQuestion(asked(40))).toBe(1)
  // What has an answer already leaves its room to the others.
  expect(linesPerQuestion([...asked(5), ...asked(2, 0, 'Ms Khan will.')])).toBe(2)
  expect(linesPerQuestion(asked(3, 0, 'Ms Khan will.'))).toBe(0)
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
