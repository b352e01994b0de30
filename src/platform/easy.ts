import type { Match } from '../lexicon/match.ts'

/** A stretch of a text. */
export interface Stretch {
  start: number
  end: number
}

/** A sentence and the terms in it; their offsets count from its start. */
export interface Worded {
  text: string
  terms: Match[]
  /** In an easy sentence: the words that its source does not have. */
  changed?: Stretch[]
}

/** A sentence as it was written, and the easy sentences that may stand beside it. */
export interface EasyPair {
  /** Where it begins in the text that was given. */
  start: number
  source: Worded
  /** At least one; items of a list begin with "• ". */
  easy: Worded[]
  /** Nothing could be made easier safely: `easy` is the source itself. */
  isUnchanged: boolean
  hasBullets: boolean
  /** Written by the browser's AI and let through by the guard. */
  isByAi?: boolean
}
