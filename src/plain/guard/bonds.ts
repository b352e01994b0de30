import type { ObjectionKind } from '../step-names.ts'
import { doerOrder } from './deeds.ts'
import type { Profile } from './items.ts'

/**
 * What belongs together and must stay so, also where a step moves parts: a number and what it
 * counts, a modal and its verb, "only" and what it narrows, a condition and all that hangs on it.
 */

const SMALL =
  /^(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|is|are|was|were|be|been|has|have|had|it|its|this|that|these|those|they|them|their|he|she|his|her|you|your|we|our|as|than|up|least|most|about|approximately|within|until|unless|if|when|before|after|there|every|each|per|not|may|must|should|will|can)$/
const UNIT =
  /^(?:monthmay|january|february|march|april|june|july|august|september|october|november|december|minutes?|hours?|days?|weeks?|months?|years?|terms?|times?|per|cent|%|school|working|calendar)$/
const BREAK = /[;:()•]|[.!?](?=\s|$)|\s[–—-]\s|,/
const WORD = /[£$€]?\d[\d.,:/]*\d|[£$€]?\d|%|[\p{L}]+(?:['’-][\p{L}\p{N}]+)*/gu

interface Bound {
  number: string
  beside: readonly string[]
}

/** Every number that stands once in a text, with the words of its own clause that it belongs to. */
function numbersBound(text: string): Bound[] {
  const found: { word: string; isCut: boolean }[] = []
  let last = 0
  for (const match of text.toLowerCase().matchAll(WORD)) {
    const isCut = BREAK.test(text.slice(last, match.index)) || /^(?:and|or|but|so)$/.test(match[0])
    found.push({ word: match[0], isCut })
    last = match.index + match[0].length
  }
  const counts = new Map<string, number>()
  for (const { word } of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  return found.flatMap(({ word }, at): Bound[] => {
    if (!/\d/.test(word) || counts.get(word) !== 1) return []
    const beside: string[] = []
    for (let k = at; k > 0 && found[k]?.isCut === false; k--) {
      const before = found[k - 1]?.word ?? ''
      if (isTelling(before)) {
        beside.push(before)
        break
      }
    }
    for (let k = at + 1; k < found.length && found[k]?.isCut === false; k++) {
      const after = found[k]?.word ?? ''
      if (isTelling(after)) {
        beside.push(after)
        break
      }
    }
    return [{ number: word, beside }]
  })
}

function isTelling(word: string): boolean {
  return !SMALL.test(word) && !UNIT.test(word) && !/\d/.test(word)
}

function wordsIn(text: string): Set<string> {
  return new Set([...text.toLowerCase().matchAll(WORD)].map(([word]) => word))
}

/** Whether a number now stands in another sentence than all the words it belonged to. */
function numberTorn(before: string, after: readonly string[]): boolean {
  if (after.length < 2) return false
  const lines = after.map(wordsIn)
  return numbersBound(before).some(({ number, beside }) => {
    const own = lines.filter((words) => words.has(number))
    const kept = beside.filter((word) => lines.some((words) => words.has(word)))
    return (
      own.length > 0 &&
      kept.length > 0 &&
      !own.some((words) => kept.some((word) => words.has(word)))
    )
  })
}

const MONTH =
  /^(?:monthmay|january|february|march|april|june|july|august|september|october|november|december)$/

/** Whether two numbers or dates of one new sentence stand in another order than they did. */
function numbersTurned(one: Profile, after: readonly Profile[]): boolean {
  const numbers = ({ words }: Profile) =>
    words.filter(
      (word, at) =>
        (/\d/.test(word) || MONTH.test(word)) &&
        words.indexOf(word) === at &&
        words.lastIndexOf(word) === at,
    )
  const order = numbers(one)
  return after.some((text) => isTurned(numbers(text), order))
}

/** Whether some of a list stand in another order than in the other. */
function isTurned(some: readonly string[], order: readonly string[]): boolean {
  const places = some.map((each) => order.indexOf(each)).filter((at) => at >= 0)
  return places.some((place, k) => place < (places[k - 1] ?? 0))
}

const MODAL = /^(?:must|shall|should|may|might|can|could|will|would)$/
const PASSED = /^(?:not|also|always|only|just|then|never|still|usually|normally|be|have|been)$/

/** Each modal with the word it stands before; "shall" binds as "must" does. */
function modalPairs(words: readonly string[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const [at, word] of words.entries()) {
    if (!MODAL.test(word)) continue
    let next = at + 1
    while (next < words.length && PASSED.test(words[next] ?? '')) next++
    const verb = words[next]
    if (verb === undefined) continue
    const known = pairs.get(verb) ?? new Set<string>()
    pairs.set(verb, known.add(word === 'shall' ? 'must' : word))
  }
  return pairs
}

/** Whether a verb now stands after another modal than before. */
function modalSwapped(one: Profile, two: Profile): boolean {
  const before = modalPairs(one.words)
  return [...modalPairs(two.words)].some(([verb, modals]) => {
    const known = before.get(verb)
    return known !== undefined && ![...modals].some((modal) => known.has(modal))
  })
}

/** Whether "only" now stands before another word, though the word that it narrowed is there. */
function onlyMoved(one: Profile, two: Profile): boolean {
  const narrowed = ({ words }: Profile) =>
    words.flatMap((word, at) => {
      if (word !== 'only') return []
      let next = at + 1
      while (/^(?:be|been|the|a|an|to)$/.test(words[next] ?? '')) next++
      return words[next] ?? []
    })
  const now = narrowed(two)
  return narrowed(one).some((word) => two.words.includes(word) && !now.includes(word))
}

const HELD = /\b(if|unless|until|when|where|once|provided)\b[^,;:.–—]*\b(?:and|or)\s*$/i
const OPENING =
  /^(?:before|after|by|within|during|until|from|unless|if|when|where|once|except|in|on|at|for|under|since)$/

/**
 * Whether a later sentence took the opening that stood before the whole, or stands free though it
 * was the second half of a condition: "if it is far away and the parents drive".
 */
function openingMoved(before: string, after: readonly string[]): boolean {
  const source = before.toLowerCase()
  return after.slice(1).some((text) => {
    const words = [...text.toLowerCase().matchAll(/[\p{L}\d'’-]+/gu)].map(([word]) => word)
    const head = words.slice(0, 3).join(' ')
    const at = head === '' ? -1 : source.indexOf(head)
    if (at < 0 || words.length < 3) return false
    if (!/[\p{L}\d]/u.test(source.slice(0, at))) return OPENING.test(words[0] ?? '')
    return HELD.test(source.slice(0, at)) && !OPENING.test(words[0] ?? '')
  })
}

/** Whether people and bodies that are named once stand in another order in a new sentence. */
function doersTurned(before: Profile, after: readonly Profile[]): boolean {
  const order = doerOrder(before.words)
  return after.some(({ words }) => isTurned(doerOrder(words), order))
}

interface Moved {
  before: string
  after: readonly string[]
  isMoving?: boolean
  isTurned?: boolean
}

/** The guard's objection where a change tore apart what belongs together. */
export function bondObjection(
  { before, after, ...flags }: Moved,
  one: Profile,
  two: Profile,
  profilesAfter: readonly Profile[],
): ObjectionKind | undefined {
  if (numberTorn(before, after) || numbersTurned(one, profilesAfter)) return 'number'
  if (onlyMoved(one, two) || openingMoved(before, after)) return 'scope'
  if (modalSwapped(one, two)) return 'modal'
  return flags.isMoving === true && flags.isTurned !== true && doersTurned(one, profilesAfter)
    ? 'roles'
    : undefined
}
