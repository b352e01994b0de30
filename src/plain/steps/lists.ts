import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, slice } from '../grammar/clause.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { givesExamples } from './examples.ts'
import { hasNegation, hasQuotation, isOpen, standsAlone, upTo } from './joints.ts'
import { areItems, bullets, includesLead } from './list-items.ts'
import { isWorthBullets } from './row-items.ts'
import type { Proposal, Step } from './step.ts'
import { type VerbSeries, verbSeries } from './verbs.ts'

/** Turns lists of three or more in running text into a lead-in and items. */
export const lists: Step = {
  name: 'lists',
  minWords: 15,
  *propose(s) {
    if (/\?$/.test(s.text) || hasQuotation(s)) return
    yield* duties(s)
    for (let i = 2; i < s.tokens.length - 3; i++) {
      if (!isOpen(s, i)) continue
      const lower = s.tokens[i]?.lower
      if (/^:\s+$/.test(gapBefore(s, i))) yield* afterColon(s, i)
      else if (lower === 'including') yield* after(s, i, i + 1, `${includesLead(s, i)}:`)
      else if (lower === 'such' && s.tokens[i + 1]?.lower === 'as' && givesExamples(s, i))
        yield* after(s, i, i + 2, 'Examples are:')
    }
  },
}

/** "The school must A, B and C." */
function* duties(s: Analysed): Iterable<Proposal> {
  const series = verbSeries(s) ?? afterOpening(s)
  if (!series?.isModal || series.starts.length < 3) return
  const { starts } = series
  const items = starts.map((from, i) => {
    const next = starts[i + 1]
    if (next === undefined) return slice(s, from, s.tokens.length)
    const isAnd = s.tokens[next - 1]?.lower === 'and'
    return isAnd ? `${slice(s, from, next - 1)}, and` : slice(s, from, next)
  })
  yield { sentences: [`${series.opening}:`, ...bullets(items)], areItems: true }
}

/** "To get a pass, your child must A, B and C": what opens the sentence stays in front of the items. */
function afterOpening(s: Analysed): VerbSeries | undefined {
  for (let k = 2; k < 22; k++) {
    if (!/^,\s+$/.test(gapBefore(s, k)) || !isOpen(s, k)) continue
    const clause = clauseAt(s, k)
    if (clause) return verbSeries(s, clause)
  }
  return undefined
}

function* afterColon(s: Analysed, i: number): Iterable<Proposal> {
  const items = itemsFrom(s, i, true)
  if (!items) return
  yield {
    sentences: [`${asSentence(upTo(s, i)).replace(/\.$/, '')}:`, ...bullets(items)],
    areItems: true,
  }
}

function* after(s: Analysed, i: number, from: number, lead: string): Iterable<Proposal> {
  const items = itemsFrom(s, from, false)
  if (
    !items ||
    !isWorthBullets(items) ||
    isOpenWithin(s, from) ||
    !standsAlone(s, i) ||
    hasNegation(s, 0, s.tokens.length)
  )
    return
  if (s.tokens[i - 1]?.role !== 'noun' && s.tokens[i - 1]?.role !== 'name') return
  yield { sentences: [asSentence(upTo(s, i)), lead, ...bullets(items)], areItems: true }
}

/** "books in languages like Welsh, French and Polish": the row may begin inside the first item. */
function isOpenWithin(s: Analysed, from: number): boolean {
  for (let k = from + 1; k < s.tokens.length && !/,/.test(gapBefore(s, k)); k++)
    if (s.tokens[k]?.role === 'preposition' || s.tokens[k]?.lower === 'such') return true
  return false
}

/** The items of a list that runs to the end, with the "and" or "or" kept at the end of the last but one. */
function itemsFrom(s: Analysed, from: number, mayBeClauses: boolean): string[] | undefined {
  const { tokens } = s
  const isSemicolon = tokens.some(
    (_, k) => k > from && isOpen(s, k) && /^;\s*$/.test(gapBefore(s, k).trim()),
  )
  const mark = isSemicolon ? /^;\s+$/ : /^,\s+$/
  const items: string[] = []
  let start = from
  let join = ''
  for (let k = from + 1; k < tokens.length; k++) {
    if (!isOpen(s, k)) continue
    const gap = gapBefore(s, k)
    const token = tokens[k]
    const isJoin = token?.lower === 'and' || token?.lower === 'or'
    if (mark.test(gap) && !isJoin) {
      if (join) return undefined
      items.push(slice(s, start, k))
      start = k
    } else if (isJoin && (mark.test(gap) || (!isSemicolon && k > lastComma(s)))) {
      if (join || (!isSemicolon && !isLastJoin(s, k))) return undefined
      join = token?.lower ?? ''
      items.push(`${slice(s, start, k)}, ${join}`)
      start = k + 1
    }
  }
  items.push(slice(s, start, tokens.length))
  // "two aims: to help her; and to give you a rest"
  const areAims = mayBeClauses && isSemicolon && items.every((item) => /^to\s/i.test(item))
  if (items.length < (areAims ? 2 : 3) || (!join && !isSemicolon)) return undefined
  // "A and join B, C and D": with no comma before the last "and", another one joins other things.
  const inner = items.map((item) => item.replace(/, (?:and|or)$/, ''))
  const hasComma = /, (?:and|or) [^,]*$/.test(s.text)
  if (!isSemicolon && !hasComma && inner.some((item) => /\s(?:and|or)\s/.test(item)))
    return undefined
  // "about the support, such as a nurse or a taxi": examples are no items of that row.
  if (items.slice(1).some((item) => /^(?:such as|including|especially)\b/i.test(item)))
    return undefined
  // "…; and to avoid it": the last is of another kind.
  const aims = items.filter((item) => /^to\s/i.test(item)).length
  if (aims > 0 && aims < items.length) return undefined
  const longest = Math.max(...items.map(wordCount))
  if (longest > 18 || items.some((item) => wordCount(item) < 1)) return undefined
  if (items.reduce((sum, item) => sum + wordCount(item), 0) < 8) return undefined
  if (!mayBeClauses || !isSemicolon) {
    // Commas part clauses too: only plain things are surely items.
    for (let k = from; k < tokens.length; k++) {
      const token = tokens[k]
      if (!token || token.isFinite || token.role === 'relative' || token.role === 'subordinator')
        return undefined
    }
    for (const item of items) if (!/^[\p{L}\p{N}]/u.test(item)) return undefined
    if (!areAlike(s, from) || !areItems(s, from, items)) return undefined
  }
  return items
}

function lastComma(s: Analysed): number {
  let last = -1
  for (let k = 1; k < s.tokens.length; k++)
    if (isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k))) last = k
  return last
}

/** The only "and" or "or" after the last comma: with two it is not sure which of them joins the items. */
function isLastJoin(s: Analysed, at: number): boolean {
  const from = lastComma(s)
  let joins = 0
  for (let k = from; k < s.tokens.length; k++) {
    const lower = s.tokens[k]?.lower
    if (lower === 'and' || lower === 'or') joins++
  }
  return joins === 1 && at >= from
}

/** All items begin with a word in -ing, or none does. */
function areAlike(s: Analysed, from: number): boolean {
  const starts: boolean[] = [s.tokens[from]?.shape === 'ing']
  for (let k = from + 1; k < s.tokens.length; k++) {
    if (!isOpen(s, k)) continue
    const isJoin = s.tokens[k]?.role === 'and'
    if (/^,\s+$/.test(gapBefore(s, k))) starts.push(s.tokens[isJoin ? k + 1 : k]?.shape === 'ing')
  }
  return starts.every((each) => each === starts[0])
}
