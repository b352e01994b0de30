import { meetingQuestions } from '../../notebook/meeting-questions.ts'
import type { Question, RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { change } from './acts.ts'
import { contents, isWhole, questions, recordOf } from './data.ts'
import { focusAgain, keepFocus } from './keep-focus.ts'
import { moveQuestion } from './move-question.ts'
import { counted, forWhom, recordName } from './names.ts'
import { NewQuestion } from './new-question.tsx'
import { set } from './question-editor.tsx'
import { QuestionRow } from './question-row.tsx'
import { Sortable } from './sortable.tsx'
import { Unfolding } from './unfolding.tsx'

type Meeting = RecordOf<'meeting'>

/** How many questions can be "the ones that matter most". */
const MOST_FIRST = 3
/** Questions offered at once to bring along. */
const MOST_OFFERED = 30

/** A meeting's questions: the three that matter most, then the others, each in one's own order. */
export function MeetingQuestions({ meeting }: { meeting: Meeting }) {
  const { first, others } = meetingQuestions(contents.value, meeting)
  return (
    <section class="stack wide" aria-labelledby="meeting-questions">
      <h2 id="meeting-questions">
        {first.length + others.length === 0
          ? t('notebook_meeting_no_questions')
          : counted('questions', first.length + others.length)}
      </h2>
      {first.length > 0 && (
        <>
          <h3>{t('notebook_first_title')}</h3>
          <Rows
            meeting={meeting}
            questions={first}
            onMove={(from, to) =>
              setFirst(meeting, (ids) => {
                const next = ids.filter((id) => first.some((question) => question.id === id))
                next.splice(to, 0, ...next.splice(from, 1))
                return next
              })
            }
          />
        </>
      )}
      {first.length > 0 && others.length > 0 && <h3>{t('notebook_others_title')}</h3>}
      {first.length === 0 && others.length > 1 && <p>{t('notebook_first_hint')}</p>}
      <Rows
        meeting={meeting}
        questions={others}
        onMove={(from, to) => moveQuestion(others, from, to)}
      />
      <NewQuestion meeting={meeting.id} />
      <Offered meeting={meeting} hasNone={first.length + others.length === 0} />
    </section>
  )
}

function setFirst(meeting: Meeting, make: (ids: string[]) => string[]): Promise<unknown> {
  return change({
    kind: 'meeting',
    id: meeting.id,
    make: (record) => ({ ...record, first: make(record.first).slice(0, MOST_FIRST) }),
  })
}

interface RowsProps {
  meeting: Meeting
  questions: readonly Question[]
  onMove: (from: number, to: number) => Promise<unknown>
}

function Rows({ meeting, questions: rows, onMove }: RowsProps) {
  return (
    <Sortable
      rows={rows}
      isOn={rows.length > 1}
      onMove={onMove}
      row={(question) => (
        <QuestionRow
          question={question}
          by="meeting"
          canUnfold
          before={<Star meeting={meeting} question={question} />}
        />
      )}
    />
  )
}

/** Marks a question as one of the three that matter most. */
function Star({ meeting, question }: { meeting: Meeting; question: Question }) {
  const isFirst = meeting.first.includes(question.id)
  const press = () => {
    // Questions that have left the meeting no longer take up one of the three places.
    const there = meeting.first.filter((id) => recordOf('question', id)?.meeting === meeting.id)
    if (!isFirst && there.length >= MOST_FIRST) {
      tell('notebook_first_full')
      return
    }
    const next = isFirst ? there.filter((id) => id !== question.id) : [...there, question.id]
    void setFirst(meeting, () => next)
    focusAgain(() => document.querySelector(`[data-question="${question.id}"] .star`))
  }
  return (
    <button
      type="button"
      class="button plain square star"
      aria-pressed={isFirst}
      aria-label={t('notebook_first_mark', recordName(question))}
      title={t('notebook_first_mark_short')}
      onClick={press}
    >
      <Icon name="star" />
    </button>
  )
}

/** Questions that wait for no meeting, or another, to be brought along with one press. */
function Offered({ meeting, hasNone }: { meeting: Meeting; hasNone: boolean }) {
  const open = questions.value.filter(
    (question) => question.meeting === null && question.state === 'to-ask',
  )
  if (open.length === 0 || !isWhole.value) return null
  return (
    <Unfolding
      name={`offered/${meeting.id}`}
      title={counted('offered', open.length)}
      startsOpen={hasNone}
    >
      <ul class="plain-list offered to-bring">
        {open.slice(0, MOST_OFFERED).map((question) => {
          const person = recordOf('person', question.person)
          return (
            <li key={question.id}>
              <span>
                {recordName(question)}
                {person && <span class="soft"> {forWhom(person)}</span>}
              </span>
              <button
                type="button"
                class="button quiet"
                onClick={() =>
                  void keepFocus(() => set(question, { meeting: meeting.id }), '.to-bring > li')
                }
              >
                <Icon name="plus" />
                {t('notebook_bring')}
                <span class="unseen">: {recordName(question)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Unfolding>
  )
}
