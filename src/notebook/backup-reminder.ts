/** What the store knows about backups. */
export interface BackupFacts {
  /** Records there now, deleted ones that can be brought back included. */
  records: number
  /** Saves since the last backup; since the beginning where there was none. */
  saves: number
  /** When the last backup was written, by this device's clock; `null` where there was none. */
  last: string | null
}

export type BackupReminder =
  /** Nothing to say. */
  | 'none'
  /** There has never been one, and by now there is something to lose. */
  | 'first'
  /** Much has changed since the last one, or something has for a while. */
  | 'again'

const FIRST_SAVES = 10
const MANY_SAVES = 30
const DAYS = 14
const DAY = 24 * 60 * 60 * 1000

/**
 * Whether to remind of a backup. What counts is how much would be lost: saves, which are counted.
 * The clock only adds to that. Where it has been set back, it says nothing, and saves decide alone.
 *
 * @param now the time now, as an ISO moment
 */
export function backupReminder({ records, saves, last }: BackupFacts, now: string): BackupReminder {
  if (records === 0 || saves === 0) return 'none'
  if (last === null) return saves >= FIRST_SAVES ? 'first' : 'none'
  const passed = Date.parse(now) - Date.parse(last)
  return saves >= MANY_SAVES || passed >= DAYS * DAY ? 'again' : 'none'
}
