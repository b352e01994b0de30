import type { CardEntry, ContextRule } from '../lexicon/entry.ts'
import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import { type FormsIndex, packFlags, unpackFlags } from '../lexicon/index-format.ts'
import { foldText } from '../lexicon/tokens.ts'
import type { Pack, PackEntry } from './pack.ts'
import { refusalOf } from './refused-form.ts'

/** A card of a shared glossary: told apart from ours by whose it is. */
export interface LocalCard extends CardEntry {
  /** Whose words these are, and how sure that is. */
  from: { glossary: string; publisher: string; isSigned: boolean; issued: string }
  /** The built-in entry it belongs with; its law, source and warnings are always shown too. */
  builtIn?: string
  more?: string
  link?: { address: string; text: string }
  languages: PackEntry['languages']
}

/** The id under which a shared entry is known beside the built-in ones. */
export function localId(pack: Pick<Pack, 'id'>, entry: Pick<PackEntry, 'id'>): string {
  return `local:${pack.id}:${entry.id}`
}

/** An index with glossaries in it, and which built-in entries have local notes. */
export interface JoinedIndex {
  index: FormsIndex
  /** Ids of local cards by the id of the built-in entry beside whose words they stand. */
  notes: ReadonlyMap<string, readonly string[]>
}

/**
 * Adds glossaries to the index that finds terms, in the family's order: of two with the same form
 * the earlier one's entry comes first.
 *
 * Where a built-in entry has the same form, the author's choice decides: a local note stands on the
 * built-in card, an override takes the form over (and its card leads to the built-in one). Without
 * a choice it is a note. Old words and proposals keep their warning: they are never overridden.
 * Forms that would mark ordinary words are left out, and short letters keep their capitals, so that
 * "IT" and "it" stay two things.
 */
export function withPacks(index: FormsIndex, packs: readonly Pack[]): JoinedIndex {
  const lines = index.entries.map((line) => line.split('|'))
  const local: { line: string[]; rules: ContextRule[] }[] = []
  const notes = new Map<string, string[]>()
  const owners = ownersOf(lines)
  const taken = new Set<string>()
  const note = (builtIn: string, id: string) => {
    const known = notes.get(builtIn) ?? []
    if (!known.includes(id)) notes.set(builtIn, [...known, id])
  }
  for (const pack of packs) {
    for (const entry of pack.entries) {
      const id = localId(pack, entry)
      const forms: string[] = []
      let flags = packFlags(pack.nation, 'current', false)
      for (const form of formsOf(entry)) {
        const folded = foldText(form)
        if (taken.has(folded)) continue
        const places = owners.get(folded) ?? []
        const isOverride = entry.builtIn?.how === 'override' && places.every(mayGive)
        if (places.length === 0 || isOverride) {
          for (const place of places) {
            // As near to the page as what it takes over from.
            flags = Number(lines[place]?.[1]) & ~packFlags('england', 'current', true)
            dropForm(lines[place], folded)
          }
          forms.push(form)
          taken.add(folded)
        } else for (const place of places) note(lines[place]?.[0] ?? '', id)
      }
      if (entry.builtIn?.how === 'note') note(entry.builtIn.id, id)
      if (forms.length === 0) continue
      const exact = forms.filter(looksLikeAbbreviation)
      local.push({
        line: [id, String(flags), ...forms],
        rules: exact.length > 0 ? [{ forms: exact, case: 'exact' }] : [],
      })
    }
  }
  // Of two entries that fit alike the first is taken: local ones stand before the built-in.
  const rules: Record<number, ContextRule[]> = {}
  local.forEach((each, place) => {
    if (each.rules.length > 0) rules[place] = each.rules
  })
  for (const [place, list] of Object.entries(index.rules))
    rules[Number(place) + local.length] = list
  const entries = [...local.map(({ line }) => line), ...lines].map((line) => line.join('|'))
  return { index: { ...index, entries, rules }, notes }

  function mayGive(place: number): boolean {
    return unpackFlags(Number(lines[place]?.[1])).status === 'current'
  }
}

function formsOf(entry: PackEntry): string[] {
  return [entry.term, ...entry.forms.filter((form) => form !== entry.term)]
    .map((form) => form.replaceAll('|', '/'))
    .filter((form) => refusalOf(form) === undefined)
}

/** Places in the index by the folded forms that stand there. */
function ownersOf(lines: readonly (readonly string[])[]): Map<string, number[]> {
  const owners = new Map<string, number[]>()
  lines.forEach((line, place) => {
    for (const form of new Set(line.slice(2).map(foldText))) {
      const known = owners.get(form)
      if (known) known.push(place)
      else owners.set(form, [place])
    }
  })
  return owners
}

/** The term itself stays at its place: it names the entry. Its form moves, the name does not. */
function dropForm(line: string[] | undefined, folded: string): void {
  if (!line) return
  for (let at = line.length - 1; at >= 3; at--)
    if (foldText(line[at] ?? '') === folded) line.splice(at, 1)
}

/** The cards of a glossary's entries by their ids in the joined index. */
export function localCards(pack: Pack, isSigned: boolean): Map<string, LocalCard> {
  const cards = new Map<string, LocalCard>()
  const from = {
    glossary: pack.title,
    publisher: pack.publisher.name,
    isSigned,
    issued: pack.issued,
  }
  for (const entry of pack.entries) {
    const id = localId(pack, entry)
    cards.set(id, {
      id,
      term: entry.term,
      forms: entry.forms,
      nation: pack.nation,
      status: 'current',
      subject: 'local',
      strong: false,
      plain: entry.plain,
      ask: entry.ask,
      swap: [],
      see: entry.builtIn ? [entry.builtIn.id] : [],
      say: {},
      from,
      languages: entry.languages,
      ...(entry.source ? { source: entry.source } : {}),
      ...(entry.builtIn ? { builtIn: entry.builtIn.id } : {}),
      ...(entry.more ? { more: entry.more } : {}),
      ...(entry.link ? { link: entry.link } : {}),
    })
  }
  return cards
}
