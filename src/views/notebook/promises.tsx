import type { Question } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { change, undo } from './acts.ts'
import { recordOf } from './data.ts'
import { keepFocus } from './keep-focus.ts'
import { thePerson } from './names.ts'
import { TypedField } from './typed-field.tsx'
import { WhenField } from './when-field.tsx'

type Promised = Question['promises'][number]

/** Changes one promise of a question. */
export function setPromise(question: Question, id: string, part: Partial<Promised>): void {
  void change({
    kind: 'question',
    id: question.id,
    make: (record) => ({
      ...record,
      promises: record.promises.map((each) => (each.id === id ? { ...each, ...part } : each)),
    }),
  })
}

/** Who will do what by when, as it was promised about this question. */
export function Promises({ question }: { question: Question }) {
  return (
    <section class="stack promises" aria-label={t('notebook_promises')}>
      <p class="part-title">{t('notebook_promises')}</p>
      {question.promises.length > 0 && (
        <ol class="plain-list">
          {question.promises.map((promise) => (
            <li key={promise.id}>
              <PromiseFields question={question} promise={promise} />
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="button quiet" onClick={() => addPromise(question)}>
        <Icon name="plus" />
        {t('notebook_promise_add')}
      </button>
    </section>
  )
}

function PromiseFields({ question, promise }: { question: Question; promise: Promised }) {
  const path = `promises/${promise.id}`
  return (
    <div class="promise" data-promise={promise.id}>
      <TypedField record={question} path={`${path}/who`} label={t('notebook_promise_who')} />
      <TypedField
        record={question}
        path={`${path}/what`}
        label={t('notebook_promise_what')}
        isLong
      />
      <WhenField
        kind="date"
        label={t('notebook_promise_due')}
        value={promise.due}
        onSet={(due) => setPromise(question, promise.id, { due })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={promise.done}
          onChange={(event) =>
            setPromise(question, promise.id, { done: event.currentTarget.checked })
          }
        />
        {t('notebook_promise_done')}
      </label>
      <button
        type="button"
        class="button plain"
        onClick={() => void keepFocus(() => removePromise(question, promise), '.promise')}
      >
        {t('notebook_promise_remove')}
        <span class="unseen">: {promise.what}</span>
      </button>
    </div>
  )
}

async function removePromise(question: Question, { id }: Promised): Promise<void> {
  const saveId = await change({
    kind: 'question',
    id: question.id,
    make: (record) => ({
      ...record,
      promises: record.promises.filter((each) => each.id !== id),
    }),
  })
  if (saveId) tellWithUndo(() => void undo(saveId), 'notebook_promise_removed')
}

/** Adds an empty promise, by whoever answered or was asked, and puts the cursor into it. */
function addPromise(question: Question): void {
  const id = crypto.randomUUID()
  void change({
    kind: 'question',
    id: question.id,
    make: (record) => ({
      ...record,
      state: 'promised',
      promises: [
        ...record.promises,
        { id, who: promiser(record), what: '', due: null, done: false },
      ],
    }),
  })
  requestAnimationFrame(() => {
    const fields = document.querySelector(`[data-promise="${id}"]`)
    const who = fields?.querySelector('input')
    const what = fields?.querySelector('textarea')
    if (who?.value) what?.focus()
    else who?.focus()
  })
}

function promiser({ answeredBy, person: id }: Question): string {
  const person = recordOf('person', id)
  return answeredBy || (person ? thePerson(person) : '')
}
