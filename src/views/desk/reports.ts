import { computed, effect, signal } from '@preact/signals'
import type { ReportReading, Statement, StatementKind } from '../../plan/reports/types.ts'
import { tellWithUndo } from '../shared/notices.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { Opening } from '../shared/opening/opening.ts'
import { keep, kept } from './kept.ts'
import { runJob } from './run-job.ts'
import { matches, plan, reading } from './state.ts'

/** A professional's report beside the plan. */
export interface OpenReport {
  fingerprint: string
  file: string
  reading: ReportReading
}

const read = signal<ReadonlyMap<string, OpenReport>>(new Map())

// So that only a change of these reads anew.
const confirmations = computed(() => kept.value.confirmations)
const corrections = computed(() => kept.value.corrections)
const named = computed(() => kept.value.reports)

/** The reports that are open, in the order in which they were opened. */
export const reports = computed(() =>
  named.value.flatMap(({ fingerprint }) => read.value.get(fingerprint) ?? []),
)

export const reportOpening = new Opening({ onOpened: addReport })

async function addReport({ fingerprint, name, model }: OpenedDocument): Promise<void> {
  const known = await runJob('report', { model })
  read.value = new Map([...read.value, [fingerprint, { fingerprint, file: name, reading: known }]])
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
    const open = reports.value
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
        if (plan.value === opened && reports.value === open) matches.value = found
      })
      .catch(() => undefined)
  })
}
