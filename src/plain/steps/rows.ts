import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { mainVerb, slice } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { wordCount } from '../grammar/write.ts'
import { hasLimit, hasNegation, hasQuotation, isOpen, upTo } from './joints.ts'
import { bullets, THINGS } from './list-items.ts'
import { markedRows } from './marked-rows.ts'
import { isWorthBullets } from './row-items.ts'
import type { Proposal, Step } from './step.ts'
import { whoRows } from './who-rows.ts'

const ALSO_NOUNS = new Set(words['also nouns'])
/** Verbs that pass "to" on to what follows: "will need to", "may want to". */
const PASSING =
  /^(?:be|need|needs|needed|want|wants|wanted|try|tries|tried|like|hope|hopes|hoped|plan|plans|planned|begin|began|start|starts|started|aim|aims|aimed|continue|continues|continued|work|works|worked|agree|agreed|learn|learned)$/
/** What at the end of the last item may be meant for all of them. */
const SHARED =
  /^(?:if|unless|until|when|whenever|where|wherever|while|because|since|once|before|after|provided|except|without|within|during|throughout|respectively|together)$/

/** Two items need no bullets in a sentence that is short already. */
const FEWEST_FOR_TWO = 22

/** Makes items of two or more long deeds that hang on one "to" or one word in -ing each. */
export const rows: Step = {
  name: 'lists',
  minWords: 17,
  *propose(s) {
    if (!/[\p{L}\p{N}]\.$/u.test(s.text) || hasQuotation(s)) return
    yield* markedRows(s)
    yield* whoRows(s)
    for (let i = 2; i < s.tokens.length - 6; i++) {
      if (!isOpen(s, i)) continue
      if (s.tokens[i]?.role === 'to') yield* toRow(s, i)
      else yield* ingRow(s, i)
    }
  },
}

function itemsOf(s: Analysed, starts: readonly number[]): string[] {
  return starts.map((from, i) => {
    const next = starts[i + 1]
    if (next === undefined) return slice(s, from, s.tokens.length)
    const join = s.tokens[next - 1]
    return join?.role === 'and'
      ? `${slice(s, from, next - 1)}, ${join.lower}`
      : slice(s, from, next)
  })
}

function* asItems(s: Analysed, lead: number, starts: readonly number[]): Iterable<Proposal> {
  const last = starts[starts.length - 1] ?? 0
  if (starts.length < 2 || hasNegation(s, 0, last) || hasSharedEnd(s, last)) return
  if (starts.length < 3 && wordCount(s.text) < FEWEST_FOR_TWO) return
  const items = itemsOf(s, starts)
  // "identifying, assessing and helping them": the first two are done to them as well.
  if (items.some((item) => /^\p{L}+,/u.test(item))) return
  const lengths = items.map(wordCount)
  if (Math.min(...lengths) < (items.length > 2 ? 2 : 3) || Math.max(...lengths) > 20) return
  if (!isWorthBullets(items)) return
  yield { sentences: [`${upTo(s, lead)}:`, ...bullets(items)], areItems: true }
}

