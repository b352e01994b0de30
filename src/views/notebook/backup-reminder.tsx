import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { backupReminder } from '../../notebook/backup-reminder.ts'
import { t } from '../../ui/text.ts'
import { backupFacts, readBackupFacts } from './backup-state.ts'
import { records } from './data.ts'
import { Go } from './go.tsx'

/** "Not now": until this window is opened again. */
const isHushed = signal(false)

/** A gentle word where much has been written and no copy of it exists. */
export function BackupReminder() {
  const all = records.value
  useEffect(() => {
    if (all.size > 0) void readBackupFacts()
  }, [all])
  const facts = backupFacts.value
  if (!facts || isHushed.value) return null
  const reminder = backupReminder(facts, new Date().toISOString())
  if (reminder === 'none') return null
  return (
    <aside class="notice row reminder" aria-label={t('notebook_reminder_label')}>
      <p>{t(`notebook_reminder_${reminder}`)}</p>
      <Go to={{ at: 'copies' }} class="button quiet">
        {t('notebook_reminder_do')}
      </Go>
      <button
        type="button"
        class="button plain"
        onClick={() => {
          isHushed.value = true
        }}
      >
        {t('notebook_reminder_later')}
      </button>
    </aside>
  )
}
