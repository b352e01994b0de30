import type { ObjectionKind } from '../step-names.ts'
import { bondObjection } from './bonds.ts'
import {
  claimLoosened,
  conditionLoosened,
  denialChanged,
  denialLoosened,
  doersChanged,
  timeChanged,
  turnedRound,
} from './deeds.ts'
import { type Item, type Profile, profileOf } from './items.ts'
import { changedName } from './names.ts'

/** What a step says about the change it proposes, so that the guard can judge it. */
export interface Change {
  before: string
  after: readonly string[]
  /** The subject or verb was written again in a new sentence. */
  isRepeating?: boolean
  /** Parts stand in another order than before. */
  isMoving?: boolean
  /** Guarded words that this kind of change may drop, because its own words say the same. */
  drops?: readonly string[]
  /** Guarded words that this kind of change may bring, because they say what it dropped. */
  brings?: readonly string[]
  /** Active and passive may change places: the caller reads again who does what to whom. */
  isTurned?: boolean
  /** A term of the glossary was put into short words: its own letters and names may go. */
  lost?: string
}

const SHORT_FOR = /“[^“”]+” is short for “[^“”]+”\.?/g
/** Kinds that a repeated subject or verb may write twice; the others must not change in number. */
const REPEATABLE = new Set<ObjectionKind>(['modal', 'number', 'unit', 'reference'])
/** Quantifiers that say the same of each sentence when their subject is repeated. */
const REPEATABLE_WORDS = new Set(['all', 'each', 'every', 'both', 'everyone'])

/** The guard's first objection to a change, or undefined where nothing guarded was changed. */
export function objectionTo(change: Change): ObjectionKind | undefined {
  const { before, after } = change
  if (after.length === 0 || after.some((text) => !/[\p{L}\p{N}]/u.test(text))) return 'empty'
  const joined = after.join(' ')
  const lost = change.lost ? profileOf(change.lost) : undefined
  const one = profileOf(before)
  // What a sentence says a short form stands for is there already.
  const two = profileOf(joined.replace(SHORT_FOR, ' '))
  const counted = countObjection(one, two, change, lost)
  if (counted) return counted
  const name = changedName(change.lost ? before.replace(change.lost, ' ') : before, joined)
  if (name && !change.brings?.includes(name)) return 'name'
  if (scopeChanged(one, two) || denialLoosened(one.words, two.words)) return 'scope'
  if (conditionLoosened(before, after) || claimLoosened(before, after)) return 'scope'
  const said = lost ? profileOf(before.replace(change.lost ?? '', ' ')).words : one.words
  if (!change.drops?.includes('not') && denialChanged(said, two.words)) return 'negation'
  if (timeChanged(said, two.words)) return 'modal'
  if (doersChanged(said, profileOf(joined).words, change)) return 'roles'
  if (!change.isTurned && turnedRound(said, two.words)) return 'roles'
  if (!change.isMoving && orderChanged(one, two)) return 'order'
  return bondObjection(change, one, two, after.map(profileOf))
}

function counts(items: readonly Item[]): Map<string, { kind: ObjectionKind; count: number }> {
  const map = new Map<string, { kind: ObjectionKind; count: number }>()
  for (const { kind, key } of items) {
    const id = `${kind} ${key}`
    const known = map.get(id)
    if (known) known.count++
    else map.set(id, { kind, count: 1 })
  }
  return map
}

function countObjection(
  one: Profile,
  two: Profile,
  change: Change,
  lost: Profile | undefined,
): ObjectionKind | undefined {
  const before = counts(one.items)
  const after = counts(two.items)
  for (const item of lost?.items ?? []) {
    const known = before.get(`${item.kind} ${item.key}`)
    if (known) known.count--
  }
  const keyOf = (id: string) => id.slice(id.indexOf(' ') + 1)
  for (const [id, { kind, count }] of before) {
    const now = after.get(id)?.count ?? 0
    if (now < count && !change.drops?.includes(keyOf(id))) return kind
    const mayRepeat =
      change.isRepeating === true &&
      count > 0 &&
      (REPEATABLE.has(kind) || REPEATABLE_WORDS.has(keyOf(id)))
    if (now > count && !mayRepeat && !change.brings?.includes(keyOf(id))) return kind
  }
  for (const [id, { kind }] of after)
    if (!before.has(id) && !change.brings?.includes(keyOf(id))) return kind
  return undefined
}

const PASSED =
  /^(?:also|yet|always|only|just|even|been|be|the|a|an|to|still|necessarily|usually|often|now)$/

/** What each "not" stands in front of; a count for "not met" and the like. */
function negated({ items, words }: Profile): string[] {
  return items
    .filter((item) => item.kind === 'negation')
    .map(({ at }) => {
      let next = at + 1
      while (next < words.length && PASSED.test(words[next] ?? '')) next++
      return words[next] ?? ''
    })
}

/** A "not" stands in front of another word than before, though that word is still there. */
function scopeChanged(one: Profile, two: Profile): boolean {
  const after = negated(two)
  const present = new Set(two.words)
  const known = new Set(one.words)
  const rest = [...after]
  const missing: string[] = []
  for (const word of negated(one)) {
    const found = rest.indexOf(word)
    if (found >= 0) rest.splice(found, 1)
    else missing.push(word)
  }
  return missing.some((word) => present.has(word)) || rest.some((word) => known.has(word))
}

/** Words that stand once in both texts must keep their order: who does what to whom. */
function orderChanged(one: Profile, two: Profile): boolean {
  const places = (words: readonly string[]) => {
    const at = new Map<string, number>()
    for (const [i, word] of words.entries()) at.set(word, at.has(word) ? -1 : i)
    return at
  }
  const first = places(one.words)
  const second = places(two.words)
  let last = -1
  for (const [word, at] of first) {
    if (at < 0 || (word.length < 3 && !/\d/.test(word))) continue
    const now = second.get(word)
    if (now === undefined || now < 0) continue
    if (now < last) return true
    last = now
  }
  return false
}
