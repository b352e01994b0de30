import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt } from '../grammar/clause.ts'
import { asSentence, endMark } from '../grammar/write.ts'
import { isOpen, onward, standsAlone, upTo } from './joints.ts'
import type { Proposal } from './step.ts'
import { endsLongRow } from './sure-clauses.ts'

/** Clauses that begin with a time, a place, a purpose or a condition before their subject. */

const SUBJECT_PRONOUN = /^(?:i|we|you|he|she|it|they|there)$/
const TIME =
  /^(?:time|moment|stage|point|year|month|week|day|term|century|end|start|past|future|morning|afternoon|evening|spring|summer|autumn|winter|case|fact|reality)s?$/
const FRAME = /^(?:in|at|by|over|during|on|since|from|for|after|before|until)$/
const OPENING =
  /^(?:if|when|where|unless|as|once|after|before|since|although|though|while|because)$/
/** The farthest that an opening may reach. */
const MOST = 12

/** ", but at this point they …", ", and in 2015 she …": the clause and its opening are a sentence. */
export function* openedClause(s: Analysed, i: number): Iterable<Proposal> {
  if (/\?$|[!?].*\s/.test(s.text)) return
  const rest = analyse(onward(s, i + 1), [s])
  const first = rest.tokens[0]
  if (!first) return
  const isTime = first.role === 'preposition' && opensWithTime(rest)
  const isOpened =
    isTime ||
    opensWithAdverb(rest) ||
    (/^(?:preposition|to)$/.test(first.role) && opensBeforeComma(rest))
  if (!isOpened || !standsAlone(s, i, true, isTime) || endsLongRow(s, i)) return
  const isAndSo = s.tokens[i]?.lower === 'and' || first.lower === 'so'
  yield {
    sentences: [
      asSentence(upTo(s, i)),
      asSentence(onward(s, isAndSo ? i + 1 : i), endMark(s.text)),
    ],
  }
}

/** "and within this, some …", "and so she", "but in order to …, the": it begins there, comma or not. */
export function opensAnyhow(s: Analysed, i: number): boolean {
  const [first, second] = [s.tokens[i + 1], s.tokens[i + 2]]
  if (first?.lower === 'so') {
    // "to help them and so they can see it": one more aim.
    const mayBeAim = /^(?:can|could)$/.test(s.tokens[i + 3]?.lower ?? '')
    const hasAim = s.tokens.slice(0, i).some(({ role }) => role === 'to')
    return SUBJECT_PRONOUN.test(second?.lower ?? '') && !(mayBeAim && hasAim)
  }
  const isAnd = s.tokens[i]?.lower === 'and'
  // "and so it is important that": it follows from what was said.
  if (isAnd && first?.lower === 'so')
    return SUBJECT_PRONOUN.test(second?.lower ?? '') && !/^(?:can|could)$/.test(verbWord(s, i + 2))
  if (first?.role !== 'preposition') return false
  if (!isAnd) return true
  // "and since then we have", "and at the end of this note, we set out"
  if (first.lower === 'since' && second?.lower === 'then') return true
  if (endsWithPronoun(s, i + 1)) return true
  return (
    /^(?:this|that|these|turn|addition)$/.test(second?.lower ?? '') &&
    /^,/.test(gapBefore(s, i + 3))
  )
}

function verbWord(s: Analysed, subject: number): string {
  return s.tokens[clauseAt(s, subject)?.verb ?? -1]?.lower ?? ''
}

/** "at the end of this note, we set out": a comma, and then a pronoun with its verb. */
function endsWithPronoun(s: Analysed, from: number): boolean {
  for (let k = from + 2; k < from + 8 && k < s.tokens.length; k++) {
    const token = s.tokens[k]
    if (!token || token.isFinite || token.role === 'and') return false
    if (!/^,/.test(gapBefore(s, k))) continue
    return SUBJECT_PRONOUN.test(token.lower) && clauseAt(s, k)?.subject === k
  }
  return false
}

