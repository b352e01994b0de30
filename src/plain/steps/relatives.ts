import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, firstOpener, isOpener, isPlace, mainVerb, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { newBefore, personBefore, phraseBefore, thingBefore } from './antecedents.ts'
import {
  canBeTold,
  hasNegation,
  isOpen,
  isOrder,
  mainAndMore,
  onward,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import { objectOf } from './object-relatives.ts'
import { isStatement, runsToEnd } from './relative-reach.ts'
import type { Proposal, Step } from './step.ts'

/** Makes a sentence of ", which …", ", who …" and ", where …" where it is clear what they tell of. */
export const relatives: Step = {
  name: 'relatives',
  minWords: 11,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 2; i < s.tokens.length - 1; i++) {
      const lower = s.tokens[i]?.lower ?? ''
      if (!/^(?:which|who|where|whose)$/.test(lower) || !isOpen(s, i)) continue
      // "Which means" tells of all that was said, with a comma or without.
      const isMeaning = lower === 'which' && /^(?:means|meant)$/.test(s.tokens[i + 1]?.lower ?? '')
      const gap = gapBefore(s, i)
      if (/^(?:which|who)$/.test(lower) && /^\s[–—-]\s$/.test(gap)) {
        yield* inside(s, i, DASH)
        continue
      }
      // "Our nurse is Ann Lee who can help": a name is told of, comma or not.
      const isOfName = lower === 'who' && gap === ' ' && isFullName(s, i) && !isCleft(s)
      if (!isMeaning && !isOfName && !/^,\s+$/.test(gap)) continue
      if (lower === 'where') yield* place(s, i)
      else if (lower === 'whose') yield* owned(s, i)
      else {
        yield* inside(s, i, COMMA)
        yield* last(s, i)
        if (lower === 'which') yield* objectOf(s, i)
      }
    }
  },
}

const COMMA = /^,\s+$/
const DASH = /^\s[–—-]\s$/

/** "It was Ann Lee who wrote it": nobody else did. */
function isCleft(s: Analysed): boolean {
  return s.tokens[0]?.lower === 'it' && s.tokens[1]?.shape === 'be'
}

/** Two or more names in a row, as of a person. */
function isFullName(s: Analysed, to: number): boolean {
  const from = phraseBefore(s, to)
  if (isPlural(s.tokens[to - 1]?.text ?? '')) return false
  return to - from > 1 && s.tokens.slice(from, to).every(({ role }) => role === 'name')
}

const WILLS =
  /^(?:pretend|claim|believe|hope|want|refuse|promise|think|decide|wish|try|intend)(?:s|es)?$|^(?:believed|hoped|wanted|refused|promised|thought|decided|tried|tries)$/

const APART = /^(?:different|differs|differ|separate|apart|unlike|rather|instead|than|distinct)$/

/** The word with tense straight after "which" or "who"; adverbs and "of course" are passed over. */
function verbAfter(s: Analysed, i: number): number | undefined {
  for (let k = i + 1; k < s.tokens.length && k < i + 4; k++) {
    const token = s.tokens[k]
    if (token?.isFinite) return k
    // "which of course means", "which in turn led"
    if (/^(?:of course|in turn)$/.test(slice(s, k, k + 2).toLowerCase())) k++
    else if (token?.role !== 'adverb') return undefined
  }
  return undefined
}

function* last(s: Analysed, i: number): Iterable<Proposal> {
  const verb = verbAfter(s, i)
  if (verb === undefined || !runsToEnd(s, i, verb)) return
  if (!standsAlone(s, i) && !canBeTold(s, i) && !isStatement(s, i)) return
  // "It is different from childcare, which helps you to work": "this" might be either.
  if (s.tokens.slice(0, i).some(({ lower }) => APART.test(lower))) return
  const told = s.tokens[i]?.lower === 'who' ? personBefore(s, i) : thingBefore(s, i, verb)
  // "Not every town has a nurse, which is important": "this" might be that not all have one.
  if (told === 'This' && isJudged(s, verb) && hasNegation(s, 0, i)) return
  // "a firm, which claims": what somebody does, "this" does not do.
  const isUnclear = isThisTwice(s, i) || WILLS.test(s.tokens[verb]?.lower ?? '')
  const who = told === 'This' && isUnclear ? newBefore(s, i, verb) : told
  if (who === undefined) return
  // ", who leads it and who can help": one sentence for each.
  const second = againAfter(s, i)
  if (second === undefined && /\b(?:and|or|but) (?:which|who)\b/.test(onward(s, i + 1))) return
  const more =
    second === undefined
      ? [asSentence(`${who} ${onward(s, i + 1)}`, endMark(s.text))]
      : [
          asSentence(`${who} ${slice(s, i + 1, second - 1)}`),
          asSentence(secondStart(s, second, who) + onward(s, second + 1), endMark(s.text)),
        ]
  yield { sentences: [asSentence(upTo(s, i)), ...more], isRepeating: true }
}

