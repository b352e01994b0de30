import type { CardEntry, Nation } from '../../../lexicon/entry.ts'
import type { Match } from '../../../lexicon/match.ts'
import type { PageCard } from '../../../platform/glossary.ts'
import type { PageWord } from '../../../platform/messages.ts'
import { type EasyPassage, spokenPassage } from './easy-passage.ts'

/** What a card can show. */
export type CardContent =
  | { kind: 'entry'; id: string; entry: PageCard; form: string | undefined }
  /** In the page's own words. */
  | { kind: 'own'; id: string; term: string; form: string }
  /** The explanation could not be had. */
  | { kind: 'missing'; id: string; term: string; form: string }
  /** The person asked not to see the word marked again. */
  | { kind: 'hidden'; id: string; term: string }
  | { kind: 'words'; words: readonly PageWord[] }
  | EasyPassage

/** What to show for a match, given its card if it could be had. */
export function contentFor(match: Match, entry: PageCard | undefined): CardContent {
  const { id, form, term } = match
  if (match.own) return { kind: 'own', id, term, form }
  if (entry === undefined) return { kind: 'missing', id, term, form }
  return { kind: 'entry', id, entry, form }
}

/** Whether the page writes a term otherwise than in full: in letters, or in other words. */
export function differs(form: string, term: string): boolean {
  const written = wordsOf(form)
  const full = wordsOf(term)
  // "Needs and Disability" for "Needs and Disabilities" says nothing new.
  const same = written.filter((word) => full.includes(word)).length
  return same < 0.8 * Math.max(written.length, full.length)
}

/** Words as their first letters, without case, accents or the little words. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).map((word) => word.slice(0, 6).replace(/s$/, ''))
}

/** Keys of the short labels that a card wears, the weightiest first. */
export function badgesOf(
  entry: Pick<CardEntry, 'nation' | 'status'>,
  pageNation: Nation,
): string[] {
  const badges: string[] = []
  if (entry.status === 'historic') badges.push('card_badge_historic')
  if (entry.status === 'proposed') badges.push('card_badge_proposed')
  if (entry.nation !== 'uk' && entry.nation !== pageNation) {
    badges.push(`card_badge_${entry.nation.replace('-', '_')}`)
  }
  return badges
}

const LAW = new Set(['law', 'appeals', 'money', 'benefits', 'transport', 'reform'])

/** What to call the part that names the source. */
export function sourceLabel(entry: Pick<CardEntry, 'subject'>): string {
  return LAW.has(entry.subject) ? 'card_law' : 'card_source'
}

/** "2026-11-25" as "25 November 2026"; anything else as it is. */
export function readableDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
}

/** The address as a link may have it: only the web, nothing that runs. */
export function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}

/** What listening reads out: the form as it is spoken, the term, its meaning. */
export function spokenText(content: CardContent): string {
  if (content.kind === 'easy') return spokenPassage(content)
  if (content.kind === 'own') return `${letterByLetter(content.form)}. ${content.term}.`
  if (content.kind !== 'entry') return ''
  const { entry, form } = content
  const start =
    form !== undefined && differs(form, entry.term) ? `${spoken(form, entry.say)}. ` : ''
  return `${start}${entry.term}. ${entry.plain}`
}

function spoken(form: string, say: Record<string, string>): string {
  const single = form.replace(/[’']?s$/, '')
  const how = say[form] ?? say[single]
  if (how === undefined || how === 'word') return form
  return how === 'letters' ? letterByLetter(single) : how
}

/** "EHCP" as "E H C P", which voices read as letters. */
function letterByLetter(form: string): string {
  return /^[A-Z]{2,}$/.test(form) ? [...form].join(' ') : form
}
