import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb, slice } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import { hasLimit, hasNegation, hasQuotation, isOpen, upTo } from './joints.ts'
import { bullets, lackObject, THINGS } from './list-items.ts'
import type { Step } from './step.ts'

const LEADS = /^(?:with|by|for|about|like|including|on|in|of)$/

/** "help with forms, preparing for meetings and reading reports": things and doings in one row. */
export const doings: Step = {
  name: 'lists',
  minWords: 14,
  *propose(s) {
    if (!/[\p{L}\p{N}]\.$/u.test(s.text) || hasQuotation(s)) return
    const commas = s.tokens.flatMap((_, k) =>
      k > 2 && isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k)) ? [k] : [],
    )
    const join = lastJoin(s)
    if (join === undefined || join < (commas[commas.length - 1] ?? 0)) return
    const middle = commas.filter((k) => k !== join)
    const [firstMiddle] = middle
    if (firstMiddle === undefined) return
    const from = openingAt(s, firstMiddle)
    if (from === undefined) return
    const starts = [from, ...middle, join + 1]
    // A word in -ing in a later item can only hang on the preposition, as the others then do; but
    // "with parents, building trust and giving advice" tells how it is done.
    if (!starts.slice(1).some((k) => isDone(s, k))) return
    const opensSo = s.tokens.slice(from, firstMiddle).some(({ lower }) => /ing$/.test(lower))
    if (!opensSo && starts.slice(1).every((k) => isDone(s, k))) return
    // "on Monday, leaving staff in A, B and C", "in finding needs, planning and help": the word in
    // -ing may lead the rest of the row by itself.
    if (!isDone(s, join + 1)) return
    const firstDone = starts.findIndex((k) => isDone(s, k))
    if (starts.slice(firstDone).some((k) => !isDone(s, k) && !isBareDoing(s, k))) return
    if (hidesDoing(s, starts, join)) return
    if (!starts.every((k, n) => isItem(s, k, starts[n + 1] ?? s.tokens.length, join))) return
    if (!isBare(s, from) || hasNegation(s, 0, s.tokens.length)) return
    if (hasLimit(s, join + 1, s.tokens.length)) return
    const items = starts.map((start, i) => {
      const next = starts[i + 1]
      if (next === undefined) return slice(s, start, s.tokens.length)
      return next === join + 1
        ? `${slice(s, start, join)}, ${s.tokens[join]?.lower}`
        : slice(s, start, next)
    })
    if (lackObject(items) || items.some((item) => wordCount(item) > 12 || wordCount(item) < 1))
      return
    yield { sentences: [`${upTo(s, from)}:`, ...bullets(items)], areItems: true }
  },
}

/** The only "and" or "or" after the last comma. */
function lastJoin(s: Analysed): number | undefined {
  let found: number | undefined
  for (let k = s.tokens.length - 2; k > 3; k--) {
    const isComma = /,/.test(gapBefore(s, k))
    if (s.tokens[k]?.role === 'and') {
      if (found !== undefined) return undefined
      found = k
    }
    if (isComma) break
  }
  return found
}

/** Where the first item begins: after the preposition that leads the row. */
function openingAt(s: Analysed, comma: number): number | undefined {
  for (let k = comma - 1; k > 2; k--) {
    const token = s.tokens[k]
    if (!token || token.isFinite || token.role === 'to') return undefined
    if (token.role !== 'preposition') continue
    if (!LEADS.test(token.lower) || mainVerb(s, 0, k) === undefined) return undefined
    // "can do this by": what may be done stands in the items, and a colon would part them.
    return s.tokens[k - 1]?.lower === 'this' ? undefined : k + 1
  }
  return undefined
}

function isDone(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  return token?.shape === 'ing' && !THINGS.test(token.lower)
}

/** "staff, thereby raising standards", "sugars, important in making muscles": the row may begin there. */
function hidesDoing(s: Analysed, starts: readonly number[], join: number): boolean {
  for (let k = (starts[1] ?? join) + 1; k < join; k++) {
    if (starts.includes(k) || s.tokens[k]?.role !== 'verb' || s.tokens[k]?.shape !== 'ing') continue
    const start = starts.filter((each) => each < k).pop() ?? 0
    if (!isDone(s, start)) return true
  }
  return false
}

/** "form filling": a thing done, named with the thing it is done to before it. */
function isBareDoing(s: Analysed, k: number): boolean {
  return THINGS.test(s.tokens[k]?.lower ?? '')
}

/** Something named or done, and only one of them. */
function isItem(s: Analysed, from: number, to: number, join: number): boolean {
  const tokens = s.tokens.slice(from, to)
  if (/^(?:preposition|adverb|and)$/.test(tokens[0]?.role ?? 'and')) return false
  // "about the support, such as a nurse or a taxi": examples are no items of that row.
  if (tokens.some(({ lower }, k) => lower === 'such' && tokens[k + 1]?.lower === 'as')) return false
  if (tokens.some(({ role }, k) => role === 'and' && from + k !== join)) return false
  return tokens.some(({ role, shape }) => role === 'noun' || role === 'name' || shape === 'ing')
}

function isBare(s: Analysed, from: number): boolean {
  return s.tokens
    .slice(from)
    .every(
      ({ isFinite: hasTense, role }) =>
        !hasTense && role !== 'relative' && role !== 'subordinator' && role !== 'to',
    )
}