/** "now they work", "so he came", "still, it helped" */
function opensWithAdverb(rest: Analysed): boolean {
  const first = rest.tokens[0]
  if (!first || /^(?:not|only|even|both|either|neither)$/.test(first.lower)) return false
  const isLink = /^(?:so|today|tonight|tomorrow|yesterday)$/.test(first.lower)
  if (first.role !== 'adverb' && !isLink) return false
  const at = rest.tokens[1]?.role === 'adverb' ? 2 : 1
  // "now, five years later, he stands"
  if (/^(?:now|today)$/.test(first.lower) && /^,/.test(gapBefore(rest, 1))) {
    const next = rest.tokens.findIndex((_, k) => k > 1 && /,/.test(gapBefore(rest, k)))
    const opening = rest.tokens.slice(1, next)
    const isPlain = !opening.some((token) => token.isFinite || token.role === 'and')
    if (next > 2 && next < 8 && isPlain && clauseAt(rest, next)?.subject === next) return true
  }
  return clauseAt(rest, at)?.subject === at && !/[;:]/.test(gapBefore(rest, at))
}

/** "in 2015 she became", "by the end of the year, their numbers had": a time, then the subject. */
function opensWithTime(rest: Analysed): boolean {
  if (!FRAME.test(rest.tokens[0]?.lower ?? '')) return false
  for (let k = 2; k < Math.min(MOST, rest.tokens.length); k++) {
    const before = rest.tokens[k - 1]
    if (rest.tokens.slice(0, k).some((token) => token.isFinite || token.role === 'and'))
      return false
    const isTime =
      before?.role === 'number' || before?.lower === 'then' || TIME.test(before?.lower ?? '')
    if (!isTime || !clauseAt(rest, k)) continue
    if (/,/.test(gapBefore(rest, k))) return true
    return SUBJECT_PRONOUN.test(rest.tokens[k]?.lower ?? '')
  }
  return false
}

/** "to find out what works, the school asked": an opening that a comma ends. */
function opensBeforeComma(rest: Analysed): boolean {
  const isPurpose = rest.tokens[0]?.role === 'to'
  const at = rest.tokens.findIndex((_, k) => k > 0 && /,/.test(gapBefore(rest, k)))
  if (at < 2 || at > (isPurpose ? MOST : 8) || !clauseAt(rest, at)) return false
  const opening = rest.tokens.slice(0, at)
  if (isPurpose) return !opening.some(({ role }) => role === 'and' || role === 'relative')
  return !opening.some((token) => token.isFinite || token.role === 'and')
}

/** ", and if it falls below 90%, …": the condition and what hangs on it are a sentence. */
export function* conditionAfter(s: Analysed, i: number): Iterable<Proposal> {
  const opener = s.tokens[i + 1]?.lower ?? ''
  if (!OPENING.test(opener) || !clauseAt(s, i + 2)) return
  const isBut = s.tokens[i]?.lower === 'but'
  if (!/^,/.test(gapBefore(s, i)) && !isBut && opener !== 'if') return
  const comma = s.tokens.findIndex((_, k) => k > i + 3 && /^,/.test(gapBefore(s, k)))
  const hasMain = comma > 0 && isOpen(s, comma) && clauseAt(s, comma) !== undefined
  const isPlain = /^(?:if|when|where|unless)$/.test(opener)
  if (!hasMain && !(isPlain && /^,/.test(gapBefore(s, i)))) return
  if (!standsAlone(s, i, hasMain)) return
  if (s.tokens.slice(i + 2).filter((token) => token.isFinite).length < 2) return
  const told = asSentence(onward(s, isBut ? i : i + 1), endMark(s.text))
  if (!isPlain && !isWhole(analyse(told, [s]))) return
  yield { sentences: [asSentence(upTo(s, i)), told] }
}

