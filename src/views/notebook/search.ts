import type { NotebookRecord } from '../../notebook/records.ts'
import { NotebookSearch } from '../../notebook/search/notebook-search.ts'

type Records = ReadonlyMap<string, NotebookRecord>

/** Beyond so many changed records it is quicker to read all anew. */
const MANY = 500

const search = new NotebookSearch()
let known: Records | undefined

/** The ids of what fits, in everything that the notebook holds. Follows changes by itself. */
export function found(wanted: string, records: Records): Set<string> {
  follow(records)
  return new Set(search.search(wanted).map(({ id }) => id))
}

function follow(records: Records): void {
  if (records === known) return
  const before = known
  known = records
  const changed = [...records.values()].filter((record) => before?.get(record.id) !== record)
  if (!before || changed.length > MANY) {
    search.setAll(records.values())
    return
  }
  search.remove([...before.keys()].filter((id) => !records.has(id)))
  search.update(changed)
}
