import type { NotebookRecord, Question, RecordOf } from '../../../src/notebook/records.ts'

const MOMENT = '2026-11-25T09:00:00.000Z'

export function makeQuestion(id: string, ask: string, more: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    revision: 0,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
    ask,
    state: 'to-ask',
    child: null,
    person: null,
    meeting: null,
    passages: [],
    tags: [],
    answer: '',
    answeredBy: '',
    answeredOn: null,
    promises: [],
    order: 'V',
    ...more,
  }
}

export function makeChild(id: string, name: string): NotebookRecord {
  return {
    id,
    kind: 'child',
    revision: 0,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
    name,
  }
}

export function makePassage(
  id: string,
  exact: string,
  more: Partial<RecordOf<'passage'>> = {},
): RecordOf<'passage'> {
  return {
    id,
    kind: 'passage',
    revision: 0,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
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
  return {
    id,
    kind: 'person',
    revision: 0,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
    name,
    role,
    roleText,
  }
}

export function makeMeeting(
  id: string,
  more: Partial<RecordOf<'meeting'>> = {},
): RecordOf<'meeting'> {
  return {
    id,
    kind: 'meeting',
    revision: 0,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
    title: '',
    purpose: 'annual-review',
    date: null,
    time: null,
    place: '',
    people: [],
    child: null,
    hopes: '',
    first: [],
    notes: '',
    ...more,
  }
}

export function makeTag(id: string, name: string): RecordOf<'tag'> {
  return { id, kind: 'tag', revision: 0, created: MOMENT, changed: MOMENT, deleted: null, name }
}
