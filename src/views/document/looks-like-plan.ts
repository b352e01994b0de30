import type { Reading } from './reading.ts'

/** A plan says what it is within its first pages, in letters. */
const HEAD = 6000
const NAME = /\bEHC ?P\b|\bEHC plan\b|\beducation,? health (?:and|&) care plan\b/i

/**
 * Whether a document may be an EHC plan, so that the plan desk is offered. It is only an offer:
 * the desk itself says what it takes the document for.
 */
export function looksLikePlan({ text: { text }, model: { title } }: Reading): boolean {
  if (!NAME.test(`${title}\n${text.slice(0, HEAD)}`)) return false
  return /\bprovision\b/i.test(text) && /\boutcomes?\b/i.test(text)
}
