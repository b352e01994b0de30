import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, mainVerb } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import { isOpen, upTo } from './joints.ts'
import { areItems, bullets, THINGS } from './list-items.ts'
import {
  commasBefore,
  headOf,
  isThing,
  isToldOf,
  isWorthBullets,
  kindOf,
  lastJoin,
  type Row,
  textsOf,
} from './row-items.ts'
import type { Proposal } from './step.ts'

/** Most words of one item. */
const LONGEST = 14

/** "It covers A, B and C.", "They work with A, B and C.": three or more things at the end. */
export function* thingsAtEnd(s: Analysed): Iterable<Proposal> {
  const join = lastJoin(s)
  if (join === undefined || !isThing(s, join + 1, s.tokens.length)) return
  const hasComma = /,/.test(gapBefore(s, join))
  const later = [join + 1]
  let next = join
  let segment = 0
  for (const comma of commasBefore(s, join)) {
    segment = comma
    // With a comma before the last "and", another "and" stands inside one item.
    if (!isThing(s, comma, next, hasComma)) break
    later.unshift(comma)
    next = comma
    segment = 0
  }
  if (later.length < 2 || gapBefore(s, next).startsWith(')')) return
  const from = openingOf(s, segment, next, { starts: later, join })
  if (from === undefined) return
  // "the bus stops here, bringing in pupils": no thing, but what comes of it.
  if (later.some((start) => isDeed(s, start)) && !isDeed(s, from)) return
  const items = textsOf(s, { starts: [from, ...later], join })
  if (!isSureRow(s, from, items) || !isWorthBullets(items)) return
  yield { sentences: [`${upTo(s, from)}:`, ...bullets(items)], areItems: true }
}

/** A word in -ing with what is done: "bringing in", "giving the". */
function isDeed(s: Analysed, at: number): boolean {
  const token = s.tokens[at]
  if (!token || !/ing$/.test(token.lower) || THINGS.test(token.lower)) return false
  const next = s.tokens[at + 1]
  return (
    /^(?:determiner|preposition)$/.test(next?.role ?? '') && !/^(?:of|and)$/.test(next?.lower ?? '')
  )
}

/** Prepositions that do not lead a row: they tell when, or hold two things together. */
const NO_LEAD =
  /^(?:between|than|within|until|by|before|after|since|during|without|per|as|despite|like|including|following)$/

/** Every place between the verb and the first comma where the first item may begin. */
function openingsOf(s: Analysed, segment: number, comma: number): number[] | undefined {
  const found: number[] = []
  for (let k = comma - 1; k >= segment; k--) {
    const token = s.tokens[k]
    if (!token || !isOpen(s, k) || (k + 1 < comma && gapBefore(s, k + 1) !== ' ')) return undefined
    if (token.lower === 'such') return undefined
    if (token.role === 'preposition') {
      if (isThing(s, k + 1, comma)) found.push(k + 1)
      continue
    }
    if (isToldOf(s, k)) continue
    if (token.role === 'verb' && token.shape !== 'participle') {
      if (token.shape === 'ing') {
        const before = s.tokens[k - 1]
        // "other fighting vehicles": no deed.
        if (/^(?:adjective|determiner|number)$/.test(before?.role ?? '')) return undefined
        if (before?.role === 'verb' && /^(?:past|participle)$/.test(before.shape ?? ''))
          return undefined
        // "a piece of paper saying this": the row may begin before it, too.
        if (before?.role === 'noun' || before?.role === 'name') {
          if (isThing(s, k + 1, comma)) found.push(k + 1)
          continue
        }
      }
      if (token.isFinite || token.shape === 'base' || token.shape === 'ing') {
        if (isThing(s, k + 1, comma)) found.push(k + 1)
        return found
      }
      return undefined
    }
    if (token.role === 'verb' || (token.role === 'adverb' && found.length === 0)) return undefined
    if (!/^(?:determiner|noun|name|adjective|number|adverb)$/.test(token.role)) return undefined
  }
  return undefined
}

/** Where the first item surely begins: the only place, or the only one of the others' kind. */
function openingOf(s: Analysed, segment: number, comma: number, row: Row): number | undefined {
  const openings = openingsOf(s, segment, comma)
  if (!openings || openings.length === 0) return undefined
  const only = openings.length === 1 ? openings[0] : onlyFit(s, openings, comma, row)
  if (only === undefined) return undefined
  const before = s.tokens[only - 1]
  if (only < 3 || !before || NO_LEAD.test(before.lower)) return undefined
  // A word in -ing before the row may have a fellow in it: "finding needs, planning and help".
  const isDoing = before.shape === 'ing' && before.role === 'verb'
  if (isDoing && row.starts.some((start) => /ing$/.test(s.tokens[start]?.lower ?? '')))
    return undefined
  const verb = mainVerb(s, 0, only)
  return verb !== undefined && clauseAt(s, 0) ? only : undefined
}

function itemEnd(s: Analysed, { starts, join }: Row, i: number): number {
  const next = starts[i + 1]
  return next === undefined ? s.tokens.length : next === join + 1 ? join : next
}

/** The one opening of the items' kind; each of the others differs from every item. */
function onlyFit(
  s: Analysed,
  openings: readonly number[],
  comma: number,
  row: Row,
): number | undefined {
  const kinds = row.starts.map((start, i) => kindOf(s, start, itemEnd(s, row, i)))
  // "the views of the child, the progress and the advice": an article tells enough.
  const areDetermined = kinds.every(([opening]) => opening === 'determined')
  const determined = openings.filter((at) => kindOf(s, at, comma)[0] === 'determined')
  const parts = areDetermined && determined.length === 1 ? 1 : 3
  const differences = (at: number) => {
    const kind = kindOf(s, at, comma).slice(0, parts)
    return kinds.map((each) => kind.filter((part, i) => part !== each[i]).length)
  }
  const fitting = openings.filter((at) => differences(at).every((count) => count === 0))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return undefined
  const areOthersOut = openings.every(
    (at) => at === only || differences(at).every((count) => count > 0),
  )
  return areOthersOut ? only : undefined
}

function isSureRow(s: Analysed, from: number, items: readonly string[]): boolean {
  if (items.some((item) => wordCount(item) > LONGEST)) return false
  // Capitals all along may be one name: "Education, Health and Care".
  if (items.every((item) => /^\p{Lu}/u.test(item)) && items.every((item) => wordCount(item) < 2))
    return false
  // "family, school and social activities": the last noun may be shared.
  const [last = '', ...others] = [...items].reverse()
  const isShort = others.some((item) => wordCount(item.replace(/, (?:and|or)$/, '')) < 2)
  if (
    isShort &&
    items.length < 5 &&
    wordCount(last) > 1 &&
    !/^(?:a|an|the|their|your|its|our|his|her)\b/i.test(last)
  ) {
    const isOf = /^\p{L}+ (?:of|for|in|with|from|to|about)\b/iu.test(last)
    if (!isOf) return false
  }
  // "new books, pens and paper": whether all are new is not said.
  const first = s.tokens[from]
  if (first?.role === 'adjective' && !headOf(s, from, from + 1)) {
    const opensSo = others.length > 0 && items.slice(1).every((item) => wordCount(item) > 1)
    if (!opensSo) return false
  }
  return areItems(s, from, items)
}
