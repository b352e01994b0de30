import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('sentences cut at joints of many kinds', () => {
  test.each([
    // questions
    [
      'If your child needs help with eating or drinking at school, you should ask to meet the school nurse.',
      [
        'Does your child need help with eating or drinking at school?',
        'If so, you should ask to meet the school nurse.',
      ],
    ],
    [
      'If your child has been refused a place at the school that you asked for, you can ask the council to tell you why.',
      [
        'Has your child been refused a place at the school that you asked for?',
        'If so, you can ask the council to tell you why.',
      ],
    ],
    [
      'Should you need this letter in another language or in large print, please do not hesitate to call us at our office.',
      [
        'Do you need this letter in another language or in large print?',
        'If so, please call us at our office.',
      ],
    ],
    // contrasts
    [
      'Whilst we try to be flexible, we are unable to promise one-to-one support to everyone.',
      ['We try to be flexible.', 'But we are unable to promise one-to-one support to everyone.'],
    ],
    [
      'Therefore, although the plan was written by people who know her well, it is still late.',
      ['So the plan was written by people who know her well.', 'But it is still late.'],
    ],
    [
      'Some parents want to meet the teacher each week while others would like a letter at the end of term.',
      [
        'Some parents want to meet the teacher each week.',
        'But others would like a letter at the end of term.',
      ],
    ],
    // reasons and aims
    [
      'The short list of areas is useful for the staff, as it can help them to plan.',
      [
        'The short list of areas is useful for the staff.',
        'This is because it can help them to plan.',
      ],
    ],
    [
      'The school gives the new staff a short guide with pictures of each child, so as to help them on the first day.',
      [
        'The school gives the new staff a short guide with pictures of each child.',
        'This is to help them on the first day.',
      ],
    ],
    [
      'The assistants will see many things in the classroom from another side so ask for their view of it.',
      [
        'The assistants will see many things in the classroom from another side.',
        'So ask for their view of it.',
      ],
    ],
    // which and whom
    [
      'She was watched in class on 12 November 2025, during which she showed good attention to the task.',
      [
        'She was watched in class on 12 November 2025.',
        'During this, she showed good attention to the task.',
      ],
    ],
    [
      'About 14% of pupils at the school are on its list, of whom 3% have a plan.',
      ['About 14% of pupils at the school are on its list.', 'Of these, 3% have a plan.'],
    ],
    [
      'He does not start to talk with people he has not met, nor does he answer to his name.',
      ['He does not start to talk with people he has not met.', 'Nor does he answer to his name.'],
    ],
    [
      'The work has been led by Centre 404, which is a charity for people with learning disabilities.',
      [
        'The work has been led by Centre 404.',
        'Centre 404 is a charity for people with learning disabilities.',
      ],
    ],
    [
      'Each class has a teaching assistant who helps pupils both one by one and in small groups.',
      [
        'Each class has a teaching assistant.',
        'The teaching assistant helps pupils both one by one and in small groups.',
      ],
    ],
    // choices
    [
      'Young people over 16 may ask for a place themselves, or a parent may do so for them.',
      ['Young people over 16 may ask for a place themselves.', 'Or a parent may do so for them.'],
    ],
    [
      'The panel may ask the school for more notes, or may send the form back to you.',
      [
        'The panel may ask the school for more notes.',
        'Or the panel may send the form back to you.',
      ],
    ],
    // told twice
    [
      'The council is required to decide about the request, and to tell parents in writing of the outcome.',
      [
        'The council is required to decide about the request.',
        'The council is required to tell parents in writing of the outcome.',
      ],
    ],
    [
      'We are looking at where the hard parts of the day are and how they bear on his work.',
      [
        'We are looking at where the hard parts of the day are.',
        'We are looking at how they bear on his work.',
      ],
    ],
    [
      'They can help guide her at home, as well as talking to her teachers about the plan.',
      ['They can help guide her at home.', 'They can also talk to her teachers about the plan.'],
    ],
    // passives
    [
      'The plan is reviewed every three years by the governing body.',
      ['The governing body reviews the plan every three years.'],
    ],
    [
      'The need was identified by the audiologist in March 2024.',
      ['The audiologist identified the need in March 2024.'],
    ],
    [
      'The plan is written by the school and the council.',
      ['The school and the council write the plan.'],
    ],
    [
      'The plan is written by a teacher or teaching assistant.',
      ['A teacher or teaching assistant writes the plan.'],
    ],
    // sources
    [
      'Parents help their children at home (Hill and Tyson, 2009) by reading with them (Powell et al., 2010:12).',
      [
        'Parents help their children at home by reading with them.',
        'See Hill and Tyson, 2009; Powell et al., 2010:12.',
      ],
    ],
    [
      'Wilder (2014) looked at nine reviews of the work in schools, but the council did not read them.',
      [
        'Wilder (2014) looked at nine reviews of the work in schools.',
        'But the council did not read them.',
      ],
    ],
    // openers
    ['However, the school did not reply.', ['But the school did not reply.']],
    ['Therefore, if you disagree, tell us.', ['So if you disagree, tell us.']],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })
})

