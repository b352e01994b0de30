import guarded from '../data/guarded-words.json' with { type: 'json' }
import { basesOf, formsOf } from '../grammar/verb-forms.ts'

/**
 * What the lists of single words do not show: who is named, whether a thing is denied inside a
 * word, whether it lies in the past, and whether a condition still governs what it governed.
 * Each takes the words as the profile gives them: small letters, contractions opened.
 */

const DOERS = new Set(guarded.doers)
const REFUSALS = new Set(guarded.refusals)
const PRONOUNS = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'me', 'us', 'him', 'them'])
const MAY_COME: Record<string, readonly string[]> = guarded.mayCome
const NEGATING = /^(?:un|in|im|ir|il|dis|non-?)(?=\p{L}{4})/u
const MODAL = /^(?:must|should|could|would|may|might|can|will|shall|ought)$/

function single(word: string): string {
  if (DOERS.has(word)) return word
  for (const cut of [word.replace(/s$/, ''), word.replace(/ies$/, 'y')]) {
    if (DOERS.has(cut)) return cut
  }
  return word === 'children' ? 'child' : word
}

function doersIn(words: readonly string[]): Set<string> {
  return new Set(words.map(single).filter((word) => DOERS.has(word)))
}

/** The people and bodies that stand once among the words, by one name each, in their order. */
export function doerOrder(words: readonly string[]): string[] {
  const all = words.map(single).filter((word) => DOERS.has(word))
  return all.filter((doer) => all.indexOf(doer) === all.lastIndexOf(doer))
}

/**
 * Whether a person or body was lost or came in, or somebody spoken of as "they" or "you" was lost.
 * A new pronoun is no loss: it may stand for a name that is still there.
 */
export function doersChanged(
  before: readonly string[],
  after: readonly string[],
  { isTurned, lost, brings }: { isTurned?: boolean; lost?: string; brings?: readonly string[] },
): boolean {
  const one = doersIn(before)
  const two = doersIn(after)
  if ([...one].some((doer) => !two.has(doer))) return true
  // The short words for a term, and those for "peers", may name people of their own.
  const isNew = (doer: string) =>
    !one.has(doer) &&
    !brings?.includes(doer) &&
    !(MAY_COME[doer] ?? []).some((word) => before.includes(word))
  if (lost === undefined && [...two].some(isNew)) return true
  return isTurned !== true && before.some((word) => PRONOUNS.has(word) && !after.includes(word))
}

/** Whether words that refuse or deny changed, or a word lost or won its "un-" or "dis-". */
export function denialChanged(before: readonly string[], after: readonly string[]): boolean {
  const count = (words: readonly string[]) => words.filter((word) => REFUSALS.has(word)).length
  if (count(before) > 0 !== count(after) > 0) return true
  const flips = (one: readonly string[], two: readonly string[]) => {
    const known = new Set(one)
    return one.some((word) => {
      const bare = word.replace(NEGATING, '')
      return bare !== word && !two.includes(word) && !known.has(bare) && two.includes(bare)
    })
  }
  return flips(before, after) || flips(after, before)
}

/** "Is reviewed", "are usually written and reviewed": what is done, not what was. */
function isDoneNow(words: readonly string[], at: number): boolean {
  const isDone = (word: string) =>
    basesOf(word).some((base) => base !== word && formsOf(base).participle === word)
  const isPassed = (word: string) =>
    /ly$|^(?:also|often|always|not|already|now|and|or|set|read|put|run)$/.test(word) || isDone(word)
  let k = at - 1
  while (k >= 0 && isPassed(words[k] ?? '')) k--
  return /^(?:be|is|are|being|been)$/.test(words[k] ?? '')
}

/** Whether a verb of the past came out as one of now, or a "should have done" as "should do". */
export function timeChanged(before: readonly string[], after: readonly string[]): boolean {
  const perfect = (words: readonly string[]) =>
    words.some(
      (word, at) =>
        MODAL.test(word) &&
        words.slice(at + 1, at + 3).includes('have') &&
        /(?:ed|en|wn|ne|de|ld|nt|pt|ght|ut|et|ade)$/.test(
          words[words.indexOf('have', at) + 1] ?? '',
        ),
    )
  if (perfect(before) !== perfect(after)) return true
  const isPast = (words: readonly string[]) =>
    words.some((word) => word === 'was' || word === 'were')
  const isNow = (words: readonly string[]) => words.some((word) => word === 'is' || word === 'are')
  if (isPast(before) && !isNow(before) && !isPast(after) && isNow(after)) return true
  const was = new Set(before)
  const is = new Set(after)
  return before.some((word, at) => {
    if (is.has(word) || word.length < 3) return false
    // "Must be reviewed" is not in the past.
    if (isDoneNow(before, at)) return false
    // "Was not sent" is "did not send".
    if (is.has('did') && !was.has('did')) return false
    return basesOf(word).some((base) => {
      const { third, past } = formsOf(base)
      if (word !== past || past === base) return false
      return [base, third].some((now) => is.has(now) && !was.has(now))
    })
  })
}

/** Whether something that is done "by" somebody lost its "by", or won one. */
export function turnedRound(before: readonly string[], after: readonly string[]): boolean {
  return passives(before) !== passives(after)
}

/** "By phone" names no doer, whoever stands next. */
const BY_MEANS = /^(?:phone|telephone|email|e-mail|post|letter|text|mail|law|hand|bus|taxi|car)$/

function passives(words: readonly string[]): number {
  let count = 0
  for (let at = 0; at < words.length; at++) {
    if (
      words[at] !== 'by' ||
      BY_MEANS.test(words[at + 1] ?? '') ||
      !DOERS.has(single(nounAfter(words, at)))
    )
      continue
    count++
  }
  return count
}

