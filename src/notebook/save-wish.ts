import type { Place } from './anchor/describe.ts'
import {
  type Base,
  blankMeeting,
  blankPerson,
  blankQuestion,
  named as namedRecord,
} from './blank.ts'
import { orderAfter } from './order-after.ts'
import type { NotebookRecord, Person, RecordOf } from './records.ts'

/** A place on a page or in a file, as it is saved. */
export interface SavedPlace extends Omit<Place, 'position'> {
  position: Place['position'] | null
  /** For a PDF: its page, counted from 1, and boxes in points from the page's top left corner. */
  fragment: { page: number; rectangles: [number, number, number, number][] } | null
}

/** What a person asked to keep, as a form gives it. */
export interface SaveWish {
  /** A UUID made once for this act, before the first try; tried again, it changes nothing. */
  saveId: string
  /** The question; `null` keeps the passage alone. */
  ask: string | null
  /** Somebody known, or somebody new. */
  person: { id: string } | { role: Person['role']; roleText: string } | null
  child: { id: string } | { name: string } | null
  meeting: { id: string } | { title: string } | null
  tags: ({ id: string } | { name: string })[]
  place: SavedPlace | null
}

type Source = RecordOf<'passage'>['source']

/** The records that a wish makes, and which of them (or of those there already) it is about. */
export interface WishRecords {
  records: NotebookRecord[]
  question: string | null
  passage: string | null
}

/**
 * The records of one wish. Children, people, meetings and tags of the same name are used again,
 * and so is a passage that was saved before; the question goes to the end of the list.
 *
 * @param known the children, people, meetings and tags that the notebook holds, and the passages
 * from the same source; only those that are not deleted count
 * @param lastOrder the order key of the last question in the list
 * @param now the moment, ISO, written down as when they were made
 */
export function recordsOf(
  wish: SaveWish,
  source: Source | null,
  known: readonly NotebookRecord[],
  lastOrder: string | null,
  now: string,
): WishRecords {
  const alive = known.filter(({ deleted }) => deleted === null)
  const made: NotebookRecord[] = []
  const base = (ending: string) => ({
    id: `${wish.saveId}-${ending}`,
    revision: 0,
    created: now,
    changed: now,
    deleted: null,
  })
  const add = <R extends NotebookRecord>(record: R): string => {
    made.push(record)
    return record.id
  }
  const isThere = (kind: NotebookRecord['kind'], id: string) =>
    alive.some((record) => record.kind === kind && record.id === id)

  const passage = wish.place && source && placed(wish.place, source, alive, base('p'), add)
  if (wish.ask === null) return { records: made, question: null, passage }

  const named = <K extends 'child' | 'tag'>(kind: K, ending: string, chosen: Chosen) => {
    if ('id' in chosen) return isThere(kind, chosen.id) ? chosen.id : null
    const name = chosen.name.trim()
    if (name === '') return null
    const same = alive.find((record) => record.kind === kind && isSame(record.name, name))
    return same?.id ?? add(namedRecord(base(ending), kind, name))
  }
  const child = wish.child && named('child', 'c', wish.child)
  const tags = wish.tags.map((tag, at) => named('tag', `t${at}`, tag))
  const question = add({
    ...blankQuestion(base('q'), wish.ask.trim(), orderAfter(lastOrder)),
    child,
    person: personOf(wish.person, alive, base('w'), add),
    meeting: meetingOf(wish.meeting, child, alive, base('m'), add),
    passages: passage === null ? [] : [passage],
    tags: [...new Set(tags.filter((id) => id !== null))],
  })
  return { records: made, question, passage }
}

type Chosen = { id: string } | { name: string }
type Add = <R extends NotebookRecord>(record: R) => string

function placed(
  place: SavedPlace,
  source: Source,
  alive: readonly NotebookRecord[],
  base: Base,
  add: Add,
): string {
  const { quote, position, repeated, textLength, fragment } = place
  const same = alive.find(
    (record) =>
      record.kind === 'passage' &&
      record.source.address === source.address &&
      record.source.fingerprint === source.fingerprint &&
      record.quote.exact === quote.exact &&
      record.quote.prefix === quote.prefix &&
      record.quote.suffix === quote.suffix,
  )
  if (same) return same.id
  return add<RecordOf<'passage'>>({
    ...base,
    kind: 'passage',
    source,
    quote,
    position,
    fragment: fragment && {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: `page=${fragment.page}`,
      rectangles: fragment.rectangles,
    },
    repeated,
    textLength,
  })
}

function personOf(
  chosen: SaveWish['person'],
  alive: readonly NotebookRecord[],
  base: Base,
  add: Add,
): string | null {
  if (chosen === null) return null
  if ('id' in chosen) return alive.find(isKind('person', chosen.id))?.id ?? null
  const role = chosen.role
  const roleText = role === 'other' ? chosen.roleText.trim() : ''
  if (role === 'other' && roleText === '') return null
  const same = alive.find(
    (record) =>
      record.kind === 'person' &&
      record.role === role &&
      record.name === '' &&
      isSame(record.roleText, roleText),
  )
  return same?.id ?? add(blankPerson(base, role, roleText))
}

function meetingOf(
  chosen: SaveWish['meeting'],
  child: string | null,
  alive: readonly NotebookRecord[],
  base: Base,
  add: Add,
): string | null {
  if (chosen === null) return null
  if ('id' in chosen) return alive.find(isKind('meeting', chosen.id))?.id ?? null
  const title = chosen.title.trim()
  if (title === '') return null
  const same = alive.find((record) => record.kind === 'meeting' && isSame(record.title, title))
  if (same) return same.id
  return add({ ...blankMeeting(base), title, child })
}

function isKind(kind: NotebookRecord['kind'], id: string) {
  return (record: NotebookRecord) => record.kind === kind && record.id === id
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
