import type { Nation } from '../lexicon/entry.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { PageState } from '../platform/messages.ts'
import type { HelpFile, HelpPorts } from './page-help.ts'

/** What reading a page needs from the rest of the script. */
export interface ReaderPorts
  extends Pick<
    HelpPorts,
    'ask' | 'isAlive' | 'openPanel' | 'openReader' | 'makeEasy' | 'setHidden'
  > {
  openReading(nation: Nation | undefined): Reading
  /** Brings the whole dictionary's forms; readings opened afterwards know them. */
  loadAllForms(): Promise<void>
  /** Brings the second file of our script; rejects where it cannot be had. */
  loadHelp(): Promise<HelpFile>
  onState(state: PageState, reason?: string): void
  onWords(): void
  /** The second file did not come, or has come after all. */
  onHelpMissing(isMissing: boolean): void
}
