import type { CardEntry } from '../../lexicon/entry.ts'
import type { PageWord } from '../../platform/messages.ts'

export type Cards = ReadonlyMap<string, CardEntry>

/** The page's words that fit what was typed, in reading order; all of them where nothing was. */
export function filterWords(words: readonly PageWord[], cards: Cards, typed: string): PageWord[] {
  const wanted = folded(typed)
  if (!wanted) return [...words]
  return words.filter(({ id, term, form }) => {
    const card = cards.get(id)
    return [term, form, ...(card?.forms ?? [])].some((name) => rankOf(name, wanted) !== undefined)
  })
}

/**
 * Entries of the whole dictionary that fit what was typed, best first: the very word, then words
 * that begin so, then words that hold it at the start of some part.
 */
export function lookUp(
  cards: Cards,
  typed: string,
  without: ReadonlySet<string>,
  most = 20,
): CardEntry[] {
  const wanted = folded(typed)
  if (!wanted) return []
  const found: { card: CardEntry; rank: number }[] = []
  for (const card of cards.values()) {
    if (without.has(card.id)) continue
    const ranks = [card.term, ...(card.forms ?? [])].flatMap((name) => rankOf(name, wanted) ?? [])
    if (ranks.length > 0) found.push({ card, rank: Math.min(...ranks) })
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.card.term.localeCompare(b.card.term, 'en-GB'))
    .slice(0, most)
    .map(({ card }) => card)
}

/** 0: the same; 1: begins so; 2: a later word begins so; undefined: does not fit. */
function rankOf(name: string, wanted: string): number | undefined {
  const text = folded(name)
  if (text === wanted) return 0
  if (text.startsWith(wanted)) return 1
  return text.includes(` ${wanted}`) ? 2 : undefined
}

/** Lower case, without accents, apostrophes or punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
