import type { PageWord } from '../platform/messages.ts'
import type { BlockRecord } from './page-model.ts'

/** The words on the page in reading order, each once. */
export function wordsOf(records: readonly BlockRecord[]): PageWord[] {
  const words = new Map<string, PageWord>()
  for (const { matches } of records) {
    for (const { id, term, form, status, nation, own } of matches) {
      const known = words.get(id)
      if (known === undefined) {
        words.set(id, { id, term, form, count: 1, status, nation, own })
      } else known.count++
    }
  }
  return [...words.values()]
}

/** Letters that nobody explained, in reading order, each once. */
export function unknownOf(records: readonly BlockRecord[]): string[] {
  const letters = new Set<string>()
  for (const { unknown } of records) for (const form of unknown) letters.add(form)
  return [...letters]
}