describe('rows that become lines', () => {
  test.each([
    [
      'Staff must publish details of the arrangements for (a) finding out about needs, (b) asking parents and (c) checking progress.',
      [
        'Staff must publish details of the arrangements for:',
        '• (a) finding out about needs',
        '• (b) asking parents, and',
        '• (c) checking progress.',
      ],
    ],
    [
      'You can get help with form filling, preparing for meetings, understanding reports and asking the council for another look.',
      [
        'You can get help with:',
        '• form filling',
        '• preparing for meetings',
        '• understanding reports, and',
        '• asking the council for another look.',
      ],
    ],
    [
      'The next step for the whole team was to find out which of the games helped the child at home and tell the parents about them.',
      [
        'The next step for the whole team was to:',
        '• find out which of the games helped the child at home, and',
        '• tell the parents about them.',
      ],
    ],
    [
      'A therapist will see Robin for 45 minutes each week (39 sessions a year), set a programme, and train the assistant who will carry it out for 15 minutes a day.',
      [
        'A therapist will:',
        '• see Robin for 45 minutes each week (39 sessions a year)',
        '• set a programme, and',
        '• train the assistant who will carry it out for 15 minutes a day.',
      ],
    ],
    [
      'To get a free pass, your child must be aged between 5 and 16, live more than 3 miles from the school and attend it every day.',
      [
        'To get a free pass, your child must:',
        '• be aged between 5 and 16',
        '• live more than 3 miles from the school, and',
        '• attend it every day.',
      ],
    ],
    [
      'The plan sets out several aims for the coming year, including more visits to homes and a garden.',
      [
        'The plan sets out several aims for the coming year.',
        'This includes more visits to homes and a garden.',
      ],
    ],
    [
      'The new rules of the school have several aims, including more visits to homes and a garden.',
      [
        'The new rules of the school have several aims.',
        'These include more visits to homes and a garden.',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })
})

describe('what stays one sentence, because the cut would change or break it', () => {
  test.each([
    // A condition that denies, and one that only a "would" asks.
    // A time, not a contrast.
    'While your child is at school, you do not have to pay for the lunch that the school gives them.',
    'Whilst she is at school, she must not be left without an adult in the room at break times.',
    // What the end says may be meant for both.
    'The next step for the whole team was to find out what he could already do and tell the parents within a week.',
    'The council must write to the school to ask for the report that it wants and tell the parents about it in writing.',
    // Somebody asked to do something: "to" belongs to them.
    'We asked the head of the school and her team to make sure that the plan is ready for the meeting.',
    'You must give the school more time in the spring to make sure it is right if they ask you for it.',
    // How it is done, not what else is worked with.
    'We work with parents, building up trust over many months and giving them the time that they need.',
    // Nothing is said by "There are people."
    'In school, there are colleagues who know a great deal about the needs of your pupils.',
    // Whose duty it is.
    'The school must have a teacher who is qualified to lead the work with special needs.',
    // One time for all three.
    'The council must assess the child, write a plan and review the help within 20 weeks of the request.',
    'Where the council says no, it must tell you why, explain how to appeal and give you the forms, within 15 days.',
    // A line that may go on elsewhere gets no full stop, and nothing in it is moved.
    'If you have the right people in the school who will work with you (including challenge) then the right',
    // The same source twice: each is told where it stands.
    'Fathers meet barriers (Hart, 2011) and schools should know them well (Hart, 2011; Kim, 2015).',
  ])('%s', (text) => {
    expect(easy(text)).toEqual([text])
  })
})
