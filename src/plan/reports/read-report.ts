import type { DocumentModel } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import { plainWords, shareOfWords } from '../compare/alike.ts'
import { datesIn } from '../dates/find-dates.ts'
import { withoutWeekday } from '../dates/told-date.ts'
import { apart, wordsId } from '../issues/issue-id.ts'
import { measuresOf } from '../provision/measures.ts'
import { ROLE } from '../vague/said.ts'
import { type ReportUnit, reportUnits } from './report-units.ts'
import {
  DUTY,
  GOES_WELL,
  IMPERATIVES,
  NEED_PATTERNS,
  PROVISION_PATTERNS,
  TOLD,
  WRITERS,
} from './report-words.ts'
import type { ReportReading, Statement, StatementKind } from './types.ts'

/** Said again in other words: a summary and the list below it. */
const SAME_AGAIN = 0.85

/** A sentence about somebody; a recommendation may be a few words without a verb. */
const STATES =
  /\b(?:has|have|had|is|are|was|finds?|struggles?|cannot|can|does|do|becomes?|gets?|needs?|requires?)\b/i

interface Proposal {
  kind: StatementKind
  isSure: boolean
  reason: string
}

/**
 * What a professional's report states as needs and recommends as provision: proposals, sentence by
 * sentence, for a person to confirm. Under a heading for needs or for provision everything is
 * proposed that is not plainly something else, because what is left out here nobody looks for. What
 * stands twice is proposed once, where it says more.
 */
export function readReport(model: DocumentModel): ReportReading {
  const found: Statement[] = []
  for (const unit of reportUnits(model)) {
    const proposal = proposalOf(unit)
    if (!proposal) continue
    const { text, more, heading, start, end } = unit
    const whole = more === '' ? text : `${text.replace(/[.;]$/, '')} (${more})`
    const id = wordsId(proposal.kind, whole)
    found.push({ id, text: whole, heading, ...proposal, start, end })
  }
  return { ...aboutOf(model, modelText(model).text), statements: apart(once(found)) }
}

function proposalOf({ text, more, mood }: ReportUnit): Proposal | undefined {
  const isShort = text.split(' ').length < (more === '' ? 4 : 2)
  if (isShort || /\?$/.test(text) || TOLD.test(text)) return undefined
  const isProvision = PROVISION_PATTERNS.some((each) => each.test(text))
  const isNeed = NEED_PATTERNS.some((each) => each.test(text))
  const hasAmount = measuresOf(text).length > 0 || more !== ''
  const hasRole = text.match(ROLE) !== null
  if (mood === 'provision') {
    const saysHard =
      isNeed && STATES.test(text) && !isProvision && !hasAmount && !IMPERATIVES.test(text)
    if (saysHard) return { kind: 'need', isSure: false, reason: 'says what is hard' }
    return {
      kind: 'provision',
      isSure: isProvision || IMPERATIVES.test(text) || hasAmount,
      reason: 'stands among the recommendations',
    }
  }
  const isClearlyHelp = isProvision && (mood === '' || hasAmount || hasRole || DUTY.test(text))
  if (isClearlyHelp || (isProvision && !isNeed && mood !== 'needs'))
    return {
      kind: 'provision',
      isSure: hasAmount || hasRole,
      reason: hasAmount ? 'says how long or how often' : 'says what should be done',
    }
  if (isNeed) return { kind: 'need', isSure: mood === 'needs', reason: 'says what is hard' }
  if (mood !== 'needs' || GOES_WELL.test(text)) return undefined
  return { kind: 'need', isSure: false, reason: 'stands among the needs' }
}

/** Of two statements in nearly the same words the longer stays. */
function once(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = []
  for (const each of statements) {
    const again = kept.findIndex(
      (other) =>
        other.kind === each.kind &&
        (plainWords(other.text) === plainWords(each.text) ||
          shareOfWords(other.text, each.text) >= SAME_AGAIN),
    )
    if (again < 0) kept.push(each)
    else if (each.text.length > (kept[again]?.text.length ?? 0)) kept[again] = each
  }
  return kept
}

/** Whose report it is and of when, from its first lines, then from its last. */
function aboutOf(model: DocumentModel, text: string): Omit<ReportReading, 'statements'> {
  const head = `${model.title}\n${text.slice(0, 700)}`
  const role =
    WRITERS.find(({ find }) => find.test(model.title))?.role ??
    WRITERS.find(({ find }) => find.test(head))?.role ??
    WRITERS.find(({ find }) => find.test(text.slice(-500)))?.role ??
    null
  // A date of birth is no date of the report.
  const date =
    datesIn(head).find(({ start }) => !/birth|d\.?o\.?b|born/i.test(head.slice(start - 30, start)))
      ?.date ?? null
  const title = role === null ? model.title || 'Report' : `${role} report`
  const name = title.charAt(0).toUpperCase() + title.slice(1)
  return { name: date === null ? name : `${name}, ${withoutWeekday(date)}`, role, date }
}
