import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import {
  type Clause,
  clauseAt,
  firstOpener,
  isBody,
  isPerson,
  mainVerb,
  slice,
} from '../grammar/clause.ts'
import { lowerFirst } from '../grammar/write.ts'
import { hasLimit, plainClause, subjectAgain } from './joints.ts'

/** A clause whose subject can be written again, and the words for it. */
export interface Sharer {
  clause: Clause
  again: string
}

/** The sentence's subject as a second verb gets it again; undefined where that is not sure. */
export function sharer(s: Analysed): Sharer | undefined {
  const clause = plainClause(s)
  if (clause) {
    const again = subjectAgain(s, clause.subject, clause.subjectEnd)
    return again === undefined ? undefined : { clause, again }
  }
  return afterOpening(s) ?? doing(s) ?? longSubject(s) ?? list(s)
}

const OPENS = /^(?:in|at|during|through|throughout|on|over|alongside|as)$/

/** "In most cases", "on 3 May", "at each review": what follows is so only there or then. */
const NARROWS =
  /\d|\b(?:many|most|some|few|several|all|any|each|every|both|certain|other|only|cases?|exceptional|rare)\b/i

/** "At the start of this module, you looked …": where or when, which the second sentence goes on from. */
function afterOpening(s: Analysed): Sharer | undefined {
  if (!OPENS.test(s.tokens[0]?.lower ?? '') || s.tokens[0]?.role !== 'preposition') return undefined
  for (let k = 2; k < 9; k++) {
    const hasComma = /^,\s+$/.test(gapBefore(s, k))
    // Without a comma only a word such as "you" shows where the opening ends.
    const isSure = /^(?:i|you|he|she|we|they)$/.test(s.tokens[k]?.lower ?? '')
    if (!hasComma && !isSure) continue
    const clause = clauseAt(s, k)
    if (!clause || firstOpener(s, 0, k) !== undefined || hasLimit(s, 0, k)) return undefined
    if (NARROWS.test(slice(s, 0, k))) return undefined
    const isHere = s.tokens.slice(0, k).some(({ lower }) => /^(?:this|these|our|your)$/.test(lower))
    const verb = s.tokens[clause.verb]
    const isPast = verb?.shape === 'past' || /^(?:was|were|had)$/.test(verb?.lower ?? '')
    const again = subjectAgain(s, clause.subject, clause.subjectEnd)
    return (isHere || isPast) && again !== undefined ? { clause, again } : undefined
  }
  return undefined
}

const PLAIN = /^(?:determiner|noun|name|adjective|number|preposition|and|adverb|pronoun|to|verb)$/

/** "Working with parents is …": what is done is the subject. */
function doing(s: Analysed): Sharer | undefined {
  const first = s.tokens[0]
  if (first?.shape !== 'ing' || first.role !== 'verb') return undefined
  const verb = straightVerb(s)
  const last = s.tokens[(verb ?? 0) - 1]
  if (verb === undefined || !/^(?:noun|adverb)$/.test(last?.role ?? '')) return undefined
  // "Looking at the plan we can …": that "we" is the subject.
  if (
    s.tokens
      .slice(1, verb)
      .some(({ role, lower }) => role === 'pronoun' && /^(?:i|you|he|she|it|we|they)$/.test(lower))
  )
    return undefined
  const token = s.tokens[verb]
  const isOne =
    token?.role === 'modal' ||
    token?.shape === 'third' ||
    /^(?:is|has|was)$/.test(token?.lower ?? '')
  return isOne ? written(s, verb) : undefined
}

/** "The help that he was given is …": a subject with something told of it. */
function longSubject(s: Analysed): Sharer | undefined {
  const first = s.tokens[0]
  if (!/^(?:determiner|noun|name|adjective)$/.test(first?.role ?? '')) return undefined
  const verb = mainVerb(s)
  const token = verb === undefined ? undefined : s.tokens[verb]
  if (verb === undefined || !token || !/^(?:be|have)$|^modal$/.test(token.shape ?? token.role))
    return undefined
  const last = s.tokens[verb - 1]
  const end = last?.role === 'adverb' ? verb - 1 : verb
  if (!/^(?:noun|name|adverb)$/.test(s.tokens[end - 1]?.role ?? '')) return undefined
  for (let k = 1; k < end; k++) if (/[^\s’]/.test(gapBefore(s, k))) return undefined
  return written(s, end, verb)
}

