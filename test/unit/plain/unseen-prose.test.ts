import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('sentences that must not be torn', () => {
  test.each([
    // things in a row, and no statement
    'In the school hall, parks, walks, talk groups, and the trips for pupils are all free for families.',
    'I think Valerie Mooney (our school nurse) and Ed Sacks are still discussing some minor points of the new form.',
    'The panel was asked by the parents and the school to fund a full assessment of needs and the safety of council funded places.',
    'The report has been seriously confused on the question of cost and the reason Governors Bell and Reed would have been asked to leave.',
    'She then gets herself up, meeting 20 people, including many children, with heads and arms rolling around in the hall.',
    // a date at the end that both halves may need
    'The town had about ten schools and the city had about fifty schools as of May 2019.',
    'You may stay at the centre, there is no charge for it, for six weeks.',
    // one part of a row alone would leave a comma between two statements
    'You read the draft plan at home, keep a copy of it in a safe place, and I will call you on Monday.',
    // what stands after a colon is no sentence, or what stands before it is none
    'Another answer might be: The quality of our plans does not decline with age.',
    'It is our view: The school should have sent the plan to the parents before the meeting.',
    'The team works for one simple aim: that a child must always be safe for the day to go well.',
    // whose verb it is
    'It has no school hall but visits to one of the old sports grounds near the town are free.',
    'I think that it was in the spring term but do not quote me on that in your report.',
    'I do not want to go to the meeting on Friday and have to explain it all again to the panel.',
    'The new forms were ready in a week and quickly displayed at the entrance of the school.',
    // whose word it is
    'The child was taken to hospital and got well, though the nurse was hurt, the head teacher said.',
    // conditions
    'But if -- there is a painting on the wall in the hall that shows a child, and there are two other children following.',
    'However if you plan on getting a new place, then you should ask for more than one school.',
    'If last year is any guide, the children could go on waiting for a place for some time to come.',
    'Although the power of some schools is limited by law, and such schools often work with a council, this is not always the case.',
    // aims and results
    'I must thank the pupils and ask to make the very best use of the skills that they have learned.',
    'The school changed the plan in part because of the cost of the transport, so that he came home late each day.',
    // items
    'Both schools are geared up to cater for visitors to the hall and the gym, and so offer a range of clubs for all ages.',
    'The usual pattern is to give the other pupils a different name than us, and say they are going to help us or our teachers, and to turn the other group into a club.',
    'These islands sit aside the sea lanes of the Vale of Alder, through which 300 coaches and school ships pass daily, bringing in pupils for the North East and the South.',
    'Using the money, the council has paid the same sum to every pupil, including infants, ranging from £10 to over £30.',
    'We took some new pupils over there back in 2015, leading into the sports day in the summer.',
    // brackets
    'He also said that he did not get a (I think blue) coat that helped keep him warm.',
    'He is known for his translation of the guide into Welsh (the translation that became well known), and his talks.',
    'Other studies have found that pupils do well in small groups at school (for example, Alder, 2014).',
  ])('%s', (source) => {
    expect(easy(source)).toEqual([source])
  })

  test.each([
    [
      'Take the plan home, read it with your child, mark any fault in it and send it back to the office.',
      [
        'Take the plan home.',
        'Read it with your child.',
        'Mark any fault in it.',
        'Send it back to the office.',
      ],
    ],
    [
      'The children from our road are all taught by a small club, which wants to open a school of its own.',
      [
        'The children from our road are all taught by a small club.',
        'The small club wants to open a school of its own.',
      ],
    ],
    [
      'The speech therapist came to our house, the teacher sent us her notes, and the plan was finished at last.',
      [
        'The speech therapist came to our house.',
        'The teacher sent us her notes.',
        'The plan was finished at last.',
      ],
    ],
  ])('%s', (source, expected) => {
    expect(easy(source)).toEqual(expected)
  })
})
