import { expect, test } from 'vitest'
import { measuresOf, minutesPerWeek, minutesPerYear } from '../../../src/plan/provision/measures.ts'

test.each([
  ['for 30 minutes, twice a week', [30, 2, 'week']],
  ['half an hour each school day', [30, 1, 'school day']],
  ['1 hour a week', [60, 1, 'week']],
  ['two 45-minute sessions per term', [45, 2, 'term']],
  ['3 x 20 minutes per week', [20, 3, 'week']],
  ['20 mins x 3 per week', [20, 3, 'week']],
  ['3 visits a year of 1 hour each', [60, 3, 'year']],
  ['12 direct sessions of 60 minutes each academic year', [60, 12, 'year']],
  ['an hour and a half every fortnight', [90, 1, 'fortnight']],
  [
    'a 20-minute session with Sam and no more than 3 other pupils every school day',
    [20, 1, 'school day'],
  ],
  ['60 minutes three times a week', [60, 3, 'week']],
  ['at 10.30, 12.00 and 14.00 every school day', [null, 3, 'school day']],
  ['at 9am and 1 pm daily', [null, 2, 'day']],
  ['every two hours', [null, 1, '2 hours']],
  ['for 30 minutes every three months', [30, 1, '3 months']],
  ['every two weeks for 1 hour', [60, 1, 'fortnight']],
  ['for 2 hours each September', [120, 1, 'year']],
  ['25 hours of the school week', [1500, 1, 'week']],
  ['10 minutes, three times each nursery day', [10, 3, 'nursery day']],
  ['termly', [null, 1, 'term']],
  ['at 14.00 every school day', [null, 1, 'school day']],
  ['every other week for 1 hour', [60, 1, 'fortnight']],
])('%s', (text, [minutes, times, per]) => {
  expect(measuresOf(text)).toMatchObject([{ minutes, times, per }])
})

test('"up to" is a cap and counts as no minutes', () => {
  const [measure] = measuresOf('up to 1 hour per week')
  expect(measure).toMatchObject({ minutes: 60, isCapped: true })
  expect(measure && minutesPerWeek(measure)).toBeNull()
})

test('terms are never turned into weeks or years', () => {
  const [measure] = measuresOf('1 hour each term')
  expect(measure && [minutesPerWeek(measure), minutesPerYear(measure)]).toEqual([null, null])
})

test('words without a measure have none', () => {
  expect(measuresOf('as required, in a small group, with an adult')).toEqual([])
})

// Wording that invites a wrong sum: what the words do not give stays null.
test.each([
  ['three times a week for 20 minutes, rising to 30', [[20, 3, 'week']], [60]],
  ['an hour a half-term', [[60, 1, 'half term']], [null]],
  ['15 minutes daily', [[15, 1, 'day']], [75]],
  ['daily', [[null, 1, 'day']], [null]],
  ['fortnightly, for 45 minutes', [[45, 1, 'fortnight']], [22.5]],
  ['2 x 30 min', [[30, null, null]], [null]],
  ['2 x 30 min a week', [[30, 2, 'week']], [60]],
  ['over the course of the year 6 hours', [[360, 1, 'year']], [null]],
  ['up to 2 hours a week', [[120, 1, 'week']], [null]],
  ['at least 3 hours a week', [[180, 1, 'week']], [180]],
  ['20 to 30 minutes twice a week', [[20, 2, 'week']], [40]],
  ['every Tuesday and every Thursday for 30 minutes', [[30, 2, 'week']], [60]],
  ['30 minutes on Mondays, Wednesdays and Fridays', [[30, 3, 'week']], [90]],
  ['once every three weeks for an hour', [[60, 1, '3 weeks']], [null]],
  ['leave each lesson five minutes early', [[null, 1, 'lesson']], [null]],
  ['respond within 10 minutes every time', [], []],
  ['60 hours over the academic year', [[3600, 1, 'year']], [null]],
  ['6 sessions of 50 minutes', [[50, null, null]], [null]],
  ['one and a half hours a week', [[90, 1, 'week']], [90]],
  ['1.5 hours weekly', [[90, 1, 'week']], [90]],
  ['one hour thirty minutes each week', [[90, 1, 'week']], [90]],
  ['a 30-minute session on alternate weeks', [[30, 1, 'fortnight']], [15]],
])('%s gives no number that the words do not', (text, wanted, weekly) => {
  const found = measuresOf(text)
  expect(found.map(({ minutes, times, per }) => [minutes, times, per])).toEqual(wanted)
  expect(found.map(minutesPerWeek)).toEqual(weekly)
})
