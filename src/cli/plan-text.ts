import type { Deadline } from '../plan/dates/types.ts'
import { sourceLine } from '../plan/source.ts'
import { tableCells, tableRows } from '../plan/table/table.ts'
import type { CompareReport, PlanReport, ProvisionRow } from '../plan/types.ts'

const ADVICE =
  'This is a help for reading, not legal advice. Your local SENDIASS can advise you free of charge.'

/** A part of a report for people: a heading and its lines, and the same as a table if it is one. */
export interface ReportPart {
  heading: string
  lines: string[]
  table?: { headings: string[]; rows: string[][] }
}

/** What a plan says and leaves open, part by part, in plain words. */
export function planParts(report: PlanReport, deadlines: readonly Deadline[] = []): ReportPart[] {
  const { kind, isJudged, stage, name, notFound, needs, vague, provision, outcomes, findings } =
    report
  const about = [
    `Kind: ${kind}${name === null ? '' : `, for ${name}`}`,
    `Stage: ${stage.value}${stage.isSure ? '' : ` (not sure: ${stage.reason})`}`,
    notFound.length === 0
      ? 'All sections were found.'
      : `Not found: Section ${notFound.join(', ')}`,
  ]
  if (!isJudged)
    about.push('This is not an English EHC plan, so we do not judge it by English rules.')
  const parts: ReportPart[] = [
    { heading: 'The plan', lines: about },
    { heading: 'Dates', lines: deadlines.map(deadlineLine) },
    {
      heading: 'Wording to ask about',
      lines: vague.map(
        ({ section, quote, missing, ask }) =>
          `Section ${section}: “${quote}”. Not said: ${missing.join(', ')}. Ask: ${ask}`,
      ),
    },
    {
      heading: 'Other things to ask about',
      lines: findings.map(
        ({ section, quote, why, ask, source, isSure }) =>
          `Section ${section}${quote === '' ? '' : `: “${quote}”`}. ${isSure ? '' : 'We are not sure. '}${why} Ask: ${ask} (${source})`,
      ),
    },
    {
      heading: 'Needs and what answers them',
      lines: needs.map(
        ({ id, text, provision: answers }) =>
          `${id}: ${text} → ${answers.length === 0 ? 'nothing found' : answers.join(' / ')}`,
      ),
    },
    {
      heading: 'What the plan promises',
      lines: provision.map(rowLine),
      table: tableCells(tableRows(report)),
    },
    {
      heading: 'Outcomes',
      lines: outcomes.map(
        ({ text, faults }) => `${text}${faults.length === 0 ? '' : ` (${faults.join(', ')})`}`,
      ),
    },
    { heading: 'Please note', lines: [ADVICE] },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** What changed between two versions, weakened first. */
export function compareParts({ changes }: CompareReport): ReportPart[] {
  const lines = changes.map(
    ({ section, kind, need, before, after, detail }) =>
      `Section ${section}, ${kind}: ${detail}.${need === '' ? '' : ` For the need: “${need}”.`} Before: “${before}”. Now: “${after}”.`,
  )
  const heading = lines.length === 0 ? 'No changes were found' : 'Changes'
  return [
    { heading, lines },
    { heading: 'Please note', lines: [ADVICE] },
  ]
}

/** What must be done by when, how that was counted, and by which rule. */
function deadlineLine({ told, how, rule, source, notes, unsure }: Deadline): string {
  const doubt = unsure === '' ? '' : ` We are not sure: ${unsure}`
  return `${told} ${how} ${rule} (${sourceLine(source)}) ${notes.join(' ')}${doubt}`.trim()
}

export function planText(
  file: string,
  report: PlanReport,
  deadlines: readonly Deadline[] = [],
): string {
  return asText(file, planParts(report, deadlines))
}

/** Parts as plain text: a heading, then a line for each. */
export function asText(file: string, parts: readonly ReportPart[]): string {
  const written = parts.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line.replace(/\s+/g, ' ')}`)].join('\n'),
  )
  return `${[file, ...written].join('\n\n')}\n`
}

function rowLine({ section, what, who, minutes, times, per, group, until }: ProvisionRow): string {
  const told = [
    `who: ${who ?? '?'}`,
    `minutes: ${minutes ?? '?'}`,
    `how often: ${times === null || per === null ? '?' : `${times} a ${per}`}`,
    `group: ${group ?? '?'}`,
    `until: ${until ?? '?'}`,
  ]
  return `Section ${section}: ${what} (${told.join('; ')})`
}
