import type { IndexedEntry } from './forms.ts'
import type { Candidate } from './lexicon.ts'
import { tokenise } from './tokens.ts'

/** A place in a text and what may stand there. */
export interface Span {
  start: number
  end: number
  candidates: Candidate[]
  /** Set where the page explains these letters. */
  letters: string | undefined
}

/**
 * The entry whose term has most of the words of the page's own expansion: councils write
 * "Social Emotional Mental Health (SEMH)" in many ways and mean the same.
 */
export function sameByWords(
  candidates: readonly Candidate[],
  meaning: string,
): IndexedEntry | undefined {
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

/**
 * Gives sorted candidates by the place they stand at, those of one place together. The span is the
 * same object each time: nothing of it may be kept.
 */
export function eachSpan(sorted: readonly Candidate[], take: (span: Span) => void): void {
  const span: Span = { start: 0, end: 0, candidates: [], letters: undefined }
  for (let i = 0; i < sorted.length; ) {
    const { start, end } = sorted[i] as Candidate
    span.start = start
    span.end = end
    span.candidates.length = 0
    for (; i < sorted.length; i++) {
      const one = sorted[i] as Candidate
      if (one.start !== start || one.end !== end) break
      span.candidates.push(one)
    }
    take(span)
  }
}

/** Spans of candidates and of letters that the page explains, in order; equal ones become one. */
export function spansOf(sorted: readonly Candidate[], explained: readonly Span[]): Span[] {
  const spans: Span[] = []
  eachSpan(sorted, ({ start, end, candidates }) => {
    spans.push({ start, end, candidates: [...candidates], letters: undefined })
  })
  if (explained.length === 0) return spans
  const all = [...spans, ...explained].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Span[] = []
  for (const span of all) {
    const last = merged[merged.length - 1]
    if (last?.start !== span.start || last.end !== span.end) merged.push(span)
    else if (span.letters !== undefined) last.letters = span.letters
  }
  return merged
}

/**
 * Puts candidates in order of start, the longest first, in their place. They are nearly so already:
 * an insertion sort, which keeps the order of equal ones.
 */
export function sortCandidates(candidates: Candidate[]): void {
  for (let i = 1; i < candidates.length; i++) {
    const one = candidates[i] as Candidate
    let at = i
    for (; at > 0; at--) {
      const before = candidates[at - 1] as Candidate
      if (before.start < one.start || (before.start === one.start && before.end >= one.end)) break
      candidates[at] = before
    }
    candidates[at] = one
  }
}

/** Leftmost longest of sorted candidates, without regard to meaning: enough to count evidence by. */
export function longest(sorted: readonly Candidate[]): readonly Candidate[] {
  if (sorted.length < 2) return sorted
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
export function isNamedAgain(kept: readonly Candidate[], i: number): boolean {
  const one = kept[i]
  const before = kept[i - 1]
  if (!one || before?.form.entry !== one.form.entry) return false
  return one.start - before.end < 4
}

/** Whether an entry of another nation has the same words as the candidate at `i`. */
export function isSharedSpan(kept: readonly Candidate[], i: number): boolean {
  const one = kept[i]
  const isRival = (other: Candidate | undefined) =>
    other?.form.entry.nation !== one?.form.entry.nation
  const isSame = (other: Candidate | undefined) =>
    other !== undefined && other.start === one?.start && other.end === one.end
  for (let k = i - 1; isSame(kept[k]); k--) if (isRival(kept[k])) return true
  for (let k = i + 1; isSame(kept[k]); k++) if (isRival(kept[k])) return true
  return false
}
