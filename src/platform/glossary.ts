import type { CardEntry } from '../lexicon/entry.ts'

/** What a local glossary says, on a card. */
export interface LocalNote {
  /** '' on the card of a word that is only local: there it is the card's own meaning. */
  plain: string
  /** With the small formatting of shared glossaries. */
  more?: string
  link?: { address: string; text: string }
  /** The same in the language that the family chose. */
  translated?: { language: string; term: string; plain: string }
  from: { glossary: string; publisher: string; isSigned: boolean; issued: string }
}

/** A card as pages get it: with what local glossaries say, each named. */
export type PageCard = CardEntry & { local?: LocalNote[] }
