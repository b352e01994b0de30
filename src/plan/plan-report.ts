import type { DocumentModel } from '../documents/model.ts'
import { saidYear, schoolYearOf } from './dates/school-year.ts'
import { findFindings } from './findings/find-findings.ts'
import { findNeeds, isNothing } from './provision/needs.ts'
import { findOutcomes } from './provision/outcomes.ts'
import { provisionTable } from './provision/provision-table.ts'
import { type FoundSection, planTexts } from './read/plan-texts.ts'
import { detailsOf, kindOf, stageOf } from './read/recognise.ts'
import {
  type Corrections,
  type PlanReport,
  type PlanText,
  SECTIONS,
  type SectionReport,
} from './types.ts'
import { findVague } from './vague/find-vague.ts'

/**
 * What an EHC plan says and leaves open. Documents of other kinds and nations are recognised and
 * not judged. Offsets count in `modelText(model).text`.
 */
export function planReport(model: DocumentModel, corrections?: Corrections): PlanReport {
  const { whole, texts, found } = planTexts(model, corrections)
  const sections = sectionsOf(texts, found)
  const listed = SECTIONS.filter((section) => sections[section] !== undefined)
  const kind = kindOf(model, whole, listed)
  const isPlacementEmpty =
    sections.I !== undefined &&
    !texts.some(
      ({ section, role, text }) =>
        section === 'I' && role === 'content' && text.length > 3 && !isNothing(text),
    )
  const stage = stageOf(kind, model, whole, isPlacementEmpty)
  const isJudged = kind === 'EHC plan'
  const needs = isJudged ? findNeeds(texts) : []
  const outcomes = isJudged ? findOutcomes(texts) : []
  const { name, dates } = detailsOf(whole)
  // The year that the plan says; otherwise that of the child's age when the plan was written.
  const written = dates.others.map(({ date }) => date).sort()[0]
  const schoolYear =
    saidYear(whole) ?? (dates.birth && written ? schoolYearOf(dates.birth, written) : null)
  return {
    kind,
    isJudged,
    stage,
    name,
    dates,
    schoolYear,
    sections,
    notFound: SECTIONS.filter((section) => sections[section] === undefined),
    needs,
    vague: isJudged ? findVague(texts) : [],
    provision: isJudged ? provisionTable(texts) : [],
    outcomes,
    findings: isJudged
      ? findFindings({ whole, texts, sections, needs, outcomes, stage: stage.value, schoolYear })
      : [],
  }
}

function sectionsOf(
  texts: readonly PlanText[],
  found: readonly FoundSection[],
): PlanReport['sections'] {
  const sections: PlanReport['sections'] = {}
  for (const section of SECTIONS) {
    const heading = found.find((each) => each.section === section)
    const own = texts.filter((each) => each.section === section && each.role !== 'guidance')
    if (!heading && own.length === 0) continue
    const content = own.filter(({ role }) => role === 'content' || role === 'strength')
    const report: SectionReport = {
      text: content.map(({ text }) => text).join('\n\n'),
      isEmpty: content.length === 0,
      isSure: heading?.hasLetter ?? true,
      reason: reasonOf(heading),
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
    }
    sections[section] = report
  }
  return sections
}

function reasonOf(heading: FoundSection | undefined): string {
  if (!heading) return 'you said so'
  return heading.hasLetter ? 'named by its letter' : 'named by its words, without its letter'
}
