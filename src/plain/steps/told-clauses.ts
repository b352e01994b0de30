import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, isOpener, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, upperFirst } from '../grammar/write.ts'
import { hasNegation, isOpen, onward, plainClause, subjectAgain, upTo } from './joints.ts'
import type { Proposal, Step } from './step.ts'

const ASKING = /^(?:how|what|whether|why|where|when|which)$/

/** "They found that A and that B": what was found is told twice, each time as found. */
export const toldClauses: Step = {
  name: 'clauses',
  minWords: 16,
  *propose(s) {
    const clause = plainClause(s)
    if (!clause || /\?$/.test(s.text)) return
    yield* twice(s, clause, (lower) => lower === 'that')
    yield* twice(s, clause, (lower) => ASKING.test(lower))
  },
}

function* twice(
  s: Analysed,
  clause: Clause,
  isLink: (lower: string) => boolean,
): Iterable<Proposal> {
  const first = s.tokens.findIndex((token, k) => k > clause.verb && isLink(token.lower))
  if (first < 0 || first > 11 || hasNegation(s, clause.subjectEnd, first)) return
  // "We like the school, but feel that A and that B": only the second verb tells.
  if (s.tokens.slice(clause.verb, first).some(({ lower }) => /^(?:and|but)$/.test(lower))) return
  const isThat = s.tokens[first]?.lower === 'that'
  if (s.tokens[first]?.role !== 'subordinator') return
  // "how far leaders plan": a word or two may stand between "how" and its clause.
  if (isThat ? !clauseAt(s, first + 1) : !asksAt(s, first)) return
  if (!isThat && !/^(?:verb|preposition)$/.test(s.tokens[first - 1]?.role ?? '')) return
  if (!isThat && s.tokens.slice(clause.verb, first).some(({ role }) => role === 'noun')) return
  const again = subjectAgain(s, clause.subject, clause.subjectEnd)
  if (again === undefined) return
  for (let i = first + 4; i < s.tokens.length - 2; i++) {
    const lower = s.tokens[i]?.lower ?? ''
    const isSecond = isLink(lower) && s.tokens[i - 1]?.lower === 'and'
    if (isOpener(s, i) && !isSecond && !/^(?:that|who|which)$/.test(lower)) return
    if (!isSecond) continue
    if (!isOpen(s, i) || (isThat ? !clauseAt(s, i + 1) : !asksAt(s, i))) return
    if (s.tokens[first + 1]?.lower !== s.tokens[i + 1]?.lower && mayBeSubject(s, i + 1, clause))
      return
    // Three of them make a row of their own.
    if (/,.*\b(?:how|what|whether|why)\b/.test(slice(s, first + 1, i)) && !isThat) return
    const upToLink = isThat
      ? slice(s, clause.subjectEnd, first + 1)
      : slice(s, clause.subjectEnd, first)
    const rest = onward(s, isThat ? i + 1 : i)
    yield {
      sentences: [
        asSentence(upTo(s, i - 1)),
        asSentence(`${upperFirst(again)} ${upToLink} ${rest}`),
      ],
      isRepeating: true,
    }
    return
  }
}

const THING =
  /^(?:report|study|review|research|law|code|guidance|policy|evidence|survey|plan|letter)$/

/** "The council makes sure that parents agree and that they know": said again, "they" is the council. */
function mayBeSubject(s: Analysed, at: number, clause: Clause): boolean {
  const pronoun = s.tokens[at]?.lower ?? ''
  if (!/^(?:they|it|he|she)$/.test(pronoun)) return false
  const first = s.tokens[clause.subject]
  // Another pronoun is somebody else, and the same one is as open as it was.
  if (first?.role === 'pronoun') return false
  const head = s.tokens[clause.subjectEnd - 1]
  // Parents are no "he", and a paper is no "they".
  if (pronoun !== 'they') return !isPlural(head?.text ?? '')
  return !THING.test(head?.lower ?? '')
}

/** "how far families are involved", "what they need": a question with its own verb, told. */
function asksAt(s: Analysed, i: number): boolean {
  for (let k = i + 1; k < i + 4 && k < s.tokens.length; k++) {
    if (clauseAt(s, k)) return !/[,;:]/.test(gapBefore(s, k))
    if (s.tokens[k]?.isFinite) return true
  }
  return false
}
