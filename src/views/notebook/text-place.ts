import type { NotebookRecord } from '../../notebook/records.ts'

/**
 * Where a text stands in a record: a field's name, `promises/ID/what` inside a question, or
 * `letter`, a meeting's letter as the person changed it.
 */
export interface TextPlace {
  id: string
  path: string
}

export const LETTER = 'letter'

/** The name under which what is typed there is kept until it is saved. */
export function draftKey({ id, path }: TextPlace): string {
  return `notebook/${id}/${path}`
}

/** The other way round; undefined for drafts of other forms. */
export function placeOfDraft(key: string): TextPlace | undefined {
  const [head, id, ...path] = key.split('/')
  return head === 'notebook' && id && path.length > 0 ? { id, path: path.join('/') } : undefined
}

/** The text that stands there; undefined where there is no such place. */
export function readText(record: NotebookRecord, path: string): string | undefined {
  const [field = '', promise, part] = path.split('/')
  if (path === LETTER) return record.kind === 'meeting' ? record.letter?.text : undefined
  if (promise === undefined) {
    const value: unknown = Reflect.get(record, field)
    return typeof value === 'string' ? value : undefined
  }
  if (record.kind !== 'question') return undefined
  const found = record.promises.find(({ id }) => id === promise)
  return part === 'who' || part === 'what' ? found?.[part] : undefined
}

/**
 * The record with this text there; as it was where there is no such place.
 *
 * @param seen the record as it was when the typing began: what a letter was first made from
 */
export function writeText<R extends NotebookRecord>(
  record: R,
  path: string,
  text: string,
  seen: NotebookRecord = record,
): R {
  if (path === LETTER && record.kind === 'meeting') {
    const begun = seen.kind === 'meeting' ? seen.letter?.made : undefined
    return { ...record, letter: { text, made: record.letter?.made ?? begun ?? text } }
  }
  if (readText(record, path) === undefined) return record
  const [field = '', promise, part = ''] = path.split('/')
  if (promise === undefined) return { ...record, [field]: text }
  if (record.kind !== 'question') return record
  const promises = record.promises.map((each) =>
    each.id === promise ? { ...each, [part]: text } : each,
  )
  return { ...record, promises }
}
