import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { analyse } from '../grammar/analyse.ts'
import { clauseAt } from '../grammar/clause.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { isOpen, onward, opensClearly, standsAlone, upTo } from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Cuts at semicolons between whole clauses. */
export const semicolons: Step = {
  name: 'semicolons',
  *propose(s) {
    for (let i = 1; i < s.tokens.length; i++) {
      if (/^;\s*$/.test(gapBefore(s, i).trim()) && isOpen(s, i)) yield* cut(s, i)
    }
  },
}

/** Cuts at a colon or a single dash between whole clauses. */
export const colons: Step = {
  name: 'colons',
  minWords: 12,
  *propose(s) {
    const dashes = s.text.match(/\s[–—-]\s/g)?.length ?? 0
    for (let i = 2; i < s.tokens.length; i++) {
      const gap = gapBefore(s, i)
      const isColon = /^:\s+$/.test(gap)
      const isDash = dashes === 1 && /^\s+[–—-]\s+$/.test(gap)
      if ((!isColon && !isDash) || !isOpen(s, i)) continue
      if (isColon && /^(?:following|follows|that|this|these|are|is|by|to)$/.test(s.tokens[i - 1]?.lower ?? '')) continue
      if (isDash && !opensClearly(s, i)) continue
      if (clauseAt(s, i) && standsAlone(s, i)) yield* cut(s, i)
    }
  },
}

function* cut(s: Analysed, i: number): Iterable<Proposal> {
  const left = asSentence(upTo(s, i))
  const right = asSentence(onward(s, i), endMark(s.text))
  if (!isWhole(analyse(left, [s])) || !isWhole(analyse(right, [s]))) return
  yield { sentences: [left, right] }
}

/** Cuts at "and", "but" and "so" between two full clauses. */
export const clauses: Step = {
  name: 'clauses',
  minWords: 12,
  *propose(s) {
    for (let i = 3; i < s.tokens.length - 2; i++) {
      const token = s.tokens[i]
      if (!token || !/^(?:and|but|so)$/.test(token.lower) || !isOpen(s, i)) continue
      const gap = gapBefore(s, i)
      if (!/^[,;]?\s+$/.test(gap) || /^,/.test(gapBefore(s, i + 1))) continue
      if (token.lower === 'so' && (gap.trim() !== ',' || s.tokens[i + 1]?.lower === 'that')) continue
      const clause = clauseAt(s, i + 1)
      if (!clause) continue
      const hasComma = gap.includes(',')
      if (!hasComma && !opensClearly(s, i + 1)) continue
      if (!standsAlone(s, i) || /\?$/.test(s.text)) continue
      const from = token.lower === 'and' ? i + 1 : i
      yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
    }
  },
}
