import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { isBody, isPerson, slice } from '../grammar/clause.ts'
import { BE } from '../grammar/closed-words.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import type { Token } from '../grammar/tokens.ts'
import { upperFirst } from '../grammar/write.ts'
import { subjectAgain } from './joints.ts'

/** "This" or "These", by the verb's own number; undefined where it does not show. */
export function thingBefore(s: Analysed, i: number, verb: number): string | undefined {
  const token = s.tokens[verb]
  if (!token) return undefined
  const body = bodyBefore(s, i, verb)
  if (body === null) return undefined
  const name = nameBefore(s, i, verb) ?? body
  if (name !== undefined && !/^(?:are|have|were|do)$/.test(token.lower)) return upperFirst(name)
  if (/^(?:is|has|was|does)$/.test(token.lower) || token.shape === 'third') return 'This'
  const noun = outside(s, i)
  // "the tool, which split words": a past that looks like the verb of many.
  const isPastToo = /^(?:split|put|cut|set|let|hit|shut|cost|read|spread)$/.test(token.lower)
  if (isPastToo && noun && !isPlural(noun.text)) return 'This'
  if (/^(?:are|have|were|do)$/.test(token.lower) || token.shape === 'base') return 'These'
  if (!noun) return undefined
  if (!isPlural(noun.text)) return 'This'
  // What must be done is done to the things, not to all that was said.
  const isDone = s.tokens[verb + 1]?.lower === 'be' && s.tokens[verb + 2]?.shape === 'participle'
  if (token.role === 'modal' && isDone && noun.role === 'noun') return 'These'
  const deed = deedAt(s, verb)
  if (deed === undefined || noun.role !== 'noun') return undefined
  // "They changed the rules, which led to delay": that they did.
  if (OF_EVENTS.test(deed) || OF_EVENTS_TOO.test(deed)) return 'This'
  return OF_THINGS.test(deed) ? 'These' : undefined
}

/** What things do, seldom all that was said: "the trips, which start at noon". */
const OF_THINGS =
  /^(?:serve|contain|list|open|close|start|begin|began|end|run|ran|cover|covered|cost|last|lasted|describe|explain|set|sit|stand|form|formed|took|take|come|came|go|went|appear|appeared|exist|existed|belong|contained|served|listed|opened|closed|started|ended|described|explained|stood)$/

/** The verb that says what is done, past "can" or "later". */
function deedAt(s: Analysed, verb: number): string | undefined {
  const isHelp = s.tokens[verb]?.role === 'modal'
  for (let k = isHelp ? verb + 1 : verb; k < verb + 4; k++) {
    const token = s.tokens[k]
    if (token?.role === 'adverb') continue
    return isHelp || token?.role === 'verb' ? token?.lower : undefined
  }
  return undefined
}

/** The last word before `i` that stands in no bracket. */
function outside(s: Analysed, i: number): Token | undefined {
  for (let k = i - 1; k >= 0; k--) if (s.tokens[k]?.depth === 0) return s.tokens[k]
  return undefined
}

/** What an event does rather than a thing with a name: "in May, which leaves little time". */
const OF_EVENTS =
  /^(?:means?|meant|leaves?|left|makes?|made|gives?|gave|leads?|led|causes?|caused|allows?|allowed|helps?|helped|shows?|showed|enables?|enabled|results?|resulted|creates?|created|adds?|added|brings?|brought|puts?|saves?|saved|takes?|took|reduces?|reduced|improves?|improved|affects?|affected|contributes?|contributed|requires?|required)$/

/** What a thing with a name may do as well, but not the things just named. */
const OF_EVENTS_TOO =
  /^(?:facilitate|facilitated|prevent|prevented|promote|promoted|encourage|encouraged|ensure|ensured|increase|increased|influence|influenced|hinder|hindered|disrupt|disrupted|trigger|triggered|explain|surprised|upset|pleased|delay|delayed)$/

const TIME_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|ramadan|spring|summer|autumn|winter|ks\d)$/

/** "…, which is the only way to do it": what somebody does is a way, not the town named last. */
function isOfEvent(s: Analysed, verb: number): boolean {
  return s.tokens
    .slice(verb + 1, verb + 6)
    .some(({ lower }) =>
      /^(?:way|reason|why|because|problem|shame|pity|surprise|relief|change|step|help|cause|sign|mistake|chance|success|how|what|good|bad|hard|easy|likely|unlikely)$/.test(
        lower,
      ),
    )
}

/** A thing with a name of its own: "Centre 404", "the Education Act". */
function nameBefore(s: Analysed, i: number, verb: number): string | undefined {
  const from = phraseBefore(s, i)
  const tokens = s.tokens.slice(from, i)
  const names = tokens[0]?.role === 'determiner' ? tokens.slice(1) : tokens
  if (tokens[0]?.role === 'determiner' && tokens[0].lower !== 'the') return undefined
  if (names[0]?.role !== 'name' || names.length > 4) return undefined
  if (!names.every(({ role }) => role === 'name' || role === 'number')) return undefined
  if (names.some(({ lower }) => TIME_NAME.test(lower))) return undefined
  const deed = deedAt(s, verb)
  if (deed === undefined || OF_EVENTS.test(deed) || isOfEvent(s, verb)) return undefined
  const before = s.tokens[from - 1]
  if (/^(?:of|and|or|for|in)$/.test(before?.lower ?? '') && names.length < 2) return undefined
  if (/^(?:and|or|of)$/.test(before?.lower ?? '') || isBySomeone(s, from)) return undefined
  return upperFirst(slice(s, from, i))
}

