import words from '../data/words.json' with { type: 'json' }
import type { Analysed } from '../grammar/analyse.ts'
import type { Token } from '../grammar/tokens.ts'
import type { Step } from './step.ts'

const TABLE: Record<string, string> = words.contractions
const IS_OR_HAS = new Set(words['is or has'])
const WOULD_OR_HAD = new Set(words['would or had'])

const MANY =
  /^(?:these|those|many|several|lots|loads|plenty|few|so|too|some|two|three|four|five|more|people|\d+)$/

/** Writes contractions in full: readers take them for their opposite. Quotations stay as spoken. */
export const contractions: Step = {
  name: 'contractions',
  isWordwise: true,
  *propose(s) {
    let text = ''
    let from = 0
    for (const [i, token] of s.tokens.entries()) {
      const full = fullForm(s, token, i)
      if (full === undefined) continue
      const written = /^\p{Lu}/u.test(token.text)
        ? full.charAt(0).toUpperCase() + full.slice(1)
        : full
      text += s.text.slice(from, token.start) + written
      from = token.end
    }
    if (from > 0) yield { sentences: [text + s.text.slice(from)] }
  },
}

function fullForm(s: Analysed, token: Token, i: number): string | undefined {
  const { lower } = token
  if (!lower.includes("'") || token.isQuoted) return undefined
  // "Let us" is harder, and may ask for leave.
  if (lower === "let's") return undefined
  const next = s.tokens[i + 1]
  const known = TABLE[lower]
  if (known !== undefined) {
    // "Isn't it?" turns round when written in full.
    if (i === 0 && /n't$/.test(lower) && lower !== "don't") return undefined
    if (
      /n't$/.test(lower) &&
      next?.role === 'pronoun' &&
      /^(?:i|you|he|she|it|we|they|there|this|that)$/.test(next.lower)
    )
      return undefined
    return known
  }
  const [stem = '', ending] = lower.split("'")
  if (ending === 's' && IS_OR_HAS.has(stem) && next) {
    const isHas = next.lower === 'been' || next.lower === 'got' || next.lower === 'had'
    const isVerb = next.role === 'verb' && /^(?:past|participle)$/.test(next.shape ?? '')
    if (isVerb && !isHas) return undefined
    // "There's those people" is only ever spoken.
    if (/^(?:there|here|where)$/.test(stem) && MANY.test(next.lower)) return undefined
    return `${stem} ${isHas ? 'has' : 'is'}`
  }
  if (ending === 'd' && WOULD_OR_HAD.has(stem) && next) {
    if (
      next.role === 'verb' &&
      (next.shape === 'base' || next.lower === 'be' || next.lower === 'have')
    )
      return `${stem === 'i' ? 'I' : stem} would`
    if (next.lower === 'been' || next.lower === 'better') return `${stem === 'i' ? 'I' : stem} had`
  }
  return undefined
}
