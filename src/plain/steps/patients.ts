import type { Analysed } from '../grammar/analyse.ts'
import { isBody, isPerson, slice } from '../grammar/clause.ts'
import type { Token } from '../grammar/tokens.ts'
import { lowerFirst } from '../grammar/write.ts'
import type { Doer } from './doers.ts'

const OBJECT: Record<string, string> = { i: 'me', he: 'him', she: 'her', we: 'us', they: 'them' }

/** A first word that may owe its capital to more than its place: "Robin's progress", "Amara". */
function mayBeName(first: Token): boolean {
  if (first.role !== 'noun' || first.isPlural) return false
  const owner = { ...first, lower: first.lower.replace(/'s?$/, '') }
  const isKnown = isPerson(owner) || isBody(owner)
  return (
    !isKnown &&
    !/(?:ing|ment|ness|tion|sion|ance|ence|ity|port|gress|care|help|work|time|advice|transport|therapy|medication|equipment|feedback|behaviour|speech|money|food|ia|ism)$/.test(
      first.lower,
    )
  )
}

/** Done to people only: who stands there bare, and is one, has a name. */
const DONE_TO_PEOPLE =
  /^(?:refer|teach|diagnose|assess|see|observe|help|support|invite|encourage|remind|meet|ask|tell)$/

/** What it is done to, for its place after the verb; undefined where it must not move there. */
export function patientOf(
  s: Analysed,
  from: number,
  to: number,
  byOneAndKnown = false,
  base = '',
): string | undefined {
  const first = s.tokens[from]
  if (!first) return undefined
  const text = slice(s, from, to)
  const written = from === 0 ? lowerFirst(text, first) : text
  // "Any comments must be received by the council": the same council for each.
  if (byOneAndKnown && /^(?:any|each|every|all|some|many|most)$/.test(first.lower) && to - from > 1)
    return written
  // "Each child is taught by a teacher" need not mean one teacher for all.
  if (
    /^(?:any|no|each|every|some|all|most|one|many|few|several|either|neither|none|there|that|both|much|more|less|another)$/.test(
      first.lower,
    )
  )
    return undefined
  if (to - from === 1 && OBJECT[first.lower]) return OBJECT[first.lower]
  if (
    s.tokens.slice(from, to).some(({ lower }) => /^(?:i|he|she|we|they|not|who|which)$/.test(lower))
  )
    return undefined
  const second = s.tokens[from + 1]
  // "Top-up funding": a thing that another one narrows has no name.
  const isThing = to - from > 1 && second?.role === 'noun' && /^\p{Ll}/u.test(second.text)
  if (from === 0 && mayBeName(first) && !(isThing && !/'/.test(first.lower)))
    return to - from === 1 && DONE_TO_PEOPLE.test(base) && first.text.length > 2 ? text : undefined
  return written
}

const KIN =
  /^(?:man|men|woman|women|father|mother|brother|sister|person|people|parent|child|children|pupil|student|friend|family|learner|youngster|carer|adult|boy|girl|someone)s?$/

/** Whether "his", "their" or "its" in the thing done to would seem to mean the doer, who now comes first. */
export function mayMeanDoer(s: Analysed, from: number, to: number, doer: Doer): boolean {
  const owners = s.tokens.slice(from, to).map(({ lower }) => lower)
  if (owners.includes('its')) return true
  if (owners.includes('their')) return doer.isMany !== false
  if (!owners.some((word) => word === 'his' || word === 'her')) return false
  const words = doer.text.toLowerCase().split(' ')
  return !/^(?:the|an?|your)$/.test(words[0] ?? '') || words.some((word) => KIN.test(word))
}
