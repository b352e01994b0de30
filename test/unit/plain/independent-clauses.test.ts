import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('independent clauses get sentences of their own', () => {
  test.each([
    // who thinks or knows goes on to say something else
    [
      'I find this is a good way to talk with families and I always write down what they tell me.',
      [
        'I find this is a good way to talk with families.',
        'I always write down what they tell me.',
      ],
    ],
    [
      'We know that the wait has been very long, but we do not have enough therapists in the county.',
      [
        'We know that the wait has been very long.',
        'But we do not have enough therapists in the county.',
      ],
    ],
    // an opening between the "and" and the subject
    [
      'The school has asked the council for more money, and by the end of the year it will know the answer.',
      [
        'The school has asked the council for more money.',
        'By the end of the year it will know the answer.',
      ],
    ],
    [
      'She was given a place in 2019, and in 2021 she moved to the school where she is now.',
      ['She was given a place in 2019.', 'In 2021 she moved to the school where she is now.'],
    ],
    [
      'In 2019, she was given a place there, and in 2021 she moved to the school where she is now.',
      [
        'In 2019, she was given a place there.',
        'In 2021 she moved to the school where she is now.',
      ],
    ],
    [
      'We have read the report, and to find out what would help, the school asked the parents to come in.',
      [
        'We have read the report.',
        'To find out what would help, the school asked the parents to come in.',
      ],
    ],
    [
      'The team meets every month, and so it can act on the report as soon as it comes.',
      ['The team meets every month.', 'So it can act on the report as soon as it comes.'],
    ],
    [
      'The plan was long and hard to read, but as time went by, it did not seem to help.',
      ['The plan was long and hard to read.', 'But as time went by, it did not seem to help.'],
    ],
    // other links
    [
      'The plan was signed last year, yet the school has not been given the money that it needs.',
      [
        'The plan was signed last year.',
        'But the school has not been given the money that it needs.',
      ],
    ],
    [
      'Bring your own notes to the meeting, but the staff will have copies of all of the reports.',
      [
        'Bring your own notes to the meeting.',
        'But the staff will have copies of all of the reports.',
      ],
    ],
    [
      'After the meeting, you can ask for a copy of the notes, but you must do so in writing.',
      ['After the meeting, you can ask for a copy of the notes.', 'But you must do so in writing.'],
    ],
    [
      'You do not need to fill in the whole of the form yourself—you just need to send us the report.',
      [
        'You do not need to fill in the whole of the form yourself.',
        'You just need to send us the report.',
      ],
    ],
    // neither a comma nor an article
    [
      'The council has found places for most of the pupils and other families will hear in the spring.',
      [
        'The council has found places for most of the pupils.',
        'Other families will hear in the spring.',
      ],
    ],
    [
      'The council has found places for all of the pupils and families are very pleased with them.',
      [
        'The council has found places for all of the pupils.',
        'Families are very pleased with them.',
      ],
    ],
    [
      'I was asked to meet the team and I noticed that the report was not in the file that they had.',
      [
        'I was asked to meet the team.',
        'I noticed that the report was not in the file that they had.',
      ],
    ],
    // a subject that a clause or a "them" tells of
    [
      'There are many ways to prepare for the visit, but the ones that we list here are the most useful.',
      [
        'There are many ways to prepare for the visit.',
        'But the ones that we list here are the most useful.',
      ],
    ],
    [
      'The team has worked with many schools in the county, and some of them have asked for more help.',
      [
        'The team has worked with many schools in the county.',
        'Some of them have asked for more help.',
      ],
    ],
    [
      'So the school has read the report, and it will write to the parents within the next few weeks.',
      [
        'So the school has read the report.',
        'It will write to the parents within the next few weeks.',
      ],
    ],
    [
      'All pupils will have good teaching in class and within this, some of the pupils will get more help.',
      [
        'All pupils will have good teaching in class.',
        'Within this, some of the pupils will get more help.',
      ],
    ],
    [
      'You do not have to come and if you find that it is too hard for you, you have the right to stop.',
      [
        'You do not have to come.',
        'If you find that it is too hard for you, you have the right to stop.',
      ],
    ],
    [
      'It is different for pupils who are away because of truanting and it can be very hard for the whole family.',
      [
        'It is different for pupils who are away because of truanting.',
        'It can be very hard for the whole family.',
      ],
    ],
    [
      'It is possible to give you advice by phone so we will also talk about what might happen next.',
      [
        'It is possible to give you advice by phone.',
        'So we will also talk about what might happen next.',
      ],
    ],
    // run together with a comma, or with none
    [
      'Please send your notes to the school, your views are an important part of the review.',
      ['Please send your notes to the school.', 'Your views are an important part of the review.'],
    ],
    [
      'Most of the readers of the report are parents therefore it is important that the words are plain.',
      [
        'Most of the readers of the report are parents.',
        'So it is important that the words are plain.',
      ],
    ],
  ])('%s', (text, sentences) => {
    expect(easy(text)).toEqual(sentences)
  })
})

describe('what looks like two clauses and is one', () => {
  test.each([
    // a row of things
    'The services include clubs, walks, trips, and school bus networks for children who live far from the town.',
    'The times are easy to find, but the place, the room, and the cost involved takes a lot of work.',
    'Rates of reply are subject to delay and the misreading of questions or answer frames, which nobody has checked.',
    "The boy's aged aunt and the girl's mother were asked to come to the school in the morning.",
    'We will use the part of the money that is left, and the part received from the council for the new room.',
    'It looks like the talks between the council and the school is coming to an end this year.',
    'The forms sent to the school and the nurse and the notes made at home will be kept by the panel.',
    'The nurse will visit you and your child and your partner can come along too on the same day.',
    'It can include a note of the view of the psychologist and a list of priority needs to be met.',
    'We can take referrals from your GP, school, and in some cases, you may be able to make one yourself.',
    'The guide is not a full list of facts but a note of the kinds of facts schools may wish to use.',
    // a clause that nothing opens
    'The visit was on the day of the review and then the day Anna was moved to another class.',
    'Make sure that parents and teachers are told of it and pupils are given the help that they need.',
    'The head saw the new pupil and other children read a book in the hall on the first day.',
    'We can find a place for you and your family should you ever need to stay near the school.',
    // an order as a condition, a purpose, and what somebody else said
    'Hire a tutor for your child and you will see a great deal of change within a few weeks.',
    'I do this so I do not forget it and I feel sure that I have the right notes with me.',
    'The head told us that the report was late and she would write to the council in the morning.',
    'We agreed that we would meet again in the spring and we would bring all of the reports with us.',
    'The plan was late, with the result that he lacked help and his work was not what it had been.',
    // both halves under one word
    'Perhaps somebody else is worried about him and you do not know why they want to see him.',
    'Letters are not only useful for the tribunal, but very often a letter shows that you were right.',
    // no verb before the mark
    'We have three aims: first, you will be able to see where your child needs more help in class.',
  ])('%s', (text) => {
    expect(easy(text)).toEqual([text])
  })
})
