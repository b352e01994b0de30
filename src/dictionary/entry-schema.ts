import * as v from 'valibot'
import { type Entry, NATIONS, STATUSES } from '../lexicon/entry.ts'

const SUBJECTS = [
  'law',
  'appeals',
  'people',
  'bodies',
  'money',
  'benefits',
  'transport',
  'early-years',
  'post-16',
  'assessments',
  'needs',
  'teaching',
  'therapies',
  'settings',
  'health',
  'social-care',
  'everyday',
  'reform',
] as const

const words = (what: string) =>
  v.pipe(v.string(`${what} must be words`), v.trim(), v.minLength(1, `${what} is empty`))
const list = (what: string) => v.optional(v.array(words(`each of ${what}`)), [])
const isoDate = v.pipe(
  v.string('a date is written 2026-11-25'),
  v.isoDate('a date is written 2026-11-25'),
)

const contextRule = v.strictObject({
  forms: v.optional(v.array(words('a form'))),
  case: v.optional(v.picklist(['any', 'exact'], 'case is `any` or `exact`')),
  when: v.optional(v.picklist(['written', 'shouted'], 'when is `written` or `shouted`')),
  near: v.optional(v.array(words('near'))),
  before: v.optional(v.array(words('before'))),
  after: v.optional(v.array(words('after'))),
  notNear: v.optional(v.array(words('notNear'))),
  notBefore: v.optional(v.array(words('notBefore'))),
  notAfter: v.optional(v.array(words('notAfter'))),
  page: v.optional(v.boolean('page is true or false')),
})

/** The schema of one entry in dictionary/*.yaml. */
export const entrySchema = v.strictObject({
  id: v.pipe(
    words('id'),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id is lower-case words joined by hyphens'),
  ),
  term: words('term'),
  forms: list('forms'),
  nation: v.picklist(NATIONS, `nation is one of ${NATIONS.join(', ')}`),
  status: v.picklist(STATUSES, `status is one of ${STATUSES.join(', ')}`),
  subject: v.picklist(SUBJECTS, `subject is one of ${SUBJECTS.join(', ')}`),
  strong: v.boolean('strong is true or false'),
  plain: words('plain'),
  matters: v.optional(words('matters')),
  ask: v.pipe(
    v.array(v.strictObject({ of: words('ask.of'), ask: words('ask.ask') })),
    v.minLength(1, 'ask needs at least one question'),
    v.maxLength(3, 'ask has at most three questions'),
  ),
  swap: list('swap'),
  see: list('see'),
  source: v.optional(
    v.strictObject({
      name: words('source.name'),
      reference: v.optional(words('source.reference')),
      address: v.optional(
        v.pipe(
          words('source.address'),
          v.regex(/^https:\/\/\S+$/, 'source.address starts with https://'),
        ),
      ),
      checked: isoDate,
    }),
  ),
  note: v.optional(words('note')),
  context: v.optional(v.array(contextRule), []),
  say: v.optional(v.record(v.string(), words('say')), {}),
  picture: v.optional(words('picture')),
})

/** Fails to compile where the schema and the type part ways. */
export function asEntry(value: v.InferOutput<typeof entrySchema>): Entry {
  return value as Entry
}
