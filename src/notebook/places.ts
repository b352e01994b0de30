import { Connection } from './connection.ts'
import type { RecordOf } from './records.ts'

/** Where passages are from: a page of the web, or a file by the SHA-256 of its bytes. */
export type PassageSource = { address: string } | { fingerprint: string }

/**
 * What the last visit to a passage's page found.
 *
 * - `found`: the very same words
 * - `changed`: nearly the same words, at the same place
 * - `gone`: "this page has changed: these words are no longer there"
 */
export type PlaceState = 'found' | 'changed' | 'gone'

const STATES: readonly PlaceState[] = ['gone', 'found', 'changed']
const KEY = 'place:'

/** Passages by where they are from, and whether they were still there when last visited. */
export class Places {
  readonly #connection: Connection

  constructor(connection = new Connection()) {
    this.#connection = connection
  }

  /** The passages of one page or file that are not deleted. @throws NotebookError */
  at(source: PassageSource): Promise<RecordOf<'passage'>[]> {
    return this.#connection.run(async (database) => {
      const found =
        'address' in source
          ? await database.getAllFromIndex('records', 'address', source.address)
          : await database.getAllFromIndex('records', 'fingerprint', source.fingerprint)
      return found.filter(
        (record): record is RecordOf<'passage'> =>
          record.kind === 'passage' && record.deleted === null,
      )
    })
  }

  /** Remembers what a visit found; writes only what is news. @throws NotebookError */
  note(states: ReadonlyMap<string, PlaceState>): Promise<void> {
    return this.#connection.change(['meta'], async (transaction) => {
      const meta = transaction.objectStore('meta')
      for (const [id, state] of states) {
        const value = STATES.indexOf(state)
        if ((await meta.get(KEY + id)) !== value) await meta.put(value, KEY + id)
      }
    })
  }

  /** What the last visits found, by passage; passages never looked for since are not in it. */
  states(): Promise<Map<string, PlaceState>> {
    return this.#connection.run(async (database) => {
      const range = IDBKeyRange.bound(KEY, `${KEY}\uffff`)
      const keys = await database.getAllKeys('meta', range)
      const values = await database.getAll('meta', range)
      return new Map(
        keys.map((key, at) => [key.slice(KEY.length), STATES[values[at] ?? 0] ?? 'gone'] as const),
      )
    })
  }
}
