import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentsOf } from '../../../src/notebook/contents.ts'
import { type CalendarEvent, writeCalendar } from '../../../src/notebook/exchange/calendar.ts'
import { meetingEvent, promiseEvents } from '../../../src/notebook/exchange/calendar-events.ts'
import { makeMeeting, makePerson, makeQuestion } from './make-records.ts'

const STAMP = '2026-11-25T09:00:00.000Z'
const EVENT: CalendarEvent = {
  uid: 'a@b',
  title: 'Annual review',
  details: '',
  place: '',
  day: '2026-12-03',
  time: '14:30',
  revision: 2,
}

/** Reads by RFC 5545 what was written: unfolds lines, splits names from values, unescapes text. */
function read(file: string): string[][] {
  expect(file.endsWith('\r\n')).toBe(true)
  const raw = file.slice(0, -2).split('\r\n')
  for (const line of raw) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
  }
  const lines = file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/s.exec(line) ?? []
    expect(name).not.toBe('')
    return [name, value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign))]
  })
}

describe('a calendar file', () => {
  test('has a time on the clock where the person is, and its end', () => {
    const lines = read(writeCalendar([EVENT], STAMP))
    expect(lines).toContainEqual(['DTSTART', '20261203T143000'])
    expect(lines).toContainEqual(['DTEND', '20261203T153000'])
    expect(lines).toContainEqual(['DTSTAMP', '20261125T090000Z'])
    expect(lines).toContainEqual(['SEQUENCE', '2'])
  })

  test('has a whole day that ends with the next, over months and leap years', () => {
    const ends = ['2026-12-31', '2028-02-28', '2026-03-29', '2026-10-25'].map((day) =>
      read(writeCalendar([{ ...EVENT, day, time: null }], STAMP)).find(([name]) =>
        name?.startsWith('DTEND'),
      ),
    )
    expect(ends.map((line) => line?.join(':'))).toEqual([
      'DTEND;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20260330',
      'DTEND;VALUE=DATE:20261026',
    ])
  })

  test('ends after midnight where it must', () => {
    const lines = read(writeCalendar([{ ...EVENT, time: '23:30', minutes: 90 }], STAMP))
    expect(lines).toContainEqual(['DTEND', '20261204T010000'])
  })

  test('says whatever was typed, in lines that are short enough', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'aé€😀,;\\:"n\n \t'),
      maxLength: 300,
      size: 'max',
    })
    fc.assert(
      fc.property(typed, typed, (title, details) => {
        const lines = read(writeCalendar([{ ...EVENT, title, details, remindDays: 1 }], STAMP))
        const seen = (text: string) => text.replaceAll('\t', '')
        expect(lines.find(([name]) => name === 'SUMMARY')?.[1]).toBe(seen(title))
        expect(lines.find(([name]) => name === 'DESCRIPTION')?.[1] ?? '').toBe(
          details.trim() === '' ? seen(title) : seen(details),
        )
      }),
    )
  })

  test('cannot be given lines of its own by what was typed', () => {
    const file = writeCalendar(
      [{ ...EVENT, title: 'x\r\nEND:VEVENT\r\nATTACH:file:///etc' }],
      STAMP,
    )
    expect(read(file).map(([name]) => name)).not.toContain('ATTACH')
  })

  test('is not made of a day that does not exist', () => {
    expect(() => writeCalendar([{ ...EVENT, day: '2026-02-30' }], STAMP)).toThrow(RangeError)
    expect(() => writeCalendar([{ ...EVENT, time: '25:00' }], STAMP)).toThrow(RangeError)
  })
})

describe('what goes into it', () => {
  const promises = [
    { id: 'a', who: 'Ms Rowe', what: 'Send it', due: '2026-12-10', done: false },
    { id: 'b', who: '', what: 'Done', due: '2026-12-10', done: true },
    { id: 'c', who: '', what: 'Some day', due: null, done: false },
    { id: 'd', who: '', what: 'Never', due: '2026-02-31', done: false },
  ]
  const meeting = makeMeeting('m1', { date: '2026-12-03', people: ['p1'], revision: 3 })
  const contents = contentsOf([
    meeting,
    makePerson('p1', 'Ms Rowe'),
    makeQuestion('q1', 'Who?', { promises }),
  ])

  test('promises that are open and have a day', () => {
    expect(promiseEvents(contents)).toMatchObject([
      { uid: 'q1.a@promise.sendlight', title: 'Promised: Send it', day: '2026-12-10', time: null },
    ])
  })

  test('a meeting that has a day', () => {
    expect(meetingEvent(contents, meeting)).toMatchObject({
      title: 'Annual review',
      details: 'Ms Rowe, SENCo',
      revision: 3,
    })
    expect(meetingEvent(contents, makeMeeting('m2'))).toBeUndefined()
    expect(meetingEvent(contents, makeMeeting('m2', { date: '2026-02-31' }))).toBeUndefined()
  })
})
