import type { IndexedEntry } from './forms.ts'
import type { Candidate } from './lexicon.ts'
import { tokenise } from './tokens.ts'

/** A place in a text and what may stand there. */
export interface Span {
  start: number
  end: number
  candidates: Candidate[]
  /** Set where the page explains these letters. */
  letters?: string
}

/**
 * The entry whose term has most of the words of the page's own expansion: councils write
 * "Social Emotional Mental Health (SEMH)" in many ways and mean the same.
 */
export function sameByWords(candidates: Candidate[], meaning: string): IndexedEntry | undefined {
  const words = contentWords(meaning)
  return candidates.find(({ form: { entry } }) => {
    const term = new Set(contentWords(entry.term))
    return words.filter((word) => term.has(word)).length > words.length * 0.6
  })?.form.entry
}

/** The longer words of a phrase without their endings: "Needs" and "needed" are alike. */
function contentWords(phrase: string): string[] {
  return tokenise(phrase)
    .filter(({ word }) => word.length > 3)
    .map(({ word }) => word.slice(0, 6).replace(/s$/, ''))
}

/** Spans in order of start, the longest first; equal ones become one. */
export function groupBySpan(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const grouped: Span[] = []
  for (const span of spans) {
    const last = grouped[grouped.length - 1]
    if (last && last.start === span.start && last.end === span.end) {
      last.candidates.push(...span.candidates)
      if (span.letters !== undefined) last.letters = span.letters
    } else grouped.push({ ...span, candidates: [...span.candidates] })
  }
  return grouped
}

/** Leftmost longest candidates, without regard to meaning: enough to count evidence by. */
export function longest(candidates: Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  let covered = -1
  for (const candidate of sorted) {
    const last = kept[kept.length - 1]
    const isSame = last && last.start === candidate.start && last.end === candidate.end
    if (candidate.start < covered && !isSame) continue
    kept.push(candidate)
    covered = Math.max(covered, candidate.end)
  }
  return kept
}

/** Whether the candidate only repeats the one before it: "Education, Health and Care plan (EHCP)". */
export function isNamedAgain(kept: Candidate[], i: number): boolean {
  const one = kept[i]
  const before = kept[i - 1]
  if (!one || before?.form.entry !== one.form.entry) return false
  return one.start - before.end < 4
}

/** Whether an entry of another nation has the same words as the candidate at `i`. */
export function isSharedSpan(kept: Candidate[], i: number): boolean {
  const one = kept[i]
  const isRival = (other: Candidate | undefined) =>
    other?.form.entry.nation !== one?.form.entry.nation
  const isSame = (other: Candidate | undefined) =>
    other !== undefined && other.start === one?.start && other.end === one.end
  for (let k = i - 1; isSame(kept[k]); k--) if (isRival(kept[k])) return true
  for (let k = i + 1; isSame(kept[k]); k++) if (isRival(kept[k])) return true
  return false
}
