import * as v from 'valibot'
import { NotebookError } from '../notebook-error.ts'
import { type NotebookRecord, notebookRecord } from '../records.ts'

const FORMAT = 'sendlight-notebook'
/** A reader refuses files of a later version. Version 1 had no letters in its meetings. */
const VERSION = 2
const MOST_RECORDS = 200_000
/** No notebook is saved so often; a file that says so would leave no room to count on. */
const MOST_REVISIONS = 1_000_000_000
const MOST_CHARACTERS = 300_000_000
const CHUNK = 500

/**
 * Writes the whole notebook as JSON, in pieces of some hundred records, so that a big one needs
 * little memory at a time.
 *
 * @param exported the time now, as an ISO moment
 * @param draftsLeftOut how many unsaved drafts are not in the file
 */
export function* writeNotebook(
  records: readonly NotebookRecord[],
  exported: string,
  draftsLeftOut: number,
): Generator<string, void> {
  const head = { format: FORMAT, version: VERSION, exported, draftsLeftOut, count: records.length }
  yield `${JSON.stringify(head).slice(0, -1)},"records":[`
  for (let at = 0; at < records.length; at += CHUNK) {
    const lines = records.slice(at, at + CHUNK).map((record) => JSON.stringify(record))
    yield `${at === 0 ? '' : ','}\n${lines.join(',\n')}`
  }
  yield '\n]}\n'
}

const head = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  records: v.array(v.unknown()),
})

/**
 * Reads a notebook file. Only fields that the format knows are taken over.
 *
 * @throws NotebookError `not-a-notebook`, `glossary-pack`, `newer-version`, `truncated`,
 * `too-big`, or `bad-record` with the record's number (from 1) and the field in `detail`
 */
export function readNotebook(text: string): NotebookRecord[] {
  if (text.length > MOST_CHARACTERS) throw new NotebookError('too-big')
  const given = parse(text)
  if (typeof given !== 'object' || given === null) throw new NotebookError('not-a-notebook')
  if ('entries' in given && Array.isArray(given.entries)) throw new NotebookError('glossary-pack')
  if ('version' in given && typeof given.version === 'number' && given.version > VERSION) {
    const isOurs = 'format' in given && given.format === FORMAT
    throw new NotebookError(isOurs ? 'newer-version' : 'not-a-notebook')
  }
  const file = v.safeParse(head, given)
  if (!file.success) throw new NotebookError('not-a-notebook')
  const { records, count } = file.output
  if (records.length > MOST_RECORDS) throw new NotebookError('too-big')
  if (records.length < count) throw new NotebookError('truncated')

  const seen = new Set<string>()
  return records.map((record, at) => {
    const checked = v.safeParse(notebookRecord, record)
    if (!checked.success) {
      const [issue] = checked.issues
      throw new NotebookError('bad-record', `${at + 1}: ${v.getDotPath(issue) ?? ''}`)
    }
    if (seen.has(checked.output.id)) throw new NotebookError('bad-record', `${at + 1}: id`)
    seen.add(checked.output.id)
    const { revision } = checked.output
    return { ...checked.output, revision: Math.min(revision, MOST_REVISIONS) }
  })
}

function parse(text: string): unknown {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  try {
    return JSON.parse(trimmed)
  } catch (error) {
    const isOurs = trimmed.slice(0, 200).includes(`"${FORMAT}"`)
    const isCut = isOurs && !trimmed.endsWith(']}')
    throw new NotebookError(isCut ? 'truncated' : 'not-a-notebook', '', error)
  }
}
