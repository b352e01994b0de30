import type { Block } from '../documents/dom-walker.ts'
import type { Match } from '../lexicon/match.ts'
import type { TextBlock } from '../lexicon/reading.ts'

/** A document we read: the page's own, or that of a same-origin frame in it. */
export interface Surface {
  readonly document: Document
  readonly window: Window & typeof globalThis
  /** The frame element it is shown in; null for the page itself. */
  readonly frame: HTMLIFrameElement | HTMLFrameElement | null
  readonly parent: Surface | null
  /** Ends when the document leaves the page. */
  readonly signal: AbortSignal
  /** What has been read of it, in reading order. */
  records: BlockRecord[]
  /** What is on screen, read ahead of the rest and not yet reached by it. */
  ahead: BlockRecord[]
  /** Elements whose own text was not on screen when it was read. */
  readonly hidden: Set<Element>
  /** Custom elements without a shadow root so far. */
  readonly awaitingShadow: Set<Element>
}

/** A block of text on the page, with what was found in it. */
export interface BlockRecord {
  readonly block: Block<Node>
  readonly surface: Surface
  readonly read: TextBlock
  readonly words: number
  matches: PlacedMatch[]
  /** The reading's version that the matches belong to. */
  version: number
  /** Letters that nobody explained, with the version they belong to. */
  unknown: readonly string[]
  unknownVersion: number
  /** Marks made for its matches, by their start. */
  readonly marks: Map<number, Mark>
}

export interface PlacedMatch extends Match {
  /** How many words of its block stand before it. */
  readonly word: number
}

/** A match that is shown on the page. */
export interface Mark {
  readonly record: BlockRecord
  readonly match: Match
  /** Made when first needed. */
  ranges: readonly Range[] | undefined
}

/** The names of our highlights: they say nothing about what they are. */
export const MARK_NAMES = ['m1', 'm2', 'm3', 'm4'] as const
export type MarkName = (typeof MARK_NAMES)[number]
/** The name of what paints saved passages; as neutral. */
export const SAVED_NAME = 'm5'

/** How a match is drawn: in use, proposed, no longer used, the page's own words. */
export function markName(match: Match): MarkName {
  if (match.own) return 'm4'
  if (match.status === 'proposed') return 'm2'
  if (match.status === 'historic') return 'm3'
  return 'm1'
}