/** "– if you need it, we can help": a condition and what hangs on it, to the end. */
export function opensWithCondition(s: Analysed, i: number): boolean {
  if (!/^(?:if|when)$/.test(s.tokens[i]?.lower ?? '') || !clauseAt(s, i + 1)) return false
  const comma = s.tokens.findIndex((_, k) => k > i + 2 && /^,/.test(gapBefore(s, k)))
  return comma > 0 && isOpen(s, comma) && clauseAt(s, comma) !== undefined
}

/** ", but the pupils who came to it say": a subject with a clause of its own before its verb. */
export function* toldClause(s: Analysed, i: number): Iterable<Proposal> {
  if (/\?$|[!?].*\s/.test(s.text)) return
  const first = s.tokens[i + 1]
  const isStart =
    first?.role === 'determiner' || /^(?:those|anyone|everyone)$/.test(first?.lower ?? '')
  if (!isStart || /^(?:this|that|it)$/.test(first?.lower ?? '')) return
  const verb = verbAfterClause(s, i + 1) ?? verbAfterAside(s, i + 1)
  if (verb === undefined || endsLongRow(s, i) || !standsAlone(s, i, true)) return
  const from = s.tokens[i]?.lower === 'and' ? i + 1 : i
  yield { sentences: [asSentence(upTo(s, i)), asSentence(onward(s, from), endMark(s.text))] }
}

/** "the results, which are sent to us, are": the verb after what the commas hold. */
function verbAfterAside(s: Analysed, from: number): number | undefined {
  let opener = from + 1
  while (/^(?:noun|adjective)$/.test(s.tokens[opener]?.role ?? '') && gapBefore(s, opener) === ' ')
    opener++
  if (s.tokens[opener - 1]?.role !== 'noun' || !/^,\s+$/.test(gapBefore(s, opener)))
    return undefined
  if (!/^(?:who|which)$/.test(s.tokens[opener]?.lower ?? '')) return undefined
  if (!s.tokens[opener + 1]?.isFinite) return undefined
  for (let k = opener + 2; k < Math.min(opener + 12, s.tokens.length); k++) {
    if (/[;:–—()“”"]/.test(gapBefore(s, k))) return undefined
    if (/,/.test(gapBefore(s, k))) return s.tokens[k]?.isFinite ? k : undefined
    if (s.tokens[k]?.isFinite) return undefined
  }
  return undefined
}

/** The verb of a subject that a clause tells of: "the pupils who came to it say". */
function verbAfterClause(s: Analysed, from: number): number | undefined {
  const limit = Math.min(from + 16, s.tokens.length)
  let opener: number | undefined
  let inner: number | undefined
  for (let k = from + 1; k < limit; k++) {
    const token = s.tokens[k]
    if (!token || /[,;:–—()“”"]|--|\s-\s/.test(gapBefore(s, k))) return undefined
    if (token.role === 'and') return undefined
    if (opener === undefined) {
      if (token.isFinite) return undefined
      const before = s.tokens[k - 1]
      const isNoun = before?.role === 'noun' || before?.lower === 'those'
      const isOpening =
        /^(?:who|that|which)$/.test(token.lower) || /^(?:i|you|we|they|he|she)$/.test(token.lower)
      if (isNoun && isOpening) opener = k
      else if (!/^(?:noun|name|adjective|adverb|number|preposition|determiner)$/.test(token.role))
        return undefined
    } else if (token.isFinite) {
      if (inner === undefined) {
        if (k - opener > 4) return undefined
        inner = k
      } else {
        // "the help that shows they can": that verb is what is shown.
        const before = s.tokens[k - 1]
        const isSure = token.role === 'modal' || /^(?:be|have)$/.test(token.shape ?? '')
        return isSure && before?.role !== 'pronoun' ? k : undefined
      }
    } else if (token.role === 'subordinator' || token.role === 'relative') return undefined
  }
  return undefined
}
