import { useState } from 'preact/hooks'
import { meetingQuestions } from '../../notebook/meeting-questions.ts'
import type { Question, RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change } from './acts.ts'
import { contents, recordOf } from './data.ts'
import { today } from './dates.ts'
import { Go } from './go.tsx'
import { forWhom, meetingName, personName, recordName } from './names.ts'
import { Passage } from './passages.tsx'
import { Promises } from './promises.tsx'
import { TalkEnd } from './talk-end.tsx'
import { TypedField } from './typed-field.tsx'
import { saveAllTyped } from './typing.ts'
import { Unfolding } from './unfolding.tsx'

type Meeting = RecordOf<'meeting'>

/** In the meeting: one question at a time, large, with room for what is said and promised. */
export function Talk({ meeting }: { meeting: Meeting }) {
  const { first, others } = meetingQuestions(contents.value, meeting)
  const questions = [...first, ...others]
  const [at, setAt] = useState(() => firstOpen(questions))
  const question = questions[at]
  const turn = (to: number) => {
    setAt(to)
    requestAnimationFrame(() => {
      scrollTo(0, 0)
      document.querySelector<HTMLElement>('main h1')?.focus()
    })
  }
  return (
    <div class="talk stack">
      <div class="row talk-top">
        <Go to={{ at: 'meeting', id: meeting.id, part: 'prepare' }} class="button quiet">
          {t('notebook_talk_leave')}
        </Go>
        <p class="soft">{meetingName(meeting)}</p>
      </div>
      {question ? (
        <>
          <p class="talk-count">
            {t('notebook_talk_count', String(at + 1), String(questions.length))}
          </p>
          <OneQuestion key={question.id} meeting={meeting} question={question} />
          <div class="row talk-turn">
            {at > 0 && (
              <button
                type="button"
                class="button quiet"
                onClick={() => void leave(question, meeting).then(() => turn(at - 1))}
              >
                {t('notebook_talk_back')}
              </button>
            )}
            <button
              type="button"
              class="button"
              onClick={() => void leave(question, meeting).then(() => turn(at + 1))}
            >
              {t(at + 1 < questions.length ? 'notebook_talk_next' : 'notebook_talk_finish')}
            </button>
          </div>
        </>
      ) : (
        <TalkEnd
          meeting={meeting}
          questions={questions}
          onBack={() => turn(Math.max(0, questions.length - 1))}
        />
      )}
    </div>
  )
}

/** Where to go on: at the first question that has no answer yet. */
function firstOpen(questions: readonly Question[]): number {
  const at = questions.findIndex(({ state, answer }) => state === 'to-ask' && answer.trim() === '')
  return Math.max(at, 0)
}

function OneQuestion({ meeting, question }: { meeting: Meeting; question: Question }) {
  const person = recordOf('person', question.person)
  const isOpen = question.state === 'to-ask' || question.state === 'asked'
  const passages = question.passages.map((id) => recordOf('passage', id)).filter((each) => !!each)
  return (
    <>
      <h1 tabIndex={-1} class="talk-ask">
        {recordName(question)}
      </h1>
      {person && <p class="soft">{forWhom(person)}</p>}
      {passages.length > 0 && (
        <Unfolding name={`passage/${question.id}`} title={t('notebook_talk_passage')}>
          {passages.map((passage) => (
            <Passage key={passage.id} passage={passage} />
          ))}
        </Unfolding>
      )}
      <TypedField
        record={question}
        path="answer"
        label={t('notebook_talk_answer')}
        isLong
        rows={4}
      />
      <Answering meeting={meeting} question={question} />
      <Promises question={question} />
      {isOpen && question.answer.trim() === '' && (
        <button
          type="button"
          class="button quiet"
          aria-pressed={question.state === 'asked'}
          onClick={() => void setState(question, question.state === 'asked' ? 'to-ask' : 'asked')}
        >
          <Icon name="check" />
          {t('notebook_talk_asked')}
        </button>
      )}
    </>
  )
}

/** Who is answering: one press for each person in the room. */
function Answering({ meeting, question }: { meeting: Meeting; question: Question }) {
  const people = meeting.people.map((id) => recordOf('person', id)).filter((each) => !!each)
  if (people.length === 0) {
    return (
      <TypedField record={question} path="answeredBy" label={t('notebook_field_answered_by')} />
    )
  }
  const names = people.map(personName)
  return (
    <fieldset class="states">
      <legend>{t('notebook_field_answered_by')}</legend>
      <div class="row">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            class="button quiet"
            aria-pressed={question.answeredBy === name}
            onClick={() =>
              void change({
                kind: 'question',
                id: question.id,
                make: (record) => ({
                  ...record,
                  answeredBy: record.answeredBy === name ? '' : name,
                }),
              })
            }
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function setState(question: Question, state: Question['state']): Promise<unknown> {
  return change({ kind: 'question', id: question.id, make: (record) => ({ ...record, state }) })
}

/** Leaving a question keeps what was typed; an answer makes it answered, on the meeting's day. */
async function leave({ id }: Question, meeting: Meeting): Promise<void> {
  await saveAllTyped()
  const now = recordOf('question', id)
  if (!now || now.answer.trim() === '') return
  const isOpen = now.state === 'to-ask' || now.state === 'asked'
  if (!isOpen && now.answeredOn !== null) return
  const day = meeting.date !== null && meeting.date <= today() ? meeting.date : today()
  await change({
    kind: 'question',
    id,
    make: (record) => ({
      ...record,
      state: isOpen ? 'answered' : record.state,
      answeredOn: record.answeredOn ?? day,
    }),
  })
}
