import { useState } from 'preact/hooks'
import { isBackup, readBackup } from '../../notebook/exchange/backup.ts'
import { readNotebook } from '../../notebook/exchange/notebook-file.ts'
import { type ImportPlan, planImport } from '../../notebook/exchange/plan-import.ts'
import { NotebookError, type NotebookFailure } from '../../notebook/notebook-error.ts'
import type { NotebookRecord } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { tellFailure, undo } from './acts.ts'
import { deletedHere } from './bring-back.ts'
import { kept, store } from './data.ts'
import { ImportPreview } from './import-preview.tsx'

type Changes = ImportPlan['changes']

/** What the person gave, and how far we are with it. */
type Step =
  | { at: 'asking' }
  | { at: 'locked'; bytes: Uint8Array }
  | { at: 'reading' }
  | { at: 'preview'; plan: ImportPlan; file: readonly NotebookRecord[]; back: Changes }

/** What is wrong with a file, in a sentence; anything else is no file of ours. */
const SENTENCES: Partial<Record<NotebookFailure, string>> = {
  'glossary-pack': 'notebook_in_glossary',
  'newer-version': 'notebook_in_newer',
  truncated: 'notebook_in_truncated',
  'bad-record': 'notebook_in_bad_record',
  'too-big': 'notebook_in_too_big',
  'wrong-passphrase': 'notebook_in_wrong_passphrase',
  damaged: 'notebook_in_damaged',
}

/** Larger files are no notebooks of a family, and reading them could hang the window. */
const MOST_BYTES = 600_000_000

/** Takes a notebook's file in: first shows what would change, and can be taken back. */
export function CopiesIn() {
  const [step, setStep] = useState<Step>({ at: 'asking' })
  const [said, setSaid] = useState('')
  const [passphrase, setPassphrase] = useState('')

  const told = (error: unknown) => {
    const failure = error instanceof NotebookError ? error.failure : 'not-a-notebook'
    const detail = error instanceof NotebookError ? (error.detail.split(':')[0] ?? '') : ''
    setSaid(t(SENTENCES[failure] ?? 'notebook_in_not_ours', detail))
  }
  const preview = async (file: readonly NotebookRecord[]) => {
    const here = await store.everything()
    setSaid('')
    setStep({
      at: 'preview',
      plan: planImport(here, file),
      file,
      back: deletedHere(here, file),
    })
  }
  const read = async (given: File) => {
    setStep({ at: 'reading' })
    setSaid(t('notebook_in_reading'))
    try {
      if (given.size > MOST_BYTES) throw new NotebookError('too-big')
      const bytes = new Uint8Array(await given.arrayBuffer())
      if (isBackup(bytes)) {
        setSaid('')
        setStep({ at: 'locked', bytes })
        return
      }
      await preview(readNotebook(new TextDecoder().decode(bytes)))
    } catch (error) {
      told(error)
      setStep({ at: 'asking' })
    }
  }
  const unlock = async (bytes: Uint8Array) => {
    setSaid(t('notebook_in_unlocking'))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    try {
      const file = await readBackup(bytes, passphrase)
      setPassphrase('')
      await preview(file)
    } catch (error) {
      told(error)
    }
  }
  const apply = async (plan: ImportPlan) => {
    const saveId = crypto.randomUUID()
    try {
      await store.applyImport(saveId, plan)
      kept.value = await store.keptVersions()
      setStep({ at: 'asking' })
      tellWithUndo(() => void undo(saveId), 'notebook_in_done')
    } catch (error) {
      tellFailure(error)
    }
  }
  return (
    <>
      {step.at !== 'preview' && (
        <div class="field">
          <label for="import-file">{t('notebook_in_file')}</label>
          <input
            id="import-file"
            class="input"
            type="file"
            accept=".json,.age"
            onChange={(event) => {
              const [given] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (given) void read(given)
            }}
          />
        </div>
      )}
      {step.at === 'locked' && (
        <form
          class="stack wide"
          onSubmit={(event) => {
            event.preventDefault()
            void unlock(step.bytes)
          }}
        >
          <div class="field">
            <label for="unlock">{t('notebook_in_passphrase')}</label>
            <input
              id="unlock"
              class="input"
              type="password"
              autocomplete="off"
              required
              value={passphrase}
              onInput={(event) => setPassphrase(event.currentTarget.value)}
            />
          </div>
          <button type="submit" class="button">
            {t('notebook_in_unlock')}
          </button>
        </form>
      )}
      {step.at === 'preview' && (
        <ImportPreview
          plan={step.plan}
          file={step.file}
          back={step.back.length}
          onApply={(isBack) => {
            const ids = new Set(isBack ? step.back.map(({ record }) => record.id) : [])
            const others = step.plan.changes.filter(({ record }) => !ids.has(record.id))
            return apply({ ...step.plan, changes: [...others, ...(isBack ? step.back : [])] })
          }}
          onCancel={() => setStep({ at: 'asking' })}
        />
      )}
      <p role="status" class="told">
        {said}
      </p>
    </>
  )
}
