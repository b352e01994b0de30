import { type ContextRule, NATIONS, type Nation, STATUSES, type Status } from './entry.ts'

/**
 * What the finder needs of the dictionary, and no more: it travels with every content script, so
 * it is kept small. Built by src/dictionary/pack.ts.
 */
export interface FormsIndex {
  /** One packed line per entry: `id|flags|term|form|form…`; see `packFlags`. */
  entries: string[]
  /** Context rules by entry (its place in `entries`). */
  rules: Record<number, ContextRule[]>
  /** Shared word lists that rules name with `@`. */
  lists: Record<string, string[]>
  /** Letters in capitals that nobody needs explained; none in the small index of strong terms. */
  familiar: string[]
  /** Host name endings that tell the nation. */
  hosts: Partial<Record<Nation, string[]>>
}

/** Nation, status and strength in one small number. */
export function packFlags(nation: Nation, status: Status, strong: boolean): number {
  return NATIONS.indexOf(nation) + STATUSES.indexOf(status) * 8 + (strong ? 32 : 0)
}

/** The reverse of `packFlags`. Unknown numbers give `uk` and `current`. */
export function unpackFlags(flags: number): { nation: Nation; status: Status; strong: boolean } {
  return {
    nation: NATIONS[flags & 7] ?? 'uk',
    status: STATUSES[(flags >> 3) & 3] ?? 'current',
    strong: (flags & 32) !== 0,
  }
}
