import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { wordCount } from '../grammar/write.ts'
import { hasLimit, hasNegation, isOpen, upTo } from './joints.ts'
import { bullets } from './list-items.ts'
import { isWorthBullets, textsOf } from './row-items.ts'
import type { Proposal } from './step.ts'

const ALSO_NOUNS = new Set(words['also nouns'])

/** "…children who need X, find Y hard or have Z.": three or more things said of the same people. */
export function* whoRows(s: Analysed): Iterable<Proposal> {
  const who = s.tokens.findIndex(({ role, lower }) => role === 'relative' && lower === 'who')
  if (who < 3 || gapBefore(s, who) !== ' ' || mainVerb(s, 0, who) === undefined) return
  const first = s.tokens[who + 1]
  if (!first?.isFinite || first.role !== 'verb' || hasNegation(s, 0, s.tokens.length)) return
  const starts = [who + 1]
  let join: number | undefined
  for (let k = who + 3; k < s.tokens.length - 1; k++) {
    const token = s.tokens[k]
    if (!token || !isOpen(s, k) || /[;:–—]|\s-\s/.test(gapBefore(s, k))) return
    const isAfterJoin = /^(?:and|or)$/.test(s.tokens[k - 1]?.lower ?? '')
    const isAfterComma = /^,\s+$/.test(gapBefore(s, k)) && token.role !== 'and'
    if ((isAfterComma || isAfterJoin) && isNext(s, k, first)) {
      if (join !== undefined) return
      starts.push(k)
      if (isAfterJoin) join = k - 1
      continue
    }
    if (isAfterComma) return
    // What may take the next verb for its own: "to", "can", another "who".
    if (join === undefined && isHolding(token, first)) return
    if (token.role === 'subordinator' || token.role === 'relative') return
  }
  const last = starts[starts.length - 1] ?? 0
  if (join === undefined || starts.length < 3 || hasLimit(s, last, s.tokens.length)) return
  const items = textsOf(s, { starts, join })
  if (items.some((item) => wordCount(item) < 2 || wordCount(item) > 18)) return
  if (!isWorthBullets(items)) return
  yield { sentences: [`${upTo(s, who + 1)}:`, ...bullets(items)], areItems: true }
}

/** A verb of the first one's form, with what it does after it. */
function isNext(s: Analysed, k: number, first: Token): boolean {
  const token = s.tokens[k]
  if (token?.role !== 'verb' || formOf(token) !== formOf(first)) return false
  if (gapBefore(s, k + 1) !== ' ' || s.tokens[k + 1]?.role === 'and') return false
  const isSure = token.isFinite || /^(?:determiner|pronoun)$/.test(s.tokens[k + 1]?.role ?? '')
  return isSure || !ALSO_NOUNS.has(token.lower)
}

/** "Need" and "have" are of many, "needs" and "has" of one. */
function formOf({ shape, lower }: Token): string {
  if (/^(?:has|is|does)$/.test(lower) || shape === 'third') return 'one'
  if (/^(?:had|was|were|did)$/.test(lower) || shape === 'past') return 'past'
  return 'many'
}

function isHolding(token: Token, first: Token): boolean {
  if (formOf(first) !== 'many') return false
  return token.role === 'to' || token.role === 'modal' || /^(?:help|let|make)s?$/.test(token.lower)
}
