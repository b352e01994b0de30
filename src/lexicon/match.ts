import type { Nation, Status } from './entry.ts'

/** A term found in a text. Offsets count UTF-16 units of the text that was given. */
export interface Match {
  start: number
  end: number
  /** The entry's id, or `page:FORM` for an abbreviation that the page itself explains. */
  id: string
  /** The entry's term in full, or the page's own expansion. */
  term: string
  /** The slice of the text, as written. */
  form: string
  status: Status
  nation: Nation
  /** 0 to 1; below 0.5 nothing is reported. */
  confidence: number
  /** True where the meaning is the page's own ("Designated Clinical Officer (DCO)"). */
  own: boolean
}

/** Letters that look like an abbreviation and that neither the dictionary nor the page explains. */
export interface Unknown {
  start: number
  end: number
  form: string
}
