import { deleteDB } from 'idb'
import type { BackupFacts } from './backup-reminder.ts'
import { Connection } from './connection.ts'
import type {
  Draft,
  KeptVersion,
  Migration,
  SaveEntry,
  SaveOutcome,
  StoreName,
} from './database.ts'
import type { ImportPlan } from './exchange/plan-import.ts'
import { NotebookError } from './notebook-error.ts'
import { NotebookReader } from './reader.ts'
import type { NotebookRecord, RecordKind, RecordOf } from './records.ts'
import type { Snapshot, StoreHealth, Undone } from './store-answers.ts'

/** Saves that can be undone; older ones are forgotten, oldest first. */
const SAVES_KEPT = 100
const STORES: StoreName[] = ['records', 'saves', 'kept', 'drafts', 'meta']

/** What other tabs and this one are told after a commit. */
export type NotebookChange = { type: 'saved'; ids: string[] } | { type: 'everything-deleted' }

export interface StoreOptions {
  name?: string
  /** The time now as an ISO moment; only written down, never compared to decide what wins. */
  now?: () => string
  migrations?: readonly Migration[]
}

/**
 * The notebook on this device. Every writing method is one transaction, and resolves only when
 * the browser has committed it; if it rejects, nothing of it was stored and it may be repeated
 * with the same `saveId`.
 */
export class NotebookStore {
  readonly #name: string
  readonly #now: () => string
  readonly #connection: Connection
  readonly #channel: BroadcastChannel
  readonly #listeners = new Set<(change: NotebookChange) => void>()
  /** Reads parts of it. */
  readonly reader: NotebookReader

