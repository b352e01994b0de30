import type { Lexicon } from '../lexicon/lexicon.ts'

/**
 * Enough words that only texts about SEND have: read first, they make whatever follows a text about
 * SEND, however little it says.
 */
export function strongTerms(lexicon: Pick<Lexicon, 'entries'>): string {
  const strong = lexicon.entries.filter((entry) => entry.strong).slice(0, 12)
  return strong.map(({ term }) => `${term}.`).join(' ')
}
