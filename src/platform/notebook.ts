import type { Place } from '../notebook/anchor/describe.ts'
import type { Choices } from '../notebook/choices.ts'
import type { NotebookFailure } from '../notebook/notebook-error.ts'
import type { PlaceState } from '../notebook/places.ts'
import type { SaveWish } from '../notebook/save-wish.ts'
import type { SuggestedQuestion } from '../notebook/suggest.ts'

// What the messages `notebook.*` carry. Who asks decides what they get: a page is known to the
// worker by the browser's word for its address, never by its own.

/** A file that one of the extension's own pages shows. Web pages have no say in their source. */
export interface FileSource {
  title: string
  fingerprint: string
}

/** What was typed in the save form and not saved. */
export type SaveDraft = Record<string, string>

export interface FormAsk {
  /** The passage; empty where a question is asked without one. */
  text: string
  /** Ids of the dictionary's entries found in it, in reading order. */
  entries: string[]
  file: FileSource | null
}

/** All that the save form shows besides the passage. */
export interface FormAnswer {
  suggestions: SuggestedQuestion[]
  choices: Choices
  draft: SaveDraft | null
  /** A private window: nothing may be written unless the person says so. */
  isPrivate: boolean
  /** How many records the browser has thrown away, where it has. */
  lost: number
}

export interface SaveAsk {
  wish: SaveWish
  /** The page's title as its window shows it. */
  title: string
  file: FileSource | null
  /** The person said that a private window may write this. */
  evenInPrivate: boolean
}

export type SaveAnswer =
  | { saved: true; question: string | null; passage: string | null }
  | { saved: false; reason: NotebookFailure | 'private' }

export interface DraftAsk {
  /** `null` lets the draft go. */
  draft: SaveDraft | null
  file: FileSource | null
}

/** A passage as its own page needs it to find it again: no question, nobody's name. */
export interface PassagePlace extends Omit<Place, 'position'> {
  id: string
  position: Place['position'] | null
}

export interface SeenAsk {
  states: Record<string, PlaceState>
  file: FileSource | null
}
