import type { NotebookRecord } from '../records.ts'

/** What an import will do, to be shown before anything is changed. */
export interface ImportPlan {
  /** For `NotebookStore.applyImport`: the record and the revision here that it was held against. */
  changes: { record: NotebookRecord; base: number }[]
  /** Ids that are not here yet. */
  added: string[]
  /** Ids of which the file holds a later version. */
  replaced: string[]
  /** Ids that differ at the same revision, or name another kind: both versions will be kept. */
  conflicts: string[]
  /** How many are the same here and there, or newer here; they stay as they are. */
  unchanged: number
}

/** No stored record has it, so that the file's version is kept beside the one here. */
const NEVER = -1

/** Holds a file's records against those here (deleted ones included), by id and revision. */
export function planImport(
  here: readonly NotebookRecord[],
  file: readonly NotebookRecord[],
): ImportPlan {
  const known = new Map(here.map((record) => [record.id, record]))
  const plan: ImportPlan = { changes: [], added: [], replaced: [], conflicts: [], unchanged: 0 }
  for (const given of file) {
    const stored = known.get(given.id)
    const record = withLetter(given, stored)
    if (stored === undefined) {
      plan.added.push(record.id)
      plan.changes.push({ record, base: 0 })
    } else if (isSame(stored, record) || isOlder(record, stored)) {
      plan.unchanged += 1
    } else if (record.revision > stored.revision && record.kind === stored.kind) {
      plan.replaced.push(record.id)
      plan.changes.push({ record, base: stored.revision })
    } else {
      plan.conflicts.push(record.id)
      plan.changes.push({ record, base: NEVER })
    }
  }
  return plan
}

/** A file of an earlier version has no letters: one that is here stays with its meeting. */
function withLetter(record: NotebookRecord, stored: NotebookRecord | undefined): NotebookRecord {
  if (record.kind !== 'meeting' || stored?.kind !== 'meeting') return record
  return { ...record, letter: record.letter ?? stored.letter }
}

function isOlder(record: NotebookRecord, stored: NotebookRecord): boolean {
  return record.kind === stored.kind && record.revision < stored.revision
}

function isSame(a: NotebookRecord, b: NotebookRecord): boolean {
  return content(a) === content(b)
}

/** What a record says, whatever the order of its fields and however often it was saved. */
function content(record: NotebookRecord): string {
  return JSON.stringify({ ...record, revision: 0, changed: '' }, sorted)
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
