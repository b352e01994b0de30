import type { Analysed } from '../grammar/analyse.ts'
import { clauseAt, headOf } from '../grammar/clause.ts'
import { basesOf } from '../grammar/verb-forms.ts'

/** Who does what to whom, in head words. */
interface Deed {
  doer: string
  deed: string
  done: string
}

const SAME_PERSON: Record<string, string> = {
  me: 'i',
  him: 'he',
  her: 'she',
  us: 'we',
  them: 'they',
}

function person(word: string | undefined): string {
  return word === undefined ? '' : (SAME_PERSON[word] ?? word)
}

/** Reads a plain active or passive sentence; undefined where it is neither. */
function deedOf(s: Analysed): Deed | undefined {
  const clause = clauseAt(s, 0)
  if (!clause) return undefined
  const subject = headOf(s, clause.subject, clause.subjectEnd)?.lower
  const { tokens } = s
  let at = clause.verb
  let hasBe = false
  let verb = -1
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.role === 'adverb' || token.role === 'modal') continue
    if (token.role !== 'verb') break
    if (token.shape === 'be') hasBe = true
    else if (token.shape !== 'have' && token.shape !== 'do') hasBe = hasBe && token.shape !== 'ing'
    verb = at
  }
  const word = tokens[verb]
  if (!word) return undefined
  const isPassive = hasBe && (word.shape === 'participle' || word.shape === 'past')
  if (!isPassive) {
    const done = headOf(s, at, tokens.length)?.lower
    return { doer: person(subject), deed: baseOf(word.lower), done: person(done) }
  }
  const by = tokens.findIndex((token, i) => i > verb && token.lower === 'by')
  if (by < 0) return undefined
  const doer = headOf(s, by + 1, tokens.length)?.lower
  return { doer: person(doer), deed: baseOf(word.lower), done: person(subject) }
}

function baseOf(written: string): string {
  return basesOf(written).sort((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? written
}

/** Whether both sentences say the same of the same: their deeds share doer and thing done to. */
export function isSameDeed(before: Analysed, after: Analysed): boolean {
  const one = deedOf(before)
  const two = deedOf(after)
  return one !== undefined && two !== undefined && one.doer === two.doer && one.done === two.done
}
