import { describe, expect, test } from 'vitest'
import { audit } from '../../audit/auditor.ts'

const kinds = (source: string, ...easy: string[]) => audit({ source, easy }).map(({ kind }) => kind)

describe('the auditor catches', () => {
  test.each([
    [
      'a dropped not',
      'The school must not share the report.',
      'The school must share the report.',
      'negation',
    ],
    ['an added not', 'The school may share it.', 'The school may not share it.', 'negation'],
    ['a dropped n’t', 'You don’t need a diagnosis.', 'You do need a diagnosis.', 'negation'],
    [
      'a lost without',
      'They may decide without a meeting.',
      'They may decide at a meeting.',
      'negation',
    ],
    [
      'a moved not',
      'The council must not refuse, and the school must reply.',
      'The council must refuse. The school must not reply.',
      'negation',
    ],
    ['a changed number', 'It takes 20 weeks.', 'It takes 12 weeks.', 'number'],
    ['a changed number word', 'It takes six weeks.', 'It takes 16 weeks.', 'number'],
    ['a changed unit', 'Reply within 15 days.', 'Reply within 15 weeks.', 'number'],
    ['a changed date', 'Write by 15 March 2026.', 'Write by 15 May 2026.', 'number'],
    ['a changed time', 'We open at 9.30am.', 'We open at 9.30pm.', 'number'],
    ['a changed amount', 'They pay £300 a year.', 'They pay £3,000 a year.', 'number'],
    ['a lost per cent', 'About 40% of pupils agree.', 'About 40 pupils agree.', 'number'],
    [
      'a lost reference',
      'This is in section 36(8) of the Act.',
      'This is in the Act.',
      'reference',
    ],
    ['a changed section', 'Help is in Section F.', 'Help is in Section G.', 'reference'],
    ['a softened must', 'The council must reply.', 'The council should reply.', 'modal'],
    ['a hardened should', 'The school should tell you.', 'The school must tell you.', 'modal'],
    ['may made can', 'You may ask for it.', 'You can ask for it.', 'modal'],
    ['will made would', 'Staff will help her.', 'Staff would help her.', 'modal'],
    ['a lost entitlement', 'He is entitled to transport.', 'He gets transport.', 'modal'],
    [
      'swapped modals',
      'The council must consult the school, which may refuse.',
      'The council may consult the school. The school must refuse.',
      'modal',
    ],
    ['up to lost', 'He gets up to 5 hours.', 'He gets 5 hours.', 'limit'],
    [
      'at least made at most',
      'At least 3 sessions are given.',
      'At most 3 sessions are given.',
      'limit',
    ],
    ['unless dropped', 'Unless the council agrees, you must go.', 'You must go.', 'limit'],
    ['only lost', 'This is only for children under 5.', 'This is for children under 5.', 'limit'],
    ['until lost', 'She gets help until the review.', 'She gets help at the review.', 'limit'],
    ['if lost', 'If you agree, they meet.', 'They meet. You agree.', 'limit'],
    ['before made after', 'Read it before the meeting.', 'Read it after the meeting.', 'limit'],
    ['all made some', 'All pupils take part.', 'Some pupils take part.', 'quantity'],
    ['most lost', 'Most children stay.', 'Children stay.', 'quantity'],
    [
      'regular made firm',
      'He will have regular sessions.',
      'He will have weekly sessions.',
      'vague',
    ],
    ['where possible lost', 'Staff will help where possible.', 'Staff will help.', 'vague'],
    ['access to made firm', 'He will have access to a laptop.', 'He will have a laptop.', 'vague'],
    ['as appropriate lost', 'Support is given as appropriate.', 'Support is given.', 'vague'],
    ['or made and', 'Ask the school or the council.', 'Ask the school and the council.', 'choice'],
    ['and made or', 'Ask the school and the council.', 'Ask the school or the council.', 'choice'],
    ['a lost name', 'Write to Mrs Brown at Oakfield.', 'Write to Mrs Brown.', 'name'],
    [
      'a new name',
      'Write to the office in Leeds.',
      'Write to the Oakfield office in Leeds.',
      'name',
    ],
    [
      'a swapped doer',
      'The school must tell the council.',
      'The council must tell the school.',
      'doer',
    ],
    [
      'a passive turned wrongly',
      'The school is told by the council.',
      'The school tells the council.',
      'doer',
    ],
    ['a lost doer', 'The plan is checked by the psychologist.', 'The plan is checked.', 'doer'],
    ['an invented doer', 'The plan must be checked.', 'The council must check the plan.', 'doer'],
  ])('%s', (_, source, easy, kind) => {
    expect(kinds(source, easy)).toContain(kind)
  })
})

describe('the auditor lets pass', () => {
  test.each([
    [
      'the same words',
      'The council must reply within 6 weeks.',
      ['The council must reply within 6 weeks.'],
    ],
    [
      'a split',
      'The council must reply within 6 weeks, and you may appeal.',
      ['The council must reply within 6 weeks.', 'You may appeal.'],
    ],
    [
      'plain words',
      'Prior to the meeting, the LA will utilise the report.',
      ['Before the meeting, the council will use the report.'],
    ],
    ['figures for words', 'It takes twenty-five weeks.', ['It takes 25 weeks.']],
    ['a passive turned', 'The school is told by the council.', ['The council tells the school.']],
    [
      'a passive with a modal turned',
      'The plan must be reviewed by the council.',
      ['The council must review the plan.'],
    ],
    ['shall in a statute', 'The authority shall send a copy.', ['The council must send a copy.']],
    ['cannot written out', "They can't refuse.", ['They cannot refuse.']],
    [
      'May the month',
      'It opens on 4 May 2026 and closes in May.',
      ['It opens on 4 May 2026.', 'It closes in May.'],
    ],
    [
      'a limit in other words',
      'A minimum of 3 hours is solely for her.',
      ['At least 3 hours is only for her.'],
    ],
    [
      'a question of form',
      'Should you require help, call 020 7946 0000.',
      ['If you need help, call 020 7946 0000.'],
    ],
    [
      'a section abbreviated',
      'See s.36(8) and para 9.14.',
      ['See section 36(8) and paragraph 9.14.'],
    ],
    [
      'a list unfolded',
      'Bring a pen, a book and a bag.',
      ['Bring:', '• a pen', '• a book', '• a bag'],
    ],
  ])('%s', (_, source, easy) => {
    expect(audit({ source, easy })).toEqual([])
  })

  test('a term replaced by its short words', () => {
    const terms = [
      { text: 'EHC needs assessment', swap: ['check of needs'], plain: 'A full check.' },
    ]
    expect(
      audit({
        source: 'You may ask for an EHC needs assessment.',
        easy: ['You may ask for a check of needs.'],
        terms,
      }),
    ).toEqual([])
  })

  test('what the glossary says about a term', () => {
    const terms = [
      {
        text: 'EHC plan',
        swap: [],
        plain: 'A legal document. It must say what help a child gets.',
      },
    ]
    expect(
      audit({
        source: 'She has an EHC plan.',
        easy: [
          'She has an EHC plan.',
          'EHC plan: a legal document.',
          'It must say what help a child gets.',
        ],
        terms,
      }),
    ).toEqual([])
  })
})
