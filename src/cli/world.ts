import type { Lexicon } from '../lexicon/lexicon.ts'
import type { PhraseList } from '../plain/phrase-list.ts'
import type { Cards } from './report.ts'

/** The world outside, so that tests can stand in for it. */
export interface World {
  /** A file's bytes, `-` being standard input. Opening or reading it may throw. */
  read(file: string): AsyncIterable<Uint8Array>
  write(text: string): Promise<void>
  complain(line: string): void
  openLexicon(): Lexicon
  loadCards(): Promise<Cards>
  loadPhrases(): PhraseList
  /** Ids of the dictionary's words that need no explaining. */
  knownTerms(): ReadonlySet<string>
  /** The day, ISO. */
  today(): string
}
