/** The sections of an EHC plan: regulation 12(1) of the SEND Regulations 2014. */
export const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const
export type SectionId = (typeof SECTIONS)[number]

export type PlanKind =
  | 'EHC plan'
  | 'annual review form'
  | 'Welsh IDP'
  | 'Scottish CSP'
  | 'NI statement'
  | 'other'

export type PlanStage = 'draft' | 'proposed' | 'amended draft' | 'final' | 'unknown'

/** Offsets into the whole text of the document, as `modelText` gives it. */
export interface Span {
  start: number
  end: number
}

/** Something read from the plan, and how surely. */
export interface Reading<T> {
  value: T
  isSure: boolean
  /** What it was read from, in plain words. */
  reason: string
}

export type TextRole =
  | 'content'
  /** A section's, an area's or a column's heading, or a label beside a field. */
  | 'heading'
  /** The template's own words: what to write here. */
  | 'guidance'
  | 'strength'

/** One text of the plan (a paragraph, an item, a paragraph of a cell) and what it belongs to. */
export interface PlanText extends Span {
  /** Its index among the texts of the document: what a correction names. */
  part: number
  section: SectionId | undefined
  /** The area of need it stands under; empty where none was named. */
  area: string
  /** Texts of one table row share it; -1 outside tables. */
  row: number
  /** The last row that its cell reaches down to; the same as `row` for most. */
  lastRow: number
  /** What its column is headed; empty outside tables. */
  head: string
  role: TextRole
  /** A column that completes the provision of its row: who, how often, by when. */
  detail: '' | 'who' | 'how long' | 'how often' | 'group' | 'until'
  /** Its number or letter as shown; empty where it has none. */
  label: string
  text: string
}

/** The person says which section a text belongs to: by the text's `part`. */
export type Corrections = ReadonlyMap<number, SectionId>

export interface SectionReport extends Span {
  /** Its own content, without headings and guidance; texts apart by empty lines. */
  text: string
  isEmpty: boolean
  isSure: boolean
  reason: string
}

export interface Need extends Span {
  /** As the plan numbers it ("B3"), or counted by us. */
  id: string
  section: SectionId
  area: string
  text: string
  /** The texts that answer it. */
  provision: string[]
  /** How they were paired; 'perhaps' where help with no other need may be meant for this one. */
  pairing: 'row' | 'reference' | 'area' | 'topic' | 'number' | 'perhaps' | 'none'
  /** Paired, or left bare, by the plan's own rows or references; not by what the words are about. */
  isSure: boolean
}

export const GAPS = [
  'who',
  'training',
  'how long',
  'how often',
  'group size',
  'until when',
  'what exactly',
  'when',
  'the least that must happen',
  'whether it must happen',
] as const
export type Gap = (typeof GAPS)[number]

export interface VagueWording extends Span {
  section: SectionId
  quote: string
  /** The id of the rule in `data/vague.yaml`. */
  rule: string
  missing: Gap[]
  why: string
  ask: string
  source: string
  /** The whole sentence that it stands in, and where it begins. */
  sentence: string
  sentenceStart: number
}

/** One promise. What the words do not say is null: a gap that asks. */
export interface ProvisionRow extends Span {
  section: SectionId
  what: string
  who: string | null
  training: string | null
  minutes: number | null
  times: number | null
  per: string | null
  /** The most children in it; 1 for one to one. */
  group: number | null
  until: string | null
  setting: string | null
  /** Only where the words allow it to be worked out. */
  minutesPerWeek: number | null
  minutesPerYear: number | null
  /** "Up to": the least may be nothing. */
  isCapped: boolean
  quote: string
  /** Where each was read; in its sentence or in a column of its row. */
  words: Partial<Record<ProvisionPart, Span>>
}

export type ProvisionPart = 'what' | 'who' | 'training' | 'measure' | 'group' | 'until' | 'setting'

export type OutcomeFault = 'no measure' | 'no date' | 'this is provision, not an outcome'

export interface Outcome extends Span {
  area: string
  text: string
  sound: boolean
  faults: OutcomeFault[]
}

export interface Finding extends Span {
  rule: string
  section: SectionId
  /** Empty where the finding is that something is not there. */
  quote: string
  why: string
  ask: string
  source: string
  isSure: boolean
  /** What the rule filled in: "medical advice", "F"; may be empty. */
  about: string
}

export interface PlanReport {
  kind: PlanKind
  /** English rules are put only to English plans. */
  isJudged: boolean
  stage: Reading<PlanStage>
  name: string | null
  /** ISO dates that stand in the plan, by what the plan calls them. */
  dates: { birth: string | null; others: { label: string; date: string }[] }
  /** 0 for Reception, -1 for nursery; null where nothing says. */
  schoolYear: number | null
  sections: Partial<Record<SectionId, SectionReport>>
  /** Sections that were not found. */
  notFound: SectionId[]
  needs: Need[]
  vague: VagueWording[]
  provision: ProvisionRow[]
  outcomes: Outcome[]
  findings: Finding[]
}

export const CHANGE_KINDS = [
  'weakened',
  'removed',
  'mixed',
  'strengthened',
  'added',
  'reworded',
  'moved',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface PlanChange {
  section: SectionId
  /** The need that it answers, in its own words; empty where none is known. */
  need: string
  kind: ChangeKind
  before: string
  after: string
  detail: string
}

export interface CompareReport {
  /** Weakened first. */
  changes: PlanChange[]
}