/** The first verb with a tense, if no clause opens before it. */
function straightVerb(s: Analysed): number | undefined {
  const verb = s.tokens.findIndex(({ isFinite: hasTense }) => hasTense)
  if (verb < 2 || firstOpener(s, 0, verb) !== undefined) return undefined
  for (let k = 1; k <= verb; k++) {
    if (/[^\s]/.test(gapBefore(s, k)) || !PLAIN.test(s.tokens[k]?.role ?? 'other')) return undefined
  }
  return verb
}

function written(s: Analysed, subjectEnd: number, verb = subjectEnd): Sharer | undefined {
  const short = pointed(s, subjectEnd, verb)
  if (short !== undefined) return short
  const again = subjectEnd > 8 ? undefined : subjectAgain(s, 0, subjectEnd)
  const clause = { start: 0, subject: 0, subjectEnd, verb, end: s.tokens.length }
  return again === undefined ? undefined : { clause, again }
}

/** "Parents who disagree can …": told again, "these parents". */
function pointed(s: Analysed, subjectEnd: number, verb: number): Sharer | undefined {
  let from = 0
  if (/^(?:the|a|an|all)$/.test(s.tokens[0]?.lower ?? '')) from = 1
  let head = from
  while (/^(?:noun|adjective)$/.test(s.tokens[head + 1]?.role ?? '')) head++
  const noun = s.tokens[head]
  if (noun?.role !== 'noun' || s.tokens[head + 1]?.role !== 'relative') return undefined
  if (!s.tokens.slice(from, head).every(({ role }) => /^(?:noun|adjective)$/.test(role)))
    return undefined
  // "Schools that help other schools": which of them, would not be sure.
  if (s.tokens.filter(({ lower }) => lower === noun.lower).length > 1) return undefined
  const isMany = noun.isPlural
  if (s.tokens[0]?.lower === 'all' && !isMany) return undefined
  const again = `${isMany ? 'These' : 'This'} ${lowerFirst(slice(s, from, head + 1), s.tokens[from])}`
  return { clause: { start: 0, subject: 0, subjectEnd, verb, end: s.tokens.length }, again }
}

const IN_LIST = /^(?:determiner|noun|name|adjective|and|adverb)$/

/** "Teachers, carers and nurses have …": "they", where nothing else can be meant. */
function list(s: Analysed): Sharer | undefined {
  const verb = s.tokens.findIndex(({ isFinite: hasTense }) => hasTense)
  const token = s.tokens[verb]
  if (!token || verb < 4) return undefined
  const isMany = /^(?:are|were|have)$/.test(token.lower) || token.shape === 'base'
  if (!isMany && token.role !== 'modal') return undefined
  let end = verb
  while (s.tokens[end - 1]?.role === 'adverb') end--
  const named = s.tokens.slice(0, end)
  const join = named.findIndex(({ lower }) => lower === 'and')
  if (join < 2 || !named.every(({ role }) => IN_LIST.test(role))) return undefined
  if (named.filter(({ role }) => role === 'and').length > 1) return undefined
  if (!named[end - 1]?.isPlural || !/,/.test(s.text.slice(0, named[join]?.start))) return undefined
  for (let k = join + 1; k <= verb; k++) if (/\S/.test(gapBefore(s, k))) return undefined
  const clause = { start: 0, subject: 0, subjectEnd: end, verb, end: s.tokens.length }
  return { clause, again: 'They' }
}

/** Whether a "they" for the subject could be taken for something named in between. */
export function isClearThey(s: Analysed, { clause, again }: Sharer, to: number): boolean {
  if (again !== 'They' || s.tokens[clause.subject]?.lower === 'they') return true
  const areDoers = s.tokens
    .slice(clause.subject, clause.subjectEnd)
    .some((token) => isPerson(token) || isBody(token))
  return !s.tokens
    .slice(clause.verb, to)
    .filter((token) => !areDoers || token.role !== 'noun' || isPerson(token) || isBody(token))
    .some(
      ({ role, isPlural, lower }) =>
        (isPlural && role !== 'verb') || /^(?:they|them|their|people)$/.test(lower),
    )
}
