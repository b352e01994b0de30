import type { ImportPlan } from '../../notebook/exchange/plan-import.ts'
import type { NotebookRecord } from '../../notebook/records.ts'

/**
 * What a file still has and was deleted here since. An import leaves such records deleted, because
 * the deletion is the newer act; these changes bring them back, for whoever wants a backup whole.
 *
 * @returns changes for `NotebookStore.applyImport`, each on top of the version here
 */
export function deletedHere(
  here: readonly NotebookRecord[],
  file: readonly NotebookRecord[],
): ImportPlan['changes'] {
  const known = new Map(here.map((record) => [record.id, record]))
  return file.flatMap((record) => {
    const stored = known.get(record.id)
    if (!stored || stored.deleted === null || record.deleted !== null) return []
    const revision = Math.max(stored.revision, record.revision) + 1
    return { record: { ...record, revision }, base: stored.revision }
  })
}