/** "The change to the form signed by Alder School, which": the form or the school. */
function isBySomeone(s: Analysed, from: number): boolean {
  if (s.tokens[from - 1]?.lower !== 'by') return false
  let k = from - 2
  while (/^(?:preposition|adverb)$/.test(s.tokens[k]?.role ?? '')) k--
  return s.tokens[k]?.shape !== 'participle' || s.tokens[k - 1]?.shape !== 'be'
}

/** Whoever decides or pays is no "this": "The council"; null where it may not be meant. */
function bodyBefore(s: Analysed, i: number, verb: number): string | null | undefined {
  const from = phraseBefore(s, i)
  const noun = s.tokens[i - 1]
  if (!noun || !isBody(noun) || !/^\p{Ll}/u.test(noun.text) || isPlural(noun.text)) return undefined
  if (!/^(?:the|your|our|their|his|her|its|my)$/.test(s.tokens[from]?.lower ?? '')) return undefined
  const deed = deedAt(s, verb)
  if (deed === undefined || OF_EVENTS.test(deed) || BE.has(deed)) return undefined
  const before = s.tokens[from - 1]?.lower ?? ''
  if (/^(?:and|or|of|in|at|to|for|from)$/.test(before)) return undefined
  return isBySomeone(s, from) ? null : (subjectAgain(s, from, i) ?? null)
}

/** "A form" is "The form", where "this" would be something else. */
export function newBefore(s: Analysed, i: number, verb: number): string | undefined {
  const from = phraseBefore(s, i)
  const noun = s.tokens[i - 1]
  const deed = deedAt(s, verb)
  if (noun?.role !== 'noun' || isPlural(noun.text) || isSomebody(noun)) return undefined
  if (deed === undefined || OF_EVENTS.test(deed)) return undefined
  if (!/^(?:a|an)$/.test(s.tokens[from]?.lower ?? '')) return undefined
  if (/^(?:of|and|or)$/.test(s.tokens[from - 1]?.lower ?? '')) return undefined
  return `The ${slice(s, from + 1, i)}`
}

/** The noun phrase that ends at word `to`; its first word. */
export function phraseBefore(s: Analysed, to: number): number {
  let from = to
  while (from > 0) {
    const token = s.tokens[from - 1]
    if (!token || (from < to && /[,;:()]/.test(gapBefore(s, from)))) break
    if (!/^(?:noun|name|adjective|number|determiner)$/.test(token.role)) break
    from--
    if (token.role === 'determiner') break
  }
  return from
}

/** Words for people, by how they end; "who" says the rest. */
const PERSON_END = /(?:[^mt]ists?|ians?|[^e]ors|[^tp]ers|mates?|fellows?)$/
const NO_PERSON =
  /^(?:numbers|orders|offers|answers|corners|centers|powers|others|folders|behaviours|colours|errors|factors|sectors|doors|floors|areas?|lists?)$/

function isSomebody(token: Token): boolean {
  if (isPerson(token)) return true
  if (NO_PERSON.test(token.lower)) return false
  return PERSON_END.test(token.lower) || (isBody(token) && isPlural(token.text))
}

/** Who ", who" tells of, as a sentence of its own names them. */
export function personBefore(s: Analysed, i: number): string | undefined {
  const noun = s.tokens[i - 1]
  const from = phraseBefore(s, i)
  const before = s.tokens[from - 1]
  if (!noun || from === i) return undefined
  const isAttached = /^(?:of|and|or|between|than|like|as)$/.test(before?.lower ?? '')
  // "work with the nurse, who": with no other thing between the verb and "with".
  const isWith = /^(?:with|for)$/.test(before?.lower ?? '') && s.tokens[from - 2]?.role !== 'verb'
  if (isAttached || isWith) return undefined
  const first = s.tokens[from]
  if (noun.role === 'name' && first?.role === 'name') {
    if (/^[A-Z]{2,}s?$/.test(noun.text)) return undefined
    return slice(s, from, i)
  }
  // "the Normans, who built it"
  if (noun.role === 'name' && first?.lower === 'the' && i - from === 2 && isPlural(noun.text))
    return upperFirst(slice(s, from, i))
  if (!isSomebody(noun)) return undefined
  const again = subjectAgain(s, from, i)
  if (again === undefined) return undefined
  if (first?.role === 'determiner') return upperFirst(again)
  return isPlural(noun.text) ? `These ${slice(s, bareFrom(s, i), i)}` : undefined
}

/** Where a noun and the words straight before it begin, names left out. */
function bareFrom(s: Analysed, to: number): number {
  let from = to - 1
  while (from > 0 && /^(?:noun|adjective)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  return from
}
