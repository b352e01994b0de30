import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('rows of three or more things, deeds or clauses', () => {
  test.each<[string, string[]]>([
    // the first item begins where one of the others' kind may
    [
      'The council will ask for advice from the school, the family doctor, a social worker and an educational psychologist.',
      [
        'The council will ask for advice from:',
        '• the school',
        '• the family doctor',
        '• a social worker, and',
        '• an educational psychologist.',
      ],
    ],
    [
      'The room has a quiet corner with cushions, a table for drawing, a shelf of picture books and a large soft mat.',
      [
        'The room has:',
        '• a quiet corner with cushions',
        '• a table for drawing',
        '• a shelf of picture books, and',
        '• a large soft mat.',
      ],
    ],
    // every item begins with the same word
    [
      'The visits aim to find out how your child is doing, what they like and what would help them to feel safe.',
      [
        'The visits aim to find out:',
        '• how your child is doing',
        '• what they like, and',
        '• what would help them to feel safe.',
      ],
    ],
    [
      'You should check that everything you think is important is in the plan and that you agree with the outcomes.',
      [
        'You should check that:',
        '• everything you think is important is in the plan, and',
        '• you agree with the outcomes.',
      ],
    ],
    [
      'The SENCO is responsible for the day-to-day running of the policy, for the records of all pupils with SEN and for training new staff.',
      [
        'The SENCO is responsible for:',
        '• the day-to-day running of the policy',
        '• the records of all pupils with SEN, and',
        '• training new staff.',
      ],
    ],
    [
      'It is important to listen to the views of each child, to write down what they say and to show it to the teacher.',
      [
        'It is important to:',
        '• listen to the views of each child',
        '• write down what they say, and',
        '• show it to the teacher.',
      ],
    ],
    // what is said of the same people
    [
      'The team works with children who need help with eating, have trouble with small movements or find loud noise in class hard.',
      [
        'The team works with children who:',
        '• need help with eating',
        '• have trouble with small movements, or',
        '• find loud noise in class hard.',
      ],
    ],
    // examples
    [
      'The school can lend your family many tools to use at home such as soft sloping boards, thick crayons, easy scissors and spelling cards.',
      [
        'The school can lend your family many tools to use at home.',
        'Examples are:',
        '• soft sloping boards',
        '• thick crayons',
        '• easy scissors, and',
        '• spelling cards.',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })

  test.each([
    // it may begin in two places
    'The report told of his worries about tests, noise in the long corridors and trouble with some of the other pupils.',
    'As of May, the school had some 200 books under lock, 40 tablets, and a large room for quiet work.',
    // what follows the comma tells how
    'Pupils should be fully part of the review process, attending all or part of the yearly meeting about the plan.',
    'The club met in the hall on Monday, leaving some thirty coats wet in the office, the library, and the yard.',
    'The work of the group focuses on the attention, planning and behaviour in the context of the classroom.',
    'The team is often part of the work of schools in finding needs, planning and service provision.',
    // the last noun is shared
    'The plan should help your child to take part in family, school and social activities during the week.',
    // few short words
    'The clinic is for the assessment and treatment of babies, children and young people from the whole town.',
    // examples are no items
    'Please ask for views from people who work with your child, such as class teachers, doctors and nurses.',
  ])('%s stays without bullets', (text) => {
    expect(easy(text).some((each) => each.startsWith('•'))).toBe(false)
  })
})