/** Whether the end of the last item may bound or tell of the others too. */
function hasSharedEnd(s: Analysed, from: number): boolean {
  if (hasLimit(s, from, s.tokens.length)) return true
  for (let k = from + 1; k < s.tokens.length; k++) {
    const token = s.tokens[k]
    if (!token) return true
    if (SHARED.test(token.lower)) return true
    if (/^(?:as|so)$/.test(token.lower) && s.tokens[k + 1]?.lower !== 'as') return true
    if (token.lower === 'by' && s.tokens[k + 1]?.shape === 'ing') return true
    if (token.role === 'and' && token.lower !== 'or' && s.tokens[k + 1]?.role === 'verb')
      return true
    if (/[,;:–—(]|\s-\s/.test(gapBefore(s, k))) return true
  }
  return false
}

/** A verb in its base form at `k`, or after an adverb, that is no thing: "identify", "work with". */
function deedAt(s: Analysed, k: number): Token | undefined {
  const at = s.tokens[k]?.role === 'adverb' ? k + 1 : k
  const token = s.tokens[at]
  const after = s.tokens[at + 1]
  if (token?.role !== 'verb' || !after || gapBefore(s, at + 1) !== ' ') return undefined
  // "to cater for visitors and so offer rooms": what follows from the first is no second aim.
  if (at > k && /^(?:so|thus|therefore|thereby)$/.test(s.tokens[k]?.lower ?? '')) return undefined
  if (token.shape !== 'base' && !/^(?:be|have|do)$/.test(token.lower)) return undefined
  if (after.role === 'and' || after.lower === 'of') return undefined
  const isSure = /^(?:determiner|pronoun|subordinator)$/.test(after.role)
  return isSure || !ALSO_NOUNS.has(token.lower) ? token : undefined
}

/** "…to use what they know, plan the next step and tell the parents." */
function* toRow(s: Analysed, to: number): Iterable<Proposal> {
  if (!deedAt(s, to + 1) || !mayHold(s, to)) return
  const starts = [to + 1]
  let isJoined = false
  for (let k = to + 3; k < s.tokens.length - 1; k++) {
    const token = s.tokens[k]
    if (!token || !isOpen(s, k)) return
    const isAfterJoin = /^(?:and|or)$/.test(s.tokens[k - 1]?.lower ?? '')
    const isAfterComma = /^,\s+$/.test(gapBefore(s, k)) && !isAfterJoin && token.role !== 'and'
    if (isAfterComma || isAfterJoin) {
      if (deedAt(s, k)) {
        if (isJoined) return
        starts.push(k)
        isJoined = isAfterJoin
        continue
      }
      // "to help parents, carers and staff": what the comma parts are not deeds.
      if (isAfterComma) return
    }
    // What may take the next verb for its own, before the row is whole.
    if (!isJoined && mayTakeVerb(s, k, starts)) return
  }
  if (isJoined) yield* asItems(s, to + 1, starts)
}

/** Whether word `k`, inside an item, may have a later verb hang on it. */
function mayTakeVerb(s: Analysed, k: number, starts: readonly number[]): boolean {
  const token = s.tokens[k]
  if (!token) return true
  const start = starts[starts.length - 1] ?? 0
  const isHead = k === start || (k === start + 1 && s.tokens[start]?.role === 'adverb')
  if (isHead) return false
  if (token.role === 'to' || token.role === 'modal') return true
  if (token.role !== 'verb') return false
  return token.shape === 'base' || /^(?:are|have|do|be)$/.test(token.lower)
}

/** Whether nothing before this "to" could take the verbs after it. */
function mayHold(s: Analysed, to: number): boolean {
  let verb = to - 1
  while (verb > 0 && !s.tokens[verb]?.isFinite) verb--
  const main = s.tokens[verb]
  if (!main?.isFinite || mainVerb(s, 0, to) === undefined) return false
  if (/^(?:as|order|rather|than|how|where|what|whether|when)$/.test(s.tokens[to - 1]?.lower ?? ''))
    return false
  for (let k = 0; k < to; k++) {
    const token = s.tokens[k]
    if (!token || token.role === 'to') return false
    if (k >= verb) {
      if (k > verb && token.shape === 'base' && !PASSING.test(token.lower) && !findsIt(s, k))
        return false
      if (/^(?:including|such)$/.test(token.lower)) return false
    } else if (token.role === 'modal' || (token.role === 'verb' && token.isFinite && isMany(token)))
      return false
  }
  if (main.role !== 'modal' && !(main.shape === 'base' && main.isFinite)) return true
  // "must write to the school to ask … and tell": both may be duties; so may two orders.
  const isOrder = main.role !== 'modal' && !isSubjectBefore(s, verb)
  const between = s.tokens.slice(verb + (main.role === 'modal' ? 1 : 0), to)
  return (
    !isOrder &&
    between.length > 0 &&
    between.length < 4 &&
    between.every(
      ({ role, lower }) => PASSING.test(lower) || role === 'adverb' || role === 'adjective',
    )
  )
}

/** "find it hard to" */
function findsIt(s: Analysed, k: number): boolean {
  return s.tokens[k]?.lower === 'find' && s.tokens[k + 1]?.lower === 'it'
}

function isSubjectBefore(s: Analysed, verb: number): boolean {
  const before = s.tokens[s.tokens[verb - 1]?.role === 'adverb' ? verb - 2 : verb - 1]
  return before !== undefined && /^(?:noun|name|pronoun|relative)$/.test(before.role)
}

function isMany({ shape, lower }: Token): boolean {
  return shape === 'base' || /^(?:are|have|do)$/.test(lower)
}

function ingAt(s: Analysed, k: number): boolean {
  const at = s.tokens[k]?.role === 'adverb' ? k + 1 : k
  const token = s.tokens[at]
  return token?.shape === 'ing' && token.role === 'verb' && !THINGS.test(token.lower)
}

/** "…by asking parents what they think and telling them what was done." */
function* ingRow(s: Analysed, from: number): Iterable<Proposal> {
  const lead = s.tokens[from - 1]
  if (!lead || !ingAt(s, from) || gapBefore(s, from) !== ' ') return
  const isLed =
    /^(?:by|of|for|through|in|on|with)$/.test(lead.lower) ||
    (lead.role === 'verb' && lead.isFinite && lead.shape !== 'be')
  const verb = mainVerb(s, 0, from)
  if (!isLed || verb === undefined) return
  // "can do this by": what may be done stands in the items, and a colon would part them.
  if (s.tokens[verb]?.role === 'modal' && s.tokens[verb + 1]?.shape === 'do') return
  if (s.tokens.slice(0, from).some(({ role, shape }) => role === 'verb' && shape === 'ing')) return
  if (/\b(?:including|such as)\b/.test(s.text)) return
  const starts = [from]
  let isJoined = false
  for (let k = from + 2; k < s.tokens.length - 1; k++) {
    if (!isOpen(s, k)) return
    const isAfterJoin = /^(?:and|or)$/.test(s.tokens[k - 1]?.lower ?? '')
    const isAfterComma = /^,\s+$/.test(gapBefore(s, k)) && s.tokens[k]?.role !== 'and'
    if ((isAfterJoin || isAfterComma) && ingAt(s, k)) {
      if (isJoined) return
      starts.push(k)
      isJoined = isAfterJoin
      continue
    }
    if (isAfterComma) return
    const isAdverb = s.tokens[k - 1]?.role === 'adverb' && starts.includes(k - 1)
    if (
      !isJoined &&
      !isAdverb &&
      s.tokens[k]?.shape === 'ing' &&
      !THINGS.test(s.tokens[k]?.lower ?? '')
    )
      return
  }
  if (isJoined) yield* asItems(s, from, starts)
}
