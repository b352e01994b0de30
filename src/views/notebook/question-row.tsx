import type { ComponentChildren } from 'preact'
import type { Question } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { children, recordOf } from './data.ts'
import type { Grouping } from './groups.ts'
import { choose, chosen, openQuestion } from './list-state.ts'
import { forWhom, meetingWithDay, recordName, stateName } from './names.ts'
import { QuestionEditor } from './question-editor.tsx'

interface Props {
  question: Question
  /** What the list is grouped by, which a row need not say again. */
  by: Grouping
  canUnfold: boolean
  /** Stands before the question, in the place of the box to tick. */
  before?: ComponentChildren
}

/** A question in the list: what to ask and how far it is; unfolded, all of it. */
export function QuestionRow({ question, by, canUnfold, before }: Props) {
  const isOpen = openQuestion.value === question.id && canUnfold
  const name = recordName(question)
  return (
    <article class={isOpen ? 'question open' : 'question'} data-question={question.id}>
      <div class="question-head">
        {before ?? <Tick id={question.id} name={name} />}
        <div class="question-body">
          <h3>
            <button
              type="button"
              class="unfold"
              aria-expanded={isOpen}
              onClick={() => {
                openQuestion.value = isOpen ? undefined : question.id
              }}
            >
              <Icon name="chevron" />
              <span>{name}</span>
            </button>
          </h3>
          {!isOpen && <Facts question={question} by={by} />}
        </div>
      </div>
      {isOpen && <QuestionEditor question={question} />}
    </article>
  )
}

function Tick({ id, name }: { id: string; name: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={chosen.value.has(id)}
        onChange={(event) => choose(id, event.currentTarget.checked)}
      />
      <span class="unseen">{t('notebook_choose', name)}</span>
    </label>
  )
}

/** What matters of a folded question, in one line; what its group says already is left out. */
function Facts({ question, by }: Pick<Props, 'question' | 'by'>) {
  const person = recordOf('person', question.person)
  const meeting = recordOf('meeting', question.meeting)
  const child = recordOf('child', question.child)
  const passage = recordOf('passage', question.passages[0])
  return (
    <>
      {passage && <p class="quote-line">{passage.quote.exact}</p>}
      {question.answer.trim() && (
        <p class="answer-line">
          <span class="soft">{t('notebook_answer_line')} </span>
          {question.answer}
        </p>
      )}
      <p class="facts">
        {by !== 'state' && question.state !== 'to-ask' && (
          <span class="tag" data-state={question.state}>
            <Icon name="check" />
            {stateName(question.state)}
          </span>
        )}
        {by !== 'person' && person && <span>{forWhom(person)}</span>}
        {by !== 'meeting' && meeting && <span>{meetingWithDay(meeting)}</span>}
        {by !== 'child' && child && children.value.length > 1 && (
          <span>{t('notebook_about', child.name)}</span>
        )}
      </p>
    </>
  )
}
