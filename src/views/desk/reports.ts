import { computed, effect, signal } from '@preact/signals'
import { modelText } from '../../documents/model-text.ts'
import { type OtherChild, otherChild } from '../../plan/reports/about-child.ts'
import type { ReportReading, Statement, StatementKind } from '../../plan/reports/types.ts'
import { tellWithUndo } from '../shared/notices.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { Opening } from '../shared/opening/opening.ts'
import { keep, kept } from './kept.ts'
import { runJob } from './run-job.ts'
import { corrections, matches, plan, planText, reading } from './state.ts'

/** A professional's report beside the plan. */
export interface OpenReport {
  fingerprint: string
  file: string
  text: string
  reading: ReportReading
}

const read = signal<ReadonlyMap<string, OpenReport>>(new Map())

// So that only a change of these reads anew.
const confirmations = computed(() => kept.value.confirmations)
const named = computed(() => kept.value.reports)

/** The reports that are open, in the order in which they were opened. */
export const reports = computed(() =>
  named.value.flatMap(({ fingerprint }) => read.value.get(fingerprint) ?? []),
)

/** Reports that seem to be about another child, until the person says otherwise. */
export const doubts = computed<ReadonlyMap<string, OtherChild>>(() => {
  const whole = planText.value?.text
  const found = new Map<string, OtherChild>()
  if (whole === undefined) return found
  for (const { fingerprint, isOurs } of named.value) {
    const text = read.value.get(fingerprint)?.text
    const doubt = text === undefined || isOurs ? undefined : otherChild(text, whole)
    if (doubt) found.set(fingerprint, doubt)
  }
  return found
})

/** The reports that are held against the plan. */
export const usedReports = computed(() =>
  reports.value.filter(({ fingerprint }) => !doubts.value.has(fingerprint)),
)

/** The person says that a report is about the child. */
export function isOurs(fingerprint: string): void {
  keep({
    reports: kept.value.reports.map((each) =>
      each.fingerprint === fingerprint ? { ...each, isOurs: true } : each,
    ),
  })
}

export const reportOpening = new Opening({ onOpened: addReport })

/** Puts a report beside the plan. */
export async function addReport({ fingerprint, name, model }: OpenedDocument): Promise<void> {
  const known = await runJob('report', { model })
  const report = { fingerprint, file: name, text: modelText(model).text, reading: known }
  read.value = new Map([...read.value, [fingerprint, report]])
  if (kept.value.reports.some((each) => each.fingerprint === fingerprint)) return
  keep({ reports: [...kept.value.reports, { fingerprint, name }] })
}

/** Takes a report from beside the plan; the file stays among the recent ones. */
export function removeReport(fingerprint: string): void {
  const before = kept.value.reports
  keep({ reports: before.filter((each) => each.fingerprint !== fingerprint) })
  tellWithUndo(() => keep({ reports: before }), 'desk_report_removed')
}

export function kindOf({ id, kind }: Statement): StatementKind | 'neither' {
  return kept.value.confirmations.find(([known]) => known === id)?.[1] ?? kind
}

/** The person says what a sentence of a report is. */
export function confirm({ id }: Statement, kind: StatementKind | 'neither'): void {
  const others = kept.value.confirmations.filter(([known]) => known !== id)
  keep({ confirmations: [...others, [id, kind]] })
}

let asked = new Set<string>()

/** Opens the reports again that were beside this plan, and holds them against it as it changes. */
export function followReports(): void {
  effect(() => {
    if (!plan.value) asked = new Set()
  })
  effect(() => {
    for (const { fingerprint } of named.value) {
      if (read.value.has(fingerprint) || asked.has(fingerprint)) continue
      asked.add(fingerprint)
      void reportOpening.addKept(fingerprint)
    }
  })
  effect(() => {
    const opened = plan.value
    const open = usedReports.value
    const confirmed = confirmations.value
    const corrected = corrections.value
    if (!opened || !reading.value) return
    if (open.length === 0) {
      matches.value = []
      return
    }
    const readings = open.map((each) => each.reading)
    const said = { corrections: corrected, confirmations: confirmed }
    void runJob('match', { model: opened.model, reports: readings, ...said })
      .then((found) => {
        // Something newer may be asked already.
        if (plan.value === opened && usedReports.value === open) matches.value = found
      })
      .catch(() => undefined)
  })
}
