import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isBody, isOpener, isPerson, slice } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import type { Token } from '../grammar/tokens.ts'
import { basesOf } from '../grammar/verb-forms.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import {
  endsList,
  hasLimit,
  hasNegation,
  isOpen,
  onward,
  plainClause,
  subjectAgain,
} from './joints.ts'
import { hasSharedAim, isSaidOfOther, leansBack, opensAnother } from './own-verbs.ts'
import type { Step } from './step.ts'
import { mayBeState } from './unsure-verbs.ts'

/** Parts of "must A, B and C": one subject with several verbs. */
export interface VerbSeries {
  /** Subject and helping words, up to the first verb: "The school must". */
  opening: string
  /** The same as it is written again. */
  again: string
  /** Where each verb phrase begins. */
  starts: readonly number[]
  /** Where the first verb phrase begins, before which `opening` ends. */
  isModal: boolean
}

const TAKES_PREPOSITION =
  /^(?:work|respond|listen|apply|refer|think|talk|ask|agree|look|deal|speak|focus|depend|contribute|lead|go|come|meet|attend|live|rely|liaise|consult|engage|communicate|share|build|act|write|reply)$/

/** Finds several verbs of one subject, where it is sure that the subject is that of each. */
export function verbSeries(s: Analysed, inner?: Clause): VerbSeries | undefined {
  const { tokens } = s
  const clause = inner ?? plainClause(s)
  if (!clause) return orderSeries(s)
  const verb = tokens[clause.verb]
  if (
    !verb ||
    (clause.subjectEnd !== clause.verb && hasNegation(s, clause.subjectEnd, clause.verb))
  )
    return undefined
  let isModal = verb.role === 'modal'
  let first = clause.verb
  if (isModal) {
    first++
    while (tokens[first]?.role === 'adverb') first++
    if (hasNegation(s, clause.verb, first)) return undefined
    const main = tokens[first]
    if (
      main?.role !== 'verb' ||
      (main.shape !== 'base' && main.shape !== 'have' && main.shape !== 'be')
    )
      return undefined
  }
  if (
    !isModal &&
    /^(?:need|needs|needed|have|has|had|want|wants|wanted|aim|aims|try|tries)$/.test(verb.lower)
  ) {
    // "Needs to" helps the verbs after it as "must" does.
    if (tokens[first + 1]?.role === 'to') {
      isModal = true
      first += 2
    }
  }
  const main = tokens[first]
  if (!main) return undefined
  const starts = [first]
  let isJoined = false
  for (let k = first + 1; k < tokens.length - 1; k++) {
    const gap = gapBefore(s, k)
    const isAfterAnd = tokens[k - 1]?.lower === 'and' && /^\s+$/.test(gap)
    if (!isAfterAnd && !/^[)”’]*,\s+$/.test(gap)) continue
    const at = isAfterAnd && tokens[k]?.role === 'adverb' ? k + 1 : k
    if (!isOpen(s, k)) continue
    // "and there is": a clause of its own.
    if (at > k && /^(?:there|here)$/.test(tokens[k]?.lower ?? '')) return undefined
    // "services and support it expects": a thing, and what is said of it.
    if (isAfterAnd && mayBeThing(tokens[at]?.lower ?? '') && tellsOfThing(s, at + 1))
      return undefined
    // "its mission, values and aims for pupils", "free, quick and aims": the "and" ends a list.
    if (isAfterAnd && endsList(s, starts[starts.length - 1] ?? first, k - 1)) return undefined
    if (!isNext(s, at, verb, main, isModal)) {
      // ", attended …" that is no sure part of the row: then the row is not sure either.
      if (!isAfterAnd && tokens[k]?.role === 'verb' && tokens[k]?.shape !== 'ing') return undefined
      continue
    }
    if (!isAfterAnd && isJoined) return undefined
    const end = tokens[isAfterAnd ? k - 2 : k - 1]
    if (
      !/^(?:noun|name|pronoun|number|adverb)$/.test(end?.role ?? '') &&
      !(end?.shape === 'ing' && !isModal) &&
      // "should apologise, pay her and …"
      !(k === first + 1 && !isAfterAnd && isModal)
    )
      return undefined
    starts.push(k)
    if (isAfterAnd) {
      if (isJoined) return undefined
      isJoined = true
    }
  }
  if (starts.length < 2 || !isJoined) return undefined
  const last = starts[starts.length - 1] ?? 0
  if (
    SAYING.has(main.lower) &&
    tokens
      .slice(first + 1, last)
      .some((token, k) => token.isFinite && !starts.includes(first + 1 + k))
  )
    return undefined
  // "will see her within 6 weeks, write it up and check it each term": each has its own time.
  const hasOwn = isModal && hasLimit(s, first, last)
  if (!hasOwn && isBounded(s, last, isModal)) return undefined
  const joined = tokens[tokens[last]?.role === 'adverb' ? last + 1 : last]
  if (starts.length === 2 && leansBack(s, clause, last)) return undefined
  const lastAt = tokens[last]?.role === 'adverb' ? last + 1 : last
  if (!isModal && mayBeState(s, clause, last - 1, lastAt)) return undefined
  if (!joined || hasSharedAim(s, last) || isSaidOfOther(s, clause.verb, last - 1, joined))
    return undefined
  if (isInsideAnother(s, clause.verb, last) || opensAnother(s, clause.verb, last)) return undefined
  if (isModal && tokens.slice(first, last).some((token) => token.role === 'to')) return undefined
  if (hasNegation(s, clause.verb, tokens.length)) return undefined
  const subject = subjectAgain(s, clause.subject, clause.subjectEnd)
  if (subject === undefined) return undefined
  // "should clearly name A and give B": "clearly" is said of the first deed only.
  const helpers = s.tokens
    .slice(clause.subjectEnd, first)
    .filter(({ role }) => role !== 'adverb')
    .map(({ text }) => text)
    .join(' ')
  return {
    opening: s.text.slice(0, tokens[first]?.start).trim(),
    again: upperFirst(`${subject}${isModal ? ` ${helpers}` : ''}`),
    starts,
    isModal,
  }
}

