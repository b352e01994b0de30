import { NotebookError, type NotebookFailure } from '../../notebook/notebook-error.ts'
import type { NotebookRecord, RecordKind, RecordOf } from '../../notebook/records.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'
import { kept, type OnItsWay, settled, shownMeanwhile, store } from './data.ts'

/** One sentence for each failure: what happened, that nothing was lost, what to do. */
const SENTENCES: Partial<Record<NotebookFailure, string>> = {
  'disk-full': 'notebook_failure_disk_full',
  aborted: 'notebook_failure_aborted',
  'newer-version': 'notebook_failure_newer',
}

export function tellFailure(thrown: unknown): void {
  const failure = thrown instanceof NotebookError ? thrown.failure : 'aborted'
  tell(SENTENCES[failure] ?? 'notebook_failure_aborted')
}

/** Acts on the notebook follow one another, so that two quick presses never meet. */
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act, act)
  last = mine
  return mine
}

/**
 * Saves new records, or whole versions of known ones.
 *
 * @param draft the form whose draft is done with once this is stored
 * @returns the id of the save, for `undo`; undefined where it did not work, which is told
 */
export function save(
  given: readonly NotebookRecord[],
  draft?: string,
): Promise<string | undefined> {
  return inTurn(() => write(given, draft))
}

async function write(
  given: readonly NotebookRecord[],
  draft: string | undefined,
): Promise<string | undefined> {
  const saveId = crypto.randomUUID()
  try {
    const outcomes = await twice(() => store.save(saveId, given, draft))
    await settled()
    if (outcomes.some(({ status }) => status === 'conflict')) {
      kept.value = await store.keptVersions()
      tell('notebook_conflict_told')
    }
    return saveId
  } catch (error) {
    tellFailure(error)
    return undefined
  }
}

/** A save that was stopped half way is made once more with the same id, which does no harm. */
async function twice<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof NotebookError && error.failure === 'aborted') return act()
    throw error
  }
}

export interface Change<K extends RecordKind> {
  kind: K
  id: string
  /** The record as it shall be, made from the newest version. */
  make: (record: RecordOf<K>) => RecordOf<K>
  /** Whether the newest version has words that the person has not seen and would write over. */
  clashes?: (record: RecordOf<K>) => boolean
  /** The version on the person's screen, which theirs is made from where it clashes. */
  seen?: RecordOf<K>
  draft?: string
}

/**
 * Changes fields of a record on top of its newest version, so that two windows that change
 * different fields do not get in each other's way. Where both changed the same words, the store
 * keeps both. A record that another window deleted meanwhile comes back with the change.
 */
export function change<K extends RecordKind>(wanted: Change<K>): Promise<string | undefined> {
  return changeAll([wanted], wanted.draft)
}

/** The same for several records, all or none. */
export function changeAll<K extends RecordKind>(
  wanted: readonly Change<K>[],
  draft?: string,
): Promise<string | undefined> {
  const shown = wanted.map(
    ({ kind, id, make }): OnItsWay => ({
      id,
      make: (record: NotebookRecord) =>
        record.kind === kind ? make(record as RecordOf<K>) : record,
    }),
  )
  const act = async () => {
    try {
      const made: NotebookRecord[] = []
      for (const [at, { kind, id, make, clashes, seen }] of wanted.entries()) {
        const record = await store.get(id)
        if (record?.kind !== kind) continue
        const newest = record as RecordOf<K>
        Object.assign(shown[at] ?? {}, { revision: newest.revision + 1 })
        const base = seen !== undefined && clashes?.(newest) ? seen : newest
        made.push({ ...make(base), deleted: null })
      }
      return await write(made, draft)
    } catch (error) {
      tellFailure(error)
      return undefined
    }
  }
  return shownMeanwhile(shown, () => inTurn(act))
}

/** Deletes records and offers to bring them back. */
export async function remove(
  ids: readonly string[],
  key: string,
  ...substitutions: string[]
): Promise<boolean> {
  const saveId = crypto.randomUUID()
  const act = async () => {
    try {
      await twice(() => store.delete(saveId, ids))
      await settled()
      return true
    } catch (error) {
      tellFailure(error)
      return false
    }
  }
  const gone = ids.map((id) => ({ id, make: () => null }))
  const isDone = await shownMeanwhile(gone, () => inTurn(act))
  if (isDone) tellWithUndo(() => void undo(saveId), key, ...substitutions)
  return isDone
}

/** Takes a save back. Says so where some of it was changed again since and stays. */
export async function undo(saveId: string): Promise<void> {
  await inTurn(async () => {
    try {
      const { changedSince } = await store.undo(saveId)
      tell(changedSince.length === 0 ? 'notebook_undone' : 'notebook_undone_partly')
    } catch (error) {
      tellFailure(error)
    }
  })
}