  constructor(options: StoreOptions = {}) {
    this.#name = options.name ?? 'notebook'
    this.#now = options.now ?? (() => new Date().toISOString())
    this.#connection = new Connection(this.#name, options.migrations)
    this.reader = new NotebookReader(this.#connection)
    this.#channel = new BroadcastChannel(`notebook:${this.#name}`)
    this.#channel.onmessage = (event: MessageEvent<NotebookChange>) => this.#tell(event.data)
  }

  /** Calls `listener` after every commit, of this tab or another. Returns what ends it. */
  subscribe(listener: (change: NotebookChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** One record, also a deleted one. */
  get(id: string): Promise<NotebookRecord | undefined> {
    return this.#connection.run(async (database) => database.get('records', id))
  }

  /** All records of a kind that are not deleted, in no particular order. */
  all<K extends RecordKind>(kind: K): Promise<RecordOf<K>[]> {
    return this.#connection.run(async (database) => {
      const found = await database.getAllFromIndex('records', 'kind', kind)
      return found.filter(
        (record): record is RecordOf<K> => record.kind === kind && record.deleted === null,
      )
    })
  }

  /** Every record, deleted ones included: what a complete backup holds. */
  everything(): Promise<NotebookRecord[]> {
    return this.#connection.run((database) => database.getAll('records'))
  }

  /**
   * Saves records in one transaction. Each record's `revision` says which version it was made
   * from (0 for a new one). Where another version was saved meanwhile, that one stands, the given
   * one is kept beside it, and its outcome is `conflict`. Repeating a `saveId` changes nothing and
   * gives the first answer again.
   *
   * @param saveId made by the caller once for each act of saving, before the first try
   * @param draft the form whose draft is done with once this is committed
   * @throws NotebookError `disk-full`, `aborted`, or `bad-record` where an id stands twice
   */
  save(saveId: string, records: readonly NotebookRecord[], draft?: string): Promise<SaveOutcome[]> {
    return this.#write(saveId, draft, async (read) => {
      const plans: Plan[] = []
      const seen = new Set<string>()
      for (const record of records) {
        // The second would silently take the first one's place.
        if (seen.has(record.id)) throw new NotebookError('bad-record', `${record.id} twice`)
        seen.add(record.id)
        const stored = (await read(record.id)) ?? null
        plans.push({ stored, wanted: record, isStale: (stored?.revision ?? 0) !== record.revision })
      }
      return plans
    })
  }

  /**
   * Takes in what `planImport` found to be new or newer, all or nothing; `undo` takes it back.
   * Records keep the revisions of the file. What was changed here since the plan was made, and
   * what differs at the same revision, is kept beside what is here.
   */
  applyImport(saveId: string, { changes }: ImportPlan): Promise<SaveOutcome[]> {
    return this.#write(saveId, undefined, async (read) => {
      const plans: Plan[] = []
      for (const { record, base } of changes) {
        const stored = (await read(record.id)) ?? null
        const isStale = (stored?.revision ?? 0) !== base
        plans.push({ stored, wanted: record, isStale, revision: Math.max(1, record.revision) })
      }
      return plans
    })
  }

  /** Deletes records, all or none; `undo` brings them back. Ids that are gone are passed over. */
  delete(saveId: string, ids: readonly string[]): Promise<SaveOutcome[]> {
    return this.#write(saveId, undefined, async (read) => {
      const plans: Plan[] = []
      for (const id of new Set(ids)) {
        const stored = await read(id)
        if (stored === undefined || stored.deleted !== null) continue
        plans.push({ stored, wanted: { ...stored, deleted: this.#now() }, isStale: false })
      }
      return plans
    })
  }

  /** Takes a save, deletion or import back. What was changed again since is left alone. */
  async undo(saveId: string): Promise<Undone> {
    const done: Undone = { restored: [], changedSince: [] }
    const outcomes = await this.#write(`undo-${saveId}`, undefined, async (read, entryOf) => {
      done.changedSince = []
      const plans: Plan[] = []
      const entry = await entryOf(saveId)
      for (const [at, outcome] of (entry?.outcomes ?? []).entries()) {
        if (outcome.status === 'conflict') continue
        const stored = await read(outcome.id)
        if (stored === undefined || stored.revision !== outcome.revision) {
          done.changedSince.push(outcome.id)
          continue
        }
        const before = entry?.before[at] ?? { ...stored, deleted: this.#now() }
        plans.push({ stored, wanted: before, isStale: false })
      }
      return plans
    })
    done.restored = outcomes.map(({ id }) => id)
    return done
  }

  /** Versions that were kept because somebody else saved first. */
  keptVersions(): Promise<KeptVersion[]> {
    return this.#connection.run((database) => database.getAll('kept'))
  }

  /** The person has chosen: a kept version is let go. */
  async dropKept(key: string): Promise<void> {
    await this.#connection.run((database) => database.delete('kept', key))
  }

  /**
   * Keeps what is being typed. Resolves once it is stored; but all of it is handed over at once, so
   * that the last letter is kept also where the window is closed the next moment.
   */
  async saveDraft(draft: Draft): Promise<void> {
    await this.#connection.run(async (database) => {
      const transaction = database.transaction('drafts', 'readwrite')
      const isPut = transaction.store.put(draft)
      // Else the browser would wait for us to hear of the first before it commits.
      transaction.commit()
      await Promise.all([isPut, transaction.done])
    })
  }

  /** The person has let a draft go. */
  async dropDraft(key: string): Promise<void> {
    await this.#connection.run((database) => database.delete('drafts', key))
  }

  drafts(): Promise<Draft[]> {
    return this.#connection.run((database) => database.getAll('drafts'))
  }

  /** All that a backup holds, read at one moment; give its `sequence` to `noteBackup`. */
  snapshot(): Promise<Snapshot> {
    return this.#connection.run(async (database) => {
      const transaction = database.transaction(['records', 'drafts', 'meta'])
      const records = await transaction.objectStore('records').getAll()
      const drafts = await transaction.objectStore('drafts').count()
      const sequence = (await transaction.objectStore('meta').get('sequence')) ?? 0
      return { records, drafts, sequence }
    })
  }

  /** A backup of the notebook as `snapshot` gave it has left the device. */
  noteBackup(sequence: number): Promise<void> {
    return this.#connection.run(async (database) => {
      const transaction = database.transaction('meta', 'readwrite')
      await transaction.store.put(sequence, 'backup-sequence')
      await transaction.store.put(Date.parse(this.#now()), 'backup-moment')
      await transaction.done
    })
  }

  /** For `backupReminder`. */
  backupFacts(): Promise<BackupFacts> {
    return this.#connection.run(async (database) => {
      const transaction = database.transaction(['records', 'meta'])
      const meta = transaction.objectStore('meta')
      const moment = await meta.get('backup-moment')
      const sequence = (await meta.get('sequence')) ?? 0
      return {
        records: await transaction.objectStore('records').count(),
        saves: Math.max(0, sequence - ((await meta.get('backup-sequence')) ?? 0)),
        last: moment === undefined ? null : new Date(moment).toISOString(),
      }
    })
  }

  /** Compares what is there with what the last commit left. */
  health(): Promise<StoreHealth> {
    return this.#connection.run(async (database) => {
      const transaction = database.transaction(['records', 'meta'])
      const found = await transaction.objectStore('records').count()
      const expected = (await transaction.objectStore('meta').get('count')) ?? 0
      return { found, expected }
    })
  }

  /** Takes away for good what was deleted before `moment`; with it, what could undo it. */
  async purge(moment: string): Promise<number> {
    return this.#connection.run(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite')
      let gone = 0
      for await (const cursor of transaction.objectStore('records')) {
        if (cursor.value.deleted === null || cursor.value.deleted >= moment) continue
        await cursor.delete()
        gone += 1
      }
      if (gone > 0) await transaction.objectStore('saves').clear()
      const left = await transaction.objectStore('records').count()
      await transaction.objectStore('meta').put(left, 'count')
      await transaction.done
      return gone
    })
  }

  /** Deletes the whole notebook from this device, for good: records, drafts, what could undo. */
  async deleteEverything(): Promise<void> {
    await this.#connection.run(async (database) => {
      // Emptied first, so that it is gone even where another tab holds the database open.
      // Files and the desk's work too, which this class does not know further.
      const all = [...database.objectStoreNames]
      const transaction = database.transaction(all, 'readwrite', { durability: 'strict' })
      for (const store of all) await transaction.objectStore(store).clear()
      await transaction.done
      database.close()
    })
    this.#connection.close()
    let isBlocked = false
    const deletion = deleteDB(this.#name, {
      blocked: () => {
        isBlocked = true
      },
    })
    // Waiting for a tab that does not let go would hang; by then the database is empty anyway.
    await Promise.race([deletion, new Promise((resolve) => setTimeout(resolve, 1_000))])
    if (isBlocked) deletion.catch(() => undefined)
    this.#announce({ type: 'everything-deleted' })
  }

  close(): void {
    this.#channel.close()
    this.#connection.close()
  }

  async #write(
    saveId: string,
    draft: string | undefined,
    plan: (read: Read, entryOf: EntryOf) => Promise<Plan[]>,
  ): Promise<SaveOutcome[]> {
    const outcomes = await this.#connection.change(STORES, async (transaction) => {
      const records = transaction.objectStore('records')
      const saves = transaction.objectStore('saves')
      const known = await saves.get(saveId)
      if (known !== undefined) return known.outcomes
      const plans = await plan(
        (id) => records.get(id),
        (id) => saves.get(id),
      )
      const entry: SaveEntry = { saveId, sequence: 0, outcomes: [], before: [] }
      for (const [at, { stored, wanted, isStale, revision: given }] of plans.entries()) {
        const revision = stored?.revision ?? 0
        entry.before.push(stored)
        if (isStale && stored !== null) {
          const keptAs = `${saveId}:${at}`
          const kept = { key: keptAs, id: wanted.id, yours: wanted, theirs: stored }
          await transaction.objectStore('kept').put(kept)
          entry.outcomes.push({ status: 'conflict', id: wanted.id, revision, keptAs })
          continue
        }
        // A record that came from elsewhere keeps its count, so that it never goes down.
        const next = given ?? Math.max(revision, wanted.revision) + 1
        const changed = given === undefined ? this.#now() : wanted.changed
        await records.put({ ...wanted, revision: next, changed })
        entry.outcomes.push({ status: 'saved', id: wanted.id, revision: next })
      }
      const meta = transaction.objectStore('meta')
      entry.sequence = ((await meta.get('sequence')) ?? 0) + 1
      await meta.put(entry.sequence, 'sequence')
      await meta.put(await records.count(), 'count')
      await saves.put(entry)
      const old = IDBKeyRange.upperBound(entry.sequence - SAVES_KEPT)
      for (const key of await saves.index('sequence').getAllKeys(old)) await saves.delete(key)
      if (draft !== undefined) await transaction.objectStore('drafts').delete(draft)
      return entry.outcomes
    })
    this.#announce({ type: 'saved', ids: outcomes.map(({ id }) => id) })
    return outcomes
  }

  #announce(change: NotebookChange): void {
    this.#channel.postMessage(change)
    this.#tell(change)
  }

  #tell(change: NotebookChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}

interface Plan {
  stored: NotebookRecord | null
  wanted: NotebookRecord
  isStale: boolean
  /** Given for a record from a file, which keeps its own. */
  revision?: number
}

type Read = (id: string) => Promise<NotebookRecord | undefined>
type EntryOf = (saveId: string) => Promise<SaveEntry | undefined>
