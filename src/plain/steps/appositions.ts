import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, firstOpener, isPerson, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, endMark, upperFirst, wordCount } from '../grammar/write.ts'
import { hasNegation, isOpen, mainAndMore, onward, thisIs, upTo } from './joints.ts'
import { isStatement, startOfMain } from './relative-reach.ts'
import type { Proposal, Step } from './step.ts'

/** "Mrs Ali, the head teacher, …" and "… Makaton, a kind of signing": who or what somebody is. */
export const appositions: Step = {
  name: 'relatives',
  minWords: 13,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 1; i < s.tokens.length - 1; i++) {
      if (!/^,\s+$/.test(gapBefore(s, i)) || !isOpen(s, i)) continue
      const first = s.tokens[i]
      if (first?.role === 'name') yield* calledSo(s, i)
      if (!first || !/^(?:a|an|the|our|your|their|his|her|my)$/.test(first.lower)) continue
      yield* between(s, i)
      yield* atEnd(s, i)
    }
  },
}

/** Words that tell of an event, not of the thing before them: "a step that pleased everyone". */
const OF_EVENT =
  /^(?:decision|move|step|change|practice|number|figure|trend|fact|result|claim|sign|increase|rise|drop|fall|view|point|position|problem|situation|reason|day|days|week|month|year|time|date|term|way|thing|total|third|half|quarter|lot|few|majority|minority|share|reference|chance|idea|deal|success|mistake|cost|loss|measure|achievement|breach|finding|role|task|job|one|latter|former|more|most|less|same|other|others|rest|first|last|second)$/

interface Noun {
  from: number
  head: number
}

/** "A nurse at the school": its first word and what it is about; undefined where it is no plain noun phrase. */
function nounPhrase(s: Analysed, from: number, to: number): Noun | undefined {
  let head: number | undefined
  for (let k = from + 1; k < to; k++) {
    const token = s.tokens[k]
    if (!token) return undefined
    if (token.role === 'noun' || token.role === 'name') {
      head = k
      continue
    }
    if (head !== undefined) break
    if (token.role !== 'adjective' && token.role !== 'adverb' && token.role !== 'number')
      return undefined
  }
  return head === undefined ? undefined : { from, head }
}

/** What is told of: a name, or a thing with "the", that ends at word `to`. */
function namedBefore(s: Analysed, to: number): string | undefined {
  let from = to
  while (
    from > 0 &&
    (from === to || gapBefore(s, from) === ' ' || /^\.\s$/.test(gapBefore(s, from)))
  ) {
    if (s.tokens[from - 1]?.role !== 'name') break
    from--
  }
  if (from === to) return bareBefore(s, to)
  if (to - from > 4) return undefined
  const before = s.tokens[from - 1]
  if (before?.lower === 'the') from--
  else if (before && /^(?:adjective|noun|number|determiner|and|verb)$/.test(before.role)) {
    // "He met head Ann Day": the name goes on before.
    if (before.role !== 'verb') return undefined
  }
  const lead = s.tokens[from - 1]
  // "the Home to School Policy": the name goes on before.
  const isLinked =
    /^(?:preposition|to)$/.test(lead?.role ?? '') &&
    from > 2 &&
    /^\p{Lu}/u.test(s.tokens[from - 2]?.text ?? '')
  if (lead?.role === 'and' || isLinked || /^(?:of|as|like|than)$/.test(lead?.lower ?? ''))
    return undefined
  if (s.tokens.slice(from, to).some(({ lower }) => TIME.test(lower))) return undefined
  return upperFirst(slice(s, from, to))
}

/** "Signing" or "dyslexia" straight after its verb or "with": a thing that has no plural. */
function bareBefore(s: Analysed, to: number): string | undefined {
  const noun = s.tokens[to - 1]
  const before = s.tokens[to - 2]
  if (noun?.role !== 'noun' || isPlural(noun.text)) return undefined
  if (before?.role !== 'verb' && !/^(?:with|use|has|have|by|called|to)$/.test(before?.lower ?? ''))
    return undefined
  if (
    !KIND_OF.test(
      s.tokens
        .slice(to + 1, to + 5)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return undefined
  return upperFirst(noun.text)
}

const KIND_OF =
  /^(?:\S+ ){0,2}(?:kind|type|form|sort|condition|difficulty|disorder|therapy|method|technique|language|treatment|medicine|disability)\b/

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|spring|summer|autumn|winter)$/

/** Whether the sentence tells of now: what somebody is, they are. */
function isOfNow(s: Analysed, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = s.tokens[k]
    if (token?.isFinite)
      return token.shape !== 'past' && !/^(?:was|were|had|did)$/.test(token.lower)
  }
  return false
}

/** "Mrs Ali, the head teacher, will call you": "Mrs Ali is the head teacher." */
function* between(s: Analysed, i: number): Iterable<Proposal> {
  const start = startOfName(s, i)
  if (start === undefined) return
  for (let k = i + 2; k < s.tokens.length - 1 && k < i + 14; k++) {
    if (s.tokens[k]?.isFinite && !/,/.test(gapBefore(s, k))) return
    if (!/,/.test(gapBefore(s, k))) continue
    const at = s.tokens[k]?.role === 'adverb' ? k + 1 : k
    if (!s.tokens[at]?.isFinite || firstOpener(s, i, k) !== undefined) return
    const name = namedBefore(s, i)
    const noun = nounPhrase(s, i, k)
    if (name === undefined || !noun || !fits(s, i, noun) || !isOfNow(s, at, at + 1)) return
    const main = asSentence(`${upTo(s, i)} ${onward(s, k)}`, endMark(s.text))
    const more = asSentence(`${name} is ${slice(s, i, k)}`)
    if (!clauseAt(analyse(main, [s]), 0) && start === 0) return
    yield { sentences: mainAndMore(s, main, more), isMoving: true, isRepeating: true }
    return
  }
}

