import { computed } from '@preact/signals'
import { noteOf } from '../../plan/issues/states.ts'
import type { IssueState } from '../../plan/issues/types.ts'
import { keep, kept } from './kept.ts'
import { type Point, pointsOf } from './points-of.ts'
import { issues, leftNotes, notes } from './state.ts'

export const points = computed(() => pointsOf(issues.value))

const listed = computed(() => kept.value.chosen)
const chosen = computed(() => new Set(listed.value))

/** The state of a point: that of its issues, or `to do` while they differ. */
export function stateOf({ issues }: Point): IssueState {
  const states = new Set(issues.map(({ id }) => notes.value.get(id)?.state ?? 'to do'))
  const [state] = states
  return states.size === 1 && state ? state : 'to do'
}

/** The person's own words about a point. */
export function commentOf({ id }: Point): string {
  return notes.value.get(id)?.comment ?? ''
}

export function isChosen({ issues }: Point): boolean {
  return issues.every(({ id }) => chosen.value.has(id))
}

export function choose({ issues }: Point, isIn: boolean): void {
  const ids = issues.map(({ id }) => id)
  const others = kept.value.chosen.filter((id) => !ids.includes(id))
  keep({ chosen: isIn ? [...others, ...ids] : others })
}

/** Puts points in the letter, all at once. */
export function chooseAll(list: readonly Point[]): void {
  const ids = list.flatMap(({ issues }) => issues.map(({ id }) => id))
  keep({ chosen: [...new Set([...kept.value.chosen, ...ids])] })
}

/** What is fine for the person leaves the letter; what is to be asked stays as it is. */
export function setState(point: Point, state: IssueState): void {
  note(point, { state })
  if (state === 'fine') choose(point, false)
}

export function setComment(point: Point, comment: string): void {
  note(point, { comment })
}

function note(point: Point, change: { state?: IssueState; comment?: string }): void {
  const ids = new Set(point.issues.map(({ id }) => id))
  const before = notes.value
  const made = point.issues.map((issue, i) => {
    const known = before.get(issue.id)
    const comment = change.comment ?? known?.comment ?? ''
    return noteOf(issue, change.state ?? known?.state ?? 'to do', i === 0 ? comment : '')
  })
  const others = [...before.values()].filter(({ id }) => !ids.has(id))
  keep({ notes: [...leftNotes.value, ...others, ...made] })
}
