import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { BackupReminder } from './backup-reminder.tsx'
import { isWhole, questions, recordOf } from './data.ts'
import { Go } from './go.tsx'
import { GROUPINGS, type Group, type Grouping } from './groups.ts'
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
import { isSearchReady } from './search.ts'
import { SelectionBar } from './selection-bar.tsx'

/** Rows shown at once, over all groups: ten thousand would keep the browser busy for seconds. */
const PAGE = 60
/** And while a big notebook is still being read: no more than a tall screen shows. */
const FIRST = 20

/** All questions, in groups, with search as one types. */
export function QuestionsPage() {
  // A big notebook is still being read when it opens: what is asked for may come a little later.
  useEffect(showAsked, [here.value, isWhole.value])
  const [most, setMost] = useState(PAGE)
  const hasQuestions = questions.value.length > 0
  const page = isWhole.value ? most : FIRST
  const room = Math.max(page, rowOf(groups.value, openQuestion.value) + 1)
  const isMore = isWhole.value && countOf(groups.value) > room
  return (
    <>
      <h1 tabIndex={-1}>{t('notebook_questions_title')}</h1>
      <BackupReminder />
      {!hasQuestions && <p>{t('notebook_empty_questions')}</p>}
      <NewQuestion />
      {hasQuestions && <Tools />}
      {hasQuestions && !hits.value && <LikeQuestions />}
      {withRoom(groups.value, room).map(({ group, rows }) => (
        <QuestionGroup key={group.key} group={group} by={grouping.value} most={rows} />
      ))}
      {isMore && (
        <button type="button" class="button quiet more" onClick={() => setMost(room + PAGE)}>
          {t('notebook_show_more', String(Math.min(PAGE, countOf(groups.value) - room)))}
        </button>
      )}
      {!isWhole.value && <p role="status">{t('notebook_reading_on')}</p>}
      {isWhole.value && <KeptPassages />}
      <AlsoFound />
      <SelectionBar />
    </>
  )
}

function countOf(all: readonly Group[]): number {
  return all.reduce((sum, { questions: { length } }) => sum + length, 0)
}

/** Which row of the page a question is, counted from 0; -1 where it is not among them. */
function rowOf(all: readonly Group[], id: string | undefined): number {
  return id === undefined
    ? -1
    : all.flatMap(({ questions: asked }) => asked).findIndex((question) => question.id === id)
}

/** The first groups, with as many rows as there is room for. */
function withRoom(all: readonly Group[], room: number): { group: Group; rows: number }[] {
  let left = room
  const shownGroups: { group: Group; rows: number }[] = []
  for (const group of all) {
    if (left <= 0) break
    shownGroups.push({ group, rows: left })
    left -= group.questions.length
  }
  return shownGroups
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
  if (!isSearchReady.value) return t('notebook_reading_on')
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
