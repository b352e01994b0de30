import { Connection } from '../../notebook/connection.ts'
import type { FileFacts } from '../../notebook/database.ts'

/**
 * The last opened of the kept files that were on the plan desk; undefined where there is none.
 * @throws NotebookError
 */
export function lastPlan(): Promise<FileFacts | undefined> {
  return new Connection().run(async (database) => {
    const [files, plans] = await Promise.all([
      database.getAll('files'),
      database.getAllKeys('desk'),
    ])
    const known = new Set(plans)
    return files
      .filter(({ fingerprint }) => known.has(fingerprint))
      .sort((a, b) => b.opened.localeCompare(a.opened, 'en'))[0]
  })
}
