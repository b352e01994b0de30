import type { Grades } from './grades.ts'
import type { PhraseList } from './phrase-list.ts'
import type { ObjectionKind, StepName } from './step-names.ts'

/** A step that the guard or the grammar check took back, with what it would have written. */
export interface Undone {
  step: StepName
  kind: ObjectionKind
  before: string
  after: string
}

/** One sentence of the source and the easy sentences that may stand beside it. */
export interface EasySentence {
  source: string
  /** Offsets into the given text, in UTF-16 units. */
  start: number
  end: number
  /**
   * At least one. Where `bullets` is set, a sentence that ends with a colon is the lead-in of the
   * items after it, each of which begins with "• ".
   */
  easy: string[]
  /** The steps that changed something, in the order they ran. */
  steps: StepName[]
  undone: Undone[]
  /** Nothing could be made easier safely: `easy` is the source itself. */
  isUnchanged: boolean
  bullets?: boolean
}

export interface EasyText {
  sentences: EasySentence[]
  grade: { before: Grades; after: Grades }
}

/** A term of the glossary as found in a text; the lexicon is passed in by the caller. */
export interface GlossaryTerm {
  start: number
  end: number
  term: string
  /** Short words that may stand in its place, best first; may be empty. */
  swap: readonly string[]
  /** One or two plain sentences on what it is. */
  plain: string
  id: string
}

export interface EasyGlossary {
  /** Terms in a text, in order, not overlapping. */
  terms(text: string): readonly GlossaryTerm[]
}

export interface EasyOptions {
  glossary?: EasyGlossary
  phrases: PhraseList
}
