import type { Migration } from './database.ts'
import type { NotebookRecord } from './records.ts'

const KEY = 'letter/'

/**
 * Gives every meeting its letter: until version 4 of the database a letter that was changed lay
 * among the drafts, under its meeting's id, and in no backup. Versions that were kept for undoing,
 * or because two windows wrote, get the field too.
 */
export const bringLetters: Migration = async (_, transaction) => {
  const drafts = transaction.objectStore('drafts')
  const letters = new Map<string, { text: string; made: string }>()
  for (const { key, fields } of await drafts.getAll()) {
    if (!key.startsWith(KEY)) continue
    const { text, made } = fields
    if (text !== undefined) letters.set(key.slice(KEY.length), { text, made: made ?? text })
    await drafts.delete(key)
  }
  const records = transaction.objectStore('records')
  for (const record of await records.index('kind').getAll('meeting')) {
    if (record.kind !== 'meeting') continue
    const letter = letters.get(record.id)
    // A letter is a change like any other: a copy of the notebook elsewhere is older than this.
    const revision = record.revision + (letter ? 1 : 0)
    await records.put({ ...record, revision, letter: letter ?? null })
  }
  const saves = transaction.objectStore('saves')
  for (const entry of await saves.getAll()) {
    if (!entry.before.some((record) => record?.kind === 'meeting')) continue
    await saves.put({ ...entry, before: entry.before.map((record) => record && whole(record)) })
  }
  const kept = transaction.objectStore('kept')
  for (const entry of await kept.getAll()) {
    await kept.put({ ...entry, yours: whole(entry.yours), theirs: whole(entry.theirs) })
  }
}

function whole(record: NotebookRecord): NotebookRecord {
  return record.kind === 'meeting' ? { ...record, letter: record.letter ?? null } : record
}
