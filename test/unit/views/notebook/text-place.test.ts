import { expect, test } from 'vitest'
import {
  draftKey,
  placeOfDraft,
  readText,
  writeText,
} from '../../../../src/views/notebook/text-place.ts'
import { makeChild, makeQuestion } from '../../notebook/make-records.ts'

const question = makeQuestion('q1', 'Who?', {
  answer: 'Ms Khan',
  promises: [
    { id: 'p1', who: 'Ms Khan', what: 'write', due: null, done: false },
    { id: 'p2', who: 'Mr Lee', what: 'call', due: null, done: false },
  ],
})

test('a field and a promise’s part are read and written', () => {
  expect(readText(question, 'answer')).toBe('Ms Khan')
  expect(readText(question, 'promises/p2/what')).toBe('call')
  const written = writeText(writeText(question, 'ask', 'When?'), 'promises/p2/what', 'write')
  expect(written.ask).toBe('When?')
  expect(written.promises.map(({ what }) => what)).toEqual(['write', 'write'])
  expect(question.ask).toBe('Who?')
})

test('what is no text is left alone', () => {
  for (const path of ['meeting', 'promises', 'promises/p1/due', 'promises/gone/what', 'no', '']) {
    expect(readText(question, path)).toBeUndefined()
    expect(writeText(question, path, 'x')).toBe(question)
  }
  expect(readText(makeChild('c', 'Sam'), 'promises/p1/what')).toBeUndefined()
})

test('a draft’s key names its place, and other forms’ keys do not', () => {
  const place = { id: 'q1', path: 'promises/p1/what' }
  expect(placeOfDraft(draftKey(place))).toEqual(place)
  for (const key of ['new-question', 'letter/m1', 'notebook/q1', 'notebook//ask', '']) {
    expect(placeOfDraft(key)).toBeUndefined()
  }
})
