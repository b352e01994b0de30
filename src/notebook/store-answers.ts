import type { NotebookRecord } from './records.ts'

export interface StoreHealth {
  /** Records there now, deleted ones that can be brought back included. */
  found: number
  /** Records that the last commit left. Fewer found means that some were lost. */
  expected: number
}

export interface Snapshot {
  /** Deleted ones that can be brought back included. */
  records: NotebookRecord[]
  /** How many drafts there are, which a file does not hold. */
  drafts: number
  /** How many saves there had been. */
  sequence: number
}

export interface Undone {
  /** Brought back to what they were. */
  restored: string[]
  /** Left alone, because they were changed again since. */
  changedSince: string[]
}
