import { blankMeeting, blankPerson, blankQuestion, named } from '../../../src/notebook/blank.ts'
import type { NotebookRecord, Question, RecordOf } from '../../../src/notebook/records.ts'

const MOMENT = '2026-11-25T09:00:00.000Z'
const base = (id: string) => ({ id, revision: 0, created: MOMENT, changed: MOMENT, deleted: null })

export function makeQuestion(id: string, ask: string, more: Partial<Question> = {}): Question {
  return { ...blankQuestion(base(id), ask, 'V'), ...more }
}

export function makeChild(id: string, name: string): NotebookRecord {
  return named(base(id), 'child', name)
}

export function makePassage(
  id: string,
  exact: string,
  more: Partial<RecordOf<'passage'>> = {},
): RecordOf<'passage'> {
  return {
    ...base(id),
    kind: 'passage',
    source: {
      title: 'Local Offer',
      address: 'https://www.exampleshire.gov.uk/',
      fingerprint: null,
    },
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: null,
    fragment: null,
    repeated: false,
    textLength: exact.length,
    ...more,
  }
}

export function makePerson(
  id: string,
  name: string,
  role: RecordOf<'person'>['role'] = 'senco',
  roleText = '',
): RecordOf<'person'> {
  return { ...blankPerson(base(id), role, roleText), name }
}

export function makeMeeting(
  id: string,
  more: Partial<RecordOf<'meeting'>> = {},
): RecordOf<'meeting'> {
  return { ...blankMeeting(base(id)), purpose: 'annual-review', ...more }
}

export function makeTag(id: string, name: string): RecordOf<'tag'> {
  return named(base(id), 'tag', name)
}
