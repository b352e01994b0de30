import type { Analysed } from '../grammar/analyse.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import type { Step } from './step.ts'

const REFERENCE =
  /^(?:see\s+)?(?:(?:under\s+)?(?:sections?|regulations?|paragraphs?|chapters?|articles?|schedules?|annex|appendix|page|pages|table|figure|ss?\.?|regs?\.?|paras?\.?|pp?\.)\s?\d[\w().]*(?:\s?(?:,|and|to|or|–|-)\s?\d[\w().]*)*(?:\s(?:of|in)\s(?:the\s)?\p{Lu}[^;:]*)?)$/iu
/** "See the graphic, above". */
const PLACE =
  /^see (?:the )?(?:figure|table|graphic|diagram|chart|box|picture|map|list|page|section),? (?:above|below|overleaf|opposite|on the next page)$/i
/** Names and a year: "Hill and Tyson, 2009", "DfE 2015:19", "Kreider et al., 2007", "Hart, 2010, 2021". */
const AUTHORS =
  /^(?:see\s+|e\.g\.\s+)?(?:(?:\p{Lu}[\p{L}’'-]*\.?|&|and|et al\.?|de|van|the|a|for|of|in|on|cited in)[\s,]*)+,?\s*(?:(?:19|20)\d\d[a-z]?(?:[:,]?\s?(?:pp?|par|sec)?\.?\s?\d{1,3}(?:[–.-]\d+)*)*(?:,\s+)?)+$/u

/** "See" and "under" before a reference; but there is an author whose name is See. */
const LEAD = /^(?:see|under)\s+(?!&|and\b|et al)/i

interface Cited {
  start: number
  end: number
  inner: string
}

/** Moves references in brackets out of the sentence, to one sentence after it. */
export const citations: Step = {
  name: 'citations',
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const cited = [...s.text.matchAll(/\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)]
      .map((found): Cited => {
        const inner = (found[1] ?? '').trim()
        return { start: found.index, end: found.index + found[0].length, inner }
      })
      .filter(({ inner }) => isCitation(inner))
    if (cited.length === 0 || !cited.every((each) => mayGo(s, each))) return
    let rest = s.text
    for (const { start, end } of [...cited].reverse()) rest = rest.slice(0, start) + rest.slice(end)
    const told = cited.map(({ inner }) => inner.replace(LEAD, '')).join('; ')
    // A source that is named twice stays where it is: each number is told as often as it was.
    if (new Set(told.split(/;\s*/)).size < told.split(/;\s*/).length) return
    yield {
      sentences: [asSentence(rest), asSentence(`See ${told.replace(/\.$/, '')}`)],
      isMoving: true,
    }
  },
}

function isCitation(inner: string): boolean {
  if (REFERENCE.test(inner) || PLACE.test(inner)) return true
  return inner.split(/;\s*/).every((part) => AUTHORS.test(part.trim()))
}

/** Not where the words before lean on it, nor inside somebody's own words. */
function mayGo(s: Analysed, { start, end }: Cited): boolean {
  const before = s.text.slice(0, start)
  if (
    wordCount(before) < 3 ||
    /(?<!\bhow )\b(?:by|in|of|from|and|or|to|with|see|for|on|per)$/i.test(before.trim())
  )
    return false
  if (/^[\p{L}\p{N}-]/u.test(s.text.slice(end))) return false
  return !s.tokens.some(
    (token) => token.isQuoted && token.start >= start - 1 && token.start <= start + 3,
  )
}
