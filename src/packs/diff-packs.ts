import type { Pack, PackEntry } from './pack.ts'

/** What a new version changes, entry by entry. */
export interface PackChanges {
  added: PackEntry[]
  removed: PackEntry[]
  changed: { before: PackEntry; after: PackEntry; parts: (keyof PackEntry)[] }[]
  /** Parts of the glossary itself that changed, such as its title or area. */
  about: (keyof Pack)[]
}

/** Compares two versions of a glossary by their entries' ids, in the order of the new one. */
export function diffPacks(before: Pack, after: Pack): PackChanges {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]))
  const changes: PackChanges = { added: [], removed: [], changed: [], about: [] }
  for (const entry of after.entries) {
    const earlier = old.get(entry.id)
    old.delete(entry.id)
    if (!earlier) changes.added.push(entry)
    else {
      const parts = differing(earlier, entry)
      if (parts.length > 0) changes.changed.push({ before: earlier, after: entry, parts })
    }
  }
  changes.removed.push(...old.values())
  const { entries: _old, version: _from, issued: _when, ...aboutBefore } = before
  const { entries: _new, version: _to, issued: _then, ...aboutAfter } = after
  changes.about = differing<Partial<Pack>>(aboutBefore, aboutAfter)
  return changes
}

function differing<T extends object>(a: T, b: T): (keyof T)[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof T)[])
  return [...keys].filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
}
