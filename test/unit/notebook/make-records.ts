import type { NotebookRecord, Question } from '../../../src/notebook/records.ts'

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
