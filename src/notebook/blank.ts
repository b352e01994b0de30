import type { NotebookRecord, Person, RecordOf } from './records.ts'

/** What every record begins with. */
export type Base = Pick<NotebookRecord, 'id' | 'revision' | 'created' | 'changed' | 'deleted'>

/** The beginning of a record that is made now. */
export function freshBase(): Base {
  const now = new Date().toISOString()
  return { id: crypto.randomUUID(), revision: 0, created: now, changed: now, deleted: null }
}

/** A question of which only the words are known. @param order its place in the list */
export function blankQuestion(base: Base, ask: string, order: string): RecordOf<'question'> {
  return {
    ...base,
    kind: 'question',
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
    order,
  }
}

/** A meeting of which nothing is known; its purpose is what most meetings are. */
export function blankMeeting(base: Base): RecordOf<'meeting'> {
  return {
    ...base,
    kind: 'meeting',
    title: '',
    purpose: 'sen-support',
    date: null,
    time: null,
    place: '',
    people: [],
    child: null,
    hopes: '',
    first: [],
    notes: '',
    letter: null,
  }
}

/** A child or a tag. */
export function named<K extends 'child' | 'tag'>(base: Base, kind: K, name: string): RecordOf<K> {
  return { ...base, kind, name } as RecordOf<K>
}

/** Somebody to ask. @param roleText what they are, in the family's words, for `other` */
export function blankPerson(base: Base, role: Person['role'], roleText = ''): Person {
  return { ...base, kind: 'person', name: '', role, roleText }
}
