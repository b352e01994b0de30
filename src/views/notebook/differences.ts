import type { NotebookRecord } from '../../notebook/records.ts'
import { STATES } from './groups.ts'
import { recordName, stateName } from './names.ts'

interface Difference {
  name: string
  yours: string
  theirs: string
}

/** Fields that say nothing to a person. */
const HIDDEN = new Set(['id', 'kind', 'revision', 'created', 'changed', 'deleted', 'order'])

/** What two versions of a record say differently, field by field, in words. */
export function differences(
  yours: NotebookRecord,
  theirs: NotebookRecord,
  records: ReadonlyMap<string, NotebookRecord>,
): Difference[] {
  const found: Difference[] = []
  for (const name of Object.keys(yours)) {
    if (HIDDEN.has(name)) continue
    const [mine, other] = [yours, theirs].map((record) =>
      inWords(name, Reflect.get(record, name), records),
    )
    if (mine !== other) found.push({ name: snake(name), yours: mine ?? '', theirs: other ?? '' })
  }
  return found
}

function inWords(
  name: string,
  value: unknown,
  records: ReadonlyMap<string, NotebookRecord>,
): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    return value.map((each: unknown) => inWords(name, each, records)).join('; ')
  }
  if (typeof value === 'object') {
    const told = ['who', 'what', 'due'].map((part) => Reflect.get(value, part) as unknown)
    return told.filter((part) => typeof part === 'string' && part !== '').join(', ')
  }
  const text = String(value)
  const state = STATES.find((each) => name === 'state' && each === text)
  if (state) return stateName(state)
  const record = records.get(text)
  return record ? recordName(record) : text
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
