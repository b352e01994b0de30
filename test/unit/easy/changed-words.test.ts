import { expect, test } from 'vitest'
import { changedWords } from '../../../src/easy/changed-words.ts'

const shown = (source: string, easy: string[]) =>
  changedWords(source, easy).map((stretches, line) =>
    stretches.map(({ start, end }) => easy[line]?.slice(start, end)),
  )

test('names the words that were put in another way, neighbours as one', () => {
  expect(
    shown('You must reply prior to the meeting.', ['You must reply before the meeting.']),
  ).toEqual([['before']])
  expect(
    shown('It is made in accordance with the plan.', ['It is made in line with the plan.']),
  ).toEqual([['line']])
})

test('follows a sentence over several lines', () => {
  expect(
    shown('The school, which was informed, must act.', [
      'The school was informed.',
      'The school must act.',
    ]),
  ).toEqual([[], ['The school']])
})

test('finds nothing where nothing changed, also with other apostrophes and capitals', () => {
  expect(shown('the child’s Plan', ["The child's plan"])).toEqual([[]])
  expect(shown('', [''])).toEqual([[]])
})
