import { withoutWeekday } from '../../plan/dates/told-date.ts'
import type { OtherChild } from '../../plan/reports/about-child.ts'
import type { ReportMatch, Statement, StatementKind, Verdict } from '../../plan/reports/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { OpeningParts } from '../shared/opening/opening-parts.tsx'
import {
  confirm,
  doubts,
  isOurs,
  kindOf,
  type OpenReport,
  removeReport,
  reportOpening,
  reports,
  usedReports,
} from './reports.ts'
import { showSpan } from './show-words.ts'
import { matches } from './state.ts'

const KINDS: readonly (StatementKind | 'neither')[] = ['need', 'provision', 'neither']
const VERDICTS: readonly Verdict[] = ['missing', 'weaker', 'perhaps', 'found']

/** The professionals' reports beside the plan: what they say, and what the plan makes of it. */
export function ReportsPlace() {
  return (
    <div class="stack reports-place">
      <h2>{t('desk_place_reports')}</h2>
      <p>{t('desk_reports_intro')}</p>
      <ol class="steps">
        <li>{t('desk_reports_step_open')}</li>
        <li>{t('desk_reports_step_confirm')}</li>
        <li>{t('desk_reports_step_see')}</li>
      </ol>
      <OpeningParts opening={reportOpening} />
      {reports.value.map((report) => (
        <Report key={report.fingerprint} report={report} />
      ))}
      {usedReports.value.length > 0 && <Results />}
    </div>
  )
}

function Report({ report }: { report: OpenReport }) {
  const { name, role, date, statements } = report.reading
  const doubt = doubts.value.get(report.fingerprint)
  const id = `report-${report.fingerprint.slice(0, 12)}`
  return (
    <section class="stack sheet-card" aria-labelledby={id}>
      <div class="row">
        <h3 id={id}>{name || report.file}</h3>
        <button type="button" class="button plain" onClick={() => removeReport(report.fingerprint)}>
          <Icon name="bin" />
          {t('desk_report_remove')}
        </button>
      </div>
      <p class="soft">
        {[report.file, role, date && withoutWeekday(date)].filter(Boolean).join(', ')}
      </p>
      {doubt ? (
        <Doubt doubt={doubt} fingerprint={report.fingerprint} />
      ) : statements.length === 0 ? (
        <p>{t('desk_report_nothing')}</p>
      ) : (
        <details open={statements.length < 12}>
          <summary>
            <Icon name="chevron" />
            {t('desk_report_statements', String(statements.length))}
          </summary>
          <ul class="statements">
            {statements.map((statement) => (
              <StatementView key={statement.id} statement={statement} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** It may be about another child: nothing of it is used before the person says so. */
function Doubt({ doubt, fingerprint }: { doubt: OtherChild; fingerprint: string }) {
  return (
    <div class="notice stack" role="status">
      <p>
        {doubtInWords(doubt)} {t('desk_report_other')}
      </p>
      <button type="button" class="button quiet" onClick={() => isOurs(fingerprint)}>
        <Icon name="check" />
        {t('desk_report_use')}
      </button>
    </div>
  )
}

function doubtInWords(doubt: OtherChild): string {
  switch (doubt.why) {
    case 'birth':
      return t(
        'desk_report_other_birth',
        withoutWeekday(doubt.inReport),
        withoutWeekday(doubt.inPlan),
      )
    case 'name':
      return t('desk_report_other_name', doubt.inReport, doubt.inPlan)
    case 'not named':
      return t('desk_report_not_named', doubt.inPlan)
  }
}

function StatementView({ statement }: { statement: Statement }) {
  const kind = kindOf(statement)
  return (
    <li class="stack statement" data-kind={kind}>
      <p>
        {statement.text}
        {!statement.isSure && <span class="tag">{t('desk_not_sure')}</span>}
      </p>
      <fieldset class="segments">
        <legend class="unseen">{t('desk_statement_is')}</legend>
        {KINDS.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name={statement.id}
              checked={kind === each}
              onChange={() => confirm(statement, each)}
            />
            <span>{t(`desk_statement_${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </li>
  )
}

/** What the plan makes of the reports: what it lacks first. */
function Results() {
  return (
    <section class="stack" aria-labelledby="results">
      <h2 id="results">{t('desk_results')}</h2>
      <p>{t('desk_results_intro')}</p>
      {VERDICTS.map((verdict) => (
        <Verdicts
          key={verdict}
          verdict={verdict}
          list={matches.value.filter((match) => match.verdict === verdict)}
        />
      ))}
    </section>
  )
}

function Verdicts({ verdict, list }: { verdict: Verdict; list: readonly ReportMatch[] }) {
  if (list.length === 0) return null
  return (
    <details class="stack" open={verdict !== 'found'}>
      <summary>
        <Icon name="chevron" />
        {t(`desk_verdict_${verdict}`)} ({list.length})
      </summary>
      <div class="stack">
        {list.map((match) => (
          <Match key={match.statement.id} match={match} />
        ))}
      </div>
    </details>
  )
}

function Match({ match: { report, statement, plan, detail } }: { match: ReportMatch }) {
  return (
    <article class="stack sheet-card">
      <div class="beside">
        <figure class="stack quoted">
          <figcaption>{t('desk_report_says', report)}</figcaption>
          <blockquote class="plan-words">{statement.text}</blockquote>
        </figure>
        {plan ? (
          <figure class="stack quoted">
            <figcaption>{t('desk_plan_says_in', plan.section)}</figcaption>
            <blockquote class="plan-words">{plan.quote}</blockquote>
          </figure>
        ) : (
          <p>{t('desk_plan_silent')}</p>
        )}
      </div>
      {detail.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {plan && (
        <button type="button" class="button plain" onClick={() => showSpan(plan.start)}>
          <Icon name="eye" />
          {t('desk_show_in_plan')}
        </button>
      )}
    </article>
  )
}
