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
    ['The panel failed to reply.', 'The panel replied.', 'negation'],
    ['The advice is inaccurate.', 'The advice is accurate.', 'negation'],
    ['The council should have replied.', 'The council should reply.', 'modal'],
    ['The therapist saw Sam.', 'The therapist sees Sam.', 'modal'],
    ['The nurse and the teacher wrote.', 'The teacher wrote.', 'roles'],
    ['You send us the form.', 'We send you the form.', 'roles'],
    ['They write to you.', 'You write to them.', 'roles'],
    ['Parents are asked by the panel to say.', 'Parents ask the panel to say.', 'roles'],
    ['Few pupils walk there.', 'A few pupils walk there.', 'quantifier'],
    // Beside two ways of saying the same, a real change is still seen.
    ['Sam requires two hours.', 'Sam would like two hours.', 'modal'],
    ['The law requires schools to act.', 'The law needs schools to act.', 'modal'],
    ['He requires adult help.', 'He has adult help.', 'modal'],
    ['It takes approximately 6 weeks.', 'It takes 6 weeks.', 'quantifier'],
    ['It takes about 6 weeks.', 'It takes at least 6 weeks.', 'quantifier'],
    ['The initial stage is short.', 'The second stage is short.', 'number'],
    ['It is increasingly used.', 'It is used.', 'quantifier'],
    ['It closed in the wake of the report.', 'It closed before the report.', 'limit'],
    ['Duties in respect of asking you.', 'Duties when asking you.', 'limit'],
    ['Delay on the part of the council.', 'Delay of the council.', 'roles'],
    ['It is a component of the plan.', 'It is the plan.', 'quantifier'],
    ['They intend to close it.', 'They close it.', 'modal'],
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

describe('the guard objects to a sentence cut where', () => {
  test.each([
    [
      'a condition loses its hold on the second half',
      'If you are 16, you can appeal and they must help.',
      ['If you are 16, you can appeal.', 'They must help.'],
    ],
    [
      'a condition goes over to the next half',
      'You can appeal if you are 16, and they can help.',
      ['You can appeal.', 'If you are 16, they can help.'],
    ],
    [
      'a "must not" is written again without "not"',
      'They must not wait and refuse.',
      ['They must not wait.', 'They must refuse.'],
    ],
    [
      'what a report says becomes a fact',
      'The report says that Sam is bright and he should have help.',
      ['The report says that Sam is bright.', 'He should have help.'],
    ],
    [
      'what was done to a thing becomes its own deed',
      'The plan was checked and changed quickly.',
      ['The plan was checked.', 'The plan changed quickly.'],
    ],
    [
      'examples swallow what came after them',
      'These are needs such as dyslexia, or troubles at home.',
      ['These are needs.', 'Examples are dyslexia, or troubles at home.'],
    ],
  ])('%s', (_, before, after) => {
    expect(judge(before, after, { isRepeating: true })).toBe('scope')
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
    ['Sam requires two hours.', 'Sam needs two hours.'],
    ['They may require extra help to learn.', 'They may need extra help to learn.'],
    ['It takes approximately 6 weeks.', 'It takes about 6 weeks.'],
    ['The initial stage is short.', 'The first stage is short.'],
    ['It is increasingly used.', 'It is more and more used.'],
    ['It closed in the wake of the report.', 'It closed after the report.'],
    ['Duties in respect of asking you.', 'Duties when it comes to asking you.'],
    ['Delay on the part of the council.', 'Delay by the council.'],
    ['It is a component of the plan.', 'It is a part of the plan.'],
    ['They intend to close it.', 'They plan to close it.'],
    [
      'A Specialist Leader (SL) came.',
      'A Specialist Leader came. “SL” is short for “Specialist Leader”.',
    ],
    ['Born in May, she may go.', 'She was born in May. She may go.'],
    ['The Act (see section 36) applies.', 'The Act applies. See section 36.'],
  ])('%s → %s', (before, after) => {
    expect(judge(before, after, { isMoving: true })).toBeUndefined()
  })
})

describe('a limit that a comma sets off bounds all that went before it', () => {
  test.each<[string, string[]]>([
    [
      'You may comment, and may ask for a school, within 15 days.',
      ['You may comment.', 'You may ask for a school, within 15 days.'],
    ],
    [
      'They must write to you and they must ring you, unless you say no.',
      ['They must write to you.', 'They must ring you, unless you say no.'],
    ],
    [
      'The school must write it, check it and send it, before the end of term.',
      ['The school must:', '• write it', '• check it, and', '• send it, before the end of term.'],
    ],
  ])('%s', (before, after) => {
    expect(judge(before, after, { isRepeating: true })).toBe('scope')
  })

  test('one that no comma sets off stays with its own part', () => {
    expect(
      judge('It is late; you may appeal within 15 days.', [
        'It is late.',
        'You may appeal within 15 days.',
      ]),
    ).toBe(undefined)
  })
})
