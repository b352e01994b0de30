import type { CardEntry, ContextRule, Nation } from '../lexicon/entry.ts'
import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import { type FormsIndex, packFlags } from '../lexicon/index-format.ts'
import { refusalOf } from './check-pack.ts'
import type { Pack, PackEntry } from './pack.ts'

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

/**
 * Whether a glossary speaks on a page: on its own sites, or, where it names none, in its nation.
 * @param host the page's host, lower case
 */
export function isForPage(pack: Pack, host: string, nation: Nation): boolean {
  if (pack.area.hosts.length === 0)
    return pack.nation === 'uk' || nation === 'uk' || pack.nation === nation
  return pack.area.hosts.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name,
  )
}

/**
 * Adds glossaries to the index that finds terms, in the family's order: of two with the same form
 * the earlier one's entry comes first. Forms that would mark ordinary words are left out.
 * Short letters keep their capitals, so that "IT" and "it" stay two things.
 */
export function withPacks(index: FormsIndex, packs: readonly Pack[]): FormsIndex {
  const entries = [...index.entries]
  const rules: Record<number, ContextRule[]> = { ...index.rules }
  for (const pack of packs) {
    for (const entry of pack.entries) {
      const forms = [entry.term, ...entry.forms.filter((form) => form !== entry.term)]
        .map((form) => form.replaceAll('|', '/'))
        .filter((form) => refusalOf(form) === undefined)
      if (forms.length === 0) continue
      const exact = forms.filter(looksLikeAbbreviation)
      if (exact.length > 0) rules[entries.length] = [{ forms: exact, case: 'exact' }]
      entries.push(
        [localId(pack, entry), packFlags(pack.nation, 'current', false), ...forms].join('|'),
      )
    }
  }
  return { ...index, entries, rules }
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
