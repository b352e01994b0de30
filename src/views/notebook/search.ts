import type { NotebookRecord } from '../../notebook/records.ts'

/** stand-in until NotebookSearch is there */
export function found(wanted: string, records: ReadonlyMap<string, NotebookRecord>): Set<string> {
  const hits = new Set<string>()
  const word = wanted.trim().toLowerCase()
  for (const record of records.values()) {
    if (JSON.stringify(record).toLowerCase().includes(word)) hits.add(record.id)
  }
  return hits
}
