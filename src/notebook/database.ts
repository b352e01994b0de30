import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { bringLetters } from './bring-letters.ts'
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

/** A file that was opened, as it is shown in a list; its bytes lie apart, so that lists are quick. */
export interface FileFacts {
  /** SHA-256 of its bytes as hex. */
  fingerprint: string
  name: string
  /** In bytes. */
  size: number
  /** When it was kept, and last asked for: ISO moments. */
  added: string
  opened: string
}

/** What the plan desk keeps of one document; its shape is the desk's own (JSON). */
export interface DeskEntry {
  fingerprint: string
  state: unknown
}

export interface NotebookSchema extends DBSchema {
  records: {
    key: string
    value: NotebookRecord
    indexes: {
      kind: string
      address: string
      fingerprint: string
      meeting: string
      person: string
      made: [string, string]
      order: [string, string]
    }
  }
  saves: { key: string; value: SaveEntry; indexes: { sequence: number } }
  kept: { key: string; value: KeptVersion; indexes: { id: string } }
  drafts: { key: string; value: Draft }
  meta: { key: string; value: number }
  files: { key: string; value: FileFacts }
  fileBytes: { key: string; value: Uint8Array<ArrayBuffer> }
  desk: { key: string; value: DeskEntry }
}

type Database = IDBPDatabase<NotebookSchema>
export type StoreName =
  | 'records'
  | 'saves'
  | 'kept'
  | 'drafts'
  | 'meta'
  | 'files'
  | 'fileBytes'
  | 'desk'

export type Upgrade = IDBPTransaction<NotebookSchema, StoreName[], 'versionchange'>

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
  // Documents that were opened, and what the plan desk keeps of them.
  (database) => {
    database.createObjectStore('files', { keyPath: 'fingerprint' })
    database.createObjectStore('fileBytes')
    database.createObjectStore('desk', { keyPath: 'fingerprint' })
  },
  // Passages by where they are from: each page that opens asks for its own.
  (_, transaction) => {
    const records = transaction.objectStore('records')
    records.createIndex('address', 'source.address')
    records.createIndex('fingerprint', 'source.fingerprint')
  },
  // A big notebook shows its first questions, and a form its choices, without reading all of it.
  (_, transaction) => {
    const records = transaction.objectStore('records')
    records.createIndex('meeting', 'meeting')
    records.createIndex('person', 'person')
    records.createIndex('made', ['kind', 'created'])
    records.createIndex('order', ['kind', 'order'])
  },
  // A meeting holds its letter, which lay among the drafts.
  bringLetters,
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
