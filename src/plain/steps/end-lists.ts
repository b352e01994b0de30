import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { mainVerb, slice } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import { hasNegation, hasQuotation, isOpen, upTo } from './joints.ts'
import { areItems, bullets } from './list-items.ts'
import type { Proposal, Step } from './step.ts'

/** Makes items of a list of three or more that a long sentence ends with. */
export const endLists: Step = {
  name: 'lists',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text) || hasQuotation(s)) return
    if (hasNegation(s, 0, s.tokens.length)) return
    yield* deedsAtEnd(s)
    yield* thingsAtEnd(s)
  },
}

/** The "and" or "or" before the last item: there is none after it. */
function lastJoin(s: Analysed): number | undefined {
  for (let k = s.tokens.length - 2; k > 3; k--) {
    if (s.tokens[k]?.role !== 'and') continue
    return isOpen(s, k) && /^(?:and|or)$/.test(s.tokens[k]?.lower ?? '') ? k : undefined
  }
  return undefined
}

/** Commas before word `to`, the last first. */
function commasBefore(s: Analysed, to: number): number[] {
  const found: number[] = []
  for (let k = to - 1; k > 1; k--) if (isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k))) found.push(k)
  return found
}

const NOUN_PART = /^(?:determiner|noun|name|adjective|number)$/
const THING_PART = /^(?:determiner|noun|name|adjective|number|preposition|adverb)$/

/** Words that name something: no clause, no second "and", no opening of another kind. */
function isThing(s: Analysed, from: number, to: number): boolean {
  if (!isNamed(s, from)) return false
  for (let k = from; k < to; k++) {
    const token = s.tokens[k]
    const isPart =
      token &&
      (THING_PART.test(token.role) ||
        isNamed(s, k) ||
        (token.shape === 'ing' && s.tokens[k - 1]?.role === 'preposition'))
    if (!isPart || token.isFinite) return false
  }
  return true
}

const DOING =
  /^(?:training|understanding|planning|learning|funding|teaching|reading|writing|spelling|wellbeing|parenting|thinking|safeguarding|housing|listening|speaking|counselling|mentoring|cooking|swimming|drawing|dressing|feeding|eating|monitoring|timing|staffing)$/

/** Part of a name for a thing; "training" and the like are things where nothing is done to anything. */
function isNamed(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  if (!token) return false
  if (token.shape !== 'ing') return NOUN_PART.test(token.role)
  return DOING.test(token.lower) && s.tokens[k + 1]?.role !== 'determiner'
}

/** "…for progress, attainment and wellbeing." */
function* thingsAtEnd(s: Analysed): Iterable<Proposal> {
  const join = lastJoin(s)
  if (join === undefined || !isThing(s, join + 1, s.tokens.length)) return
  const starts = [join + 1]
  let next = join
  let before = 0
  for (const k of commasBefore(s, join)) {
    before = k
    if (!isThing(s, k, next)) break
    starts.unshift(k)
    next = k
    before = 0
  }
  if (starts.length < 2) return
  let from = next
  while (from > 0 && isNamed(s, from - 1)) {
    if (from < next && gapBefore(s, from) !== ' ') break
    from--
    if (s.tokens[from]?.role === 'determiner') break
  }
  if (from === next || from < 3 || gapBefore(s, from) !== ' ') return
  // "planning, use of time, style and…": what an earlier comma parts may be an item as well.
  if (before > 0 && mainVerb(s, before, from) === undefined) return
  const lead = s.tokens[from - 1]
  if (!lead || !mayLead(s, from, lead.role)) return
  const items = [from, ...starts].map((start, i, all) => itemText(s, start, all[i + 1], join))
  if (!isSureRow(s, from, items)) return
  // After "of" or "for" the list may hang higher up, unless all its items are bare and short.
  const isNear = lead.role === 'preposition' && /^(?:of|for|in|with|on|at|from)$/.test(lead.lower)
  if (isNear && items.some((item) => wordCount(item) > 4 || DETERMINED.test(item))) return
  yield { sentences: [`${upTo(s, from)}:`, ...bullets(items)], areItems: true }
}

const DETERMINED = /\b(?:the|a|an|their|your|his|her|its|my|our|this|these|that|those)\b/i

