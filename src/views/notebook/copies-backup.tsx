import { useEffect, useState } from 'preact/hooks'
import type { BackupFacts } from '../../notebook/backup-reminder.ts'
import { writeBackup } from '../../notebook/exchange/backup.ts'
import { writeNotebook } from '../../notebook/exchange/notebook-file.ts'
import { NotebookError } from '../../notebook/notebook-error.ts'
import { t } from '../../ui/text.ts'
import { tellFailure } from './acts.ts'
import { backupFacts, readBackupFacts } from './backup-state.ts'
import { store } from './data.ts'
import { dayInWords } from './dates.ts'
import { fileName, saveNotebookFile } from './save-file.ts'

/** The whole notebook as one file: locked with a passphrase, or open for other programs. */
export function CopiesBackup() {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => void readBackupFacts(), [])
  const lock = async () => {
    if (passphrase !== again) {
      setSaid(t('notebook_backup_not_same'))
      return
    }
    setSaid(t('notebook_backup_working'))
    await painted()
    try {
      const { records, drafts, sequence } = await store.snapshot()
      const bytes = await writeBackup(records, passphrase, new Date().toISOString(), drafts)
      saveNotebookFile(fileName(t('notebook_backup_file'), 'age'), new Uint8Array(bytes))
      await noteBackup(sequence)
      setSaid(t('notebook_backup_done'))
      setPassphrase('')
      setAgain('')
    } catch (error) {
      const isWeak = error instanceof NotebookError && error.failure === 'weak-passphrase'
      setSaid(isWeak ? t('notebook_backup_weak') : '')
      if (!isWeak) tellFailure(error)
    }
  }
  return (
    <>
      <p>{lastInWords(backupFacts.value)}</p>
      <form
        class="stack wide"
        onSubmit={(event) => {
          event.preventDefault()
          void lock()
        }}
      >
        <div class="picks">
          <Passphrase
            id="passphrase"
            name="passphrase"
            value={passphrase}
            onChange={setPassphrase}
          />
          <Passphrase id="passphrase-again" name="again" value={again} onChange={setAgain} />
        </div>
        <p class="soft">{t('notebook_backup_forgotten')}</p>
        <button type="submit" class="button">
          {t('notebook_backup_lock')}
        </button>
        <p role="status" class="told">
          {said}
        </p>
      </form>
      <div class="stack">
        <h3>{t('notebook_json_title')}</h3>
        <p>{t('notebook_json_detail')}</p>
        <button type="button" class="button quiet" onClick={() => void saveJson()}>
          {t('notebook_json_save')}
        </button>
      </div>
    </>
  )
}

interface PassphraseProps {
  id: string
  name: 'passphrase' | 'again'
  value: string
  onChange: (value: string) => void
}

function Passphrase({ id, name, value, onChange }: PassphraseProps) {
  return (
    <div class="field">
      <label for={id}>{t(`notebook_backup_${name}`)}</label>
      <input
        id={id}
        class="input"
        type="password"
        autocomplete="new-password"
        required
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

async function saveJson(): Promise<void> {
  try {
    const { records, drafts, sequence } = await store.snapshot()
    const parts = [...writeNotebook(records, new Date().toISOString(), drafts)]
    saveNotebookFile(fileName(t('notebook_backup_file'), 'json'), ...parts)
    await noteBackup(sequence)
  } catch (error) {
    tellFailure(error)
  }
}

async function noteBackup(sequence: number): Promise<void> {
  await store.noteBackup(sequence)
  await readBackupFacts()
}

function lastInWords(facts: BackupFacts | undefined): string {
  if (!facts) return ''
  if (facts.last === null) return t('notebook_backup_never')
  const last = dayInWords(facts.last.slice(0, 10))
  return facts.saves === 0
    ? t('notebook_backup_fresh', last)
    : t('notebook_backup_since', last, String(facts.saves))
}

/** Locking holds the page up for a second; the sentence that says so shall stand there before. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
