import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { headOf, isBody, isPerson, isPlace, isPluralPhrase, slice } from '../grammar/clause.ts'
import { singularOf } from '../grammar/noun-forms.ts'

/** Who does it. */
export interface Doer {
  text: string
  /** Past its last word. */
  end: number
  isMany: boolean | undefined
  isThing: boolean
  /** "all staff": not a known few. */
  isOpen?: boolean
}

const SUBJECT: Record<string, string> = {
  me: 'I',
  you: 'you',
  him: 'he',
  her: 'she',
  us: 'we',
  them: 'they',
}
const SHORT_NAMES = new Set(words.doers)
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord)\.?$/
/** Names that are no doers: "by May", "by Section 36". */
const NO_DOER =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|easter|christmas|section|part|regulation|regulations|act|code|year|appendix|annex|chapter|paragraph|policy|plan|programme|guidance|framework|fund|ehcp|ehc|pecs|makaton|sms|bus|taxi|road|street|law|force|report|form|send|sen|god)$/
const IN_PHRASE = /^(?:determiner|noun|name|adjective|number)$/
/** What people are who do it: "by members of staff", "by a range of professionals". */
const GROUP = /^(?:range|number|variety|majority|lot|couple|pair|mix|combination|handful)$/
const OPEN =
  /^(?:any|no|each|every|some|all|most|many|few|several|either|neither|both|much|more|less|others?|enough|certain|such)$/

/** The doer that begins at a word: a person, people or a body, one or a row of them. */
export function doerAt(s: Analysed, from: number, isCausing: boolean): Doer | undefined {
  const { tokens } = s
  const first = tokens[from]
  if (!first || gapBefore(s, from) !== ' ') return undefined
  if (/^(?:all|many|most|some|both)$/.test(first.lower)) {
    const all = partyAt(s, from, false)
    return all ? { text: slice(s, from, all.end), ...all, isMany: true, isOpen: true } : undefined
  }
  if (OPEN.test(first.lower)) return undefined
  const pronoun = SUBJECT[first.lower]
  const isAlone = !IN_PHRASE.test(tokens[from + 1]?.role ?? '') || gapBefore(s, from + 1) !== ' '
  if (pronoun !== undefined && isAlone && first.lower !== 'it')
    return {
      text: pronoun,
      end: from + 1,
      isMany: first.lower !== 'him' && first.lower !== 'her',
      isThing: false,
    }
  const one = partyAt(s, from, isCausing)
  if (!one) return undefined
  let end = one.end
  let count = 1
  let hasAnd = false
  let hasOr = false
  // "the SENCO, the class teacher and the parents"
  while (count < 6) {
    const gap = gapBefore(s, end)
    const join = tokens[end]
    const isJoin = /^(?:and|or)$/.test(join?.lower ?? '') && /^,? $/.test(gap)
    if (!isJoin && gap !== ', ') break
    const next = partyAt(s, isJoin ? end + 1 : end, false)
    if (!next) {
      if (isJoin) return undefined
      break
    }
    if (isJoin && join?.lower === 'and') hasAnd = true
    if (isJoin && join?.lower === 'or') hasOr = true
    end = next.end
    count++
    if (isJoin) break
  }
  if (count > 1 && !hasAnd && !hasOr) return undefined
  if (one.isThing && count > 1) return undefined
  const isMany = count > 1 ? (hasAnd ? true : orNumber(s, from, end, one.isMany)) : one.isMany
  return { text: slice(s, from, end), end, isMany, isThing: one.isThing }
}

/** "A teacher or assistant helps": one only where each is one. */
function orNumber(s: Analysed, from: number, end: number, first?: boolean): boolean | undefined {
  const last = s.tokens[end - 1]
  if (!last || first === undefined) return undefined
  const isLastMany = isPluralPhrase(s, end - 1, end)
  return isLastMany === first && end > from ? first : undefined
}

interface Party {
  end: number
  isMany: boolean | undefined
  isThing: boolean
}

