import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { type Clause, clauseAt, isPerson, isPluralPhrase, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import { hasNegation, isOpen, onward, upTo } from './joints.ts'
import { runsToEnd } from './relative-reach.ts'
import type { Proposal, Step } from './step.ts'

/** Verbs whose object is there, and not only wished for. */
const SHOWING =
  /^(?:has|have|had|use|uses|used|offer|offers|run|runs|ran|provide|provides|publish|publishes|include|includes|get|gets|got|receive|receives|received|give|gives|gave|send|sends|sent|hold|holds|held|make|makes|made|share|shares|shared|show|shows|showed|see|sees|saw|meet|meets|met|attend|attends|attended|read|keep|keeps|kept|set|sets|write|writes|wrote|build|builds|built|start|starts|started|launched|created|developed|introduced|produced|joined|found|live|lives|lived|work|works|worked|study|studied|go|goes|went|belong|belongs)$/

const GIVEN = /^(?:given|sent|offered|shown|written|seen|assigned)$/

/** "Each class has an assistant who helps" names somebody new, and then tells of them. */
export const introduced: Step = {
  name: 'relatives',
  minWords: 14,
  *propose(s) {
    const clause = clauseAt(s, 0) ?? afterOpening(s)
    if (!clause || /\?$/.test(s.text)) return
    const verb = s.tokens[clause.verb]
    if (!verb) return
    const from = clause.verb + 1
    const at = s.tokens.findIndex(
      (token, k) => k > from && /^(?:who|which|that)$/.test(token.lower),
    )
    const deed = s.tokens[at + 1]?.role === 'adverb' ? at + 2 : at + 1
    if (at < 0 || !isOpen(s, at) || !s.tokens[deed]?.isFinite) return
    if (gapBefore(s, at) !== ' ' || hasNegation(s, 0, at) || !runsToEnd(s, at, deed)) return
    const more = s.tokens.length - at - 1
    if (s.tokens[clause.subject]?.lower === 'there') {
      const isEmpty = at - from === 2 && EMPTY.test(s.tokens[from]?.lower ?? '')
      if (/^(?:is|are)$/.test(verb.lower) && !isEmpty) yield* shown(s, from, at)
    } else if (GIVEN.test(s.tokens[from]?.lower ?? '')) {
      yield* shown(s, from + 1, at)
    } else if (/^(?:is|are)$/.test(verb.lower)) {
      if (more > 3) yield* said(s, clause, at)
    } else if (isShowing(s, clause)) yield* shown(s, from, at)
  },
}

/** "There are specific studies." says nothing by itself. */
const EMPTY =
  /^(?:specific|certain|other|various|different|particular|additional|extra|further|new|good|real|clear|important)$/

function afterOpening(s: Analysed): Clause | undefined {
  const first = s.tokens[0]
  if (/^(?:if|unless|when|where|whenever|wherever|until|once|without)$/.test(first?.lower ?? ''))
    return undefined
  const comma = s.text.indexOf(', ')
  const at = s.tokens.findIndex(({ start }) => start === comma + 2)
  return comma > 0 && at > 0 && at < 9 ? clauseAt(s, at) : undefined
}

/** "Gets", "has got", "will get": there is one; not "must have" or "every school has". */
function isShowing(s: Analysed, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  const first = s.tokens[clause.subject]
  if (!verb) return false
  if (/^(?:any|every|each|some|most|many|few|all|both|no|either|another)$/.test(first?.lower ?? ''))
    return SHOWING.test(verb.lower) && /^(?:has|have|had)$/.test(verb.lower)
  const isWill = verb.lower === 'will'
  const isPerfect = verb.shape === 'have'
  const next = s.tokens[clause.verb + 1]
  if (isWill && next?.lower === 'be') return GIVEN.test(s.tokens[clause.verb + 2]?.lower ?? '')
  if ((isWill || isPerfect) && next?.role === 'verb')
    return SHOWING.test(next.lower) || GIVEN.test(next.lower)
  return verb.role === 'verb' && SHOWING.test(verb.lower)
}

/** "… a kind assistant who helps": "The assistant helps." */
function* shown(s: Analysed, from: number, at: number): Iterable<Proposal> {
  const thing = thingAgain(s, from, at)
  if (thing === undefined) return
  const more = asSentence(`${thing} ${onward(s, at + 1)}`)
  if (!isWhole(analyse(more, [s]))) return
  yield { sentences: [asSentence(upTo(s, at)), more], isRepeating: true }
}

/** "Your plan is a legal paper that says …": "It says …", as both are one and the same. */
function* said(s: Analysed, clause: Clause, at: number): Iterable<Proposal> {
  const from = clause.verb + 1
  const first = s.tokens[from]
  const last = s.tokens[at - 1]
  if (
    !first ||
    !last ||
    !/^(?:noun|name)$/.test(last.role) ||
    clause.subject !== clause.start ||
    clause.start > 0
  )
    return
  if (
    /^(?:it|that|what|one|some|most|many|all|each|every|any|both|other|others)$/.test(
      subjectWord(s, clause),
    )
  )
    return
  const isMany = isPluralPhrase(s, clause.subject, clause.subjectEnd)
  const isOfStaff = s.tokens[at - 2]?.lower === 'of'
  const isOne = /^(?:a|an)$/.test(first.lower) && (isOfStaff || !isPlural(last.text))
  if (isMany === undefined || isOne === isMany || at - from > 6) return
  const words = s.tokens.slice(isOne ? from + 1 : from, at)
  // "A trained member of staff" is one noun.
  if (!words.every(({ role, lower }) => NAMING.test(role) || lower === 'of')) return
  if (words.some(({ lower }, k) => lower === 'of' && words[k - 1]?.lower !== 'member')) return
  // "A disability is an impairment that …": what makes it one is not cut from what it is.
  const isNamedBefore = /^(?:determiner|name)$/.test(s.tokens[clause.subject]?.role ?? '')
  const isAny = /^(?:a|an)$/.test(subjectWord(s, clause)) || !isNamedBefore
  if (isAny && !KIND.test(last.lower)) return
  // "It is a thing" says nothing by itself.
  const isNamed = clause.subjectEnd - clause.subject > 1 && KIND.test(last.lower)
  if ((words.length < 2 && !isNamed) || words.some(({ lower }) => isVague(lower))) return
  const who = isMany ? 'They' : isPerson(last) ? subjectText(s, clause) : 'It'
  const more = asSentence(`${who} ${onward(s, at + 1)}`)
  if (!isWhole(analyse(more, [s])) || wordCount(upTo(s, at)) < 5) return
  yield { sentences: [asSentence(upTo(s, at)), more], isRepeating: true }
}

const NAMING = /^(?:adjective|noun|name|and)$/

/** "A kind person" says something; "a way" does not, whatever stands before it. */
function isVague(lower: string): boolean {
  return VAGUE.test(lower) && !/^(?:person|people)$/.test(lower)
}

function subjectWord(s: Analysed, clause: Clause): string {
  return s.tokens[clause.subject]?.lower ?? ''
}

function subjectText(s: Analysed, clause: Clause): string {
  return upperFirst(slice(s, clause.subject, clause.subjectEnd))
}

/** What something is, said in one word: "The Code is a guide." */
const KIND =
  /^(?:document|guide|book|booklet|leaflet|plan|service|charity|team|law|website|school|scheme|programme|course|tool|test|meeting|report|letter|fund|organisation|club|app|game|survey|tribunal|network|disability|professional|teacher|therapist|psychologist|adviser|advisor|teenager|toddler)$/

/** Nouns that mean nothing without what is told of them. */
const VAGUE =
  /^(?:way|ways|manner|time|times|place|case|cases|situation|situations|person|people|thing|things|one|ones|point|extent|degree|sense|reason|reasons|fact|kind|kinds|sort|sorts|type|types|form|forms|number|lot|range|variety|group|set|series|level|stage|condition|area|areas|part|parts|something|matter|question|issue|only|same|first|last|best|such|certain|claim|view|belief|idea|feeling|risk|chance|evidence|hope|assumption|argument|concern|fear|worry|requirement|principle|suggestion|conclusion|finding|factors?|elements?|aspects?|features?|thought|notion|statement|message|impression|expectation|understanding|rule)$/

/** "a kind teaching assistant" is "The teaching assistant", "key workers" are "These key workers". */
function thingAgain(s: Analysed, from: number, to: number): string | undefined {
  const last = s.tokens[to - 1]
  if (!last || !/^(?:noun|name)$/.test(last.role) || VAGUE.test(last.lower)) return undefined
  // Only a bare noun phrase: what "of" or "and" ties to it may be meant by "who" instead.
  let start = to - 1
  while (start > from && /^(?:adjective|noun|adverb|name)$/.test(s.tokens[start - 1]?.role ?? ''))
    start--
  if (s.tokens[start - 1]?.role === 'determiner') start--
  const first = s.tokens[start]
  if (!first || start < from || to - start > 5 || !isNew(s, start, to)) return undefined
  let noun = to - 1
  while (noun > start && /^(?:noun|name)$/.test(s.tokens[noun - 1]?.role ?? '')) noun--
  // "a special educational needs worker": whose needs they are stays with them.
  if (/^needs?$/.test(s.tokens[noun]?.lower ?? '')) noun = start + 1
  if (/^(?:a|an)$/.test(first.lower) && !isPlural(last.text)) return `The ${slice(s, noun, to)}`
  // "There are colleagues." says nothing by itself.
  const isNamed = start === from && (first.role === 'adjective' || to - from > 1)
  if (first.role !== 'determiner' && isNamed && isPlural(last.text))
    return `These ${slice(s, noun, to)}`
  return undefined
}

const LINKED = /^(?:to|in|on|with|from|at|into|by|under)$/

/** Straight after the verb or in a place of its own, and not one of several of its kind. */
function isNew(s: Analysed, start: number, to: number): boolean {
  const before = s.tokens[start - 1]
  if (before?.role === 'preposition' && !LINKED.test(before.lower)) return false
  const noun = s.tokens[to - 1]?.lower
  for (let k = 0; k < start; k++) {
    const token = s.tokens[k]
    if (!token || token.lower === noun || VAGUE_LINK.test(token.lower)) return false
    if (token.role === 'to' || token.role === 'subordinator' || token.role === 'relative')
      return false
  }
  return true
}

/** "like a teacher who", "sometimes", "in order for": not one that is there. */
const VAGUE_LINK =
  /^(?:like|as|than|sometimes|often|usually|rarely|seldom|always|ever|such|so|too|if|for|per|whether|may|might|can|could|should|must|would|only)$/
