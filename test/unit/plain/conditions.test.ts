import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('conditions asked as questions', () => {
  test.each([
    [
      'If you are not happy with the decision that the council has made about your child, you can appeal.',
      [
        'What if you are not happy with the decision that the council has made about your child?',
        'Then you can appeal.',
      ],
    ],
    [
      'If you would like to meet the people who wrote the report about your child, you can call us.',
      [
        'Would you like to meet the people who wrote the report about your child?',
        'If so, you can call us.',
      ],
    ],
    [
      'If you agree and your child agrees with all that the school wants to do, you can sign it.',
      [
        'What if you agree and your child agrees with all that the school wants to do?',
        'Then you can sign it.',
      ],
    ],
    [
      'But if a pupil has been away from school for three weeks, then the head teacher must tell us.',
      [
        'But what if a pupil has been away from school for three weeks?',
        'Then the head teacher must tell us.',
      ],
    ],
    // No comma before the main half
    [
      'If you choose to leave the school before the end of the year you can still come to the club.',
      [
        'What if you choose to leave the school before the end of the year?',
        'Then you can still come to the club.',
      ],
    ],
    [
      'If the school agree to give your child a laptop for her lessons, please leave it at our desk.',
      [
        'What if the school agree to give your child a laptop for her lessons?',
        'Then please leave it at our desk.',
      ],
    ],
    // What somebody decides or gets is no state to be asked about.
    [
      'If the panel decides that your child can go to the new school, it will write to you.',
      [
        'What if the panel decides that your child can go to the new school?',
        'Then it will write to you.',
      ],
    ],
    [
      'If you still feel that the report leaves out what your child can do, tell the writer.',
      [
        'Do you still feel that the report leaves out what your child can do?',
        'If so, tell the writer.',
      ],
    ],
    [
      'However, if you have a question about the bus that your child takes, you can call the driver.',
      [
        'But do you have a question about the bus that your child takes?',
        'If so, you can call the driver.',
      ],
    ],
    [
      'For example, if a pupil has only one lesson a day in the hall, they may sit with a friend.',
      [
        'For example, what if a pupil has only one lesson a day in the hall?',
        'Then they may sit with a friend.',
      ],
    ],
    [
      'If you have been sent this letter by mistake, please immediately call the number at the top.',
      [
        'Have you been sent this letter by mistake?',
        'If so, please immediately call the number at the top.',
      ],
    ],
    // Aims and times
    [
      'To ask for a seat on the school bus for your child, you will need to fill in two forms.',
      [
        'Do you want to ask for a seat on the school bus for your child?',
        'If so, you will need to fill in two forms.',
      ],
    ],
    [
      'Once we have read all that you and the school have sent to us, a nurse will call you at home.',
      [
        'What happens once we have read all that you and the school have sent to us?',
        'A nurse will call you at home.',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(easy(text)).toEqual(lines)
  })
})

describe('reasons and contrasts', () => {
  test.each([
    [
      'Because the form is long and has many parts, we can help you to fill it in.',
      ['The form is long and has many parts.', 'So we can help you to fill it in.'],
    ],
    [
      'Since the school cannot give your child this help, the council must look for another place.',
      [
        'The school cannot give your child this help.',
        'So the council must look for another place.',
      ],
    ],
    [
      'As the nurse is only in the school on one day, you may have to wait for her.',
      ['The nurse is only in the school on one day.', 'So you may have to wait for her.'],
    ],
    [
      'The class needs a quiet corner with soft chairs, since the room is next to a busy road.',
      [
        'The class needs a quiet corner with soft chairs.',
        'This is because the room is next to a busy road.',
      ],
    ],
    [
      'Talks should start in the first year at the new school, as this gives everyone more time.',
      [
        'Talks should start in the first year at the new school.',
        'This is because this gives everyone more time.',
      ],
    ],
    [
      'Give the plan to the teaching assistant so that she can read it at home on Sunday.',
      [
        'Give the plan to the teaching assistant.',
        'This is so that she can read it at home on Sunday.',
      ],
    ],
    [
      'The plan can be read at the library in the town although it may take a while to load.',
      ['The plan can be read at the library in the town.', 'But it may take a while to load.'],
    ],
  ])('%s', (text, lines) => {
    expect(easy(text)).toEqual(lines)
  })
})

describe('what stays, because the two halves hang together otherwise', () => {
  test.each([
    // Two conditions
    'If you move to another town, the new council must keep the plan unless it is not safe for her.',
    'If your child is ill or if the school is shut, you can get the work from our website.',
    // A row of conditions
    'If your child is ill, the school is shut for the day or you move, the bus will not come.',
    // The second comma may be the one.
    'If a parent comes to the desk, a short hello alone is more than enough, and for others, most of us will nod.',
    // Ways of speaking
    'If we look at the rules for school buses in the town, there is not much that is new.',
    'If I had known about the club that meets at the library, I would have told you about it.',
    // "They" would have nobody to stand for.
    'Although they may look calm in the classroom, many autistic pupils are worn out by the afternoon.',
    'If they have had no answer from the council for six weeks, parents can write to the ombudsman.',
    'Because they are worn out by the end of the day, many autistic pupils cry at home.',
    // The time may belong to what follows.
    'If you want to see a nurse at school, after the first meeting, a time will be set for you and your child.',
    // "This" is what was told before.
    'If your child is at school or at college for most of the week, this will be their main place.',
    // What a duty is, and what says nothing by itself
    'The law places a duty on all of the governing boards to make plans for pupils who are ill at home.',
    'This new guide for parents and schools is provided because many of them have asked us for more help.',
    // "Mostly" narrows the reason.
    'Some of the children in the town were turned away, mostly because they did not live near the school.',
    // What something may mean takes its aim with it.
    'This might mean trying some other ways so that an autistic pupil can take part in the lesson.',
    // A time, what somebody said, or how something is done
    'As he was on his way to the school one morning, he met the new teacher of the class.',
    'As you can see from the plan that we sent, the school is able to help your child.',
    'As the council has said in the letter that we got, the school is able to help your child.',
    'Place all of the chairs and tables in the room so that they face the window and the board.',
    'While your child can stay at home for the week, you must ask the school for work to do.',
    'When you are worried about how your child is getting on at school, it can be hard to ask.',
    // Not for "you"
    'To get a seat on the school bus in the next year, a child must live three miles away.',
  ])('%s', (text) => {
    expect(easy(text)).toEqual([text])
  })
})
