import { REPORT_WORDS } from '../reports/report-words.ts'
import type { ReportMatch } from '../reports/types.ts'
import { type Finding, type PlanReport, SECTIONS, type VagueWording } from '../types.ts'
import { apart, wordsId } from './issue-id.ts'
import type { Issue } from './types.ts'

/**
 * All there is to ask about in a plan, in the order of its sections and words: vague wording, other
 * findings, and what professionals' reports say that the plan lacks or weakens.
 */
export function issuesOf(report: PlanReport, matches: readonly ReportMatch[] = []): Issue[] {
  const issues = [
    ...report.vague.map(ofWording),
    ...report.findings.map(ofFinding),
    ...matches.map(ofMatch).filter((each) => each !== undefined),
  ]
  // Told apart in reading order, so that the same plan gives the same ids each time.
  return apart(
    issues.sort(
      (a, b) =>
        SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
        a.start - b.start ||
        (a.id < b.id ? -1 : 1),
    ),
  )
}

function ofWording(vague: VagueWording): Issue {
  const { section, quote, rule, missing, why, ask, source, sentence, start, end } = vague
  return {
    // The sentence tells two "as required" apart.
    id: wordsId(`${section}-${rule}`, `${quote} in ${sentence}`),
    kind: 'wording',
    section,
    quote,
    rule,
    missing,
    why,
    ask,
    source,
    sentence,
    sentenceStart: vague.sentenceStart,
    start,
    end,
    isSure: true,
    report: null,
  }
}

function ofFinding(finding: Finding): Issue {
  const { section, rule, quote, why, ask, source, isSure, about, start, end } = finding
  return {
    // What is not there is told by what is said of it: two kinds of missing advice differ.
    id: wordsId(`${section}-${rule.replaceAll(' ', '-')}`, quote === '' ? about : quote),
    kind: 'plan',
    section,
    rule,
    quote,
    why,
    ask,
    source,
    isSure,
    start,
    end,
    sentence: quote,
    sentenceStart: start,
    missing: [],
    report: null,
  }
}

function ofMatch({ report, statement, verdict, plan, detail }: ReportMatch): Issue | undefined {
  if (verdict === 'found') return undefined
  const section = plan?.section ?? (statement.kind === 'need' ? 'B' : 'F')
  const rule = `${statement.kind} ${verdict} in the plan`
  const words = REPORT_WORDS[rule]
  if (!words) return undefined
  return {
    id: wordsId(`report-${verdict}`, `${report} ${statement.text}`),
    kind: 'report',
    section,
    rule,
    quote: plan?.quote ?? '',
    sentence: plan?.quote ?? '',
    sentenceStart: plan?.start ?? 0,
    missing: [],
    why: detail.length === 0 ? words.why : `${words.why} ${sentence(detail)}`,
    ask: words.ask,
    source: words.source,
    // A need can be said in words that have none in common.
    isSure: verdict === 'weaker' || (verdict === 'missing' && statement.kind === 'provision'),
    report: {
      name: report,
      quote: statement.text,
      start: statement.start,
      end: statement.end,
    },
    start: plan?.start ?? 0,
    end: plan?.end ?? 0,
  }
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
