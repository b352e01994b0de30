import { signal } from '@preact/signals'
import type { FoundBase } from '../../plan/dates/types.ts'
import { tell } from '../shared/notices.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { Opening } from '../shared/opening/opening.ts'
import { runJob } from './run-job.ts'

/** A day that a letter names. */
export interface LetterDay extends FoundBase {
  /** The letter's file. */
  file: string
}

/** Days to count from that stand in the letters which were opened here. */
export const letterDays = signal<readonly LetterDay[]>([])

/** Letters of the council, opened for their days. */
export const letterOpening = new Opening({ onOpened: findDays })

/** Looks for days to count from in a letter. */
export async function findDays({ name, model }: OpenedDocument): Promise<void> {
  const found = await runJob('bases', { model }).catch(() => [])
  if (found.length === 0) tell('desk_days_not_found', name)
  const others = letterDays.value.filter(({ file }) => file !== name)
  letterDays.value = [...others, ...found.map((each) => ({ ...each, file: name }))]
}
