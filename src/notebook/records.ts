import * as v from 'valibot'
import { ROLES } from './roles.ts'

export { ROLES }

// The notebook's records. Types come from the schemas, so what is checked on import and what the
// code relies on cannot drift apart. Passages use the vocabulary of the W3C Web Annotation Data
// Model (https://www.w3.org/TR/annotation-model/).

const LONGEST = 100_000

const text = v.pipe(v.string(), v.maxLength(LONGEST))
const label = v.pipe(v.string(), v.maxLength(1_000))
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const ids = v.pipe(v.array(id), v.maxLength(1_000))
/** Far below where adding one to a number stops working. */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40))
/** A calendar day, `2026-11-25`. */
const day = v.pipe(v.string(), v.isoDate())
/** A moment in UTC, `2026-11-25T09:30:00.000Z`. */
const moment = v.pipe(v.string(), v.isoTimestamp())
/** Only addresses of the web: an imported file must not carry a script into a link. */
const address = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\//i))

export const textQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: label,
  suffix: label,
})

export const textPositionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  /** Places in the text with white space made one space each (`normalise`), in UTF-16 units. */
  start: offset,
  end: offset,
})

const fragmentSelector = v.object({
  type: v.literal('FragmentSelector'),
  conformsTo: v.literal('http://tools.ietf.org/rfc/rfc3778'),
  /** `page=3`, counted from 1. */
  value: v.pipe(v.string(), v.regex(/^page=[1-9]\d{0,5}$/)),
  /** Left, top, width and height in points from the page's top left corner. */
  rectangles: v.pipe(
    v.array(v.strictTuple([v.number(), v.number(), v.number(), v.number()])),
    v.maxLength(1_000),
  ),
})

/** What every record carries. */
const base = {
  id,
  /** Rises by one with each save; 0 only before the first. Never taken from the clock. */
  revision: offset,
  created: moment,
  changed: moment,
  /** When it was deleted. Kept for some days so that a deletion can be undone. */
  deleted: v.nullable(moment),
}

const source = v.object({
  title: label,
  /** The page's address without what tracks people; `null` for a file. */
  address: v.nullable(address),
  /** SHA-256 of the file as hex; `null` for a page. */
  fingerprint: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})

const passage = v.object({
  ...base,
  kind: v.literal('passage'),
  source,
  quote: textQuoteSelector,
  position: v.nullable(textPositionSelector),
  fragment: v.nullable(fragmentSelector),
  /** Whether the text, when saved, said the same or nearly the same in another place too. */
  repeated: v.boolean(),
  /** How long the text was when saved, normalised. */
  textLength: offset,
})

const promise = v.object({
  id,
  who: label,
  what: text,
  due: v.nullable(day),
  done: v.boolean(),
})

const question = v.object({
  ...base,
  kind: v.literal('question'),
  ask: text,
  state: v.picklist(['to-ask', 'asked', 'answered', 'promised']),
  /** Record ids; a name may be `null` while nothing has been chosen. */
  child: v.nullable(id),
  person: v.nullable(id),
  meeting: v.nullable(id),
  passages: ids,
  tags: ids,
  answer: text,
  answeredBy: label,
  answeredOn: v.nullable(day),
  promises: v.pipe(v.array(promise), v.maxLength(1_000)),
  /** A key from `orderBetween`; sorts as text. */
  order: label,
})

const meeting = v.object({
  ...base,
  kind: v.literal('meeting'),
  title: label,
  /** Which kind of meeting, as in `data/meetings.json`. */
  purpose: v.picklist(['first-talk', 'sen-support', 'annual-review', 'draft-plan', 'mediation']),
  date: v.nullable(day),
  time: v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  place: label,
  people: ids,
  child: v.nullable(id),
  hopes: text,
  /** The questions that matter most, at most three. */
  first: v.pipe(v.array(id), v.maxLength(3)),
  notes: text,
  /**
   * The letter afterwards as the person changed it, and as it was made from the answers then, so
   * that later answers are noticed; `null` while it was not changed. Files of version 1 lack it.
   */
  letter: v.optional(v.nullable(v.object({ text, made: text })), null),
})

const child = v.object({ ...base, kind: v.literal('child'), name: label })

const person = v.object({
  ...base,
  kind: v.literal('person'),
  name: label,
  role: v.picklist([...ROLES, 'other']),
  /** In their own words, for `other`. */
  roleText: label,
})

const tag = v.object({ ...base, kind: v.literal('tag'), name: label })

const mark = v.object({
  ...base,
  kind: v.literal('mark'),
  passage: id,
  colour: v.picklist(['need', 'provision', 'outcome', 'question', 'wrong']),
  comment: text,
})

const recentDocument = v.object({
  ...base,
  kind: v.literal('document'),
  source,
  opened: moment,
})

/** Any record of the notebook, as stored and as exported. */
export const notebookRecord = v.variant('kind', [
  question,
  passage,
  meeting,
  child,
  person,
  tag,
  mark,
  recentDocument,
])

export type TextQuoteSelector = v.InferOutput<typeof textQuoteSelector>
export type TextPositionSelector = v.InferOutput<typeof textPositionSelector>
export type NotebookRecord = v.InferOutput<typeof notebookRecord>
export type RecordKind = NotebookRecord['kind']
export type RecordOf<K extends RecordKind> = Extract<NotebookRecord, { kind: K }>
export type Question = RecordOf<'question'>
export type Person = RecordOf<'person'>