/** "Which is really important": the verb is followed by a word that judges. */
function isJudged(s: Analysed, verb: number): boolean {
  const at = s.tokens[verb + 1]?.role === 'adverb' ? verb + 2 : verb + 1
  return s.tokens[verb]?.shape === 'be' && s.tokens[at]?.role === 'adjective'
}

/** "This is written on a form, which is sent": two things would be "this". */
function isThisTwice(s: Analysed, to: number): boolean {
  return s.tokens.slice(0, to).some(({ lower, role }, k) => {
    const isAlone = role === 'pronoun' || s.tokens[k + 1]?.isFinite === true
    return (lower === 'this' && isAlone) || (lower === 'this' && k === 0)
  })
}

function secondStart(s: Analysed, second: number, who: string): string {
  return s.tokens[second - 1]?.lower === 'but' ? `But ${lowerThis(who)} ` : `${who} `
}

function lowerThis(who: string): string {
  return who.replace(/^(?:This|These|The)\b/, (word) => word.toLowerCase())
}

/** The second "who" or "which" of "who … and who …", if it is the only other one. */
function againAfter(s: Analysed, i: number): number | undefined {
  const lower = s.tokens[i]?.lower
  for (let k = i + 3; k < s.tokens.length - 1; k++) {
    if (!isOpener(s, k)) continue
    const isSame =
      s.tokens[k]?.lower === lower && /^(?:and|but)$/.test(s.tokens[k - 1]?.lower ?? '')
    return isSame &&
      verbAfter(s, k) !== undefined &&
      !/\b(?:and|or|but) (?:which|who)\b/.test(onward(s, k + 1))
      ? k
      : undefined
  }
  return undefined
}

/** "The SENCo, who must be a teacher, leads…": two sentences about the subject. */
function* inside(s: Analysed, i: number, mark: RegExp): Iterable<Proposal> {
  if (firstOpener(s, 0, i) !== undefined || mainVerb(s, 0, i) !== undefined) return
  const verb = verbAfter(s, i)
  if (verb === undefined || !isWholeSubject(s, i)) return
  for (let k = verb + 1; k < s.tokens.length - 1; k++) {
    if (!mark.test(gapBefore(s, k)) || !isOpen(s, k)) continue
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

/** ", whose plan is late" is "The pupil's plan is late." */
function* owned(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause || clause.subject !== i + 1 || !runsToEnd(s, i, clause.verb)) return
  if (!standsAlone(s, i) && !canBeTold(s, i) && !isStatement(s, i)) return
  const who = personBefore(s, i)
  if (who === undefined || /\bof\b/.test(who)) return
  const mark = s.text.includes("'") ? "'" : '’'
  const whose = /s$/.test(who) && isPlural(s.tokens[i - 1]?.text ?? '') ? mark : `${mark}s`
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`${who}${whose} ${onward(s, i + 1)}`)],
    isRepeating: true,
  }
}

/** What is so only where it is so: "in class, where they need it". */
const ONLY_WHERE =
  /^(?:need|needs|needed|require|requires|struggle|struggles|find|finds|have|has|cannot|appropriate|possible|necessary|required|relevant|want|wants|wish|wishes|feel|feels|apply|applies|useful|not)$/

function* place(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause || !runsToEnd(s, i, clause.verb)) return
  if (!standsAlone(s, i) && !isStatement(s, i) && !isPolite(s, i)) return
  const last = s.tokens[i - 1]
  const isName = last?.role === 'name' && isIn(s, i)
  if (
    !isPlace(last) &&
    !isName &&
    !/^(?:page|tab|website|section|folder|app|arena|office|library|hall|village|town|city|ward|surgery|department)s?$/.test(
      last?.lower ?? '',
    )
  )
    return
  const isYou = s.tokens[i + 1]?.lower === 'you'
  for (let k = clause.verb; !isYou && k < clause.verb + 4; k++)
    if (ONLY_WHERE.test(s.tokens[k]?.lower ?? '')) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`There, ${onward(s, i + 1)}`)] }
}

/** "Then please look at the page": an order, after a word or two. */
function isPolite(s: Analysed, to: number): boolean {
  const from = s.tokens.findIndex(({ lower }) => !/^(?:then|please)$/.test(lower))
  return isOrder(analyse(onward(s, from), [s]), to - from)
}

function isIn(s: Analysed, i: number): boolean {
  return /^(?:in|at|to)$/.test(s.tokens[phraseBefore(s, i) - 1]?.lower ?? '')
}
