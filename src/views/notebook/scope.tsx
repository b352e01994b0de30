import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { children, questions, recordOf } from './data.ts'
import { today } from './dates.ts'
import { chosen } from './list-state.ts'
import { meetingsInOrder } from './make.ts'
import { counted, meetingWithDay, recordName } from './names.ts'

interface Scope {
  /** The questions meant, in the notebook's order. */
  questions: readonly Question[]
  /** What they are, as a title: "Annual review, 3 December". */
  title: string
  /** The control that chooses. */
  control: JSX.Element
}

/** Which questions: all, those ticked on the first page, or those of a meeting or a child. */
export function useScope(id: string): Scope {
  const [of, setOf] = useState(chosen.value.size > 0 ? 'ticked' : '')
  const picked = questions.value.filter(
    (question) =>
      of === '' ||
      (of === 'ticked' && chosen.value.has(question.id)) ||
      question.meeting === of ||
      question.child === of,
  )
  const { coming, past } = meetingsInOrder(today())
  const record = recordOf('meeting', of) ?? recordOf('child', of)
  const control = (
    <div class="field">
      <label for={id}>{t('notebook_scope')}</label>
      <select
        id={id}
        class="select"
        value={of}
        onChange={(event) => setOf(event.currentTarget.value)}
      >
        <option value="">{t('notebook_scope_all')}</option>
        {chosen.value.size > 0 && <option value="ticked">{t('notebook_scope_ticked')}</option>}
        {[...coming, ...past].map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {meetingWithDay(meeting)}
          </option>
        ))}
        {children.value.map(({ id: child, name }) => (
          <option key={child} value={child}>
            {t('notebook_about', name)}
          </option>
        ))}
      </select>
      <p class="soft" role="status">
        {counted('questions', picked.length)}
      </p>
    </div>
  )
  return {
    questions: picked,
    title: record ? recordName(record) : t('notebook_page_questions'),
    control,
  }
}
