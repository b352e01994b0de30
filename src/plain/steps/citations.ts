import type { Analysed } from '../grammar/analyse.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import type { Step } from './step.ts'

const REFERENCE =
  /^(?:see\s+)?(?:(?:under\s+)?(?:sections?|regulations?|paragraphs?|chapters?|articles?|schedules?|annex|appendix|page|pages|table|figure|ss?\.?|regs?\.?|paras?\.?|pp?\.)\s?\d[\w().]*(?:\s?(?:,|and|to|or|–|-)\s?\d[\w().]*)*(?:\s(?:of|in)\s(?:the\s)?\p{Lu}[^;:]*)?)$/iu
/** Names and a year: "Hill and Tyson, 2009", "DfE 2015", "Kreider et al., 2007; Dale, 2008". */
const AUTHORS =
  /^(?:see\s+|e\.g\.\s+)?(?:(?:\p{Lu}[\p{L}’'-]*|&|and|et al\.?|de|van|the|for|of|in|on|cited in)[\s,]*)+,?\s*(?:19|20)\d\d[a-z]?(?:[:,]\s?pp?\.?\s?\d+(?:[–-]\d+)?|:\s?\d+(?:[–-]\d+)?)?$/u

/** Moves a reference in brackets out of the sentence, to one of its own after it. */
export const citations: Step = {
  name: 'citations',
  *propose(s) {
    const brackets = [...s.text.matchAll(/\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].filter(
      ({ 1: inner = '' }) => isCitation(inner.trim()),
    )
    const [only] = brackets
    // With several, each belongs to its own words: only one that is alone may leave its place.
    if (!only || brackets.length > 1 || /\?$/.test(s.text) || isQuoted(s, only.index)) return
    const inner = (only[1] ?? '').trim().replace(/^see\s+/i, '')
    const before = s.text.slice(0, only.index)
    if (
      wordCount(before) < 3 ||
      /\b(?:by|in|of|from|and|or|to|with|see|for|on|per)$/i.test(before.trim())
    )
      return
    const rest = s.text.slice(only.index + only[0].length)
    if (/^[\p{L}\p{N}-]/u.test(rest)) return
    yield {
      sentences: [asSentence(before + rest), asSentence(`See ${inner.replace(/\.$/, '')}`)],
      isMoving: true,
    }
  },
}

function isCitation(inner: string): boolean {
  if (REFERENCE.test(inner)) return true
  return inner.split(/;\s*/).every((part) => AUTHORS.test(part.trim()))
}

function isQuoted(s: Analysed, at: number): boolean {
  return s.tokens.some((token) => token.isQuoted && token.start >= at - 1 && token.start <= at + 3)
}
