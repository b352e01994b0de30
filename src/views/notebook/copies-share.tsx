import { useState } from 'preact/hooks'
import { contentsOf } from '../../notebook/contents.ts'
import { writeNotebook } from '../../notebook/exchange/notebook-file.ts'
import { questionPaper } from '../../notebook/exchange/question-paper.ts'
import { chosenRecords, replaceNames } from '../../notebook/exchange/share.ts'
import type { NotebookRecord, Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { children, contents, records } from './data.ts'
import { counted, recordName } from './names.ts'
import { fileName, saveNotebookFile, savePaper } from './save-file.ts'
import { useScope } from './scope.tsx'

/** Questions listed one by one; more are chosen by meeting or child. */
const MOST_LISTED = 200

/** A chosen set for an adviser: nothing else goes along, and the child's name only if wanted. */
export function CopiesShare() {
  const { questions, title, control } = useScope('share-scope')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [hidesNames, setHidesNames] = useState(true)
  const picked = questions.filter(({ id }) => !leftOut.has(id))
  const ids = picked.map(({ id }) => id)
  const toShare = () => recordsToShare(ids, hidesNames)
  const isEmpty = picked.length === 0
  const paperName = t('notebook_share_file', title)
  return (
    <>
      {control}
      {questions.length > 0 && questions.length <= MOST_LISTED && (
        <fieldset class="ticks">
          <legend>{t('notebook_share_which')}</legend>
          {questions.map((question) => (
            <Which
              key={question.id}
              question={question}
              isIn={!leftOut.has(question.id)}
              onChange={(isIn) => {
                const next = new Set(leftOut)
                if (isIn) next.delete(question.id)
                else next.add(question.id)
                setLeftOut(next)
              }}
            />
          ))}
        </fieldset>
      )}
      {children.value.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={hidesNames}
            onChange={(event) => setHidesNames(event.currentTarget.checked)}
          />
          <span>{t('notebook_share_hide')}</span>
        </label>
      )}
      <p role="status">
        {counted('share_goes', picked.length)} {t('notebook_share_check')}
      </p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={isEmpty}
          onClick={() =>
            void savePaper(questionPaper(contentsOf(toShare()), ids), 'word', paperName)
          }
        >
          {t('notebook_save_word')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={isEmpty}
          onClick={() =>
            void savePaper(questionPaper(contentsOf(toShare()), ids), 'text', paperName)
          }
        >
          {t('notebook_save_text')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={isEmpty}
          onClick={() =>
            saveNotebookFile(
              fileName(paperName, 'json'),
              ...writeNotebook(toShare(), new Date().toISOString(), 0),
            )
          }
        >
          {t('notebook_share_as_file')}
        </button>
      </div>
    </>
  )
}

function recordsToShare(ids: readonly string[], hidesNames: boolean): NotebookRecord[] {
  const picked = chosenRecords([...records.value.values()], ids)
  if (!hidesNames) return picked
  const names = [...contents.value.children.values()].map(({ name }) => name)
  return replaceNames(picked, names, t('notebook_share_my_child'))
}

interface WhichProps {
  question: Question
  isIn: boolean
  onChange: (isIn: boolean) => void
}

function Which({ question, isIn, onChange }: WhichProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isIn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{recordName(question)}</span>
    </label>
  )
}
