import type { Question, RecordOf } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { Go } from './go.tsx'
import { counted } from './names.ts'
import { TypedField } from './typed-field.tsx'

interface Props {
  meeting: RecordOf<'meeting'>
  questions: readonly Question[]
  onBack: () => void
}

/** After the last question: anything else that was said, and what comes next. */
export function TalkEnd({ meeting, questions, onBack }: Props) {
  const open = questions.filter(({ answer }) => answer.trim() === '').length
  const promised = questions.flatMap(({ promises }) => promises).length
  return (
    <>
      <h1 tabIndex={-1} class="talk-ask">
        {t(questions.length === 0 ? 'notebook_talk_none' : 'notebook_talk_end')}
      </h1>
      {questions.length > 0 && (
        <ul class="points">
          <li>{open === 0 ? t('notebook_talk_all_answered') : counted('talk_open', open)}</li>
          {promised > 0 && <li>{counted('promised', promised)}</li>}
        </ul>
      )}
      <TypedField record={meeting} path="notes" label={t('notebook_field_notes')} isLong rows={4} />
      <div class="row talk-turn">
        {questions.length > 0 && (
          <button type="button" class="button quiet" onClick={onBack}>
            {t('notebook_talk_back')}
          </button>
        )}
        <Go to={{ at: 'meeting', id: meeting.id, part: 'letter' }} class="button">
          {t('notebook_talk_letter')}
        </Go>
      </div>
    </>
  )
}
