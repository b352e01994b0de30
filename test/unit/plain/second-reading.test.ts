import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { phrases } from './engine.ts'

/** With all steps and the word list. */
function read(source: string): string[] {
  return makeEasy(source, { phrases }).sentences.flatMap(({ easy }) => easy)
}

describe('faults heard in a second reading', () => {
  test.each([
    // one reason of several, a reason under "might", the cause of a risk
    'Some pupils need a plan of their own because they have an illness which tires them in class.',
    'Staff might have missed a sign of it last year because the report came to them late.',
    'Here we see the risk of losing some families because the forms are getting longer each year.',
    // speech marks that close in another sentence
    'A study of many schools found that “The average gain is an additional four months over the year.',
    'There is an additional gain for pupils who start with low scores” (Alder, 2020).',
    // only such teaching is
    'Good teaching, fitted to each pupil, is the first step for pupils who may need help.',
    // "Examples are A or B"; examples of which?
    'He may be helped by other things such as a quiet room, a short break or a calm walk outside.',
    'It may come from needs such as dyslexia, or from causes such as illness and worry at home.',
    // whom to talk about
    'Talk about the staff who help her in the school, including the nurse and others as appropriate.',
    // no surer than it is
    'Meetings with the school are more likely to be short and to be held daily, enabling trust to grow.',
    // what used to be
    'If the doctor decided that he needed another school, the council would tell his parents so.',
    // who are "they"?
    'If you are lucky enough to work with them in class, assistants should see the plan first.',
  ])('%s', (source) => {
    expect(read(source).join(' ')).not.toMatch(/[.?] (?!See )\p{Lu}|extra/u)
  })

  test('"let’s" stays', () => {
    expect(read("Let's look at it.")).toEqual(["Let's look at it."])
  })
})
