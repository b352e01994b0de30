import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { hasNegation, isOpen, isOrder, onward, standsAlone, upTo } from './joints.ts'
import { includesLead } from './list-items.ts'
import type { Proposal } from './step.ts'

function isList(s: Analysed, from: number): boolean {
  return s.tokens
    .slice(from)
    .every(
      ({ isFinite: hasTense, role }) =>
        !hasTense && role !== 'subordinator' && role !== 'relative' && role !== 'to',
    )
}

/** "…, including reviews": what belongs to it is told in a sentence of its own. */
export function* including(s: Analysed, i: number): Iterable<Proposal> {
  if (!isList(s, i + 1) || hasNegation(s, 0, i)) return
  if (!standsAlone(s, i) && !isOrder(s, i)) return
  const next = s.tokens[i + 1]
  // "including not only A but also B"
  if (next?.role === 'preposition' || next?.role === 'adverb') return
  // ", including reviews, on the effect of …": the end tells of the whole again.
  for (let k = i + 2; k < s.tokens.length; k++)
    if (
      /^,/.test(gapBefore(s, k)) &&
      (s.tokens[k]?.role === 'preposition' ||
        // ", including pupils, ranging from 5 to 16": told of the whole, too.
        /^(?:ranging|starting|beginning|depending|varying)$/.test(s.tokens[k]?.lower ?? ''))
    )
      return
  // "Talk about the staff, including others as needed": whom to talk about, not who they are.
  if (isOrder(s, i) && /\bas (?:appropriate|needed|required|necessary)\b/i.test(s.text)) return
  const lead = includesLead(s, i)
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${lead} ${onward(s, i + 1)}`)] }
}

/** Whether the "such as" at `i` gives examples of the noun before it, and nothing follows them. */
export function givesExamples(s: Analysed, i: number): boolean {
  const noun = s.tokens[i - 1]
  if (noun?.role !== 'noun') return false
  let from = i - 1
  while (from > 0 && /^(?:noun|adjective)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  // "fixed to the door such as a hook": the examples are not of doors.
  if (!noun.isPlural && /^(?:the|this|that|his|her|its)$/.test(s.tokens[from - 1]?.lower ?? ''))
    return false
  let isLast = false
  for (let k = i + 2; k < s.tokens.length; k++) {
    const token = s.tokens[k]
    const gap = gapBefore(s, k)
    if (!token || /[;:–—]|\s-\s/.test(gap)) return false
    if (token.role === 'to') return false
    if (token.role === 'and' && isOpen(s, k)) {
      // "such as A and B, and by others": that "and" joins something before the examples.
      if (s.tokens[k + 1]?.role === 'preposition' || token.lower === 'but') return false
      isLast = true
    } else if (/^[)”’]*,\s/.test(gap) && (isLast || token.role === 'preposition')) return false
    // ", and play despite any trouble": what follows tells of the whole.
    if (AFTERWARDS.test(token.lower)) return false
  }
  return true
}

const AFTERWARDS =
  /^(?:despite|during|before|after|since|until|without|throughout|instead|rather|whenever|because|by)$/

/** "…needs such as dyslexia": "Examples are …" */
export function* examples(s: Analysed, i: number): Iterable<Proposal> {
  if (wordCount(s.text) < 19 || !isList(s, i + 2) || !givesExamples(s, i)) return
  if (!standsAlone(s, i) && !isOrder(s, i)) return
  if (hasNegation(s, i, s.tokens.length)) return
  const joins = s.tokens.flatMap(({ role, lower }, k) =>
    k > i + 1 && (role === 'and' || lower === 'and/or') ? [k] : [],
  )
  const rest = onward(s, i + 2)
  if (joins.length === 0 && /[,;]/.test(rest)) return
  // "Examples are A or B" is no English, and "or" may not become "and".
  if (joins.some((k) => /or$/.test(s.tokens[k]?.lower ?? ''))) return
  // "needs such as A, or causes such as B": examples of which?
  if (/\bsuch as\b.*\bsuch as\b/i.test(s.text)) return
  const lead = joins.length > 0 ? 'Examples are' : 'An example is'
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${lead} ${rest}`)] }
}
