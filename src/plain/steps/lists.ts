import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, mainVerb, slice } from '../grammar/clause.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { hasNegation, hasQuotation, isOpen, standsAlone, upTo } from './joints.ts'
import { areItems, bullets, includesLead } from './list-items.ts'
import type { Proposal, Step } from './step.ts'
import { type VerbSeries, verbSeries } from './verbs.ts'

/** Turns lists of three or more in running text into a lead-in and items. */
export const lists: Step = {
  name: 'lists',
  minWords: 15,
  *propose(s) {
    if (/\?$/.test(s.text) || hasQuotation(s)) return
    yield* duties(s)
    yield* objects(s)
    for (let i = 2; i < s.tokens.length - 3; i++) {
      if (!isOpen(s, i)) continue
      const lower = s.tokens[i]?.lower
      if (/^:\s+$/.test(gapBefore(s, i))) yield* afterColon(s, i)
      else if (lower === 'including') yield* after(s, i, i + 1, `${includesLead(s, i)}:`)
      else if (lower === 'such' && s.tokens[i + 1]?.lower === 'as')
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

/** "It covers A, B, C and D." and "They work with A, B, C and D." */
function* objects(s: Analysed): Iterable<Proposal> {
  const { tokens } = s
  const comma = tokens.findIndex((_, k) => k > 2 && isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k)))
  if (comma < 0) return
  let from = comma
  while (
    from > 0 &&
    /^(?:determiner|noun|name|adjective|number)$/.test(tokens[from - 1]?.role ?? '')
  )
    from--
  const before = tokens[from - 1]
  const isAfterVerb =
    before?.role === 'verb' && before.shape !== 'be' && before.shape !== 'participle'
  const isAfterLink =
    /^(?:through|by|with|to|about|on|into)$/.test(before?.lower ?? '') &&
    tokens[from - 2]?.role === 'verb'
  const isAfterNoun = /^(?:of|for|in|with|on)$/.test(before?.lower ?? '')
  if (from === comma || (!isAfterVerb && !isAfterLink && !isAfterNoun)) return
  const verb = mainVerb(s, 0, from)
  if (verb === undefined || from - verb > 14 || !clauseAt(s, 0)) return
  const items = itemsFrom(s, from, false)
  // After "of" the list may hang higher up, unless all its items are bare and short.
  const isBare = items?.every(
    (item) => wordCount(item) < 5 && !/\b(?:the|a|an|their|your|his|her|its|my|our)\b/i.test(item),
  )
  if (!isAfterVerb && !isAfterLink && !isBare) return
  if (
    !items ||
    items.length < 3 ||
    hasNegation(s, 0, from) ||
    items.some((item) => wordCount(item) > 9)
  )
    return
  yield { sentences: [`${upTo(s, from)}:`, ...bullets(items)], areItems: true }
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
  if (!items || !standsAlone(s, i) || hasNegation(s, 0, s.tokens.length)) return
  if (s.tokens[i - 1]?.role !== 'noun' && s.tokens[i - 1]?.role !== 'name') return
  yield { sentences: [asSentence(upTo(s, i)), lead, ...bullets(items)], areItems: true }
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
  if (items.length < 3 || (!join && !isSemicolon)) return undefined
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