/** One person, group or body with what narrows it: "the head of the school". */
function partyAt(s: Analysed, from: number, isCausing: boolean): Party | undefined {
  const { tokens } = s
  let end = nounsFrom(s, from)
  if (end === undefined) return undefined
  const head = tokens[end - 1]
  const first = tokens[from]
  if (!first || !/^(?:noun|name|pronoun)$/.test(head?.role ?? '') || !head) return undefined
  if (head.lower.endsWith("'s") || head.lower.endsWith("s'")) return undefined
  // "by its governors": whose they are must be named before.
  if (/^(?:its|their|his|her)$/.test(first.lower)) return undefined
  if (/^(?:any|no|each|every|few|several|either|neither|this|that|these|those)$/.test(first.lower))
    return undefined
  if (GROUP.test(head.lower) && tokens[end]?.lower === 'of') {
    const inner = nounsFrom(s, end + 1)
    const what = inner === undefined ? undefined : headOf(s, end + 1, inner)
    if (inner === undefined || !what || !isPerson(what)) return undefined
    return { end: inner, isMany: undefined, isThing: false }
  }
  const isActing = isPerson(head) || isBody(head) || isNamed(s, from, end)
  const isThing = !isActing
  if (isThing && !(isCausing && isPlainThing(s, from, end))) return undefined
  const isMany = isNamed(s, from, end) ? false : areMany(s, from, end)
  // "the head of the school", "a teacher from the team", "staff at Hill School"
  for (let k = 0; k < 2; k++) {
    const link = tokens[end]
    if (!/^(?:of|from|at|in)$/.test(link?.lower ?? '') || gapBefore(s, end) !== ' ') break
    if (isThing && link?.lower !== 'of') break
    const inner = nounsFrom(s, end + 1)
    const what = inner === undefined ? undefined : tokens[inner - 1]
    if (inner === undefined || !what) break
    if (/^(?:its|their|his|her)$/.test(tokens[end + 1]?.lower ?? '')) return undefined
    if (link?.lower === 'at' && !isOneSchool(s, end + 1, inner)) break
    if (link?.lower === 'in' && !/^(?:team|service|department)s?$/.test(what.lower)) break
    if (link?.lower === 'from' && !isBody(what) && what.role !== 'name') break
    end = inner
  }
  return { end, isMany, isThing }
}

function areMany(s: Analysed, from: number, end: number): boolean | undefined {
  const isWork = s.tokens.slice(from, end).some(({ lower }) => lower === 'and')
  if (!isWork) return isPluralPhrase(s, from, end)
  const isOne = /^an?$/.test(s.tokens[from]?.lower ?? '')
  return isOne ? false : s.tokens[end - 1]?.isPlural
}

/** "at Hill School", "at the hospital": where the doer belongs. */
function isOneSchool(s: Analysed, from: number, end: number): boolean {
  const last = s.tokens[end - 1]
  const isThe = /^(?:the|your|our|my)$/.test(s.tokens[from]?.lower ?? '')
  return isPlace(last) && (isThe || (end - from > 1 && last?.role === 'name'))
}

/** Past the nouns and what describes them that stand from a word on. */
function nounsFrom(s: Analysed, from: number): number | undefined {
  const { tokens } = s
  let end = from
  while (end < tokens.length) {
    const token = tokens[end]
    if (!token || (end > from && gapBefore(s, end) !== ' ')) break
    const around = `${tokens[end - 1]?.lower} ${tokens[end + 1]?.lower}`
    const isName = token.lower === 'and' && around === 'speech language'
    if (!IN_PHRASE.test(token.role) && !isName) break
    // "by the nurse every day": a second determiner opens something else.
    if (end > from && token.role === 'determiner') break
    if (token.role === 'number' && end > from) break
    end++
  }
  return end > from ? end : undefined
}

/** "Mrs Okafor", "CAMHS", "Hampshire Futures": a name that is neither a date nor a law. */
function isNamed(s: Analysed, from: number, end: number): boolean {
  const all = s.tokens.slice(from, end)
  const own = all.filter(({ role }) => role !== 'determiner' && role !== 'adjective')
  const last = own[own.length - 1]
  if (!last) return false
  if (all.some(({ lower, role }) => role === 'number' || NO_DOER.test(lower))) return false
  if (SHORT_NAMES.has(singularOf(last.lower)) || SHORT_NAMES.has(last.lower)) return true
  if (TITLE.test(own[0]?.lower ?? '') && own.length > 1) return true
  if (all[0]?.role === 'determiner' || all.length !== own.length) return false
  // Two names or more: "Dean Kamen". Small names alone may be places or ways: "by Zoom".
  const areNames = own.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  return areNames && own.length >= 2 && own.length <= 4 && own.some(({ role }) => role === 'name')
}

/** A short thing that causes: "by noise", "by staff shortages"; no way of doing and no time. */
function isPlainThing(s: Analysed, from: number, end: number): boolean {
  const { tokens } = s
  const head = tokens[end - 1]
  if (head?.role !== 'noun' || end - from > 4) return false
  if (/ing$/.test(head.lower) || tokens.slice(from, end).some(({ shape }) => shape !== undefined))
    return false
  if (tokens.slice(from, end).some(({ role }) => role === 'number' || role === 'name')) return false
  if (tokens[end]?.lower === 'of') return false
  return !/^(?:post|phone|email|telephone|letter|hand|law|mistake|default|accident|chance|force|age|day|week|month|year|term|time|date|end|beginning|means|way|use|far|fact|step|percent|bus|taxi|car|train|number|amount|margin|nature|virtue|contrast|choice|type|area)s?$/.test(
    head.lower,
  )
}
