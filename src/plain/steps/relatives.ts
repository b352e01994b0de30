import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import {
  clauseAt,
  firstOpener,
  isOpener,
  isPerson,
  isPlace,
  mainVerb,
  slice,
} from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, endMark, upperFirst } from '../grammar/write.ts'
import {
  canBeTold,
  isOpen,
  mainAndMore,
  onward,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Makes a sentence of ", which …", ", who …" and ", where …" where it is clear what they tell of. */
export const relatives: Step = {
  name: 'relatives',
  minWords: 11,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 2; i < s.tokens.length - 1; i++) {
      const lower = s.tokens[i]?.lower ?? ''
      if (!/^(?:which|who|where)$/.test(lower) || !isOpen(s, i)) continue
      // "Which means" tells of all that was said, with a comma or without.
      const isMeaning = lower === 'which' && /^(?:means|meant)$/.test(s.tokens[i + 1]?.lower ?? '')
      if (!isMeaning && !/^,\s+$/.test(gapBefore(s, i))) continue
      if (lower === 'where') yield* place(s, i)
      else {
        yield* inside(s, i)
        yield* last(s, i)
      }
    }
  },
}

const APART = /^(?:different|differs|differ|separate|apart|unlike|rather|instead|than|distinct)$/

/** The word with tense straight after "which" or "who", adverbs passed. */
function verbAfter(s: Analysed, i: number): number | undefined {
  for (let k = i + 1; k < s.tokens.length && k < i + 4; k++) {
    const token = s.tokens[k]
    if (token?.isFinite) return k
    if (token?.role !== 'adverb') return undefined
  }
  return undefined
}

function* last(s: Analysed, i: number): Iterable<Proposal> {
  const verb = verbAfter(s, i)
  if (verb === undefined || (!standsAlone(s, i) && !canBeTold(s, i))) return
  // "It is different from childcare, which helps you to work": "this" might be either.
  if (s.tokens.slice(0, i).some(({ lower }) => APART.test(lower))) return
  const who = s.tokens[i]?.lower === 'who' ? personBefore(s, i) : thingBefore(s, i, verb)
  if (who === undefined) return
  // ", who leads it and who can help": one sentence for each.
  const second = againAfter(s, i)
  if (second === undefined && /\b(?:and|or|but) (?:which|who)\b/.test(onward(s, i + 1))) return
  const told =
    second === undefined
      ? [asSentence(`${who} ${onward(s, i + 1)}`, endMark(s.text))]
      : [
          asSentence(`${who} ${slice(s, i + 1, second - 1)}`),
          asSentence(`${who} ${onward(s, second + 1)}`, endMark(s.text)),
        ]
  yield { sentences: [asSentence(upTo(s, i)), ...told], isRepeating: true }
}

/** The second "who" or "which" of "who … and who …", if it is the only other one. */
function againAfter(s: Analysed, i: number): number | undefined {
  const lower = s.tokens[i]?.lower
  for (let k = i + 3; k < s.tokens.length - 1; k++) {
    if (!isOpener(s, k)) continue
    const isSame = s.tokens[k]?.lower === lower && s.tokens[k - 1]?.lower === 'and'
    return isSame &&
      verbAfter(s, k) !== undefined &&
      !/\b(?:and|or|but) (?:which|who)\b/.test(onward(s, k + 1))
      ? k
      : undefined
  }
  return undefined
}

/** "This" or "These", by the verb's own number; undefined where it does not show. */
function thingBefore(s: Analysed, i: number, verb: number): string | undefined {
  const token = s.tokens[verb]
  if (!token) return undefined
  const name = nameBefore(s, i)
  if (name !== undefined && !/^(?:are|have|were|do)$/.test(token.lower)) return name
  if (/^(?:is|has|was|does)$/.test(token.lower) || token.shape === 'third') return 'This'
  if (/^(?:are|have|were|do)$/.test(token.lower) || token.shape === 'base') return 'These'
  const noun = s.tokens[i - 1]
  if (!noun) return undefined
  if (!isPlural(noun.text)) return 'This'
  // What must be done is done to the things, not to all that was said.
  const isDone = s.tokens[verb + 1]?.lower === 'be' && s.tokens[verb + 2]?.shape === 'participle'
  return token.role === 'modal' && isDone && noun.role === 'noun' ? 'These' : undefined
}

