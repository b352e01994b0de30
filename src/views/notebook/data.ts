import { computed, signal } from '@preact/signals'
import { contentsOf } from '../../notebook/contents.ts'
import type { KeptVersion } from '../../notebook/database.ts'
import { NotebookError } from '../../notebook/notebook-error.ts'
import type { NotebookRecord, RecordKind, RecordOf } from '../../notebook/records.ts'
import { NotebookStore } from '../../notebook/store.ts'
import { today } from './dates.ts'
import { readFirst } from './first-screen.ts'
import { inOrder } from './groups.ts'
import { here } from './place.ts'

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

/**
 * Every record that is not deleted, by id, with the person's changes that are still being saved.
 * So a change is seen at once, and an older one that is heard of late is never drawn over it.
 */
export const records = signal<ReadonlyMap<string, NotebookRecord>>(new Map())

/** The same as it is stored. */
let stored: ReadonlyMap<string, NotebookRecord> = new Map()

/** A change on its way to the store. */
export interface OnItsWay {
  id: string
  /** `null`: it goes. */
  make: (record: NotebookRecord) => NotebookRecord | null
  /** The record's revision with it, once that is known: then it is not made a second time. */
  revision?: number
}

let onTheirWay: readonly OnItsWay[] = []

function show(): void {
  if (onTheirWay.length === 0) {
    records.value = stored
    return
  }
  const next = new Map(stored)
  for (const { id, make, revision = Number.POSITIVE_INFINITY } of onTheirWay) {
    const record = next.get(id)
    if (record && record.revision >= revision) continue
    const made = record && make(record)
    if (made) next.set(id, made)
    else next.delete(id)
  }
  records.value = next
}

function noteStored(all: ReadonlyMap<string, NotebookRecord>): void {
  stored = all
  show()
}

/** Shows changes while `save` is at work; what it saved or left shows afterwards. */
export async function shownMeanwhile<T>(
  changes: readonly OnItsWay[],
  save: () => Promise<T>,
): Promise<T> {
  onTheirWay = [...onTheirWay, ...changes]
  show()
  try {
    return await save()
  } finally {
    const done = new Set(changes)
    onTheirWay = onTheirWay.filter((each) => !done.has(each))
    show()
  }
}

/**
 * Whether all records are there. A big notebook shows its first questions before, and reads on:
 * until then only what is wanted first is complete.
 */
export const isWhole = signal(false)

/** The groups of questions (by their record's id) of which all questions are there. */
export const wholeGroups = signal<ReadonlySet<string>>(new Set())

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
/** A notebook with more records than this is read in steps. */
const BIG = 1_500
/** Records read between two pauses: some ten milliseconds. */
const STRETCH = 400

/** Reads the notebook and keeps it fresh: also when another tab or the worker saves. */
export async function openNotebook(): Promise<void> {
  store.subscribe((change) => {
    if (change.type === 'everything-deleted') {
      noteStored(new Map())
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
    const isBig = stage.value !== 'open' && (await store.reader.count()) > BIG
    if (isBig) await readInSteps()
    else noteStored(byId(await store.everything()))
    isWhole.value = true
    const { found, expected } = await store.health()
    missing.value = Math.max(0, expected - found)
    kept.value = await store.keptVersions()
    stage.value = 'open'
  } catch (error) {
    const isNewer = error instanceof NotebookError && error.failure === 'newer-version'
    stage.value = isNewer ? 'newer' : 'closed'
  }
}

/** First what is on the screen first; then the rest, while the person reads. */
async function readInSteps(): Promise<void> {
  const { found, groups } = await readFirst(store.reader, here.value, today())
  noteStored(byId(found))
  wholeGroups.value = groups
  kept.value = await store.keptVersions()
  stage.value = 'open'
  const all: NotebookRecord[] = []
  for await (const part of store.reader.stretches(STRETCH)) {
    all.push(...part)
    // A moment for the page itself.
    await new Promise((resolve) => setTimeout(resolve))
  }
  noteStored(byId(all))
}

function byId(all: readonly NotebookRecord[]): ReadonlyMap<string, NotebookRecord> {
  return new Map(all.filter(({ deleted }) => deleted === null).map((record) => [record.id, record]))
}

async function refresh(ids: readonly string[]): Promise<void> {
  if (ids.length > FEW) return readEverything()
  try {
    const fresh = await Promise.all(ids.map((id) => store.get(id)))
    const next = new Map(stored)
    for (const [at, id] of ids.entries()) {
      const record = fresh[at]
      if (record === undefined || record.deleted !== null) next.delete(id)
      else next.set(id, record)
    }
    noteStored(next)
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
