import type { LegalSource } from '../source.ts'
import type { Span } from '../types.ts'

/** Days that a deadline is counted from. */
export const BASE_IDS = [
  'request',
  'draft letter',
  'draft received',
  'reply date',
  'amendment letter',
  'decision letter',
  'certificate',
  'plan made',
  'last review',
  'review meeting',
  'school move',
  'college move',
  'later college move',
  'reassessment agreed',
  'unfair treatment',
] as const
export type BaseId = (typeof BASE_IDS)[number]

/** A day to count from, as the person or the document gives it. */
export interface DateBase {
  base: BaseId
  /** ISO 8601: "2026-11-20". */
  date: string
}

/** A day to count from that stands in a document. Offsets count in the text that was searched. */
export interface FoundBase extends DateBase, Span {
  quote: string
  isSure: boolean
  /** Why it was taken for this, in plain words. */
  reason: string
}

/** What is asked of a person for one base. */
export interface BaseWords {
  base: BaseId
  label: string
  /** Where to find the date. */
  hint: string
}

/**
 * `at least until`: the law gives at least this long. `by`: it must be done on this day at the
 * latest. `before`: it must be done before the day that the rule names; `date` is the last day.
 */
export type DeadlineKind = 'at least until' | 'by' | 'before'

export interface Deadline {
  /** The rule's id in `data/dates.yaml`. */
  id: string
  title: string
  who: 'you' | 'council' | 'school'
  kind: DeadlineKind
  /** The cautious day, ISO 8601. */
  date: string
  /** The last working day up to `date`, where nothing moves a deadline off a day of rest. */
  sendBy: string | null
  /** One plain sentence with the date. */
  told: string
  base: DateBase & { label: string }
  /** How the days were counted. */
  how: string
  /** What the law says, in plain words. */
  rule: string
  source: LegalSource
  notes: string[]
  isSure: boolean
  /** Why not; empty where it is sure. */
  unsure: string
  /** The day that others would count to. */
  others: { date: string; told: string }[]
}
