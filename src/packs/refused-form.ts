import { daleChall } from 'dale-chall'
import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import { foldText } from '../lexicon/tokens.ts'

const everyday = new Set(daleChall.map((word) => word.toLowerCase()))

/**
 * Why a form may not be marked, or nothing: an everyday word, or too short to mean one thing. The
 * family's side refuses it too, whatever the author's side let through.
 */
export function refusalOf(form: string): 'ordinary-word' | 'too-short' | undefined {
  const folded = foldText(form)
  if (folded.replace(/[^\p{L}\p{N}]/gu, '').length <= 1) return 'too-short'
  if (/^[\d\s.,/-]+$/.test(form)) return 'too-short'
  if (/\s/.test(form.trim())) return undefined
  if (looksLikeAbbreviation(form)) return folded.length < 2 ? 'too-short' : undefined
  if (folded.length <= 2) return 'too-short'
  const word = form.toLowerCase()
  return everyday.has(word) || everyday.has(word.replace(/e?s$/, '')) || WIDE.has(word)
    ? 'ordinary-word'
    : undefined
}

/** Words that stand on every page about children, and on no list of easy words. */
const WIDE = new Set(
  'council education provision information services support health parents carers pupils students staff review assessment meeting website email telephone'.split(
    ' ',
  ),
)
