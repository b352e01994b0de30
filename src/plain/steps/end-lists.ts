import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import { hasNegation, hasQuotation, isOpen, upTo } from './joints.ts'
import { bullets } from './list-items.ts'
import { commasBefore, textsOf } from './row-items.ts'
import type { Proposal, Step } from './step.ts'
import { thingsAtEnd } from './thing-rows.ts'

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

const DOING =
  /^(?:training|understanding|planning|learning|funding|teaching|reading|writing|spelling|wellbeing|parenting|thinking|safeguarding|housing|listening|speaking|counselling|mentoring|cooking|swimming|drawing|dressing|feeding|eating|monitoring|timing|staffing)$/

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
  const items = textsOf(s, { starts: [from, ...starts], join })
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
