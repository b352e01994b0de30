import { signal } from '@preact/signals'
import type { Paper } from '../../documents/write/paper.ts'
import { Connection } from '../../notebook/connection.ts'
import type { AnswerFacts, AnswerItem } from '../../plan/answer/types.ts'
import type { DateBase } from '../../plan/dates/types.ts'
import type { IssueNote } from '../../plan/issues/types.ts'
import type { StatementKind } from '../../plan/reports/types.ts'
import type { SectionId } from '../../plan/types.ts'
import { tell } from '../shared/notices.ts'

/** A comment of one's own, on words of the plan or on the whole of it. */
export interface OwnComment {
  id: string
  section: SectionId
  quote: string
  start: number
  end: number
  text: string
}

/** What the desk keeps of one document: decisions and words of the person, nothing worked out. */
export interface Kept {
  version: 1
  /** A text's place among all, its section, and its words: a file may be read otherwise later. */
  corrections: [number, SectionId, string?][]
  notes: IssueNote[]
  own: OwnComment[]
  /** Issues and own comments that go into the letter, by id. */
  chosen: string[]
  /** What was changed in a point of the letter, by its id. */
  edits: Record<string, Partial<Pick<AnswerItem, 'asked' | 'request' | 'why' | 'evidence'>>>
  facts: Partial<AnswerFacts>
  /** The letter once it is changed by hand. */
  letter: Paper | null
  /** Days to count from; null as long as those found in the plan stand. */
  bases: DateBase[] | null
  /** `isOurs`: the person said that it is about the child, though its names or dates differ. */
  reports: { fingerprint: string; name: string; isOurs?: boolean }[]
  confirmations: [string, StatementKind | 'neither'][]
  /** Points that became questions in the notebook, by id. */
  saved: string[]
  /** The other version that it was compared with. */
  other: { fingerprint: string; name: string; isNewer: boolean } | null
}

export const NOTHING_KEPT: Kept = {
  version: 1,
  corrections: [],
  notes: [],
  own: [],
  chosen: [],
  edits: {},
  facts: {},
  letter: null,
  bases: null,
  reports: [],
  confirmations: [],
  saved: [],
  other: null,
}

export const kept = signal<Kept>(NOTHING_KEPT)

/** How long after the last change it is written, in milliseconds. */
const CALM = 400

const connection = new Connection()
let current: string | undefined
/** What may not be kept on the device, such as in a private window: as long as this page is open. */
const inMemory = new Map<string, Kept>()
let memoryOf: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<void> = Promise.resolve()

/** Tells the desk in other tabs that something of a plan was kept. */
const channel = new BroadcastChannel('desk')
channel.onmessage = ({ data }: MessageEvent<string>) => {
  // What is being typed here is not thrown away: it is kept in a moment, over what was kept there.
  if (data === current && timer === undefined) void load(data)
}

/**
 * Loads what was kept of a document, and keeps its changes from now on.
 * @param mayKeep false in a private window: then nothing is read from the device or written to it.
 */
export async function startKeeping(fingerprint: string, mayKeep: boolean): Promise<void> {
  await flush()
  current = mayKeep ? fingerprint : undefined
  memoryOf = mayKeep ? undefined : fingerprint
  kept.value = inMemory.get(fingerprint) ?? NOTHING_KEPT
  if (!mayKeep || (await load(fingerprint))) return
  // What could not be read is not written over either.
  current = undefined
  memoryOf = fingerprint
}

/** False where what was kept could not be read. */
async function load(fingerprint: string): Promise<boolean> {
  try {
    const entry = await connection.run((database) => database.get('desk', fingerprint))
    const state = entry?.state as Partial<Kept> | undefined
    if (state?.version === 1 && current === fingerprint) kept.value = { ...NOTHING_KEPT, ...state }
    return true
  } catch {
    tell('desk_not_loaded')
    return false
  }
}

/** Changes what is kept: on screen at once, on the device a moment later. */
export function keep(patch: Partial<Kept>): void {
  kept.value = { ...kept.value, ...patch }
  if (memoryOf !== undefined) inMemory.set(memoryOf, kept.value)
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), CALM)
}

/** Writes what was changed and not yet written. */
export function flush(): Promise<void> {
  if (timer === undefined) return writing
  clearTimeout(timer)
  timer = undefined
  const fingerprint = current
  if (fingerprint === undefined) return writing
  const state = kept.value
  writing = writing.then(async () => {
    try {
      await connection.change(['desk'], (transaction) =>
        transaction.objectStore('desk').put({ fingerprint, state }),
      )
      channel.postMessage(fingerprint)
    } catch {
      tell('desk_not_kept')
    }
  })
  return writing
}
