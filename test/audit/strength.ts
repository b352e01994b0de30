import { type Counted, countedIn, withPlainModals } from './classes.ts'
import { FINDING_KINDS, type Finding, type FindingKind } from './findings.ts'
import { around, type Word, wordsOf } from './words.ts'

const NEGATIVE =
  /^(?:not|no|never|nor|neither|none|without|nobody|nothing|nowhere|cannot|unable)$|n't$/

/** Every "not" and "no" must still be there, before what it denied. */
export function negations(source: string, easy: string): Finding[] {
  const before = wordsOf(source)
  const after = wordsOf(easy)
  const places = (words: Word[]) =>
    words.flatMap(({ low }, at) =>
      NEGATIVE.test(low) && !/^no\.?$/.test(low) ? [at] : isNo(words, at) ? [at] : [],
    )
  const was = places(before)
  const is = places(after)
  if (was.length !== is.length) {
    return [{ kind: 'negation', words: `${was.length} before, ${is.length} after` }]
  }
  return was.flatMap((at): Finding[] => {
    if (isBound(before, at, after, is)) return []
    const words = before
      .slice(at, at + 4)
      .map(({ raw }) => raw)
      .join(' ')
    return [{ kind: 'negation', words: `moved: ${words}` }]
  })
}

/**
 * Whether one of the places in the easy words stands before the same word as the place in the
 * source did; where that word is gone, whether any near word is the same.
 */
function isBound(before: Word[], at: number, after: Word[], places: number[]): boolean {
  const host = around(before, at, 1, 1)[0]
  if (host === undefined) return true
  if (after.some(({ stem }) => stem === host)) {
    const same = new Set(around(before, at, 1, 4))
    return places.some(
      (place) =>
        around(after, place, 1, 2).includes(host) ||
        around(after, place, 1, 3).some((stem) => same.has(stem)),
    )
  }
  const near = new Set([...around(before, at, 1, 3), ...around(before, at, -1, 3)])
  // The one word near it was put in other words: nothing is left to tell by.
  if (near.size <= 1) return true
  return places.some((place) =>
    [...around(after, place, 1, 3), ...around(after, place, -1, 3)].some((stem) => near.has(stem)),
  )
}

/** "No" denies, but not in "No. 5". */
function isNo(words: Word[], at: number): boolean {
  return words[at]?.low === 'no' && !/^\d/.test(words[at + 1]?.low ?? '')
}

/** Meanings that a step may bring in where the source says them in words of its own. */
const ALSO: Record<string, RegExp> = {
  'have to': /\b(?:must|required to|is required)\b/i,
  'need to': /\bneed\b/i,
  required: /\brequire[sd]?\b|\brequirement/i,
  will: /\bwill\b|'ll\b/i,
  every:
    /\b(?:daily|weekly|monthly|termly|annual|annually|per annum|yearly|hourly|fortnightly|individual)\b/i,
  many: /\bmany|numerous\b/i,
  // "After the meeting, …" may stand for "following"; "then" and "later" keep an order.
  after: /\b(?:then|once|when|receipt|subsequent\w*)\b/i,
  // "Do you want to …? If so," for "To …, you"
  if: /\b(?:should|were|had|if|whether|whenever|event)\b|^(?:in order to|to)\b/i,
  example: /\b(?:like|e\.g|include|including|such|incorporat\w+|inclusive)\b/i,
}
/** A repeated subject or lead-in may repeat these, but none may be fewer than before. */
export function counted(sourceText: string, easyText: string): Finding[] {
  const source = withPlainModals(sourceText)
  const easy = withPlainModals(easyText)
  const before = countedIn(source)
  const after = countedIn(easy)
  const count = (list: Counted[], meaning: string) =>
    list.filter((each) => each.meaning === meaning).length
  const kinds = new Map([...before, ...after].map(({ meaning, kind }) => [meaning, kind]))
  const findings: Finding[] = []
  for (const [meaning, kind] of kinds) {
    const was = count(before, meaning)
    const is = count(after, meaning)
    if (is < was) findings.push({ kind: kindOf(kind), words: `lost: ${meaning}` })
    else if (is > was && was === 0 && ALSO[meaning]?.test(source) !== true) {
      findings.push({ kind: kindOf(kind), words: `new: ${meaning}` })
    }
  }
  return [...findings, ...misplacedModals(source, easy, before, after)]
}

function kindOf(kind: string): FindingKind {
  return FINDING_KINDS.find((each) => each === kind) ?? 'vague'
}

const STRONG = new Set([
  'must',
  'should',
  'may',
  'might',
  'can',
  'could',
  'will',
  'would',
  'required',
])

function isInReference(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at)
  return (
    open >= 0 &&
    !text.slice(open, at).includes(')') &&
    /^\((?:see |under )?(?:section|regulation|paragraph)/i.test(text.slice(open))
  )
}

/** Every modal must still stand before one of the words it stood before. */
function misplacedModals(
  source: string,
  easy: string,
  before: Counted[],
  after: Counted[],
): Finding[] {
  // A bracket with a reference is no part of what must be done.
  const was = wordsOf(source).filter(({ start }) => !isInReference(source, start))
  const is = wordsOf(easy)
  const found: Finding[] = []
  const placeOf = (words: Word[], start: number) => words.findIndex((word) => word.start === start)
  for (const { meaning, start } of before) {
    if (!STRONG.has(meaning)) continue
    const at = placeOf(was, start)
    const same = after
      .filter((each) => each.meaning === meaning)
      .map((each) => placeOf(is, each.start))
    if (at < 0 || same.length === 0 || isBound(was, at, is, same)) continue
    const words = was
      .slice(at, at + 4)
      .map(({ raw }) => raw)
      .join(' ')
    found.push({ kind: 'modal', words: `moved: ${words}` })
  }
  return found
}