function mayBeThing(lower: string): boolean {
  return basesOf(lower).some((base) => ALSO_NOUNS.has(base))
}

/** A clause with a tense straight after a word: "it expects", "your child needs". */
function tellsOfThing(s: Analysed, at: number): boolean {
  for (let k = at; k < at + 4; k++) if (clauseAt(s, k)) return k === at
  return false
}

/** Whether the end of the last part may bound the others too. */
function isBounded(s: Analysed, from: number, isModal: boolean): boolean {
  if (isModal) return hasLimit(s, from, s.tokens.length)
  return s.tokens.slice(from).some(({ lower }) => BOUNDS.test(lower))
}
const BOUNDS =
  /^(?:if|unless|until|within|except|provided|because|during|throughout|whenever|weeks?|months?|years?|days?|hours?|minutes?|terms?|daily|weekly|monthly|termly)$/

/** A simple past: "had" and "was" only where no participle follows. */
function isPast(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  if (!token?.isFinite) return false
  if (token.shape === 'past') return true
  if (!/^(?:was|were|had)$/.test(token.lower)) return false
  const next = s.tokens[k + 1]
  return next?.role !== 'verb' && next?.role !== 'adverb'
}

/** ", attended every session" in a row of past tenses. */
function isBarePast(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  const after = s.tokens[k + 1]
  return (
    token?.shape === 'participle' &&
    /^,/.test(gapBefore(s, k)) &&
    /^(?:determiner|pronoun|number)$/.test(after?.role ?? '')
  )
}

/**
 * Whether the last verb may belong to a clause inside ("the teacher who reads and writes"): it may
 * where that clause's verb has the same form.
 */
function isInsideAnother(s: Analysed, verb: number, last: number): boolean {
  const joined = s.tokens[s.tokens[last]?.role === 'adverb' ? last + 1 : last]
  for (let k = verb + 1; k < last; k++) {
    if (!isOpener(s, k)) continue
    let inner = k + 1
    while (inner < last && !s.tokens[inner]?.isFinite) inner++
    const held = s.tokens[inner]
    if (inner >= last || !joined || !held) return true
    if (s.tokens[verb]?.role === 'modal') {
      // "how help will be given, and explain": what is given explains nothing.
      const isGiven = held.role === 'modal' && s.tokens[inner + 1]?.shape === 'be'
      if (isGiven || numberOf(held) === 'one' || numberOf(held) === 'past') continue
      return true
    }
    if (numberOf(s.tokens[inner]) === numberOf(joined)) return true
  }
  return false
}

function numberOf(token: Token | undefined): string {
  if (!token) return ''
  if (token.role === 'modal') return 'modal'
  if (token.shape === 'third' || /^(?:is|has|does)$/.test(token.lower)) return 'one'
  if (token.shape === 'base' || /^(?:are|have|do)$/.test(token.lower)) return 'many'
  return 'past'
}

const FOLLOWS =
  /^(?:determiner|pronoun|noun|name|adjective|adverb|number|to|preposition|subordinator)$/
const ALSO_NOUNS = new Set(words['also nouns'])

