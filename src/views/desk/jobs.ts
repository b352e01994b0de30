import type { DocumentModel } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import type { AnswerItem } from '../../plan/answer/types.ts'
import { compareReport } from '../../plan/compare/compare-report.ts'
import { takenUp } from '../../plan/compare/taken-up.ts'
import { findBases } from '../../plan/dates/find-bases.ts'
import { movesAhead } from '../../plan/dates/school-year.ts'
import type { FoundBase } from '../../plan/dates/types.ts'
import { planReport } from '../../plan/plan-report.ts'
import { planTexts } from '../../plan/read/plan-texts.ts'
import { matchReports } from '../../plan/reports/match-reports.ts'
import { readReport } from '../../plan/reports/read-report.ts'
import type { ReportReading, StatementKind } from '../../plan/reports/types.ts'
import type { PlanReport, PlanText, SectionId } from '../../plan/types.ts'

/** All that the desk knows of one plan. */
export interface PlanReading {
  report: PlanReport
  /** Each text of the plan and what it belongs to. */
  texts: PlanText[]
  /** Days to count from that stand in it. */
  bases: FoundBase[]
}

interface MatchAsk extends PlanAsk {
  reports: ReportReading[]
  confirmations: [string, StatementKind | 'neither'][]
}

interface PlanAsk {
  model: DocumentModel
  /** Which section a text belongs to, by its place among the texts. */
  corrections: [number, SectionId][]
}

/** The heavy work of the desk, by name: it runs in a worker, so that the page stays quick. */
export const JOBS = {
  plan({ model, corrections, today }: PlanAsk & { today: string }): PlanReading {
    const said = new Map(corrections)
    const report = planReport(model, said)
    const { birth } = report.dates
    // Only the next move: those after it are years away.
    const moves =
      report.isJudged && birth !== null
        ? movesAhead(birth, today, modelText(model).text).slice(0, 1)
        : []
    return {
      report,
      texts: planTexts(model, said).texts,
      bases: [...findBases(model), ...moves],
    }
  },
  bases: ({ model }: { model: DocumentModel }) => findBases(model),
  report: ({ model }: { model: DocumentModel }) => readReport(model),
  match: ({ model, corrections, reports, confirmations }: MatchAsk) =>
    matchReports(model, reports, new Map(confirmations), new Map(corrections)),
  takenUp: ({ items, model }: { items: AnswerItem[]; model: DocumentModel }) =>
    takenUp(items, model),
  compare: ({ before, after }: { before: PlanAsk; after: PlanAsk }) =>
    compareReport(before.model, after.model, {
      before: new Map(before.corrections),
      after: new Map(after.corrections),
    }),
}

export type Jobs = typeof JOBS
