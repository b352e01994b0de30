import { computed } from '@preact/signals'
import { deadlinesFrom } from '../../plan/dates/deadlines.ts'
import type { BaseId, DateBase } from '../../plan/dates/types.ts'
import { keep, kept } from './kept.ts'
import { reading } from './state.ts'

/** Days to count from: the person's own, or else those found in the plan that are sure. */
export const bases = computed<DateBase[]>(
  () =>
    kept.value.bases ??
    (reading.value?.bases ?? [])
      .filter(({ isSure }) => isSure)
      .map(({ base, date }) => ({ base, date })),
)

export const deadlines = computed(() => deadlinesFrom(bases.value))

const stage = computed(() => reading.value?.report.stage.value)

/** The plan is final: what is left is an appeal. */
export const isFinal = computed(() => stage.value === 'final')

/** The day that counts first for a plan of this stage. */
export const firstBase = computed<BaseId>(() => {
  if (isFinal.value) return 'decision letter'
  return stage.value === 'amended draft' ? 'amendment letter' : 'draft letter'
})

/** The deadline that comes first for the person: comments on a draft, an appeal on a final plan. */
export const answerBy = computed(() =>
  deadlines.value.find(({ id }) =>
    isFinal.value ? id === 'appeal' : id === 'comments' || id === 'amendment comments',
  ),
)

/** Sets the day of a base; an empty one takes it away. */
export function setBase(base: BaseId, date: string): void {
  const others = bases.value.filter((each) => each.base !== base)
  keep({ bases: date === '' ? others : [...others, { base, date }] })
}

export function baseDate(base: BaseId): string {
  return bases.value.find((each) => each.base === base)?.date ?? ''
}
