import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { set } from './question-editor.tsx'
import { TypedField } from './typed-field.tsx'
import { WhenField } from './when-field.tsx'

/** Who gave the answer, and on which day. */
export function AnsweredBy({ question }: { question: Question }) {
  return (
    <div class="picks">
      <TypedField record={question} path="answeredBy" label={t('notebook_field_answered_by')} />
      <WhenField
        kind="date"
        label={t('notebook_field_answered_on')}
        value={question.answeredOn}
        onSet={(answeredOn) => void set(question, { answeredOn })}
      />
    </div>
  )
}
