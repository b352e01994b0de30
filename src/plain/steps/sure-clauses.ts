import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { type Clause, clauseAt, mainVerb } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { singularOf } from '../grammar/noun-forms.ts'
import { ALSO_NOUNS, OFTEN_PASSIVE } from '../grammar/subjects.ts'
import { basesOf, formsOf } from '../grammar/verb-forms.ts'
import { hasNegation, isOpen, plainClause, standsAlone, upTo } from './joints.ts'

const LISTED = /^(?:noun|name|adjective|determiner|number)$/

const DOER_PRONOUN = /^(?:i|we|he|she|they|it|you)$/

/** A past tense that may as well say what was done to its noun. */
export function mayBeDone(s: Analysed, clause: Clause): boolean {
  if (isDoer(s, clause)) return false
  const verb = s.tokens[clause.verb]
  const next = s.tokens[clause.verb + 1]
  return (
    verb?.shape === 'past' &&
    basesOf(verb.lower).some((base) => formsOf(base).participle === verb.lower) &&
    !/^(?:determiner|pronoun|noun|name)$/.test(next?.role ?? '')
  )
}

/** What is seldom the verb of its noun before "from" or "by". */
const OFTEN_DONE =
  /^(?:derived|drawn|obtained|received|gained|collected|produced|caused|created|recorded|led|shown|reported|paid|set)$/

/**
 * Whether what follows an "and" is surely a clause, and not one more noun of a row with a word that
 * looks like a verb: "parks, and road networks for them", "the part derived from it".
 */
