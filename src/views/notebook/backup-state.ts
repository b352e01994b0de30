import { signal } from '@preact/signals'
import type { BackupFacts } from '../../notebook/backup-reminder.ts'
import { store } from './data.ts'

/** What is known about backups; undefined until it was read. */
export const backupFacts = signal<BackupFacts | undefined>(undefined)

export async function readBackupFacts(): Promise<void> {
  try {
    backupFacts.value = await store.backupFacts()
  } catch {
    // A reminder is a help, no more.
  }
}
