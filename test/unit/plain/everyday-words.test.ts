import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { phrases } from './engine.ts'

const easy = (text: string) =>
  makeEasy(text, { phrases })
    .sentences.flatMap((sentence) => sentence.easy)
    .join(' ')

describe('officialese in everyday words', () => {
  test.each([
    ['The base is located near the hall.', 'The base is near the hall.'],
    ['She goes to a base located in Ashby.', 'She goes to a base in Ashby.'],
    ['The rule came into force in May.', 'The rule started to apply in May.'],
    ['Noise can impact on learning.', 'Noise can affect learning.'],
    ['We monitor progress in maths.', 'We keep track of progress in maths.'],
    ['We await a diagnosis.', 'We wait for a diagnosis.'],
    ['The head has responsibility for safety.', 'The head is responsible for safety.'],
    ['We can speak on your behalf.', 'We can speak for you.'],
    ['In relation to transport, call us.', 'As for transport, call us.'],
    ['Please refer to page 4.', 'Please see page 4.'],
    ['She has constructive ideas.', 'She has helpful ideas.'],
    ['We work with external agencies.', 'We work with outside agencies.'],
    ['He learns rapidly.', 'He learns quickly.'],
    ['We will call you shortly.', 'We will call you soon.'],
    ['It is not an exhaustive list.', 'It is not a full list.'],
    ['She has good prior knowledge.', 'She has good prior knowledge.'],
    ['Visits enable pupils to settle.', 'Visits allow pupils to settle.'],
    ['They decided as to how it works.', 'They decided about how it works.'],
    ['They like the support they receive.', 'They like the support they get.'],
    ['Most children do not require a report.', 'Most children do not need a report.'],
    ['You could consider asking the head.', 'You could think about asking the head.'],
    ['Prior to the visit a form will be sent.', 'Before the visit a form will be sent.'],
    ['It is a condition e.g. a fracture.', 'It is a condition, for example a fracture.'],
    ["LA's must reply.", 'Councils must reply.'],
    ['We notify the parent/carer or pupil.', 'We tell the parent/carer or pupil.'],
    ['We know of transition into adulthood.', 'We know of moving to adult life.'],
    ['Staff have received suitable training.', 'Staff have had suitable training.'],
    ['They came via a minibus.', 'They came by a minibus.'],
  ])('%s', (source, expected) => expect(easy(source)).toBe(expected))
})

describe('words that stay, because the plain one would say another thing there', () => {
  test.each([
    // A regular past tense may be a participle: "gave to him" is none.
    'The hours of breaks allocated to a child and a carer will be agreed.',
    // Not "are straight away identified".
    'Needs are not always immediately identified.',
    'Staff are increasingly asked for help.',
    'It is at this time that they reply.',
    'They take some or all of the lessons.',
    'They help to raise aspirations.',
    'She spoke without prolonging or repeating words.',
    'This guide considers the problems.',
    'We consider these faults caused harm.',
    'They make a payment to reflect the harm.',
    'We may decide to investigate if it is serious.',
    'Once a meeting is requested we will reply.',
    'The council can request the plan is sent.',
    'It is centrally located in Ashby.',
    'He left the room (in relation to noise).',
    'They were more engaged with the school.',
    'He plays with his peers and environment.',
    'The deadline can be scheduled earlier.',
    'They keep you up to date with key issues.',
    'They help you to make decisions around support.',
  ])('%s', (text) => expect(easy(text)).toBe(text))
})

describe('a word that the sentence says the meaning of', () => {
  const glossary = {
    terms: (text: string) => {
      const start = text.toLowerCase().indexOf('provision')
      const term = text.slice(start, start + 9)
      return start < 0
        ? []
        : [{ start, end: start + 9, term, id: 'provision', swap: ['help'], plain: 'Extra help.' }]
    },
  }
  const withTerms = (text: string) =>
    makeEasy(text, { phrases, glossary })
      .sentences.flatMap((sentence) => sentence.easy)
      .join(' ')

  test('keeps it', () => {
    const text = 'Provision is any help that is extra.'
    expect(withTerms(text)).toBe(text)
  })

  test('keeps it where the short word stands near by', () => {
    const text = 'The plan lists the provision needed to help him.'
    expect(withTerms(text)).toBe(text)
  })

  test('elsewhere the short word takes its place', () => {
    expect(withTerms('The plan lists the provision.')).toBe('The plan lists the help.')
  })
})
