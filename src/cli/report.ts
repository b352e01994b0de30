import type { TextualDocument } from '../documents/document.ts'
import type { CardEntry, Nation } from '../lexicon/entry.ts'
import type { Findings, FoundTerm } from './find-terms.ts'

/** What was found in one file, with what a report for people needs. */
export interface FileFindings extends Findings {
  file: string
  document: TextualDocument
}

/** A term as a list for people shows it: once, with how often and how it was written. */
export interface ListedTerm {
  id: string
  term: string
  forms: string[]
  count: number
  /** One or two plain sentences; undefined for letters that the text itself explains. */
  plain: string | undefined
  note: string | undefined
}

export type Cards = Readonly<Record<string, CardEntry>>

export const NATION_NAMES: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  uk: 'the United Kingdom',
}

/** Each term once, in reading order. */
export function listTerms(found: readonly FoundTerm[], cards: Cards): ListedTerm[] {
  const listed = new Map<string, ListedTerm>()
  for (const { id, term, form } of found) {
    const shown = form.replace(/\s+/g, ' ')
    const known = listed.get(id)
    if (known) {
      known.count++
      if (!known.forms.includes(shown)) known.forms.push(shown)
    } else {
      const card = cards[id]
      listed.set(id, { id, term, forms: [shown], count: 1, plain: card?.plain, note: card?.note })
    }
  }
  return [...listed.values()]
}

/** Unexplained letters, each once, with how often. */
export function listUnknown(unknown: Findings['unknown']): { form: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { form } of unknown) counts.set(form, (counts.get(form) ?? 0) + 1)
  return [...counts].map(([form, count]) => ({ form, count }))
}

/** "once", "twice", "7 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** "1 term", "3 terms". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
