import { useId } from 'preact/hooks'
import { BASES } from '../../plan/dates/deadlines.ts'
import { toldDate, withoutWeekday } from '../../plan/dates/told-date.ts'
import type { PlanReport } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { titleOf } from '../shared/opening/opened.ts'
import { answerBy, baseDate, firstBase, isFinal, setBase } from './bases.ts'
import { place } from './places.ts'
import { plan, reading } from './state.ts'
import { Warnings } from './warnings.tsx'

/** What lies on the desk: when to answer first, then what it is and whose. */
export function Top() {
  const opened = plan.value
  const report = reading.value?.report
  if (!opened) return null
  return (
    <div class="stack plan-top">
      <h1>{title(report) ?? titleOf(opened)}</h1>
      {opened.kept === 'private' && <p class="notice">{t('desk_kept_private')}</p>}
      {opened.kept === 'failed' && <p class="notice">{t('desk_kept_failed')}</p>}
      <p role="status" class={report ? 'unseen' : 'soft'}>
        {t(report ? 'desk_read' : 'desk_reading')}
      </p>
      <Warnings />
      {report?.isJudged && <AnswerBy />}
      {report?.isJudged && place.value === 'plan' && <Facts report={report} name={opened.name} />}
    </div>
  )
}

function title(report: PlanReport | undefined): string | undefined {
  if (!report?.isJudged) return undefined
  const kind = t(`desk_stage_${report.stage.value.replace(' ', '_')}`)
  return report.name === null ? kind : t('desk_plan_for', kind, report.name)
}

/** The day to answer by, or the one question that it takes to count it. */
function AnswerBy() {
  const id = useId()
  const due = answerBy.value
  // Beside the work itself a line is enough.
  if (place.value !== 'plan') {
    return (
      <div class="answer-by short">
        <p class="answer-date">{due?.told ?? t(isFinal.value ? 'desk_when_final' : 'desk_when')}</p>
        {place.value !== 'dates' && (
          <a href="#dates">{t(due ? 'desk_dates_link' : 'desk_dates_fill')}</a>
        )}
      </div>
    )
  }
  if (due) {
    return (
      <div class="answer-by">
        <p class="answer-date">{due.told}</p>
        <p>
          {t('desk_counted_from', due.base.label, toldDate(due.base.date))}{' '}
          {!isFinal.value && t('desk_more_time')} <a href="#dates">{t('desk_dates_link')}</a>
        </p>
      </div>
    )
  }
  const base = firstBase.value
  const words = BASES.find((each) => each.base === base)
  return (
    <div class="answer-by">
      <p class="answer-date">{t(isFinal.value ? 'desk_when_final' : 'desk_when')}</p>
      <div class="field one-line">
        <label for={id}>{words?.label}</label>
        <input
          id={id}
          class="input date"
          type="date"
          value={baseDate(base)}
          onChange={(event) => setBase(base, event.currentTarget.value)}
        />
        <p class="soft">{words?.hint}</p>
      </div>
    </div>
  )
}

function Facts({ report, name }: { report: PlanReport; name: string }) {
  const { stage, dates, notFound } = report
  return (
    <dl class="facts">
      <Fact name={t('desk_fact_file')} value={name} />
      {dates.birth !== null && (
        <Fact name={t('desk_fact_birth')} value={withoutWeekday(dates.birth)} />
      )}
      {dates.others.map(({ label, date }) => (
        <Fact key={label + date} name={label} value={withoutWeekday(date)} />
      ))}
      {!stage.isSure && <Fact name={t('desk_fact_stage')} value={stage.reason} />}
      {notFound.length > 0 && <Fact name={t('desk_fact_not_found')} value={notFound.join(', ')} />}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
