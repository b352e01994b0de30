import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('words in -ing that open a sentence or end it', () => {
  test.each([
    // who does it is named first
    [
      'When choosing a nursery, you should ask how many staff know how to sign.',
      ['When you choose a nursery, you should ask how many staff know how to sign.'],
    ],
    // done before
    [
      'Having read the first draft, the parents wrote a long letter to the head of the SEND team.',
      [
        'The parents read the first draft.',
        'The parents wrote a long letter to the head of the SEND team.',
      ],
    ],
    [
      'Having set up the new group, we are now asking each family what would help them most.',
      ['We have set up the new group.', 'We are now asking each family what would help them most.'],
    ],
    // done all along
    [
      'Drawing on talks with forty parents, this guide offers a clear way through the first year at school.',
      [
        'This guide draws on talks with forty parents.',
        'This guide offers a clear way through the first year at school.',
      ],
    ],
    // what a paper tells
    [
      'The panel will send you a letter, explaining why it said no and what you can do next.',
      [
        'The panel will send you a letter.',
        'The letter will explain why it said no and what you can do next.',
      ],
    ],
    [
      'Each school must publish a policy, setting out how it finds and helps pupils with needs.',
      [
        'Each school must publish a policy.',
        'The policy must set out how it finds and helps pupils with needs.',
      ],
    ],
    // what belongs to the subject, where nothing else was named
    [
      'Many of the rooms in the school are still under repair, including the hall and the gym.',
      [
        'Many of the rooms in the school are still under repair.',
        'These include the hall and the gym.',
      ],
    ],
    [
      'You can ask the class teacher to get you help from other services such as the nurse and the speech team.',
      [
        'You can ask the class teacher to get you help from other services.',
        'Examples are the nurse and the speech team.',
      ],
    ],
    // told of the past
    [
      'Last year the club gave the younger pupils a lot of new toys, including a sand tray and a drum.',
      [
        'Last year the club gave the younger pupils a lot of new toys.',
        'These included a sand tray and a drum.',
      ],
    ],
    [
      'They help with a wide range of social, emotional and learning problems, including fears and low mood.',
      [
        'They help with a wide range of social, emotional and learning problems.',
        'These include fears and low mood.',
      ],
    ],
    // "clearly" is said of the first deed only
    [
      'A plan should clearly describe the needs of the child and specify the help that the school must give.',
      [
        'A plan should clearly describe the needs of the child.',
        'The plan should specify the help that the school must give.',
      ],
    ],
  ])('%s', (source, expected) => {
    expect(easy(source)).toEqual(expected)
  })

  test.each([
    // "they" are others than those who make the request
    'Before making a request for a blind child, they must have seen a doctor and a nurse.',
    // one of a row
    'The new rule made the forms much shorter, saving the staff time, helping parents and cutting costs.',
    // the nurse works there
    'We have found a new nurse for the county, working with children in eleven of our schools.',
    // what follows the examples tells of the whole
    'The aim is to help him join in everyday tasks such as eating, dressing and play, despite the pain.',
    // whose examples they are is not sure
    'Pupils may put their coats on a hook that is fixed to the door such as a brass hook or a peg.',
    // an "and" that joins what stands before the examples
    'The idea was liked by charities such as Ashby Aid and by councils in the north of the county.',
    // the aim may be that of both deeds
    'The nurse works with staff in schools and liaises with parents at home to make sure it is done.',
    // a duty or a wish does not go back in time
    'Working with the school, you should be able to find out how she learns best and what she likes.',
  ])('stays as it is: %s', (source) => {
    expect(easy(source)).toEqual([source])
  })
})
