import { computed } from '@preact/signals'
import type { Paper } from '../../documents/write/paper.ts'
import { answerItems, inOrder } from '../../plan/answer/answer-items.ts'
import { letterOfComments } from '../../plan/answer/letter.ts'
import type { AnswerFacts, AnswerItem } from '../../plan/answer/types.ts'
import { baseDate, firstBase } from './bases.ts'
import { keep, kept, type OwnComment } from './kept.ts'
import { usedReports } from './reports.ts'
import { issues, reading } from './state.ts'
import { today } from './today.ts'

const chosen = computed(() => new Set(kept.value.chosen))

/** The points of the letter, in the order of the plan, as the person has changed them. */
export const items = computed<AnswerItem[]>(() => {
  const picked = issues.value.filter(({ id }) => chosen.value.has(id))
  const own = kept.value.own.filter(({ id }) => chosen.value.has(id)).map(ofOwn)
  return inOrder([...answerItems(picked), ...own]).map((item) => ({
    ...item,
    ...kept.value.edits[item.id],
  }))
})

function ofOwn({ id, section, quote, start, end, text }: OwnComment): AnswerItem {
  return {
    ...{ id, section, start, end },
    ...{ issues: [], rules: [], now: quote, asked: '', request: text },
    ...{ why: '', source: '', evidence: '' },
  }
}

export function editItem(id: string, change: Kept['edits'][string]): void {
  const { edits } = kept.value
  keep({ edits: { ...edits, [id]: { ...edits[id], ...change } } })
}

type Kept = typeof kept.value

/** Takes a point out of the letter. */
export function leaveOut({ id, issues }: AnswerItem): void {
  const gone = new Set([id, ...issues])
  keep({ chosen: kept.value.chosen.filter((each) => !gone.has(each)) })
}

/** What the letter needs to know besides its points; nothing is made up. */
export const facts = computed<AnswerFacts>(() => {
  const report = reading.value?.report
  return {
    child: report?.name ?? '',
    birth: report?.dates.birth ?? '',
    ...{ council: '', caseworker: '', sender: '' },
    draftDate: baseDate(firstBase.value),
    today: today(),
    isAmended: report?.stage.value === 'amended draft',
    ...{ voice: 'I', school: null, asksForMeeting: false, asksForTime: false },
    attachments: usedReports.value.map(({ reading }) => reading.name),
    ...kept.value.facts,
  }
})

export function setFacts(change: Partial<AnswerFacts>): void {
  keep({ facts: { ...kept.value.facts, ...change } })
}

/** The letter: as it was changed by hand, or as it follows from the person's choices. */
export const letter = computed<Paper>(
  () => kept.value.letter ?? letterOfComments(facts.value, items.value),
)

/** From now on the letter is changed by hand, and choices no longer change it. */
export function takeInHand(): void {
  keep({ letter: letter.value })
}

/** The letter follows the choices again. */
export function letGo(): Paper | null {
  const before = kept.value.letter
  keep({ letter: null })
  return before
}
