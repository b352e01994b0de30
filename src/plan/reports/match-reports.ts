import type { DocumentModel } from '../../documents/model.ts'
import { MAY_STAND_BESIDE, REPORT_AND_PLAN, shiftBetween } from '../compare/strength.ts'
import { isNothing, topicsOf } from '../provision/needs.ts'
import { planTexts } from '../read/plan-texts.ts'
import { sentencesOf } from '../read/sentences.ts'
import type { Corrections, SectionId, Span } from '../types.ts'
import { contentWords } from './report-words.ts'
import type { Confirmations, ReportMatch, ReportReading, Statement, Verdict } from './types.ts'

/** From which share of a statement's weighty words the plan is taken to say it. */
const FOUND = 0.5
/** From which the plan comes near. Needs are told in more ways than help, so less is enough. */
const NEAR = { need: 0.18, provision: 0.26 } as const
/** One subject, or surely another. */
const TOPIC = 0.12
/** A short sentence of the plan that is all of it in the report. */
const WITHIN = 0.85

interface Candidate extends Span {
  section: SectionId
  text: string
  /** With the rest of its paragraph. */
  whole: string
  words: Set<string>
  topics: string[]
}

/**
 * Each confirmed statement of professionals' reports against the plan: needs against B (and C and
 * D), provision against F (and G, H1 and H2). A statement is known by the words it shares with the
 * plan, weighed by how rare they are, and by its subject. Where the plan says less in who, how
 * long, how often or group, it is told as weaker. Statements that the person has not decided on are
 * taken as proposed.
 */
export function matchReports(
  plan: DocumentModel,
  reports: readonly ReportReading[],
  confirmed: Confirmations = new Map(),
  corrections?: Corrections,
): ReportMatch[] {
  const statements = reports.flatMap(({ name, statements: list }) =>
    list.map((statement) => ({ name, statement: decided(statement, confirmed) })),
  )
  const candidates = candidatesOf(plan, corrections)
  const weigh = weightsOf([
    ...candidates.map(({ words }) => words),
    ...statements.map(({ statement }) => new Set(contentWords(statement?.text ?? ''))),
  ])
  const matches: ReportMatch[] = []
  for (const { name, statement } of statements) {
    if (!statement) continue
    matches.push({ report: name, statement, ...matchOf(statement, candidates, weigh) })
  }
  return matches
}

function decided(statement: Statement, confirmed: Confirmations): Statement | undefined {
  const kind = confirmed.get(statement.id)
  if (kind === 'neither') return undefined
  return kind === undefined ? statement : { ...statement, kind, isSure: true }
}

function candidatesOf(plan: DocumentModel, corrections?: Corrections): Candidate[] {
  const { texts } = planTexts(plan, corrections)
  return texts.flatMap((text) => {
    const { section, role } = text
    if (section === undefined || role !== 'content' || !/^[BCDFGH]/.test(section)) return []
    if (isNothing(text.text) || text.detail !== '') return []
    // Columns such as "who" and "how often" complete the promise of their row.
    const columns = texts.filter(
      (other) => text.row >= 0 && other.row === text.row && other.detail !== '',
    )
    const row = columns.map((each) => each.text).join(', ')
    const whole = row === '' ? text.text : `${text.text}, ${row}`
    return sentencesOf(text.text).map(({ text: sentence, start, end }) => ({
      section,
      text: sentence,
      whole,
      // A need is often told in two or three sentences.
      words: new Set(contentWords(/^[BCD]/.test(section) ? text.text : `${sentence} ${row}`)),
      topics: topicsOf(sentence),
      start: text.start + start,
      end: text.start + end,
    }))
  })
}

/** Rare words weigh more: the child's name, in every sentence, hardly anything. */
function weightsOf(all: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + all.length / (counts.get(word) ?? 1)) ** 1.5
}

function matchOf(
  statement: Statement,
  candidates: readonly Candidate[],
  weigh: (word: string) => number,
): Pick<ReportMatch, 'verdict' | 'plan' | 'detail'> {
  const words = contentWords(statement.text)
  const topics = topicsOf(statement.text)
  const isNeed = statement.kind === 'need'
  const ranked = candidates
    .filter(({ section }) => (isNeed ? /^[BCD]$/ : /^[FGH]/).test(section))
    .map((each) => ({ each, score: scoreOf(words, topics, each, weigh) }))
    .sort((a, b) => b.score - a.score)
  const [nearest] = ranked
  const isNear = nearest !== undefined && nearest.score >= NEAR[statement.kind]
  // Few words are shared where a need is told in quite other words. Where
  // the plan has a need about the same, a person must say whether this one is missing.
  const alike = ranked.find(({ each }) => topics.some((topic) => each.topics.includes(topic)))
  const best = isNear || !isNeed ? nearest : alike
  if (!best || (!isNear && !isNeed)) return { verdict: 'missing', plan: null, detail: [] }
  const { section, text, start, end } = best.each
  const plan = { section, quote: text, start, end }
  const elsewhere = isNeed ? section !== 'B' : section !== 'F'
  const detail = elsewhere ? [`it stands in Section ${section}`] : []
  if (best.score < FOUND) return { verdict: 'perhaps', plan, detail }
  if (isNeed) return { verdict: elsewhere ? 'perhaps' : 'found', plan, detail }
  const less = lessOf(statement.text, best.each)
  const verdict: Verdict = less.length > 0 ? 'weaker' : elsewhere ? 'perhaps' : 'found'
  return { verdict, plan, detail: [...less, ...detail] }
}

function scoreOf(
  words: readonly string[],
  topics: readonly string[],
  candidate: Candidate,
  weigh: (word: string) => number,
): number {
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + weigh(word), 0)
  const shared = words.filter((word) => candidate.words.has(word))
  if (shared.length === 0) return 0
  const own = sum(words)
  const other = sum([...candidate.words])
  const said = own === 0 ? 0 : sum(shared) / own
  const within = candidate.words.size >= 3 && other > 0 ? (sum(shared) / other) * WITHIN : 0
  const isSame = topics.some((topic) => candidate.topics.includes(topic))
  const isOther = !isSame && topics.length > 0 && candidate.topics.length > 0
  return Math.max(said, within) + (isSame ? TOPIC : isOther ? -TOPIC : 0)
}

/**
 * What the plan says less than the report. What the sentence is silent about may stand in the rest
 * of its paragraph or in the columns of its row.
 */
function lessOf(report: string, { text, whole }: Candidate): string[] {
  const own = shiftBetween(report, text, REPORT_AND_PLAN).worse
  if (whole === text) return own
  const all = new Set(shiftBetween(report, whole, REPORT_AND_PLAN).worse)
  return own.filter((each) => !MAY_STAND_BESIDE.test(each) || all.has(each))
}