function nounAfter(words: readonly string[], at: number): string {
  return words.slice(at + 1, at + 4).find((word) => DOERS.has(single(word))) ?? ''
}

const LEADING = /^\P{L}*(?:if|unless|until|except|provided|where|when|once)\b/iu
/** Sentences that tell more of what the first one said, and stand under its condition anyhow. */
const TELLING = /^\P{L}*(?:see|this|these|examples?|it means|they are)\b|^[“•]/iu
const JOINT = /[;:.–—(-]\s*$|\b(?:but|so)\s*$/i

/** What stood in `before` in front of the words that a text begins with; undefined if they are new. */
function infrontOf(before: string, text: string): string | undefined {
  const words = [...text.toLowerCase().matchAll(/[\p{L}\d'’-]+/gu)].map(([word]) => word)
  const head = words.slice(0, 3).join(' ')
  const at = head === '' ? -1 : before.toLowerCase().indexOf(head)
  return at < 0 ? undefined : before.slice(0, at)
}

const SET_OFF =
  /,\s+(?:(?:in each case|in all cases|in both cases),?\s+)?((?:within|unless|until|except|provided|as long as|subject to|before|after|by \d|no later than|not later than|if|where possible|depending on)\b[^,;:]*)$/i
const BESIDE = /^(?:See |“[^”]*” is short for )/

/** Whether a limit that a comma sets off at the end of the whole now ends only the last part of it. */
function boundsAll(before: string, after: readonly string[]): boolean {
  const limit = SET_OFF.exec(before.replace(/[.!?]\W*$/, ''))?.[1]?.toLowerCase()
  const told = after.filter((text) => !BESIDE.test(text))
  if (limit === undefined || told.length < 2) return false
  const head = limit.split(' ').slice(0, 3).join(' ')
  const at = told.findIndex((text) => text.toLowerCase().includes(head))
  // In one piece with the sentence that it began in, it bounds what it did.
  return at > 0 && !told.slice(0, at).some((text) => text.toLowerCase().includes(head))
}

/**
 * Whether a condition changed hands when one sentence became several: it opened the whole and now
 * opens only the first of them, or it closed one part and now opens the next.
 */
export function conditionLoosened(before: string, after: readonly string[]): boolean {
  if (after.length < 2) return false
  const rest = after.slice(1)
  if (boundsAll(before, after)) return true
  const moved = rest
    .filter((text) => LEADING.test(text))
    .map((text) => infrontOf(before, text))
    .some(
      (told) =>
        told !== undefined && told !== '' && !/[,;:.(–—-]\s*$|\b(?:and|but|or|so)\s*$/i.test(told),
    )
  if (moved) return true
  if (!LEADING.test(before)) return false
  // "What if …? Then …", "What happens once …? …": the answer hangs on the question.
  const [asked = '', answer = ''] = after
  if (rest.length === 1 && /^What (?:if .*\?.* Then |happens once )/.test(`${asked} ${answer}`))
    return false
  return rest
    .filter((text) => !LEADING.test(text) && !TELLING.test(text))
    .some((text) => !JOINT.test(infrontOf(before, text) ?? ''))
}

/** Whether a modal with "not" was written again without it: "must not wait and refuse". */
export function denialLoosened(before: readonly string[], after: readonly string[]): boolean {
  const count = (words: readonly string[], modal: string) =>
    words.filter((word) => word === modal).length
  return before.some(
    (word, at) =>
      MODAL.test(word) &&
      /^(?:not|never)$/.test(before[at + 1] ?? '') &&
      count(after, word) > count(before, word),
  )
}

const WHO = '(?:that|i|he|she|it|they|we|you|there)'
const SAYING = new RegExp(
  `\\b(?:say|says|said|saying|states?|stated|recommend(?:s|ed)?|advis(?:e|es|ed)|suggest(?:s|ed)?|thinks?|thought|believe[sd]?|feels?|felt|report(?:s|ed)|agree[sd]?|propose[sd]?|hope[sd]?|expect(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|found|mean(?:s|t)?) ${WHO}\\b|\\bto say\\b|(?<=[\\p{L},] )so ${WHO}\\b`,
  'iu',
)
const TAIL = /^(?:examples are|an example is|this includes|these include) [^,]+, (?:and|or) /i
const BOTH_DONE =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|ne|pt|lt|nt|ght|ut)\s+(?:and|or)\s+(\p{L}+ed)\b/giu
const BE = /^(?:is|are|was|were|be|been|being|got|get|gets)$/

/**
 * Whether a cut set something free: what somebody says or hopes became a plain fact, what was done
 * to a thing became its own deed, or a new list of examples swallowed what came after it.
 */
export function claimLoosened(before: string, after: readonly string[]): boolean {
  const rest = after.slice(1)
  if (rest.some((text) => TAIL.test(text))) return true
  const isFreed = rest.some((text) => {
    const told = infrontOf(before, text)
    if (told === undefined || !/\b(?:and|or|but),?\s*$/i.test(told)) return false
    // "I think … , but I am not sure": who thinks says this of themselves.
    const own = /^(?:but )?(i|we)\b/i.exec(text)?.[1]?.toLowerCase()
    if (
      own !== undefined &&
      !/[\p{L},] so \p{L}/u.test(told) &&
      new RegExp(`^(?:\\p{L}+,? )?${own}\\b`, 'iu').test(before)
    )
      return false
    return SAYING.test(told) && !SAYING.test(text)
  })
  if (isFreed) return true
  return [...before.matchAll(BOTH_DONE)].some(([, verb = '']) =>
    rest.some((text) => {
      const words: readonly string[] = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
      const at = words.indexOf(verb.toLowerCase())
      return at >= 0 && !words.slice(Math.max(0, at - 3), at).some((word) => BE.test(word))
    }),
  )
}