export function isSureClause(s: Analysed, join: number, clause: Clause): boolean {
  const first = s.tokens[clause.subject]
  if (first?.role === 'pronoun' && !/^(?:all|some|many|most|one|both|few)$/.test(first.lower))
    return true
  const verb = s.tokens[clause.verb]
  const next = s.tokens[clause.verb + 1]
  // "your family should you need it" is "if you need it".
  if (/^(?:should|had|were)$/.test(verb?.lower ?? '') && next?.role === 'pronoun') return false
  if (endsLongRow(s, join)) return false
  const isInRow = hasRow(s, join)
  if (isOfSort(s, join, clause)) return false
  if (mayBeDone(s, clause)) {
    const isDone = OFTEN_DONE.test(verb?.lower ?? '') || OFTEN_PASSIVE.test(verb?.lower ?? '')
    if (isDone && /^(?:from|by)$/.test(next?.lower ?? '')) return false
    if (isInRow) return false
  }
  if (!/^(?:third|base)$/.test(verb?.shape ?? '')) return true
  if (verb?.shape === 'base' && !/,/.test(gapBefore(s, join)) && letsHappen(s, join)) return false
  // "sample frames, which": nothing that it does follows.
  if (!next || /[,;:(]/.test(gapBefore(s, clause.verb + 1)) || next.role === 'relative')
    return verb?.shape === 'base' && !isInRow
  return !(isInRow && next.role === 'preposition')
}

/** "and the safety of council funded places": a past that tells which places, and no comma before. */
function isOfSort(s: Analysed, join: number, clause: Clause): boolean {
  const verb = s.tokens[clause.verb]
  if (/,/.test(gapBefore(s, join)) || verb?.shape !== 'past') return false
  if (!basesOf(verb.lower).some((base) => formsOf(base).participle === verb.lower)) return false
  if (!/^(?:noun|name)$/.test(s.tokens[clause.verb + 1]?.role ?? '')) return false
  const subject = s.tokens.slice(clause.subject, clause.subjectEnd)
  return subject.some(({ lower }) => /^(?:of|for)$/.test(lower))
}

/** Whether commas part things after the last verb before the "and". */
function hasRow(s: Analysed, join: number): boolean {
  for (let k = (mainVerb(s, 0, join) ?? 0) + 1; k < join; k++)
    if (isOpen(s, k) && /^,\s+$/.test(gapBefore(s, k)) && LISTED.test(s.tokens[k]?.role ?? ''))
      return true
  return false
}

/** "…, but the place, the time, and the cost": things and no verb between the commas before. */
export function endsLongRow(s: Analysed, join: number): boolean {
  const commas: number[] = []
  for (let k = 1; k <= join; k++) if (/^,/.test(gapBefore(s, k)) && isOpen(s, k)) commas.push(k)
  const parts = commas.at(-1) === join ? commas.slice(0, -1) : commas
  // "from your GP, school, and": a row that nothing joins
  const end = parts.at(-1) ?? join
  const isShort = end < join && join - end < 3 && end > (mainVerb(s, 0, join) ?? join)
  if (
    isShort &&
    s.tokens.slice(end, join).every(({ role }) => /^(?:noun|name|adjective)$/.test(role))
  )
    return true
  const [first, second] = parts.slice(-2)
  if (first === undefined || second === undefined) return false
  return [
    [first, second],
    [second, join],
  ].every(([from = 0, to = 0]) => {
    const part = s.tokens.slice(from, to)
    const opening = part[0]?.role === 'and' ? part[1] : part[0]
    // One word between commas is a thing, whatever it looks like: "clubs, walks, trips, and".
    if (part.length === 1 && opening?.role !== 'adverb') return true
    return LISTED.test(opening?.role ?? '') && !part.some((token) => token.isFinite)
  })
}

/** "see the teacher and other pupils do it": what is seen or let happen has a bare verb. */
function letsHappen(s: Analysed, join: number): boolean {
  return s.tokens
    .slice(0, join)
    .some(
      ({ role, lower }) =>
        role === 'verb' &&
        /^(?:see|saw|seen|watch|watched|hear|heard|feel|felt|witness|let|lets|make|makes|made|making|help|helps|helped|helping|have|has|had)$/.test(
          lower,
        ),
    )
}

/** What a clause may follow with nothing between: "sure they are". */
const TOLD_OF =
  /^(?:sure|certain|clear|glad|likely|true|important|aware|sorry|happy|pleased|confident|sad|good|great|possible|vital|essential)$/

/**
 * "Places are few and families may wait": a subject with neither an article nor a comma before its
 * "and", where nothing else could hold what stands before the verb.
 */
export function opensBare(s: Analysed, join: number, clause: Clause): boolean {
  const first = s.tokens[clause.subject]
  const verb = s.tokens[clause.verb]
  if (join < 6 || s.tokens.length - join < 6) return false
  if (!first || !/^(?:noun|name|adjective)$/.test(first.role)) return false
  if (clause.subjectEnd - clause.subject > 4 || s.tokens[join - 1]?.lower === first.lower)
    return false
  // "and teachers need to think": no row of needs goes on with "to" and a verb.
  const isNeeding =
    verb?.lower === 'need' && s.tokens[clause.verb + 1]?.role === 'to' && first.isPlural === true
  const isClear = verb?.role === 'modal' || /^(?:is|are|was|were|has|have)$/.test(verb?.lower ?? '')
  if (!isClear && !isNeeding) return false
  const main = mainVerb(s, 0, join)
  if (main === undefined || !standsAlone(s, join)) return false
  if (plainClause(s)?.verb !== main && !opensWithDoing(s, main)) return false
  // "Requests for help and reports have been": that was no verb.
  const told = s.tokens[main]
  // "I think Anna (our nurse) and Sam are": the thought goes on; "why Anna and Sam are" likewise.
  if (SAYING.has(told?.lower ?? '')) return false
  const isAnd = s.tokens[join]?.lower === 'and'
  if (isAnd && first.role === 'name' && s.tokens[join - 1]?.role === 'name') return false
  const isWeak = /^(?:third|base)$/.test(told?.shape ?? '')
  if (isWeak && s.tokens[main + 1]?.role === 'preposition') return false
  if (/, for\b|\b(?:between|both|like)\b/i.test(upTo(s, join))) return false
  for (let k = main + 1; k <= join; k++) {
    const token = s.tokens[k]
    const before = s.tokens[k - 1]
    if (!token || !before) return false
    if (clauseAt(s, k)?.verb !== clause.verb || k === join) continue
    // "make sure families and schools are", "shows families and schools can"
    if (TOLD_OF.test(before.lower) || before.role === 'subordinator') return false
    const isTelling = SAYING.has(before.lower) || before.shape === 'ing'
    if (before.role === 'relative' || (before.role === 'verb' && isTelling)) return false
  }
  return true
}

/** "Grouping pupils needs …", "flexibly grouping pupils is …": what is done is the subject. */
function opensWithDoing(s: Analysed, verb: number): boolean {
  const at = s.tokens[0]?.role === 'adverb' ? 1 : 0
  if (s.tokens[at]?.shape !== 'ing' || verb - at > 6) return false
  return /^(?:is|needs|can|should|must|will|may)$/.test(s.tokens[verb]?.lower ?? '')
}

/** Whether the stretch since the last colon or dash before `to` has a verb with a tense of its own. */
export function endsWhole(s: Analysed, to: number): boolean {
  let from = 0
  for (let k = 1; k < to; k++)
    if (/[:–—]|--|\s-\s|^(?:…|\.\.\.)\s*$/.test(gapBefore(s, k))) from = k
  if (from === 0) return true
  return s.tokens.slice(from, to).some((token) => token.isFinite)
}

/**
 * Whether an "and" with no comma may join two things and not two clauses: "you and your child and
 * your partner can come", "the forms sent to us and the notes will be read", "not a list but a row".
 */
export function mayJoinThings(s: Analysed, join: number, clause: Clause): boolean {
  if (isDoer(s, clause) || s.tokens[clause.subject]?.lower === 'there') return false
  if (s.tokens[join]?.lower === 'so') return false
  for (let k = clause.subject; k < clause.subjectEnd; k++)
    if (s.tokens[k]?.role === 'and') return true
  const main = mainVerb(s, 0, join) ?? 0
  const told = clauseAt(s, 0, join)
  const isAnd = s.tokens[join]?.lower === 'and'
  // "asked for help" is no telling of a noun.
  const after = s.tokens[(told?.verb ?? 0) + 1]?.lower ?? ''
  if (told && isAnd && after !== 'for' && !isDoer(s, told) && mayBeDone(s, told)) return true
  if (s.tokens[join]?.lower === 'but') return hasNegation(s, 0, join)
  // "a view of priority needs to be addressed": as likely things as a verb
  const verb = s.tokens[clause.verb]
  if (verb?.shape === 'third' && ALSO_NOUNS.has(singularOf(verb.lower))) {
    const next = s.tokens[clause.verb + 1]?.role
    const isLong = s.tokens
      .slice(clause.subject, clause.subjectEnd)
      .some(({ role }) => role === 'preposition')
    if (isLong && (next === 'to' || next === 'preposition')) return true
  }
  // "the help the school and families give", "so bad the head": a clause that nothing opens
  for (let k = main + 2; k < join; k++) {
    const before = s.tokens[k - 1]
    const isOpening = /^(?:determiner|pronoun)$/.test(s.tokens[k]?.role ?? '')
    if (
      isOpening &&
      /^(?:noun|name|adjective)$/.test(before?.role ?? '') &&
      gapBefore(s, k) === ' '
    )
      return true
  }
  // "… and your child and": a thing of a row ends here.
  for (let k = join - 1; k > main && join - k < 5; k--) {
    const token = s.tokens[k]
    if (token?.role === 'and') return join - k > 1
    if (!/^(?:noun|name|adjective|determiner|number|pronoun)$/.test(token?.role ?? '')) return false
    if (/[,;:]/.test(gapBefore(s, k))) return false
  }
  return false
}

function isDoer(s: Analysed, { subject, subjectEnd }: Clause): boolean {
  return subjectEnd - subject === 1 && DOER_PRONOUN.test(s.tokens[subject]?.lower ?? '')
}
