import { computed, signal } from '@preact/signals'
import { modelText } from '../../documents/model-text.ts'
import { issuesOf } from '../../plan/issues/issues.ts'
import { carryOver } from '../../plan/issues/states.ts'
import type { ReportMatch } from '../../plan/reports/types.ts'
import type { SectionId } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { type OpenedDocument, titleOf } from '../shared/opening/opened.ts'
import type { PlanReading } from './jobs.ts'
import { keep, kept, startKeeping } from './kept.ts'
import { runJob } from './run-job.ts'

/** The plan on the desk. */
export const plan = signal<OpenedDocument | undefined>(undefined)
/** What is known of it; undefined while it is read. */
export const reading = signal<PlanReading | undefined>(undefined)
export const hasFailed = signal(false)

export const planText = computed(() => (plan.value ? modelText(plan.value.model) : undefined))

/** What the professionals' reports say against the plan. */
export const matches = signal<readonly ReportMatch[]>([])

/** All there is to ask about, in the order of the plan. */
export const issues = computed(() =>
  reading.value ? issuesOf(reading.value.report, matches.value) : [],
)

const carried = computed(() => carryOver(kept.value.notes, issues.value))

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
  address.searchParams.set('file', opened.fingerprint)
  history.replaceState(null, '', address)
  await readPlan()
}

async function readPlan(): Promise<void> {
  const opened = plan.value
  if (!opened) return
  hasFailed.value = false
  // The words are shown first.
  await new Promise((resolve) => setTimeout(resolve))
  try {
    const { corrections } = kept.value
    const answer = await runJob('plan', { model: opened.model, corrections })
    if (plan.value === opened) reading.value = answer
  } catch {
    if (plan.value === opened) hasFailed.value = true
  }
}

/** The person says which section texts belong to; the plan is read again with it. */
export async function setSection(parts: readonly number[], section: SectionId): Promise<void> {
  const others = kept.value.corrections.filter(([part]) => !parts.includes(part))
  keep({ corrections: [...others, ...parts.map((part): [number, SectionId] => [part, section])] })
  await readPlan()
}

/** Takes back what the person said about these texts. */
export async function unsetSection(parts: readonly number[]): Promise<void> {
  keep({ corrections: kept.value.corrections.filter(([part]) => !parts.includes(part)) })
  await readPlan()
}

export const tryAgain = readPlan
