import { computed, signal } from '@preact/signals'
import { contentsOf } from '../../notebook/contents.ts'
import type { KeptVersion } from '../../notebook/database.ts'
import { NotebookError } from '../../notebook/notebook-error.ts'
import type { NotebookRecord, RecordKind, RecordOf } from '../../notebook/records.ts'
import { NotebookStore } from '../../notebook/store.ts'
import { inOrder } from './groups.ts'

/** The notebook itself: an extension's page may open it directly. */
export const store = new NotebookStore()

/**
 * - `opening`: being read
 * - `open`: read
 * - `newer`: written by a later version of Sendlight
 * - `closed`: the browser does not give it out
 */
export type Stage = 'opening' | 'open' | 'newer' | 'closed'

export const stage = signal<Stage>('opening')

/** Every record that is not deleted, by id. */
export const records = signal<ReadonlyMap<string, NotebookRecord>>(new Map())

/** Words that were not saved over another's, until the person has chosen. */
export const kept = signal<readonly KeptVersion[]>([])

/** How many records the last save left that are no longer there; 0 when all is well. */
export const missing = signal(0)

function ofKind<K extends RecordKind>(kind: K): RecordOf<K>[] {
  return [...records.value.values()].filter((record): record is RecordOf<K> => record.kind === kind)
}

export const questions = computed(() => inOrder(ofKind('question')))
export const meetings = computed(() => ofKind('meeting'))
export const people = computed(() => ofKind('person'))
export const children = computed(() => ofKind('child'))
export const tags = computed(() => ofKind('tag'))

/** The same, as the engine's papers and lists want it. */
export const contents = computed(() => contentsOf(records.value.values()))

/** Beyond so many changed records it is quicker to read all anew. */
const FEW = 40

/** Reads the notebook and keeps it fresh: also when another tab or the worker saves. */
export async function openNotebook(): Promise<void> {
  store.subscribe((change) => {
    if (change.type === 'everything-deleted') {
      records.value = new Map()
      kept.value = []
      return
    }
    void inTurn(() => refresh(change.ids))
  })
  await readAll()
}

/** One after the other, so that an older reading never takes a newer one's place. */
let reading: Promise<void> = Promise.resolve()

function inTurn(read: () => Promise<void>): Promise<void> {
  reading = reading.then(read)
  return reading
}

/** Resolves once the screen knows of everything that was saved so far. */
export function settled(): Promise<void> {
  return reading
}

/** Reads everything anew, for instance after the person pressed "Try again". */
export function readAll(): Promise<void> {
  return inTurn(readEverything)
}

async function readEverything(): Promise<void> {
  try {
    const all = await store.everything()
    records.value = new Map(
      all.filter(({ deleted }) => deleted === null).map((record) => [record.id, record]),
    )
    const { found, expected } = await store.health()
    missing.value = Math.max(0, expected - found)
    kept.value = await store.keptVersions()
    stage.value = 'open'
  } catch (error) {
    const isNewer = error instanceof NotebookError && error.failure === 'newer-version'
    stage.value = isNewer ? 'newer' : 'closed'
  }
}

async function refresh(ids: readonly string[]): Promise<void> {
  if (ids.length > FEW) return readEverything()
  try {
    const fresh = await Promise.all(ids.map((id) => store.get(id)))
    const next = new Map(records.value)
    for (const [at, id] of ids.entries()) {
      const record = fresh[at]
      if (record === undefined || record.deleted !== null) next.delete(id)
      else next.set(id, record)
    }
    records.value = next
    kept.value = await store.keptVersions()
  } catch {
    // What is on screen stays; the next save says what is wrong.
  }
}

/** A record of this kind, or undefined where it is gone or another. */
export function recordOf<K extends RecordKind>(
  kind: K,
  id: string | null | undefined,
): RecordOf<K> | undefined {
  const record = records.value.get(id ?? '')
  return record?.kind === kind ? (record as RecordOf<K>) : undefined
}
