import { computed } from '@preact/signals'
import { useEffect, useId, useState } from 'preact/hooks'
import { BASES } from '../../plan/dates/deadlines.ts'
import { toldDate } from '../../plan/dates/told-date.ts'
import type { BaseId, Deadline, FoundBase } from '../../plan/dates/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { FilesOnTheirWay } from '../shared/opening/on-their-way.tsx'
import { PickButton, useDrop } from '../shared/opening/opening-parts.tsx'
import { baseDate, bases, deadlines, firstBase, setBase } from './bases.ts'
import { saveCalendar } from './calendar.ts'
import { findKeptDays, isKept, keepDeadlines } from './keep-dates.ts'
import { letterDays, letterOpening } from './letter-days.ts'
import { Sources } from './purpose.tsx'
import { showSpan } from './show-words.ts'
import { plan, reading } from './state.ts'

/** A day that is offered; `file` is empty where it comes from the plan. */
type OfferedDay = FoundBase & { file: string }

const foundDays = computed<OfferedDay[]>(() => [
  ...letterDays.value,
  ...(reading.value?.bases ?? []).map((each) => ({ ...each, file: '' })),
])

/** What must happen by when, and the days that it is counted from. */
export function DatesPlace() {
  const { fingerprint } = plan.value ?? {}
  useEffect(() => void findKeptDays(), [fingerprint])
  return (
    <div class="stack dates-place">
      <h2>{t('desk_place_dates')}</h2>
      <p>{t('desk_dates_intro')}</p>
      <Bases />
      <section class="stack" aria-labelledby="deadlines">
        <div class="row">
          <h2 id="deadlines">{t('desk_deadlines')}</h2>
          {deadlines.value.length > 0 && (
            <>
              <button
                type="button"
                class="button quiet"
                onClick={() => void keepDeadlines(deadlines.value)}
              >
                <Icon name={deadlines.value.every(isKept) ? 'check' : 'pen'} />
                {t(deadlines.value.every(isKept) ? 'desk_days_all_kept' : 'desk_days_all')}
              </button>
              <button
                type="button"
                class="button quiet"
                onClick={() => void saveCalendar(deadlines.value)}
              >
                <Icon name="calendar" />
                {t('desk_calendar_all')}
              </button>
            </>
          )}
        </div>
        {deadlines.value.length === 0 && <p class="soft">{t('desk_deadlines_none')}</p>}
        {deadlines.value.map((deadline) => (
          <DeadlineView key={deadline.id} deadline={deadline} />
        ))}
      </section>
    </div>
  )
}

/** The days that are known, those found in the plan, and a way to add one. */
function Bases() {
  const id = useId()
  const [added, setAdded] = useState<BaseId[]>([])
  const known = BASES.filter(
    ({ base }) =>
      baseDate(base) !== '' ||
      added.includes(base) ||
      base === firstBase.value ||
      foundDays.value.some((found) => found.base === base),
  )
  const others = BASES.filter((each) => !known.includes(each))
  return (
    <section class="stack sheet-card" aria-labelledby="bases">
      <h2 id="bases">{t('desk_bases')}</h2>
      <LetterIn />
      {known.map(({ base, label, hint }) => (
        <Base key={base} base={base} label={label} hint={hint} />
      ))}
      <div class="field">
        <label for={id}>{t('desk_base_add')}</label>
        <select
          id={id}
          class="select"
          value=""
          onChange={({ currentTarget }) => {
            const base = others.find((each) => each.base === currentTarget.value)?.base
            if (base) setAdded([...added, base])
            currentTarget.value = ''
          }}
        >
          <option value="">{t('desk_base_choose')}</option>
          {others.map(({ base, label }) => (
            <option key={base} value={base}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </section>
  )
}

/** The letter that came with the plan, opened for its days. */
function LetterIn() {
  const isOver = useDrop(letterOpening)
  return (
    <div class="stack">
      <p>{t('desk_days_letter')}</p>
      <PickButton opening={letterOpening} quiet>
        {t('desk_days_letter_open')}
      </PickButton>
      <FilesOnTheirWay opening={letterOpening} />
      {isOver && <p class="drop-over">{t('document_drop_now')}</p>}
    </div>
  )
}

function Base({ base, label, hint }: { base: BaseId; label: string; hint: string }) {
  const id = useId()
  const found = foundDays.value.filter((each) => each.base === base)
  return (
    <div class="stack base">
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          class="input date"
          type="date"
          value={baseDate(base)}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setBase(base, event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      </div>
      {found.map((each) => (
        <Found key={each.date + each.file} found={each} />
      ))}
    </div>
  )
}

/** Where a day comes from, in words. */
function toldFound({ date, reason, quote, file }: OfferedDay): string {
  if (file !== '') return t('desk_base_in_letter', file, toldDate(date), reason)
  // Without words of the plan it was worked out.
  return t(quote === '' ? 'desk_base_worked_out' : 'desk_base_found', toldDate(date), reason)
}

/** A day that stands in the plan or a letter: an offer, with its words. */
function Found({ found }: { found: OfferedDay }) {
  const isUsed = bases.value.some(({ base, date }) => base === found.base && date === found.date)
  const isWorkedOut = found.quote === '' && found.file === ''
  return (
    <div class="row found">
      <p class="soft">
        {toldFound(found)} {!found.isSure && <span class="tag">{t('desk_not_sure')}</span>}
        {isWorkedOut && ` ${t('desk_base_by_age')}`}
      </p>
      {!isUsed && (
        <button type="button" class="button plain" onClick={() => setBase(found.base, found.date)}>
          {t('desk_base_use')}
        </button>
      )}
      {found.file === '' && found.end > found.start && (
        <button type="button" class="button plain" onClick={() => showSpan(found.start)}>
          <Icon name="eye" />
          {t('desk_show_in_plan')}
        </button>
      )}
    </div>
  )
}

function DeadlineView({ deadline }: { deadline: Deadline }) {
  const { title, told, who, how, rule, notes, others, isSure, unsure, base, source } = deadline
  return (
    <article class="stack sheet-card">
      <h3 class="point-title">
        {title}
        <span class="tag">{t(`desk_who_${who}`)}</span>
        {!isSure && <span class="tag">{t('desk_not_sure')}</span>}
      </h3>
      <p class="told">{told}</p>
      {unsure !== '' && <p>{unsure}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {others.map((other) => (
        <p key={other.told} class="soft">
          {other.told}
        </p>
      ))}
      <details>
        <summary>
          <Icon name="chevron" />
          {t('desk_deadline_why')}
        </summary>
        <div class="stack">
          <p>{rule}</p>
          <p>
            {how} {t('desk_counted_from', base.label, toldDate(base.date))}
          </p>
          <Sources sources={[source]} />
        </div>
      </details>
      <div class="row">
        <button type="button" class="button plain" onClick={() => void keepDeadlines([deadline])}>
          <Icon name={isKept(deadline) ? 'check' : 'pen'} />
          {t(isKept(deadline) ? 'desk_days_kept' : 'desk_days_one')}
          <span class="unseen">: {title}</span>
        </button>
        <button type="button" class="button plain" onClick={() => void saveCalendar([deadline])}>
          <Icon name="calendar" />
          {t('desk_calendar_one')}
          <span class="unseen">: {title}</span>
        </button>
      </div>
    </article>
  )
}
