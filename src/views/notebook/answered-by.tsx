import { useId } from 'preact/hooks'
import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { set } from './question-editor.tsx'
import { TypedField } from './typed-field.tsx'

/** Who gave the answer, and on which day. */
export function AnsweredBy({ question }: { question: Question }) {
  const id = useId()
  return (
    <div class="picks">
      <TypedField record={question} path="answeredBy" label={t('notebook_field_answered_by')} />
      <div class="field">
        <label for={id}>{t('notebook_field_answered_on')}</label>
        <input
          id={id}
          class="input"
          type="date"
          value={question.answeredOn ?? ''}
          onChange={(event) =>
            void set(question, { answeredOn: event.currentTarget.value || null })
          }
        />
      </div>
    </div>
  )
}
