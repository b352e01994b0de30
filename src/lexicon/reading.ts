import type { Nation } from './entry.ts'
import type { Match, Unknown } from './match.ts'

export interface ReadingOptions {
  /** The nation the person set, or that the caller knows; otherwise inferred. */
  nation?: Nation
  /** The page's host name, without a port: evidence for the nation. */
  host?: string
}

/** One block of text (a paragraph, a cell, a heading) that a `Reading` has scanned. */
export interface TextBlock {
  readonly text: string
}

/**
 * What has been understood of one page or document so far. Blocks are read one by one, in any
 * order; evidence gathers (subject, nation, the page's own definitions), and matches are resolved
 * against all of it.
 */
export interface Reading {
  read(text: string): TextBlock
  /** Matches in the block, in order, not overlapping, with what is known now. */
  matches(block: TextBlock): Match[]
  unknown(block: TextBlock): Unknown[]
  /** Takes back what the block gave as evidence (it left the page). */
  forget(block: TextBlock): void
  /** Whether the text is about SEND (see `Subject`). */
  readonly isAboutSend: boolean
  /**
   * Whether the text is about SEND whatever is still to be read of it, if it has no more than so
   * many letters (UTF-16 units) in all.
   */
  isAboutSendIn(letters: number): boolean
  readonly nation: Nation
  /** Rises when evidence changed so that earlier matches must be resolved again. */
  readonly version: number
}
