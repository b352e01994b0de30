/** What the auditor may find, and what it says of it. */
export const FINDING_KINDS = [
  'number',
  'reference',
  'negation',
  'modal',
  'limit',
  'quantity',
  'vague',
  'choice',
  'name',
  'doer',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export interface Finding {
  kind: FindingKind
  words: string
}
