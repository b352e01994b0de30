import type { SectionId, Span } from '../types.ts'

/**
 * One point of the answer to a draft. Everything in it can be edited; what we do not know is a
 * blank in square brackets for the person to fill.
 */
export interface AnswerItem extends Span {
  /** Of the first issue that it came from, or made by the caller for a comment of one's own. */
  id: string
  /** The issues that it came from: none for a comment of one's own. */
  issues: string[]
  rules: string[]
  section: SectionId
  /** The plan's words now; empty where nothing is there. */
  now: string
  /** The words asked for, with blanks; empty where only `request` is made. */
  asked: string
  /** What is asked in plain words. */
  request: string
  why: string
  source: string
  /** What supports it; empty where the person has not said. */
  evidence: string
}

export interface AnswerFacts {
  /** Empty strings become blanks. */
  child: string
  birth: string
  council: string
  caseworker: string
  sender: string
  /** ISO 8601, of the letter with the draft; empty if not known. */
  draftDate: string
  /** ISO 8601, of this letter. */
  today: string
  isAmended: boolean
  /** "I" for one person, "we" for two. */
  voice: 'I' | 'we'
  /** A school asked for; null leaves the paragraph out, an empty string is a blank. */
  school: string | null
  asksForMeeting: boolean
  asksForTime: boolean
  attachments: string[]
}

/** A comment for the margin of the Word file; without `span` it is about the whole document. */
export interface MarginComment {
  quote: string
  /** Offsets in the plan's text, as `modelText` gives it. */
  span: Span | null
  text: string
}
