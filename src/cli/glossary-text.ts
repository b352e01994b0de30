import type { PackProblem, PackRule } from '../packs/check-pack.ts'
import type { Pack } from '../packs/pack.ts'

const SAID: Readonly<Record<PackRule, string>> = {
  'ordinary-word': 'is an everyday word: it would be marked on every page',
  'too-short': 'is too short to mean one thing',
  twice: 'stands in another entry too',
  'long-sentence': 'has more than 20 words: make two sentences of it',
  hard: 'is hard to read: use shorter words and sentences',
  unexplained: 'is itself a word that families ask about: say it in everyday words',
  'no-source': 'says what must be or what is a right: name where it says so',
  'review-due': 'is the day on which somebody wanted to read this again',
  'old-source': 'is when its source was last read: read it again',
  stale: 'is an old word: the law uses another now',
  clash: 'is explained by Sendlight too: say whether yours comes first or stands beside it',
  'unknown-built-in': 'names an entry of Sendlight that does not exist',
  empty: 'There is nothing in this glossary.',
}

/** A problem as one line for people. */
export function problemText({ level, rule, entry, text, other }: PackProblem): string {
  const about = text === '' ? '' : `“${text}” `
  const named = other ? ` (${other})` : ''
  return `${level}: ${entry === '' ? '' : `${entry}: `}${about}${SAID[rule]}${named}`
}

export function asText(file: string, pack: Pack, lines: readonly string[]): string {
  const count = pack.entries.length === 1 ? '1 word' : `${pack.entries.length} words`
  const end = lines.length === 0 ? 'Nothing to mend.' : lines.join('\n')
  return `${file}: ${pack.title}, version ${pack.version}, ${count}\n${end}\n`
}
