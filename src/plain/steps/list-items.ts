import { type Analysed, analyse } from '../grammar/analyse.ts'
import type { Token } from '../grammar/tokens.ts'

/** Words in -ing that name a thing rather than what is done. */
export const THINGS =
  /^(?:training|understanding|planning|learning|funding|teaching|reading|writing|spelling|wellbeing|well-being|parenting|thinking|safeguarding|housing|listening|speaking|counselling|mentoring|being|including|regarding|concerning|following|meeting|learning|building|setting|hearing)$/

/** How a sentence goes on that tells what belongs to the thing just named: "all parts, including". */
export function includesLead(s: Analysed, at: number): string {
  const noun = s.tokens[at - 1]
  // "colleagues in your school, including": the school is only where they are.
  const isWhere =
    /^(?:in|at|across|within)$/.test(s.tokens[at - 3]?.lower ?? '') &&
    s.tokens[at - 2]?.role === 'determiner'
  if (isWhere && s.tokens[at - 4]?.isPlural) return 'These include'
  if (noun?.role !== 'noun' || !noun.isPlural) return 'This includes'
  let from = at - 1
  while (from > 0 && /^(?:noun|adjective)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  // "work with families, including visits": the visits are part of the work.
  const isOther = /^(?:preposition|and|to)$/.test(s.tokens[from - 1]?.role ?? 'and')
  return isOther ? 'This includes' : 'These include'
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
