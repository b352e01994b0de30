import type { Analysed } from '../grammar/analyse.ts'
import type { StepName } from '../step-names.ts'

/** One change that a step would make to a sentence. */
export interface Proposal {
  sentences: readonly string[]
  /** The subject or verb stands there again. */
  isRepeating?: boolean
  /** Parts change places. */
  isMoving?: boolean
  /** Guarded words whose sense the change itself gives in other words, and those other words. */
  drops?: readonly string[]
  brings?: readonly string[]
  /** A glossary term that short words took the place of. */
  lost?: string
  /** The sentences are a lead-in with a colon and its items. */
  areItems?: boolean
  /** Who does what must be read again and be the same. */
  isTurned?: boolean
}

/** One way of making a sentence easier, sure or silent. */
export interface Step {
  name: StepName
  /** Shorter sentences are left as they are. */
  minWords?: number
  /** Changes words only, and so is safe in headings and broken lines too. */
  isWordwise?: boolean
  /** Changes it would make, best first; each is tried by itself. */
  propose(sentence: Analysed): Iterable<Proposal>
}
