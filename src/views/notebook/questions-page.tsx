import { useEffect } from 'preact/hooks'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { BackupReminder } from './backup-reminder.tsx'
import { questions, recordOf } from './data.ts'
import { Go } from './go.tsx'
import { GROUPINGS, type Grouping } from './groups.ts'
import { KeptPassages } from './kept-passages.tsx'
import { LikeQuestions } from './like-questions.tsx'
import {
  alsoFound,
  groupBy,
  grouping,
  groups,
  hits,
  isOrdering,
  openQuestion,
  shown,
  wanted,
} from './list-state.ts'
import { counted, recordName } from './names.ts'
import { NewQuestion } from './new-question.tsx'
import { here } from './place.ts'
import { QuestionGroup } from './question-group.tsx'
import { SelectionBar } from './selection-bar.tsx'

/** All questions, in groups, with search as one types. */
export function QuestionsPage() {
  useEffect(showAsked, [here.value])
  const hasQuestions = questions.value.length > 0
  return (
    <>
      <h1 tabIndex={-1}>{t('notebook_questions_title')}</h1>
      <BackupReminder />
      {!hasQuestions && <p>{t('notebook_empty_questions')}</p>}
      <NewQuestion />
      {hasQuestions && <Tools />}
      {hasQuestions && !hits.value && <LikeQuestions />}
      {groups.value.map((group) => (
        <QuestionGroup key={group.key} group={group} by={grouping.value} />
      ))}
      <KeptPassages />
      <AlsoFound />
      <SelectionBar />
    </>
  )
}

/** Unfolds the question that the address names, or the first with its passage. */
function showAsked(): void {
  const place = here.value
  if (place.at !== 'questions') return
  const wantedId =
    place.question ??
    questions.value.find(({ passages }) => place.passage && passages.includes(place.passage))?.id
  if (!recordOf('question', wantedId) || openQuestion.value === wantedId) return
  openQuestion.value = wantedId
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-question="${wantedId}"]`)
    row?.scrollIntoView({ block: 'start' })
    row?.querySelector<HTMLElement>('.editor textarea')?.focus({ preventScroll: true })
  })
}

function Tools() {
  return (
    <div class="tools">
      <search class="field searching">
        <label for="wanted">{t('notebook_search')}</label>
        <div class="filter">
          <Icon name="search" />
          <input
            id="wanted"
            class="input"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value
            }}
          />
        </div>
      </search>
      <div class="field">
        <label for="grouping">{t('notebook_group_by')}</label>
        <select
          id="grouping"
          class="select"
          value={grouping.value}
          onChange={(event) => groupBy(event.currentTarget.value as Grouping)}
        >
          {GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {t(`notebook_by_${by}`)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        class="button quiet"
        aria-pressed={isOrdering.value}
        onClick={() => {
          isOrdering.value = !isOrdering.value
        }}
      >
        {t(isOrdering.value ? 'notebook_order_done' : 'notebook_order')}
      </button>
      <p role="status" class="soft found">
        {foundInWords()}
      </p>
    </div>
  )
}

function foundInWords(): string {
  if (!hits.value) return ''
  const count = shown.value.length
  if (count > 0) return counted('found', count)
  return hits.value.size > 0 ? '' : t('notebook_found_none', wanted.value.trim())
}

function AlsoFound() {
  const others = alsoFound.value
  if (others.length === 0) return null
  return (
    <section class="stack" aria-labelledby="also-found">
      <h2 id="also-found">{t('notebook_also_found')}</h2>
      <ul class="plain-list">
        {others.map((record) => (
          <li key={record.id}>
            <Go to={{ at: 'meeting', id: record.id, part: 'prepare' }}>{recordName(record)}</Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
