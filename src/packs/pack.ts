import * as v from 'valibot'
import { NATIONS } from '../lexicon/entry.ts'
import { isPlainHttps } from './plain-https.ts'
import { hasUnseen } from './unseen.ts'

// A shared glossary ("pack"), as docs/glossary-format.md describes it. Types come from the schema,
// so what is checked and what the code relies on cannot drift apart.

/** The version of the format that this code writes. Readers refuse later ones. */
export const FORMAT_VERSION = 1
export const FORMAT = 'sendlight-glossary'

export const LIMITS = {
  /** Bytes of a file as received. */
  fileBytes: 40_000_000,
  entries: 50_000,
  questionSets: 50,
  questions: 100,
  forms: 40,
  formLength: 80,
  plainLength: 600,
  textLength: 4_000,
  languages: 20,
  hosts: 200,
} as const

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function words(what: string, longest: number) {
  return v.pipe(
    v.string(`${what} must be words`),
    v.trim(),
    v.minLength(1, `${what} is empty`),
    v.maxLength(longest, `${what} is longer than ${longest} characters`),
    v.check((text) => !hasUnseen(text), `${what} holds characters that cannot be seen`),
    v.check((text) => !LONE_SURROGATE.test(text), `${what} holds half a character`),
  )
}

const id = v.pipe(
  v.string('an id must be words'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  v.maxLength(100, 'an id is longer than 100 characters'),
)
const day = v.pipe(
  v.string('a date is written 2026-11-25'),
  v.isoDate('a date is written 2026-11-25'),
)

/** Only https, without a name or password in it. */
export const httpsAddress = v.pipe(
  v.string('an address must be words'),
  v.maxLength(2_000, 'the address is too long'),
  v.check(isPlainHttps, 'an address starts with https:// and names a host'),
)

/** A host name, or `*.` before one for all below it. At least two parts: never `*.uk`. */
const host = v.pipe(
  v.string('a site must be words'),
  v.maxLength(253, 'the name of the site is too long'),
  v.regex(
    /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a site is written like www.example.gov.uk',
  ),
  v.check((name) => !name.startsWith('*.') || !WIDE.has(name.slice(2)), 'the site is too wide'),
)

/** Whether a glossary may name this site. */
export function isSite(name: string): boolean {
  return v.is(host, name)
}

/** Everybody's: a glossary for one area has no place on all of them. */
const WIDE = new Set([
  'gov.uk',
  'sch.uk',
  'nhs.uk',
  'org.uk',
  'co.uk',
  'ac.uk',
  'police.uk',
  'gov.wales',
  'gov.scot',
  'hscni.net',
])

const question = v.object({
  of: words('the person to ask', 200),
  ask: words('a question', 500),
})

/** An entry in another language. */
const translation = v.object({
  term: words('a term', LIMITS.formLength * 2),
  plain: words('a meaning', LIMITS.plainLength * 2),
})

const language = v.pipe(
  v.string('a language is written like cy or pl'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is written like cy or pl'),
)

const packEntry = v.object({
  id,
  term: words('the term', LIMITS.formLength * 2),
  /** Other written forms; plurals and typography are derived. */
  forms: v.pipe(
    v.optional(v.array(words('a form', LIMITS.formLength)), []),
    v.maxLength(LIMITS.forms, `more than ${LIMITS.forms} forms`),
  ),
  plain: words('the meaning', LIMITS.plainLength),
  /** More about it, with the small formatting of `readSafeText`. */
  more: v.optional(words('the text', LIMITS.textLength)),
  ask: v.pipe(v.optional(v.array(question), []), v.maxLength(5, 'more than five questions')),
  /**
   * What it does to a built-in entry with the same words: stand beside it as a local note, or come
   * first. It never takes away a built-in entry's law, source or warning.
   */
  builtIn: v.optional(v.object({ id, how: v.picklist(['note', 'override']) })),
  link: v.optional(v.object({ address: httpsAddress, text: words('the link', 200) })),
  source: v.optional(
    v.object({
      name: words('the source', 300),
      reference: v.optional(words('the reference', 300)),
      address: v.optional(httpsAddress),
      checked: day,
    }),
  ),
  /** When somebody should read it again. */
  review: v.optional(day),
  languages: v.pipe(
    v.optional(v.record(language, translation), {}),
    v.check(
      (all) => Object.keys(all).length <= LIMITS.languages,
      `more than ${LIMITS.languages} languages`,
    ),
  ),
})

/** Questions for a kind of meeting, which a family can add to the notebook. */
const questionSet = v.object({
  id,
  title: words('the title', 200),
  purpose: v.picklist(['first-talk', 'sen-support', 'annual-review', 'draft-plan', 'mediation']),
  questions: v.pipe(
    v.array(question),
    v.minLength(1, 'a set of questions is empty'),
    v.maxLength(LIMITS.questions, `more than ${LIMITS.questions} questions`),
  ),
})

export const PUBLISHER_KINDS = [
  'advice-service',
  'parent-forum',
  'council',
  'school',
  'health',
  'charity',
  'other',
] as const

export const packSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Stays the same over all versions of one glossary. */
  id,
  title: words('the title', 200),
  publisher: v.object({
    name: words('the name of the service', 200),
    kind: v.picklist(PUBLISHER_KINDS),
    address: v.optional(httpsAddress),
  }),
  /** Rises by at least one with each publishing. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  issued: day,
  language,
  licence: words('the licence', 300),
  nation: v.picklist(NATIONS),
  area: v.object({
    name: words('the area', 200),
    /** Sites where it is used; on every page about SEND in its nation where empty. */
    hosts: v.pipe(
      v.optional(v.array(host), []),
      v.maxLength(LIMITS.hosts, `more than ${LIMITS.hosts} sites`),
    ),
  }),
  /** Where the next version will stand, for those who subscribe. */
  update: v.optional(httpsAddress),
  entries: v.pipe(
    v.array(packEntry),
    v.maxLength(LIMITS.entries, `more than ${LIMITS.entries} entries`),
  ),
  questionSets: v.pipe(
    v.optional(v.array(questionSet), []),
    v.maxLength(LIMITS.questionSets, `more than ${LIMITS.questionSets} sets of questions`),
  ),
})

export type Pack = v.InferOutput<typeof packSchema>
export type PackEntry = Pack['entries'][number]
export type QuestionSet = Pack['questionSets'][number]
export type PublisherKind = (typeof PUBLISHER_KINDS)[number]
