import type { Block, DocumentWarning } from '../model.ts'
import type { XmlElement } from '../packed/xml.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import type { WordPackage } from './word-package.ts'

/** What all stories of a Word file share. */
export interface WordDocument {
  parts: WordPackage
  styles: Styles
  numbering: Numbering
  notes: Notes
  /** Section properties in the order in which the sections end. */
  sections: XmlElement[]
  /** A tracked change was met. */
  hasChanges: boolean
  /** Says a thing once, however often it is met. */
  warn(warning: DocumentWarning): void
}

/** Reads a part of the file that is a story of its own: a note, a header. */
export type ReadStory = (root: XmlElement, part: string) => Block[]
