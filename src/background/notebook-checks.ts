import * as v from 'valibot'
import { textPositionSelector, textQuoteSelector } from '../notebook/records.ts'
import { ROLES } from '../notebook/roles.ts'

// What pages' scripts send is checked in full before it comes near the notebook.

const NAME = 200
const QUESTION = 5_000

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const name = v.pipe(v.string(), v.maxLength(NAME))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40))
const known = v.strictObject({ id })
const fields = v.record(name, v.pipe(v.string(), v.maxLength(QUESTION)))

const file = v.nullable(
  v.strictObject({
    title: v.pipe(v.string(), v.maxLength(1_000)),
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
)

const place = v.strictObject({
  quote: textQuoteSelector,
  position: v.nullable(textPositionSelector),
  repeated: v.boolean(),
  textLength: count,
  fragment: v.nullable(
    v.strictObject({
      page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
      rectangles: v.pipe(
        v.array(v.strictTuple([v.number(), v.number(), v.number(), v.number()])),
        v.maxLength(1_000),
      ),
    }),
  ),
})

const wish = v.strictObject({
  saveId: v.pipe(v.string(), v.uuid()),
  ask: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(QUESTION))),
  person: v.nullable(
    v.union([known, v.strictObject({ role: v.picklist([...ROLES, 'other']), roleText: name })]),
  ),
  child: v.nullable(v.union([known, v.strictObject({ name })])),
  meeting: v.nullable(v.union([known, v.strictObject({ title: name })])),
  tags: v.pipe(v.array(v.union([known, v.strictObject({ name })])), v.maxLength(20)),
  place: v.nullable(place),
})

export const formAsk = v.object({
  text: v.pipe(v.string(), v.maxLength(20_000)),
  entries: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
  file,
})

export const saveAsk = v.object({
  wish,
  title: v.pipe(v.string(), v.maxLength(1_000)),
  file,
  evenInPrivate: v.boolean(),
})

export const draftAsk = v.object({
  draft: v.nullable(
    v.pipe(
      fields,
      v.check((all) => Object.keys(all).length <= 20),
    ),
  ),
  file,
})

export const passagesAsk = v.object({ file })

export const seenAsk = v.object({
  states: v.pipe(
    v.record(id, v.picklist(['found', 'changed', 'gone'])),
    v.check((all) => Object.keys(all).length <= 1_000),
  ),
  file,
})

export const openAsk = v.object({ passage: v.nullable(id), file })
