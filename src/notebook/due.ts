import type { NotebookContents } from './contents.ts'
import type { Question } from './records.ts'

export interface DuePromise {
  question: Question
  promise: Question['promises'][number]
}

/** Promises that are not kept yet, earliest first; those without a day in the notebook's order. */
export interface DuePromises {
  /** Their day has passed. */
  late: DuePromise[]
  /** Today or in the next seven days. */
  soon: DuePromise[]
  later: DuePromise[]
  undated: DuePromise[]
}

const SOON_DAYS = 7

/**
 * What was promised and is still open, by when.
 *
 * @param today on the clock where the person is, `2026-11-25`
 */
export function duePromises({ questions }: NotebookContents, today: string): DuePromises {
  const due: DuePromises = { late: [], soon: [], later: [], undated: [] }
  const week = laterDay(today, SOON_DAYS)
  for (const question of questions.values()) {
    for (const promise of question.promises) {
      if (promise.done) continue
      // ISO days sort as text.
      const group =
        promise.due === null
          ? due.undated
          : promise.due < today
            ? due.late
            : promise.due <= week
              ? due.soon
              : due.later
      group.push({ question, promise })
    }
  }
  const byDay = (a: DuePromise, b: DuePromise) =>
    (a.promise.due ?? '').localeCompare(b.promise.due ?? '', 'en')
  for (const group of [due.late, due.soon, due.later]) group.sort(byDay)
  return due
}

function laterDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
