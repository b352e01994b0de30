import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { NotebookRecord } from './records.ts'

/** What a save found and left, kept so that it can be answered again and undone. */
export interface SaveEntry {
  saveId: string
  /** Counts saves; the clock is not relied on. */
  sequence: number
  outcomes: SaveOutcome[]
  /** The records as they were, in the order of `outcomes`; `null` where there was none. */
  before: (NotebookRecord | null)[]
}

export type SaveOutcome =
  | { status: 'saved'; id: string; revision: number }
  /** Somebody saved another version meanwhile. Theirs stands, yours is kept beside it. */
  | { status: 'conflict'; id: string; revision: number; keptAs: string }

/** Words that were not saved over another's: both are kept until the person has chosen. */
export interface KeptVersion {
  key: string
  id: string
  yours: NotebookRecord
  theirs: NotebookRecord
}

/** What is being typed in a form; `key` names the form. */
export interface Draft {
  key: string
  fields: Record<string, string>
}

export interface NotebookSchema extends DBSchema {
  records: { key: string; value: NotebookRecord; indexes: { kind: string } }
  saves: { key: string; value: SaveEntry; indexes: { sequence: number } }
  kept: { key: string; value: KeptVersion; indexes: { id: string } }
  drafts: { key: string; value: Draft }
  meta: { key: string; value: number }
}

type Database = IDBPDatabase<NotebookSchema>
type Upgrade = IDBPTransaction<
  NotebookSchema,
  ('records' | 'saves' | 'kept' | 'drafts' | 'meta')[],
  'versionchange'
>

/** Takes a database from the version before to the one at its place in the list, counted from 1. */
export type Migration = (database: Database, transaction: Upgrade) => void | Promise<void>

export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('records', { keyPath: 'id' }).createIndex('kind', 'kind')
    database.createObjectStore('saves', { keyPath: 'saveId' }).createIndex('sequence', 'sequence')
    database.createObjectStore('kept', { keyPath: 'key' }).createIndex('id', 'id')
    database.createObjectStore('drafts', { keyPath: 'key' })
    database.createObjectStore('meta')
  },
]

/**
 * Opens the notebook's database and brings it to the newest version, all steps in one transaction:
 * a step that fails leaves everything as it was.
 */
export async function openDatabase(
  name: string,
  onClosed: () => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  let failure: unknown
  try {
    return await openDB<NotebookSchema>(name, migrations.length, {
      async upgrade(database, from, _to, transaction) {
        try {
          for (const migrate of migrations.slice(from)) await migrate(database, transaction)
        } catch (error) {
          failure = error
          // The opening fails with it; nobody else waits for this one.
          transaction.done.catch(() => undefined)
          transaction.abort()
        }
      },
      // Another tab brings a newer version or deletes everything: step aside at once.
      blocking(_current, _blocked, event) {
        const target = event.target
        if (target instanceof IDBDatabase) target.close()
        onClosed()
      },
      terminated: onClosed,
    })
  } catch (error) {
    throw failure ?? error
  }
}
