import type { Question } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change, remove } from './acts.ts'
import { AnsweredBy } from './answered-by.tsx'
import { STATES } from './groups.ts'
import { keepFocus } from './keep-focus.ts'
import { openQuestion } from './list-state.ts'
import { recordName, stateName } from './names.ts'
import { Passages } from './passages.tsx'
import { ChildPicker, MeetingPicker, PersonPicker } from './pickers.tsx'
import { Promises } from './promises.tsx'
import { Tags } from './tags.tsx'
import { TypedField } from './typed-field.tsx'

/** Changes fields of a question that are chosen, not typed. */
export function set(question: Question, part: Partial<Question>): Promise<unknown> {
  return change({
    kind: 'question',
    id: question.id,
    make: (record) => ({ ...record, ...part }),
  })
}

/** All of a question, to be changed where it stands. */
export function QuestionEditor({ question }: { question: Question }) {
  return (
    <div class="stack editor">
      <TypedField record={question} path="ask" label={t('notebook_field_ask')} isLong />
      <Passages question={question} />
      <States question={question} />
      <div class="picks">
        <PersonPicker
          value={question.person}
          onChoose={(person) => void set(question, { person })}
        />
        <MeetingPicker
          value={question.meeting}
          onChoose={(meeting) => void set(question, { meeting })}
        />
        <ChildPicker value={question.child} onChoose={(child) => void set(question, { child })} />
      </div>
      <Tags question={question} />
      <TypedField
        record={question}
        path="answer"
        label={t('notebook_field_answer')}
        isLong
        rows={3}
      />
      {question.answer.trim() !== '' && <AnsweredBy question={question} />}
      <Promises question={question} />
      <div class="row ends">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            openQuestion.value = undefined
            document.querySelector<HTMLElement>(`[data-question="${question.id}"] .unfold`)?.focus()
          }}
        >
          {t('notebook_fold')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() =>
            void keepFocus(
              () => remove([question.id], 'notebook_deleted', recordName(question)),
              '.question',
            )
          }
        >
          <Icon name="bin" />
          {t('notebook_delete')}
        </button>
      </div>
    </div>
  )
}

function States({ question }: { question: Question }) {
  return (
    <fieldset class="states">
      <legend>{t('notebook_field_state')}</legend>
      <div class="segments">
        {STATES.map((state) => (
          <label key={state} class="segment">
            <input
              type="radio"
              name={`state-${question.id}`}
              checked={question.state === state}
              onChange={() => void set(question, { state })}
            />
            <span>{stateName(state)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
