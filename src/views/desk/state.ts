import { computed, signal } from '@preact/signals'
import type { DocumentModel } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import { issuesOf } from '../../plan/issues/issues.ts'
import { carryOver } from '../../plan/issues/states.ts'
import type { ReportMatch } from '../../plan/reports/types.ts'
import type { SectionId } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { type OpenedDocument, titleOf } from '../shared/opening/opened.ts'
import { placedCorrections } from './corrections.ts'
import type { PlanReading } from './jobs.ts'
import { type Kept, keep, kept, startKeeping } from './kept.ts'
import { runJob } from './run-job.ts'
import { today } from './today.ts'

/** The plan on the desk. */
export const plan = signal<OpenedDocument | undefined>(undefined)
/** What is known of it; undefined while it is read. */
export const reading = signal<PlanReading | undefined>(undefined)
export const hasFailed = signal(false)

export const planText = computed(() => (plan.value ? modelText(plan.value.model) : undefined))

// So that only a change of these reads anew.
const said = computed(() => kept.value.corrections)

/** Which section texts belong to as the person says, by their places in this reading of the file. */
export const corrections = computed(() =>
  placedCorrections(said.value, planText.value?.parts ?? []),
)

/** What the professionals' reports say against the plan. */
export const matches = signal<readonly ReportMatch[]>([])

/** All there is to ask about, in the order of the plan. */
export const issues = computed(() =>
  reading.value ? issuesOf(reading.value.report, matches.value) : [],
)

const noted = computed(() => kept.value.notes)
const carried = computed(() => carryOver(noted.value, issues.value))

/** What the person decided about each, by its id. */
export const notes = computed(() => carried.value.notes)

/** What was decided about things that stand in the plan no more. */
export const leftNotes = computed(() => carried.value.left)

/** Puts a document on the desk: its words at once, what is in them as soon as it is known. */
export async function putOnDesk(opened: OpenedDocument): Promise<void> {
  await startKeeping(opened.fingerprint, opened.kept === 'yes')
  reading.value = undefined
  matches.value = []
  plan.value = opened
  document.title = t('desk_tab_title', titleOf(opened))
  const address = new URL(location.href)
  for (const name of ['unread', 'why']) address.searchParams.delete(name)
  address.searchParams.set('file', opened.fingerprint)
  history.replaceState(null, '', address)
  await readPlan()
}

/** More of the same file was read: its pages' pictures. */
export async function setModel(opened: OpenedDocument, model: DocumentModel): Promise<void> {
  if (plan.value !== opened) return
  plan.value = { ...opened, model }
  await readPlan()
}

async function readPlan(): Promise<void> {
  const opened = plan.value
  if (!opened) return
  hasFailed.value = false
  // The words are shown first.
  await new Promise((resolve) => setTimeout(resolve))
  try {
    const ask = { model: opened.model, corrections: corrections.value, today: today() }
    const answer = await runJob('plan', ask)
    if (plan.value !== opened) return
    reading.value = answer
    // From now on it is known as a plan, also where nothing is decided yet.
    if (answer.report.isJudged) keep({})
  } catch {
    if (plan.value === opened) hasFailed.value = true
  }
}

/** The person says which section texts belong to; the plan is read again with it. */
export async function setSection(parts: readonly number[], section: SectionId): Promise<void> {
  keep({ corrections: [...without(parts), ...parts.map((part) => correction(part, section))] })
  await readPlan()
}

/** Takes back what the person said about these texts. */
export async function unsetSection(parts: readonly number[]): Promise<void> {
  keep({ corrections: without(parts) })
  await readPlan()
}

function correction(part: number, section: SectionId): [number, SectionId, string] {
  return [part, section, planText.value?.parts[part]?.content.text ?? '']
}

/** What was said about other texts than these. */
function without(parts: readonly number[]): Kept['corrections'] {
  const all = planText.value?.parts ?? []
  return kept.value.corrections.filter((each) => {
    const [here] = placedCorrections([each], all)
    return here === undefined || !parts.includes(here[0])
  })
}

export const tryAgain = readPlan
