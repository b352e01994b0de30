import type { SectionId, Span } from '../types.ts'

export type StatementKind = 'need' | 'provision'

/** A sentence of a report that states a need or recommends provision; the person confirms it. */
export interface Statement extends Span {
  /** The same in every reading of the same words. */
  id: string
  kind: StatementKind
  text: string
  /** The report's own heading that it stands under; may be empty. */
  heading: string
  isSure: boolean
  /** Why it was taken for this, in plain words. */
  reason: string
}

/** A professional's report. Offsets count in `modelText(model).text`. */
export interface ReportReading {
  /** A name for it: its title, its writer's job and its date, as far as it says them. */
  name: string
  /** The writer's job ("educational psychologist"); null where it does not say. */
  role: string | null
  /** ISO 8601. */
  date: string | null
  statements: Statement[]
}

/** What the person decided about a proposed statement; `neither` drops it. */
export type Confirmations = ReadonlyMap<string, StatementKind | 'neither'>

/**
 * `found`: the plan says it. `weaker`: the plan says less. `perhaps`: something alike stands
 * there. `missing`: nothing alike was found.
 */
export type Verdict = 'missing' | 'weaker' | 'perhaps' | 'found'

/** One statement of a report against the plan. */
export interface ReportMatch {
  report: string
  statement: Statement
  verdict: Verdict
  /** The plan's words that come nearest; offsets in the plan's text. Null where nothing does. */
  plan: (Span & { section: SectionId; quote: string }) | null
  /** What the plan says less: "“one to one” is not in the plan". */
  detail: string[]
}