/** A thing with a name of its own: "Centre 404", "the Education Act". */
function nameBefore(s: Analysed, i: number): string | undefined {
  const from = phraseBefore(s, i)
  const tokens = s.tokens.slice(from, i)
  const names = tokens[0]?.role === 'determiner' ? tokens.slice(1) : tokens
  if (tokens[0]?.role === 'determiner' && tokens[0].lower !== 'the') return undefined
  if (names[0]?.role !== 'name' || names.length > 4) return undefined
  if (!names.every(({ role }) => role === 'name' || role === 'number')) return undefined
  if (/^(?:of|and|or|for|in)$/.test(s.tokens[from - 1]?.lower ?? '') && names.length < 2)
    return undefined
  if (/^(?:and|or)$/.test(s.tokens[from - 1]?.lower ?? '')) return undefined
  return upperFirst(slice(s, from, i))
}

/** The noun phrase that ends at word `to`; its first word. */
function phraseBefore(s: Analysed, to: number): number {
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

function personBefore(s: Analysed, i: number): string | undefined {
  const noun = s.tokens[i - 1]
  const from = phraseBefore(s, i)
  const before = s.tokens[from - 1]
  if (!noun || from === i) return undefined
  if (/^(?:of|and|or|with|for|between|than|like|as)$/.test(before?.lower ?? '')) return undefined
  const first = s.tokens[from]
  if (noun.role === 'name' && first?.role === 'name') {
    return /^[A-Z]{2,}s?$/.test(noun.text) ? undefined : slice(s, from, i)
  }
  if (!isPerson(noun)) return undefined
  const again = subjectAgain(s, from, i)
  if (again === undefined) return undefined
  if (first?.role === 'determiner') return upperFirst(again)
  return isPlural(noun.text) ? `These ${again}` : undefined
}

/** "The SENCo, who must be a teacher, leads…": two sentences about the subject. */
function* inside(s: Analysed, i: number): Iterable<Proposal> {
  if (firstOpener(s, 0, i) !== undefined || mainVerb(s, 0, i) !== undefined) return
  const verb = verbAfter(s, i)
  if (verb === undefined || !isWholeSubject(s, i)) return
  for (let k = verb + 1; k < s.tokens.length - 1; k++) {
    if (!/^,\s+$/.test(gapBefore(s, k)) || !isOpen(s, k)) continue
    const at = s.tokens[k]?.role === 'adverb' ? k + 1 : k
    if (!s.tokens[at]?.isFinite) continue
    if (firstOpener(s, i + 1, k) !== undefined) return
    const again = subjectAgain(s, 0, i)
    if (again === undefined) return
    const main = asSentence(`${upTo(s, i)} ${onward(s, k)}`, endMark(s.text))
    const more = asSentence(`${again} ${slice(s, i + 1, k)}`)
    if (!clauseAt(analyse(main, [s]), 0) || !isWhole(analyse(more, [s]))) return
    yield { sentences: mainAndMore(s, main, more), isRepeating: true, isMoving: true }
    return
  }
}

function isWholeSubject(s: Analysed, to: number): boolean {
  for (let k = 0; k < to; k++) {
    const token = s.tokens[k]
    if (!token || !/^(?:determiner|noun|name|adjective)$/.test(token.role)) return false
  }
  return true
}

function* place(s: Analysed, i: number): Iterable<Proposal> {
  if (!isPlace(s.tokens[i - 1]) || !clauseAt(s, i + 1) || !standsAlone(s, i)) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`There, ${onward(s, i + 1)}`)] }
}
