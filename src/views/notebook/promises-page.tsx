import { computed } from '@preact/signals'
import { type DuePromise, duePromises } from '../../notebook/due.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { savePromisesCalendar } from './calendar-file.ts'
import { contents, questions } from './data.ts'
import { dayInWords, today } from './dates.ts'
import { Go } from './go.tsx'
import { counted, recordName } from './names.ts'
import { setPromise } from './promises.tsx'
import { Unfolding } from './unfolding.tsx'

const due = computed(() => duePromises(contents.value, today()))
const done = computed(() =>
  questions.value.flatMap((question) =>
    question.promises.filter((promise) => promise.done).map((promise) => ({ question, promise })),
  ),
)
const OPEN = ['late', 'soon', 'later', 'undated'] as const

/** What was promised: who will do what, and by when. */
export function PromisesPage() {
  const { late, soon, later, undated } = due.value
  const dated = late.length + soon.length + later.length
  const all = dated + undated.length + done.value.length
  return (
    <>
      <h1 tabIndex={-1}>{t('notebook_promises_title')}</h1>
      {all === 0 && <p>{t('notebook_empty_promises')}</p>}
      {OPEN.map((name) => (
        <List key={name} title={t(`notebook_promises_${name}`)} promises={due.value[name]} />
      ))}
      {dated > 0 && (
        <button type="button" class="button quiet" onClick={savePromisesCalendar}>
          <Icon name="calendar" />
          {t('notebook_promises_calendar')}
        </button>
      )}
      {done.value.length > 0 && (
        <Unfolding name="promises-done" title={counted('promises_done', done.value.length)}>
          <Rows promises={done.value} />
        </Unfolding>
      )}
    </>
  )
}

function List({ title, promises }: { title: string; promises: readonly DuePromise[] }) {
  if (promises.length === 0) return null
  return (
    <section class="stack wide">
      <h2>{title}</h2>
      <Rows promises={promises} />
    </section>
  )
}

function Rows({ promises }: { promises: readonly DuePromise[] }) {
  return (
    <ul class="plain-list">
      {promises.map(({ question, promise }) => (
        <li key={`${question.id}-${promise.id}`} class="card promise-row">
          <label class="choice">
            <input
              type="checkbox"
              checked={promise.done}
              onChange={(event) =>
                setPromise(question, promise.id, { done: event.currentTarget.checked })
              }
            />
            <span>
              <strong>{promise.who || t('notebook_someone')}</strong>:{' '}
              {promise.what || t('notebook_promise_unsaid')}
              <span class="unseen"> ({t('notebook_promise_done')})</span>
            </span>
          </label>
          <p class="soft">
            {promise.due !== null && <span>{t('notebook_by_day', dayInWords(promise.due))} </span>}
            <Go to={{ at: 'questions', question: question.id }}>{recordName(question)}</Go>
          </p>
        </li>
      ))}
    </ul>
  )
}
