import { computed, signal } from '@preact/signals'
import type { NotebookRecord } from '../../notebook/records.ts'
import { isWhole, meetings, questions, records, wholeGroups } from './data.ts'
import { today } from './dates.ts'
import { type Grouping, groupQuestions } from './groups.ts'
import { found } from './search.ts'

/** What was typed in the search box. */
export const wanted = signal('')

const chosenGrouping = signal<Grouping | undefined>(undefined)

/** By meeting where one was prepared, else by whom to ask; or as the person chose. */
export const grouping = computed<Grouping>(
  () => chosenGrouping.value ?? (meetings.value.length > 0 ? 'meeting' : 'person'),
)

export function groupBy(by: Grouping): void {
  chosenGrouping.value = by
}

/** The question that is unfolded. */
export const openQuestion = signal<string | undefined>(undefined)

/** Whether rows show what moves them up and down. */
export const isOrdering = signal(false)

/** The questions that were ticked. */
export const chosen = signal<ReadonlySet<string>>(new Set())

export function choose(id: string, isChosen: boolean): void {
  const next = new Set(chosen.value)
  if (isChosen) next.add(id)
  else next.delete(id)
  chosen.value = next
}

/** What the search found; undefined while nothing is searched for. */
export const hits = computed(() => (wanted.value.trim() === '' ? undefined : found(wanted.value)))

/** The questions on the page, all or those found. */
export const shown = computed(() => {
  const ids = hits.value
  return ids === undefined ? questions.value : questions.value.filter(({ id }) => ids.has(id))
})

/** In a big notebook that is still being read, only those that are complete. */
export const groups = computed(() => {
  const all = groupQuestions(shown.value, grouping.value, records.value, today())
  return isWhole.value ? all : all.filter(({ key }) => wholeGroups.value.has(key))
})

/** Meetings found by the search, which the list of questions does not show. */
export const alsoFound = computed<NotebookRecord[]>(() => {
  const ids = hits.value
  return ids === undefined ? [] : meetings.value.filter(({ id }) => ids.has(id))
})
