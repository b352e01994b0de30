import { Icon } from '../../../ui/icons.tsx'
import { t } from '../../../ui/text.ts'
import { AboutForm } from './about-form.tsx'
import { canUndo, draft, open, readDrafts, undo } from './draft-state.ts'
import { ImportList } from './import-list.tsx'
import { Publish } from './publish.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { WordList } from './word-list.tsx'

/** One glossary on the bench: its words, what it is, and publishing. */
export function Workshop() {
  const here = draft.value
  if (!here) return null
  return (
    <>
      <div class="row spread">
        <h2>{here.pack.title}</h2>
        <div class="row">
          <button
            type="button"
            class="button quiet"
            disabled={!canUndo.value}
            onClick={() => void undo()}
          >
            <Icon name="undo" />
            {t('action_undo')}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              open(undefined)
              void readDrafts()
            }}
          >
            {t('glossary_all_drafts')}
          </button>
        </div>
      </div>
      <p class="soft">{t('glossary_kept')}</p>
      <WordList />
      <ImportList />
      <QuestionEditor />
      <AboutForm />
      <Publish />
    </>
  )
}
