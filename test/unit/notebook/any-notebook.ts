import fc from 'fast-check'
import type { NotebookRecord } from '../../../src/notebook/records.ts'
import {
  makeChild,
  makeMeeting,
  makePassage,
  makePerson,
  makeQuestion,
  makeTag,
} from './make-records.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('<script>alert(1)</script>', '=1+1', '\u0000', '\ud800', '__proto__', ''),
)
const day = fc.option(fc.constantFrom('2026-11-25', '2027-02-28'))
const moment = fc.option(fc.constant('2026-11-25T09:00:00.000Z'))
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const ids = fc.uniqueArray(id, { maxLength: 3 })
const base = { revision: fc.nat(5), deleted: moment }

const letter = fc.option(fc.record({ text, made: text }))

const anyRecord: fc.Arbitrary<NotebookRecord> = fc.oneof(
  fc
    .record({
      ...base,
      state: fc.constantFrom('to-ask' as const, 'promised' as const),
      child: fc.option(id),
      passages: ids,
      answer: text,
      answeredOn: day,
      promises: fc.array(fc.record({ id, who: text, what: text, due: day, done: fc.boolean() }), {
        maxLength: 2,
      }),
    })
    .chain((more) => fc.tuple(id, text).map(([own, ask]) => makeQuestion(`q${own}`, ask, more))),
  fc
    .tuple(id, text, fc.record({ ...base, repeated: fc.boolean() }))
    .map(([own, exact, more]) => makePassage(`x${own}`, exact, more)),
  fc
    .tuple(
      id,
      fc.record({ ...base, title: text, date: day, people: ids, first: ids, notes: text, letter }),
    )
    .map(([own, more]) => makeMeeting(`m${own}`, more)),
  fc.tuple(id, text).map(([own, name]) => makeChild(`c${own}`, name)),
  fc.tuple(id, text, text).map(([own, name, role]) => makePerson(`p${own}`, name, 'other', role)),
  fc.tuple(id, text).map(([own, name]) => makeTag(`t${own}`, name)),
)

/** Records of every kind, each id once, with whatever may be typed. */
export const anyNotebook: fc.Arbitrary<NotebookRecord[]> = fc.uniqueArray(anyRecord, {
  selector: (record) => record.id,
  maxLength: 25,
})
