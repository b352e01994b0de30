import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { analyse } from '../../../src/plain/grammar/analyse.ts'
import { objectionTo } from '../../../src/plain/guard/guard.ts'
import { PhraseBook } from '../../../src/plain/steps/phrase-match.ts'
import { audit } from '../../audit/auditor.ts'
import { phrases } from './engine.ts'

const easy = (text: string) =>
  makeEasy(text, { phrases })
    .sentences.flatMap((sentence) => sentence.easy)
    .join(' ')

/** Of each kind that was found wrong when outputs were read aloud: the smallest sentence. */
const STAYS = [
  // "Make sure" wants a clause, not a thing.
  'It was key in ensuring higher achievement and performance.',
  'They set tasks to ensure a high success rate for your pupils.',
  'Plans on what they do to ensure good engagement can be read.',
  // "Need him to": not what "require" says.
  'These are questions that would require him to think.',
  // A plain word that stands beside it already.
  'Always follow up a question or query.',
  'These are problematic practices and difficult ties.',
  // Neighbours that the plain word would not go with.
  'Support is given on an individual basis of need.',
  'The early education setting can ask for help.',
  'A coordinator will be allocated to your child.',
  'We provide support for families.',
  'They worked together effectively and efficiently.',
  'They may learn more in a home environment specifically led by them.',
  'Mothers and fathers have similar levels of aspirations.',
  'And then there’s those people along the road.',
  // Words that another meaning holds.
  'She is not aware of danger.',
  'The family is aware of his surroundings.',
  'He is in the main hall.',
  'He is anxious to the extent that he hides.',
  'In Newcastle upon Tyne, help is free.',
  'There are two places per year group.',
  'The panel convenes often.',
  'The child was ahead of his class.',
  'Each picture corresponds with a word.',
  'Staff are assigned to classes.',
  'The school has an enhanced DBS check.',
  'The work is due within allocated time.',
  'Learning intentions are on the wall.',
  'The cost was fifty pounds an hour worked.',
  'Letters received after the date are void.',
  'They read the views, interests and aspirations of the child.',
  'He works for the literacy of reading and writing.',
  'It is a clear progression up each step.',
  'They were discussed in relation to the plan.',
  'They gave parents new rights in relation to plans.',
  'Frequently asked questions are below.',
  'Each time memories are recalled, they grow.',
  'This is a fundamental shift.',
  'She can walk independently.',
  'The local council will reach an agreement with the school.',
  'Views were elicited through pictures.',
  'Schools get per-pupil money.',
  'The per pupil rate is low.',
  'You were told of it, informed of it and of the law.',
  'Money is for assisted collections.',
  'See legislation.gov.uk for the Act.',
]

describe('the word list holds off', () => {
  test.each(STAYS)('%s', (text) => expect(easy(text)).toBe(text))
})

describe('the word list with its neighbours', () => {
  test.each([
    ['The school must ensure that he is safe.', 'The school must make sure that he is safe.'],
    ['They ensure all pupils get support.', 'They make sure all pupils get support.'],
    ['They must ensure they come.', 'They must make sure they come.'],
    ['He was able to verbalise his ideas.', 'He was able to talk about his ideas.'],
    ['The news was disseminated to all staff.', 'The news was passed on to all staff.'],
    ['A page was omitted from the plan.', 'A page was left out of the plan.'],
    [
      'They decided. They made a decision about whether to pay.',
      'They decided. They decided whether to pay.',
    ],
    ['They described it by way of example.', 'They described it as an example.'],
    ['We are in receipt of your letter.', 'We have your letter.'],
    [
      'Should you require further help, please call us.',
      'If you need further help, please call us.',
    ],
    ['Many are tired, and therefore, they stop.', 'Many are tired, and so they stop.'],
    ['Some groups (i.e. small ones) help.', 'Some groups (that is, small ones) help.'],
    ['We need further assistance.', 'We need further help.'],
    [
      'The child can retrieve and utilise it, or utilises it.',
      'The child can retrieve and use it, or uses it.',
    ],
    ['He was provided with a laptop.', 'He was given a laptop.'],
    ['She gave us valuable information.', 'She gave us very useful information.'],
    ['It can be challenging to read.', 'It can be hard to read.'],
    ['It continues to be late.', 'It is still late.'],
    ['Schools provide support to families.', 'Schools give support to families.'],
    ['It takes strategies for managing anger.', 'It takes ways of managing anger.'],
    [
      'We looked at it from a different perspective.',
      'We looked at it from a different point of view.',
    ],
    ['Please complete the form.', 'Please fill in the form.'],
    ['Adults should consider the noise.', 'Adults should think about the noise.'],
    ['It is critical that he is safe.', 'It is very important that he is safe.'],
  ])('%s', (text, expected) => expect(easy(text)).toBe(expected))
})

describe('the book by itself, before the guard', () => {
  const book = new PhraseBook(phrases)
  const written = (text: string) => book.find(analyse(text)).found.map((found) => found.written)

  test.each([
    ['They set tasks to ensure a high success rate.', []],
    ['Work done to ensure good results can be seen.', []],
    ['They set tasks to ensure all pupils get help.', ['make sure']],
    ['Please ask a question or query.', []],
    ['Please raise a query.', ['question']],
    // Two pairs with one plain word: the second stays.
    ['It is a detrimental and injurious plan.', ['harmful']],
    ['She utilises it, he utilised it.', ['uses', 'used']],
    ['Schools get per-pupil money.', []],
    ['The school may call it a per pupil rate.', []],
    ['We pay per pupil.', ['for each pupil']],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected))
})

describe('every pair', () => {
  // A number or another step's word must stand beside these.
  const UNSHOWN = /^(?:in terms of|(?:somewhere )?in the (?:region|order) of|approx|circa|eg$)/
  const near = (words: readonly string[] | undefined, other: string) =>
    words?.find((word) => !word.startsWith('@')) ?? other
  const wrong = (objects: (before: string, after: string) => boolean) =>
    phrases.pairs
      .filter(({ from, to, when }) => {
        const frame = (words: string) =>
          `${near(when?.before, 'They')} ${words} ${near(when?.after, 'it')}.`
        return !UNSHOWN.test(from) && objects(frame(from), frame(to))
      })
      .map(({ from, to }) => `${from} -> ${to}`)

  test('is one that the guard lets stand', () => {
    expect(wrong((before, after) => objectionTo({ before, after: [after] }) !== undefined)).toEqual(
      [],
    )
  })

  test('is one in which the auditor finds nothing lost', () => {
    expect(wrong((source, easy) => audit({ source, easy: [easy], terms: [] }).length > 0)).toEqual(
      [],
    )
  })
})