function isNext(s: Analysed, k: number, verb: Token, main: Token, isModal: boolean): boolean {
  const token = s.tokens[k]
  const after = s.tokens[k + 1]
  if (token?.role !== 'verb' || !after) return false
  if (!isModal) {
    if (!token.isFinite) return false
    if (verb.shape === 'third' || /^(?:is|has|does)$/.test(verb.lower))
      // "with sofas and chairs all around"
      return token.shape === 'third'
        ? FOLLOWS.test(after.role) && after.lower !== 'all'
        : /^(?:is|has)$/.test(token.lower)
    if (verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower))
      return (
        (isPast(s, k) || isBarePast(s, k)) &&
        after.lower !== 'by' &&
        (verb.shape === 'past' || isPast(s, s.tokens.indexOf(verb)))
      )
    if (!/^(?:are|have)$/.test(verb.lower) && verb.shape !== 'base') return false
    if (/^(?:are|have)$/.test(token.lower)) return true
    if (token.shape !== 'base') return false
  } else {
    const isBase = token.shape === 'base' || /^(?:set|put|cut|let|be|have)$/.test(token.lower)
    if (!isBase) return false
    // "could have written and sent": but "could have a desk and move" is another matter.
    const owned = s.tokens[s.tokens.indexOf(main) + 1]
    if (main.shape === 'have' && owned?.role !== 'determiner') return false
    // "must be and be": two of a kind that is no deed.
    if (token.shape === 'be') return after.role === 'adjective' || after.role === 'determiner'
    if (token.shape === 'have' && after.role === 'noun') return true
    // "must be given help and support": a thing, unless it can only be done.
    if (main.shape === 'be' && ALSO_NOUNS.has(token.lower))
      return token.lower === 'look' && after.lower === 'at'
  }
  if (after.role === 'determiner' || after.role === 'pronoun' || after.role === 'subordinator')
    return after.lower !== 'of'
  if (after.role === 'preposition' || after.role === 'to')
    return TAKES_PREPOSITION.test(token.lower)
  if (/^(?:noun|adjective|name|adverb|number)$/.test(after.role) && !ALSO_NOUNS.has(token.lower))
    return true
  return isPerson(after) || isBody(after)
}

/** "Read the plan and tell the school": orders, each of which can stand alone. */
function orderSeries(s: Analysed): VerbSeries | undefined {
  const { tokens } = s
  const first = tokens[0]
  if (/["“]/.test(s.text)) return undefined
  if (first?.shape !== 'base' || !first.isFinite || hasNegation(s, 0, tokens.length))
    return undefined
  const row = [0]
  for (let k = 2; k < tokens.length - 1; k++) {
    const token = tokens[k]
    if (
      !token ||
      isOpener(s, k) ||
      token.role === 'to' ||
      (token.isFinite && token.shape !== 'base')
    )
      return undefined
    // "Read it, sign it and send it back": each order of the row stands alone.
    if (/^,/.test(gapBefore(s, k)) && token.role === 'verb' && token.shape === 'base') {
      if (!isOpen(s, k) || !isNext(s, k, first, first, true)) return undefined
      row.push(k)
      continue
    }
    if (/^,/.test(gapBefore(s, k)) && mayBeOrder(s, k)) return undefined
    if (token.lower !== 'and' || !isOpen(s, k)) continue
    if (!/^,?\s+$/.test(gapBefore(s, k)) || !isNext(s, k + 1, first, first, true)) continue
    if (!/^(?:noun|name|pronoun|number|adverb)$/.test(tokens[k - 1]?.role ?? '')) return undefined
    if (hasLimit(s, k, tokens.length)) return undefined
    return { opening: '', again: '', starts: [...row, k + 1], isModal: false }
  }
  return undefined
}

/** "line it with paper", "place the form": a word that is often a thing, with what is done to it. */
function mayBeOrder(s: Analysed, k: number): boolean {
  const token = s.tokens[k]
  if (token?.role !== 'noun' || token.isPlural || !ALSO_NOUNS.has(token.lower)) return false
  return /^(?:determiner|pronoun)$/.test(s.tokens[k + 1]?.role ?? '')
}

/** Gives each verb of a subject a sentence of its own, with the subject written again. */
export const verbs: Step = {
  name: 'verbs',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const series = verbSeries(s)
    if (!series) return
    const parts = series.starts.map((from, i) => {
      const next = series.starts[i + 1]
      if (next === undefined) return onward(s, from)
      const isAnd = s.tokens[next - 1]?.lower === 'and'
      return slice(s, from, isAnd ? next - 1 : next)
    })
    if (parts.some((part) => wordCount(part) < 2)) return
    yield {
      sentences: parts.map((part, i) =>
        asSentence(`${i === 0 ? series.opening : series.again} ${part}`),
      ),
      isRepeating: true,
    }
  },
}
