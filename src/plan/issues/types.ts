import type { Gap, SectionId, Span } from '../types.ts'

/** Vague wording, something else in the plan, or what a professional's report says. */
export type IssueKind = 'wording' | 'plan' | 'report'

/**
 * One thing to ask about, whatever it comes from. Offsets count in `modelText(plan).text`; where
 * nothing stands in the plan, `start` and `end` are both 0 and `quote` is empty.
 */
export interface Issue extends Span {
  /** The same in every reading of the same words: made of section, rule and quote. */
  id: string
  kind: IssueKind
  rule: string
  section: SectionId
  /** The plan's words; empty where something is not there. */
  quote: string
  /** The whole sentence that they stand in. */
  sentence: string
  sentenceStart: number
  missing: Gap[]
  why: string
  ask: string
  source: string
  isSure: boolean
  /** Words of a professional's report that the plan lacks or weakens. */
  report: { name: string; quote: string; start: number; end: number } | null
}

export const ISSUE_STATES = ['to do', 'asked', 'fine'] as const
export type IssueState = (typeof ISSUE_STATES)[number]

/** What a person decided about an issue: plain data, to be kept with the document. */
export interface IssueNote {
  id: string
  state: IssueState
  /** In their own words; may be empty. */
  comment: string
  /** Copied from the issue, so that it is found again in another version of the plan. */
  section: SectionId
  rule: string
  quote: string
}
