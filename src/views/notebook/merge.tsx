import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { mergeQuestions } from '../../notebook/duplicates.ts'
import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { save, undo } from './acts.ts'
import { meetings, recordOf } from './data.ts'
import { chosen } from './list-state.ts'
import { counted, forWhom, recordName, stateName } from './names.ts'

interface Props {
  questions: readonly Question[]
  onDone: () => void
}

/** Questions side by side, before they become one: the person chooses whose words stay. */
export function MergeDialog({ questions, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [keep, setKeep] = useState(questions[0]?.id)
  useEffect(() => dialog.current?.showModal(), [])

  const merge = async () => {
    const kept = questions.find((question) => question.id === keep)
    if (!kept) return
    const others = questions.filter((question) => question !== kept)
    const saveId = await save(
      mergeQuestions(kept, others, new Date().toISOString(), meetings.value),
    )
    if (!saveId) return
    chosen.value = new Set()
    tellWithUndo(() => void undo(saveId), 'notebook_merged', String(questions.length))
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} class="merge" aria-labelledby={id} onClose={onDone}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void merge()
        }}
      >
        <h2 id={id}>{t('notebook_merge_title')}</h2>
        <p>{t('notebook_merge_detail')}</p>
        <div class="sides">
          {questions.map((question) => (
            <label key={question.id} class="side">
              <span class="choice">
                <input
                  type="radio"
                  name="keep"
                  checked={keep === question.id}
                  onChange={() => setKeep(question.id)}
                />
                <strong>{recordName(question)}</strong>
              </span>
              <Facts question={question} />
            </label>
          ))}
        </div>
        <div class="row">
          <button type="submit" class="button">
            {t('notebook_merge_do')}
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {t('notebook_cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function Facts({ question }: { question: Question }) {
  const person = recordOf('person', question.person)
  const { passages, promises, answer } = question
  const facts = [
    stateName(question.state),
    person ? forWhom(person) : '',
    passages.length > 0 ? counted('passages', passages.length) : '',
    promises.length > 0 ? counted('promised', promises.length) : '',
  ]
  return (
    <>
      <span class="soft">{facts.filter(Boolean).join(' · ')}</span>
      {answer.trim() && <span>{answer}</span>}
    </>
  )
}
