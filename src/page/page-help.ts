import type { Nation } from '../lexicon/entry.ts'
import type { EasyPair } from '../platform/easy.ts'
import type { PageHtml, PageWord } from '../platform/messages.ts'
import type { ask } from '../platform/messaging.ts'
import type { Settings } from '../platform/settings.ts'
import type { CardPort } from './card-port.ts'
import type { BlockRecord, Mark, Surface } from './page-model.ts'

/*
 * What the two files of the page's script know of each other. The first finds and marks; the
 * second (help.iife.ts) holds all that a person sees and presses, and comes when it is needed.
 */

/**
 * - `pointer`: opened by resting on the term; closes when the pointer leaves
 * - `press`: by a click or tap; stays until closed
 * - `keyboard`: the same, with the focus in it
 */
export type How = 'pointer' | 'press' | 'keyboard'

/** What the second file needs from the first. */
export interface HelpPorts {
  ask: typeof ask
  isAlive(): boolean
  openPanel(): Promise<boolean>
  openReader(): void
  makeEasy(text: string): Promise<EasyPair[]>
  setHidden(id: string, hidden: boolean): Promise<void>
  nation(): Nation
  /** The words on the page, in reading order. */
  words(): readonly PageWord[]
  records(): readonly BlockRecord[]
  /** The marks that are shown, in reading order. */
  marks(): readonly Mark[]
  /** The page's document and those of its frames. */
  surfaces(): Iterable<Surface>
  /** The page makes it impossible to go on. */
  fail(error: unknown): void
}

/** Card, bar and easy version on one page. */
export interface PageHelp {
  readonly card: CardPort
  /** The mark whose card is open. */
  readonly openMark: Mark | undefined
  /**
   * Listens for selections in a document until the signal; done again it changes nothing.
   * @param hasActed a person's pointer or key was seen there before: what is selected is theirs
   */
  attach(surface: Surface, signal: AbortSignal, hasActed: boolean): void
  setLook(settings: Settings): void
  /** Other marks are shown now. */
  marksChanged(): void
  open(mark: Mark, how: How): void
  /** Moves to the next or previous mark, with its card open and the focus in it. */
  step(by: 1 | -1): boolean
  /** Scrolls to the word's next place on the page, marked or not, and shows where it is. */
  go(id: string): boolean
  /** Opens the easy version of what is selected. */
  easyRead(): boolean
  /** Opens the form that saves what is selected. */
  saveSelection(): boolean
  destroy(): void
}

/** What the second file gives to the first, once in the life of a page. */
export interface HelpFile {
  openHelp(ports: HelpPorts): PageHelp
  pageHtml(document: Document): PageHtml
}
