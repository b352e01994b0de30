import type { Analysed } from '../grammar/analyse.ts'
import { slice } from '../grammar/clause.ts'
import { wordCount } from '../grammar/write.ts'
import type { PassiveClause } from './passive-clause.ts'
import { patientOf } from './patients.ts'
import type { Proposal } from './step.ts'

/** What only somebody can do: "will be reviewed", not "may be affected". */
const DONE_BY_SOMEBODY = new Set(
  'review update monitor assess consult arrange consider discuss check record teach train observe contact inform notify'.split(
    ' ',
  ),
)

/**
 * "Consideration should be given to it" is "Someone should consider it", "it will be reviewed each
 * term" is "Someone will review it each term": it stays open who does it, and shows.
 */
export function* bySomeone(s: Analysed, passive: PassiveClause): Iterable<Proposal> {
  const { tokens, text } = s
  const { clause, modals, bases, adverbs, done } = passive
  const [modal] = modals
  const [base] = bases
  if (passive.be !== 'be' || passive.hasNot || adverbs.length > 0 || passive.tail) return
  if (clause.subject > 0 || modals.length !== 1 || bases.length !== 1) return
  if (!modal || !base || !/^(?:must|should|will)$/.test(modal)) return
  const rest = text.slice(tokens[done - 1]?.end)
  if (/[,;:“”"]/.test(rest)) return
  if (tokens.slice(done - 1).some(({ lower }) => /^(?:by|and|or|as)$/.test(lower))) return
  const flags = { isMoving: true, brings: ['someone'] }
  const subject = slice(s, clause.subject, clause.subjectEnd)
  if (/^(?:careful |full |due )?consideration$/i.test(subject) && base === 'give') {
    if (/ /.test(subject) || !/^ to (?!\p{L}+ing\b)/u.test(rest)) return
    yield { sentences: [`Someone ${modal} consider${rest.slice(3)}`], ...flags, drops: [] }
    return
  }
  // "The offer must be reviewed" is somebody's duty, whose we do not know: it is left so.
  if (modal !== 'will' || !DONE_BY_SOMEBODY.has(base)) return
  const patient = patientOf(s, clause.subject, clause.subjectEnd, false, base)
  if (patient === undefined || wordCount(subject) > 6 || tokens[done]?.role === 'to') return
  yield { sentences: [`Someone ${modal} ${base} ${patient}${rest}`], ...flags }
}
