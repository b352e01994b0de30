import { signal } from '@preact/signals'
import type { RichText } from '../../documents/model.ts'
import type { RecordOf } from '../../notebook/records.ts'

export type MarkColour = RecordOf<'mark'>['colour']

/** A part of a text that the person marked. */
export interface ShownMark {
  /** The mark's record. */
  id: string
  colour: MarkColour
  start: number
  end: number
}

/** The person's marks by the text they lie in; a text without any is not in it. */
export const shownMarks = signal<ReadonlyMap<RichText, ShownMark[]>>(new Map())
