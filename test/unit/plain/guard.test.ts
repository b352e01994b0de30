import { describe, expect, test } from 'vitest'
import { type Change, objectionTo } from '../../../src/plain/guard/guard.ts'

const judge = (before: string, after: string | string[], more: Partial<Change> = {}) =>
  objectionTo({ before, after: Array.isArray(after) ? after : [after], ...more })

describe('the guard objects', () => {
  test.each([
    ['It takes 6 weeks.', 'It takes 8 weeks.', 'number'],
    ['It takes six weeks.', 'It takes some time.', 'number'],
    ['Send it by 15 March 2026.', 'Send it by March 2026.', 'number'],
    ['It costs £6,000.', 'It costs £600.', 'number'],
    ['Reply within 15 days.', 'Reply within 15 weeks.', 'unit'],
    ['The school must not refuse.', 'The school must refuse.', 'negation'],
    ['They did not reply without help.', 'They did not reply with help.', 'negation'],
    ['It is not uncommon.', 'It is common.', 'negation'],
    [
      'It did not help all children and hurt some.',
      'It did help all children and not hurt some.',
      'scope',
    ],
    ['Schools should tell you.', 'Schools must tell you.', 'modal'],
    ['You may appeal.', 'You can appeal.', 'modal'],
    ['They are entitled to help.', 'They get help.', 'modal'],
    ['All schools have one.', 'Schools have one.', 'quantifier'],
    ['They get up to two hours.', 'They get two hours.', 'quantifier'],
    ['It lasts at least a day.', 'It lasts a day.', 'quantifier'],
    ['Unless the council agrees, you must go.', 'You must go.', 'limit'],
    ['Go before the meeting.', 'Go to the meeting.', 'limit'],
    ['Ask the school or the council.', 'Ask the school and the council.', 'limit'],
    ['Ask Leeds about it.', 'Ask them about it.', 'name'],
    ['Ask the school about it.', 'Ask the Leeds school about it.', 'name'],
    ['It is in section 42(2).', 'It is in the law.', 'number'],
    ['Read Section F of it.', 'Read a section of it.', 'reference'],
    ['Support is given as appropriate.', 'Support is given.', 'vague'],
    ['He has access to a TA.', 'He has a TA.', 'vague'],
    ['He has a weekly lesson.', 'He has a regular lesson.', 'quantifier'],
    ['The parent tells the school.', 'The school tells the parent.', 'order'],
    ['Anything.', '.', 'empty'],
  ])('%s → %s', (before, after, kind) => {
    expect(judge(before, after)).toBe(kind)
  })

  test('to a modal or number that a step repeats without saying so', () => {
    const halves = ['It must stop.', 'It must go.']
    expect(judge('It must stop and go.', halves)).toBe('modal')
    expect(judge('It must stop and go.', halves, { isRepeating: true })).toBeUndefined()
  })

  test('to a "not" or an "unless" that is repeated, even in a repeating step', () => {
    expect(judge('It is not red.', ['It is not red.', 'It is not.'], { isRepeating: true })).toBe(
      'negation',
    )
    expect(
      judge('Go unless it rains.', ['Go unless it rains.', 'Unless it rains.'], {
        isRepeating: true,
      }),
    ).toBe('limit')
  })
})

describe('the guard lets pass', () => {
  test.each([
    ['It takes six weeks.', 'It takes 6 weeks.'],
    ['It costs £6,000.', 'It costs £6000.'],
    ["They can't go.", 'They cannot go.'],
    ["They shan't go.", 'They shall not go.'],
    ['Ask prior to the meeting.', 'Ask before the meeting.'],
    ['It runs on a daily basis.', 'It runs every day.'],
    ['The LA decides.', 'The council decides.'],
    ['Born in May, she may go.', 'She was born in May. She may go.'],
    ['The Act (see section 36) applies.', 'The Act applies. See section 36.'],
  ])('%s → %s', (before, after) => {
    expect(judge(before, after, { isMoving: true })).toBeUndefined()
  })
})
