import { type Analysed, analyse } from '../grammar/analyse.ts'
import { mainVerb } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { upTo } from './joints.ts'

/** Words in -ing that name a thing rather than what is done. */
export const THINGS =
  /^(?:training|understanding|planning|learning|funding|teaching|reading|writing|spelling|wellbeing|well-being|parenting|thinking|safeguarding|housing|listening|speaking|counselling|mentoring|being|including|regarding|concerning|following|meeting|learning|building|setting|hearing)$/

const COUNT =
  /^(?:range|variety|number|series|set|lots?|mix|all|some|many|most|types?|kinds?|sorts?)$/

/** How a sentence goes on that tells what belongs to the thing just named: "all parts, including". */
export function includesLead(s: Analysed, at: number): string {
  const verb = s.tokens[mainVerb(s, 0, at) ?? -1]
  const isPast = verb?.shape === 'past' || /^(?:was|were|had|did)$/.test(verb?.lower ?? '')
  const lead = includesNow(s, at)
  return isPast ? lead.replace(/includes?$/, 'included') : lead
}

function includesNow(s: Analysed, at: number): string {
  const noun = s.tokens[at - 1]
  // "colleagues in your school, including": the school is only where they are.
  const isWhere =
    /^(?:in|at|across|within)$/.test(s.tokens[at - 3]?.lower ?? '') &&
    s.tokens[at - 2]?.role === 'determiner'
  if (isWhere && s.tokens[at - 4]?.isPlural) return 'These include'
  if (noun?.role !== 'noun' || !noun.isPlural)
    return isSubjectMeant(s, at) ? 'These include' : 'This includes'
  let from = at - 1
  while (from > 0 && /^(?:noun|adjective)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  // "a number of reasons, including": the reasons are meant.
  const isMeant =
    s.tokens[from - 1]?.lower === 'of' &&
    /^(?:number|range|variety|set|series|list|lot|mix|mixture|group)$/.test(
      s.tokens[from - 2]?.lower ?? '',
    )
  if (isMeant) return 'These include'
  // "work with families, including visits": the visits are part of the work.
  // "a wide range of problems"
  if (/\b(?:range|variety|number|series) of (?:[\p{L}-]+,? ){0,6}\p{L}+s$/u.test(upTo(s, at)))
    return 'These include'
  if (s.tokens[from - 1]?.lower === 'of' && COUNT.test(s.tokens[from - 2]?.lower ?? ''))
    return 'These include'
  const isOther = /^(?:preposition|and|to)$/.test(s.tokens[from - 1]?.role ?? 'and')
  return isOther ? 'This includes' : 'These include'
}

/** "Some of the rooms have been changed": no thing follows the verb, so the rooms are meant. */
function isSubjectMeant(s: Analysed, at: number): boolean {
  const verb = mainVerb(s, 0, at)
  const token = verb === undefined ? undefined : s.tokens[verb]
  if (verb === undefined || !token || !/^(?:are|were|have)$/.test(token.lower)) return false
  let k = verb + 1
  while (k < at && (/^(?:adverb)$/.test(s.tokens[k]?.role ?? '') || s.tokens[k]?.shape === 'be'))
    k++
  if (s.tokens[k]?.shape === 'participle') k++
  const rest = s.tokens.slice(k, at)
  // "under construction"; but "in each area, including the north" is about areas.
  const isState = rest.length === 2 && rest[0]?.role === 'preposition' && rest[1]?.role === 'noun'
  return isState || rest.every(({ role }) => role === 'adverb')
}

/** Lines that begin with "• "; the last ends the sentence. */
export function bullets(items: readonly string[]): string[] {
  return items.map((item, i) => `• ${item.trim()}${i === items.length - 1 ? '.' : ''}`)
}

/** "finding, naming and meeting needs": what the last is done to, the first two are done to as well. */
export function lackObject(items: readonly string[]): boolean {
  const last = items[items.length - 1] ?? ''
  const isBare = (item: string) => {
    const word = /^(\p{L}+ing)(?:, (?:and|or))?$/u.exec(item)?.[1]
    return word !== undefined && !THINGS.test(word.toLowerCase())
  }
  return /^\p{L}+ing\s/u.test(last) && items.some(isBare)
}

/** Each item names something by itself, and what stands around one of them is not meant for all. */
export function areItems(s: Analysed, from: number, items: readonly string[]): boolean {
  const kin = items.map((item) => analyse(item, [s]).tokens)
  if (
    !kin.every((tokens) =>
      tokens.some(({ role, shape }) => /^(?:noun|name|number)$/.test(role) || shape === 'ing'),
    )
  )
    return false
  if (lackObject(items)) return false
  const opens = kin.map((tokens) => tokens[0]?.role === 'determiner')
  // "the child, parents and carers": "the" may be meant for all, unless the others are plurals.
  const isBare = kin.slice(1).every((tokens, k) => opens[k + 1] || headOfItem(tokens)?.isPlural)
  if (opens[0] && !isBare) return false
  // "parents, carers and families of pupils": whose they are may hold for all three.
  const tails = kin.map((tokens) =>
    tokens.some(({ role }) => role === 'preposition' || role === 'relative'),
  )
  const isOwnTail = /\b(?:members|groups?|types?|kinds?|forms?|use|lack|levels?) of\b/.test(
    items[items.length - 1] ?? '',
  )
  if (tails[tails.length - 1] && !isOwnTail && !tails.slice(0, -1).some((each) => each))
    return false
  // A name with commas in it: "SEND Information, Advice and Support Services".
  const capitals = items.map((item) => /^\p{Lu}/u.test(item))
  const isName =
    s.tokens[from]?.role === 'name' &&
    capitals.some((each) => each) &&
    !capitals.every((each) => each)
  return !isName
}

/** The last noun before a preposition. */
function headOfItem(tokens: readonly Token[]): Token | undefined {
  const stop = tokens.findIndex(({ role }) => role === 'preposition' || role === 'and')
  return tokens[(stop < 0 ? tokens.length : stop) - 1]
}