function mayLead(s: Analysed, from: number, role: string): boolean {
  const verb = mainVerb(s, 0, from)
  if (verb === undefined) return false
  const lead = s.tokens[from - 1]
  if (role === 'preposition')
    return !/^(?:between|than|within|until|by|before|after|since)$/.test(lead?.lower ?? '')
  return role === 'verb' && lead?.shape !== 'participle' && lead?.shape !== 'past'
}

function itemText(s: Analysed, from: number, next: number | undefined, join: number): string {
  if (next === undefined) return slice(s, from, s.tokens.length)
  const isLastButOne = next === join + 1
  return isLastButOne ? `${slice(s, from, join)}, ${s.tokens[join]?.lower}` : slice(s, from, next)
}

function isSureRow(s: Analysed, from: number, items: readonly string[]): boolean {
  const total = items.reduce((sum, item) => sum + wordCount(item), 0)
  if (items.length < 3 || total < 5 || items.some((item) => wordCount(item) > 10)) return false
  // Capitals all along may be one name: "Education, Health and Care".
  if (items.every((item) => /^\p{Lu}/u.test(item))) return false
  const roles = items.map((item) => analyse(item, [s]).tokens.map(({ role }) => role))
  // "new books, pens and paper": whether all are new is not said.
  const [first = [], ...others] = roles
  if (first[0] === 'adjective' && others.some((each) => each[0] !== 'adjective')) return false
  return areItems(s, from, items)
}

/** The first of a row of words in -ing: after "by" or "involves", and more than the name of a thing. */
function opensRow(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  const lead = s.tokens[k - 1]
  if (token?.shape !== 'ing' || DOING.test(token.lower)) return false
  return lead?.role === 'preposition' || (lead?.isFinite === true && lead.shape !== 'be')
}

/** A word in -ing at `k`, or an adverb with one: "clearly naming". */
function isDoing(s: Analysed, k: number): boolean {
  const at = s.tokens[k]?.role === 'adverb' ? k + 1 : k
  return s.tokens[at]?.shape === 'ing'
}

/** "identifying, assessing and helping them": what the last is done to, the first is done to as well. */
const BARE_DOING = /,.*,|^\p{L}+ing,/u

/** "…by asking them, naming it and pointing it out." */
function* deedsAtEnd(s: Analysed): Iterable<Proposal> {
  const { tokens } = s
  const join = lastDeedJoin(s)
  if (join === undefined) return
  const starts = [join + 1]
  let next = join
  for (const k of commasBefore(s, join)) {
    if (!isDoing(s, k)) break
    starts.unshift(k)
    next = k
  }
  if (starts.length < 2) return
  let from = next - 1
  while (from > 2 && !opensRow(s, from)) {
    if (/^(?:being|including|such)$/.test(tokens[from]?.lower ?? '')) return
    if (/[,;:]/.test(gapBefore(s, from)) || tokens[from]?.role === 'and') return
    from--
  }
  const verb = mainVerb(s, 0, from)
  if (from < 3 || gapBefore(s, from) !== ' ' || verb === undefined) return
  // "can do this by": what may be done stands in the items, and a colon would part them.
  if (tokens[verb]?.role === 'modal' && tokens[verb + 1]?.shape === 'do') return
  const items = [from, ...starts].map((start, i, all) => itemText(s, start, all[i + 1], join))
  if (items.some((item) => wordCount(item) > 16 || wordCount(item) < 2 || BARE_DOING.test(item)))
    return
  yield { sentences: [`${upTo(s, from)}:`, ...bullets(items)], areItems: true }
}

/** The "and" before the last word in -ing of a row, with no comma or other row after it. */
function lastDeedJoin(s: Analysed): number | undefined {
  for (let k = s.tokens.length - 3; k > 3; k--) {
    if (isOpen(s, k) && /,/.test(gapBefore(s, k)) && s.tokens[k]?.role !== 'and') return undefined
    const isJoin = /^(?:and|or)$/.test(s.tokens[k]?.lower ?? '')
    if (isJoin && s.tokens[k + 1]?.role === 'preposition') return undefined
    if (!isJoin || !isDoing(s, k + 1)) continue
    return isOpen(s, k) ? k : undefined
  }
  return undefined
}