/** "Our head, Mrs Joan Bell, will call you": "Our head is Mrs Joan Bell." */
function* calledSo(s: Analysed, i: number): Iterable<Proposal> {
  const first = s.tokens[0]
  if (!first || !/^(?:the|our|your|her|his|my)$/.test(first.lower) || i < 2 || i > 6) return
  if (!s.tokens.slice(1, i).every(({ role }) => /^(?:noun|name|adjective)$/.test(role))) return
  if (isPlural(s.tokens[i - 1]?.text ?? '')) return
  let end = i
  while (s.tokens[end]?.role === 'name' && (end === i || /^\.?\s$/.test(gapBefore(s, end)))) end++
  if (end - i < 2 || end - i > 4 || !/^,\s+$/.test(gapBefore(s, end))) return
  const at = s.tokens[end]?.role === 'adverb' ? end + 1 : end
  if (!s.tokens[at]?.isFinite || !isOfNow(s, at, at + 1)) return
  const main = asSentence(`${upTo(s, i)} ${onward(s, end)}`, endMark(s.text))
  const more = asSentence(`${slice(s, 0, i)} is ${slice(s, i, end)}`)
  if (!clauseAt(analyse(main, [s]), 0)) return
  yield { sentences: [more, main], isMoving: true, isRepeating: true }
}

/** Where the name that opens the sentence begins, after an opening or not. */
function startOfName(s: Analysed, to: number): number | undefined {
  let from = to
  while (
    from > 0 &&
    s.tokens[from - 1]?.role === 'name' &&
    (from === to || !/,/.test(gapBefore(s, from)))
  )
    from--
  if (from === to) return undefined
  if (s.tokens[from - 1]?.lower === 'the') from--
  if (from === 0) return 0
  return /,/.test(gapBefore(s, from)) && from < 9 ? from : undefined
}

function fits(s: Analysed, i: number, { head }: Noun): boolean {
  const word = s.tokens[head]
  const named = s.tokens[i - 1]
  if (!word || !named || isPlural(word.text) || isPlural(named.text)) return false
  if (OF_EVENT.test(word.lower)) return false
  for (let k = i; k <= head; k++) if (OF_EVENT.test(s.tokens[k]?.lower ?? '')) return false
  return true
}

/** ", a process known as mediation": that is what was just told. */
function isDoing(s: Analysed, i: number, noun: Noun): boolean {
  if (!/^(?:a|an)$/.test(s.tokens[i]?.lower ?? '') || s.tokens[0]?.lower === 'this') return false
  const head = s.tokens[noun.head]?.lower ?? ''
  const next = s.tokens[noun.head + 1]?.lower ?? ''
  return (
    /^(?:process|practice|step|move|decision|approach|method)$/.test(head) &&
    /^(?:known|called|that|which)$/.test(next)
  )
}

const PLACE =
  /^(?:town|city|village|area|county|borough|district|suburb|region|country|island|school|college|centre|hospital|street|park)$/

/** "A club in Derby, the best of its kind": the club or the place. */
function isPlaceOfAnother(s: Analysed, i: number): boolean {
  let from = i
  while (from > 0 && /^(?:name|determiner)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  return /^(?:in|at|near|from|for|on|under|between)$/.test(s.tokens[from - 1]?.lower ?? '')
}

/** "They use Makaton, a kind of signing": "Makaton is a kind of signing." */
function* atEnd(s: Analysed, i: number): Iterable<Proposal> {
  const end = s.tokens.length
  if (!isStatement(s, i) || hasNegation(s, 0, i)) return
  const start = startOfMain(s, i) ?? 0
  // Where commas part other things, this may be one of them.
  for (let k = start + 1; k < end; k++)
    if (k !== i && isOpen(s, k) && /[,;:–—]|\s-\s/.test(gapBefore(s, k))) return
  const noun = nounPhrase(s, i, end)
  if (noun && isDoing(s, i, noun)) {
    const told = asSentence(`${thisIs(s, i)} ${onward(s, i)}`, endMark(s.text))
    if (wordCount(upTo(s, i)) > 4) yield { sentences: [asSentence(upTo(s, i)), told] }
    return
  }
  const name = namedBefore(s, i)
  if (!noun || name === undefined || !fits(s, i, noun) || !isOfNow(s, start, i)) return
  const person = isPerson(s.tokens[noun.head])
  const article = s.tokens[i]?.lower ?? ''
  if (!person && !/^(?:a|an|the)$/.test(article)) return
  const opener = firstOpener(s, i, end)
  const finite = s.tokens.findIndex((token, k) => k > i && token.isFinite)
  if (finite >= 0 && (opener === undefined || finite < opener)) return
  // "At Alder School, the shop and the park": a row without its last comma.
  for (let k = noun.head + 1; k < (opener ?? end); k++)
    if (s.tokens[k]?.role === 'and' && (person || s.tokens[k + 1]?.role !== 'noun')) return
  if (isPlaceOfAnother(s, i) && !PLACE.test(s.tokens[noun.head]?.lower ?? '')) return
  const more = asSentence(`${name} is ${onward(s, i)}`, endMark(s.text))
  if (wordCount(upTo(s, i)) < 5 || wordCount(more) < 5 || !isWhole(analyse(more, [s]))) return
  yield { sentences: [asSentence(upTo(s, i)), more], isRepeating: true }
}
