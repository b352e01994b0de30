import type { Question } from '../../notebook/records.ts'
import { changeAll } from './acts.ts'
import { moved } from './reorder.ts'

/** Moves a question within a list and keeps the new order. */
export function moveQuestion(
  rows: readonly Question[],
  from: number,
  to: number,
): Promise<string | undefined> {
  return changeAll(
    [...moved(rows, from, to)].map(([id, order]) => ({
      kind: 'question' as const,
      id,
      make: (record: Question) => ({ ...record, order }),
    })),
  )
}
