import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlinesFrom } from '../../../src/plan/dates/deadlines.ts'
import { BASE_IDS } from '../../../src/plan/dates/types.ts'

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2028-06-30'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

describe('whatever the day', () => {
  test('comments end 14 days after the day of service, and are sent on a working day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [comments] = deadlinesFrom([{ base: 'draft letter', date }])
        expect(comments?.date).toBe(later(date, 14))
        expect(comments?.sendBy && comments.sendBy <= comments.date).toBe(true)
        expect([0, 6]).not.toContain(new Date(comments?.sendBy ?? '').getUTCDay())
      }),
    )
  })

  test('an appeal ends two months on, or on the first working day that the rules move it to', () => {
    const day = fc.record({
      year: fc.integer({ min: 2020, max: 2027 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(day, ({ year, month, day: of }) => {
        const iso = (back: number) =>
          new Date(Date.UTC(year, month - 1 + back, of)).toISOString().slice(0, 10)
        const raw = iso(2)
        const date =
          deadlinesFrom([{ base: 'decision letter', date: iso(0) }]).find(
            ({ id }) => id === 'appeal',
          )?.date ?? ''
        expect([0, 6]).not.toContain(new Date(date).getUTCDay())
        if (raw.slice(5, 7) === '08') expect(date.slice(5)).toMatch(/^09-0[1-3]$/)
        else if (/^12-(?:2[5-9]|3)|^01-01/.test(raw.slice(5)))
          expect(date.slice(5)).toMatch(/^01-0[2-5]$/)
        else {
          expect(date >= raw).toBe(true)
          expect(date <= later(raw, 4)).toBe(true)
        }
      }),
    )
  })

  test('no day told as “by” or “before” is later than the law’s last, counted another way', () => {
    // The last day by the law, counted with the clock of UTC and not with our own counting.
    const weeks = (from: string, count: number) => later(from, count * 7)
    const months = (from: string, count: number) => {
      const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
      const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
      return new Date(Date.UTC(year, month - 1 + count, Math.min(day, lastOfMonth)))
        .toISOString()
        .slice(0, 10)
    }
    /** A time that starts with the day itself ends a day sooner, or with a month that is shorter. */
    const starting = (from: string, count: number) => {
      const end = months(from, count)
      return end.slice(8) < from.slice(8) ? end : later(end, -1)
    }
    const LAST: Record<string, (from: string) => string> = {
      'amended plan': (from) => weeks(from, 8),
      'decision to assess': (from) => weeks(from, 6),
      'decision not to make a plan': (from) => weeks(from, 16),
      'week 20': (from) => weeks(from, 20),
      'first review': (from) => starting(from, 12),
      'next review': (from) => starting(from, 12),
      'review report': (from) => weeks(from, 2),
      'review decision': (from) => weeks(from, 4),
      'plan after review': (from) => weeks(from, 12),
      'school move': (from) => `${from.slice(0, 4)}-02-14`,
      'college move': (from) => `${from.slice(0, 4)}-03-30`,
      'later college move': (from) => months(from, -5),
      'plan after reassessment': (from) => weeks(from, 14),
      mediation: (from) => months(from, 2),
      discrimination: (from) => starting(from, 6),
    }
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...BASE_IDS), anyDay, (base, date) => {
        for (const each of deadlinesFrom([{ base, date }])) {
          if (each.kind === 'at least until' || each.id === 'appeal') continue
          seen.add(each.id)
          expect(each.date <= (LAST[each.id]?.(date) ?? ''), `${each.id} from ${date}`).toBe(true)
          if (each.sendBy !== null) expect(each.sendBy <= each.date).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
    expect([...seen].sort()).toEqual(Object.keys(LAST).sort())
  })

  test('around Christmas, Easter and August an appeal moves as rule 12 says', () => {
    const appeal = (date: string) =>
      deadlinesFrom([{ base: 'decision letter', date }]).find(({ id }) => id === 'appeal')?.date
    // 24 December 2026 is a Thursday and stays; 25 December to 1 January go to Monday 4 January.
    expect(appeal('2026-10-24')).toBe('2026-12-24')
    expect(appeal('2026-10-25')).toBe('2027-01-04')
    expect(appeal('2026-11-01')).toBe('2027-01-04')
    // Good Friday 2027 is 26 March, Easter Monday 29 March.
    expect(appeal('2027-01-26')).toBe('2027-03-30')
    // 31 July 2026 is a Friday and stays; all of August goes to Tuesday 1 September.
    expect(appeal('2026-05-31')).toBe('2026-07-31')
    expect(appeal('2026-06-01')).toBe('2026-09-01')
    // Boxing Day 2026 is a Saturday, so Monday 28 December is a bank holiday too.
    expect(appeal('2026-10-28')).toBe('2027-01-04')
  })

  test('deadlines come soonest first, and nothing given as a date breaks them', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            base: fc.constantFrom(...BASE_IDS),
            date: fc.oneof(anyDay, fc.string(), fc.constant('2026-13-01')),
          }),
        ),
        (bases) => {
          const dates = deadlinesFrom(bases).map(({ date }) => date)
          expect(dates).toEqual([...dates].sort())
        },
      ),
    )
  })
})
