import type { CardEntry, ContextRule, Entry, Nation } from '../lexicon/entry.ts'
import { type FormsIndex, packFlags } from '../lexicon/index-format.ts'

/** Rules without the fields that only repeat a default. */
function slimRule(rule: ContextRule): ContextRule {
  const slim: ContextRule = { ...rule }
  if (slim.case === 'any') delete slim.case
  for (const key of ['near', 'before', 'after', 'notNear', 'notBefore', 'notAfter'] as const) {
    if (slim[key]?.length === 0) delete slim[key]
  }
  return slim
}

/** Builds the small index that finds terms, from entries in the order given. */
export function packIndex(
  entries: readonly Entry[],
  lists: Record<string, string[]>,
  hosts: Partial<Record<Nation, string[]>> = {},
  familiar: string[] = [],
): FormsIndex {
  const index: FormsIndex = { entries: [], rules: {}, lists: {}, familiar, hosts }
  const used = new Set<string>()
  entries.forEach((entry, place) => {
    const forms = [entry.term, ...entry.forms.filter((form) => form !== entry.term)]
    const flags = packFlags(entry.nation, entry.status, entry.strong)
    index.entries.push([entry.id, flags, ...forms].join('|'))
    if (entry.context.length > 0) {
      index.rules[place] = entry.context.map(slimRule)
      for (const rule of entry.context) {
        for (const value of Object.values(rule)) {
          if (!Array.isArray(value)) continue
          for (const word of value) if (word.startsWith('@')) used.add(word.slice(1))
        }
      }
    }
  })
  for (const name of used) index.lists[name] = lists[name] ?? []
  return index
}

/** What the worker hands out for cards, by id. */
export function packCards(entries: readonly Entry[]): Record<string, CardEntry> {
  const cards: Record<string, CardEntry> = {}
  for (const { context: _context, ...card } of entries) cards[card.id] = card
  return cards
}
