import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('verbs that share a subject', () => {
  test.each([
    // what was so then, and what is so now
    [
      'The guide says what the council decided in May and gives the names of three people to call.',
      [
        'The guide says what the council decided in May.',
        'The guide gives the names of three people to call.',
      ],
    ],
    [
      'The nurse found out which medicine he takes, and was able to write a clear health plan.',
      [
        'The nurse found out which medicine he takes.',
        'The nurse was able to write a clear health plan.',
      ],
    ],
    // a past tense that is no participle
    [
      'Ms Osei was asked to wait in the hall, and gave her letter to the clerk of the panel.',
      [
        'Ms Osei was asked to wait in the hall.',
        'Ms Osei gave her letter to the clerk of the panel.',
      ],
    ],
    [
      'Mr Bell taught a class of thirty for two years and set up a lunch club for pupils with autism.',
      [
        'Mr Bell taught a class of thirty for two years.',
        'Mr Bell set up a lunch club for pupils with autism.',
      ],
    ],
    // a long subject is pointed at
    [
      'Parents who do not agree with the plan can ask for mediation and can write to the tribunal.',
      [
        'Parents who do not agree with the plan can ask for mediation.',
        'These parents can write to the tribunal.',
      ],
    ],
    // an opening that the second sentence goes on from
    [
      'At the start of this course, you met your mentor and filled in a form about your class.',
      [
        'At the start of this course, you met your mentor.',
        'You filled in a form about your class.',
      ],
    ],
    // a list of people
    [
      'Nurses, teachers and support workers have a lot of experience and can often tell you what helps.',
      [
        'Nurses, teachers and support workers have a lot of experience.',
        'They can often tell you what helps.',
      ],
    ],
    // a clause in between whose verb is of another number, or is done to it
    [
      'Ms Khan checks and notes the gains that pupils make each term and meets with the two helpers.',
      [
        'Ms Khan checks and notes the gains that pupils make each term.',
        'Ms Khan meets with the two helpers.',
      ],
    ],
    [
      'The plan should specify how speech therapy will be given in the week and explain how to check it.',
      [
        'The plan should specify how speech therapy will be given in the week.',
        'The plan should explain how to check it.',
      ],
    ],
    // a longer row
    [
      'The council will pay for the taxi to school, will find a driver, and will tell you the date.',
      [
        'The council will pay for the taxi to school.',
        'The council will find a driver.',
        'The council will tell you the date.',
      ],
    ],
    [
      'Amir enjoys drawing, is kind to the younger children and works with an adult each morning.',
      [
        'Amir enjoys drawing.',
        'Amir is kind to the younger children.',
        'Amir works with an adult each morning.',
      ],
    ],
    // "be" and "have" after a helping verb
    [
      'You will meet the head teacher in the hall and be able to ask her about the new unit.',
      [
        'You will meet the head teacher in the hall.',
        'You will be able to ask her about the new unit.',
      ],
    ],
    [
      'The nurse will call you by phone and arrange a time to meet with you and the class teacher.',
      [
        'The nurse will call you by phone.',
        'The nurse will arrange a time to meet with you and the class teacher.',
      ],
    ],
    [
      'We had a better start at the new school, but feel that the first plan was written too fast.',
      [
        'We had a better start at the new school.',
        'But we feel that the first plan was written too fast.',
      ],
    ],
  ])('%s', (source, expected) => {
    expect(easy(source)).toEqual(expected)
  })

  test.each([
    // the end may bound both
    'The therapist watched him eat at home and wrote four pages of notes during the three visits.',
    // where and when a thing is so
    'In some cases, the council paid for the taxi to school and asked the parents to give half of it.',
    // whose verb it is does not show
    'The team looks at the way a child who finds it hard to talk joins in and shares toys.',
    // a clause of its own stands between
    'I get the bus at eight, my lessons begin at nine, and leave the house by the back door.',
    // "let" is an order
    'We know that the wait was much too long for you, but let us not forget the nurses.',
    // whose it is would change
    'The council asked sixty nurses last year and found that their lists had grown by a half.',
    // what was said goes on
    'Mr Patel complained the school promised him a new plan for his son but has not finished it.',
    // the verb of a thing named in between
    'This is to make sure the plan lists each of his needs and names the person who will help him.',
    'The staff should ask about the kind of help your child needs and wants to have in the first year.',
    // a thing, and no verb
    'The assessment also includes asking for facts and views from the people who know your child.',
    // after "to", the second verb may hang on it
    'The teams are used to asking parents to read and check the drafts of the new plans.',
  ])('stays as it is: %s', (source) => {
    expect(easy(source)).toEqual([source])
  })
})
