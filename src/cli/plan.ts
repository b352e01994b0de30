import { deadlinesFrom } from '../plan/dates/deadlines.ts'
import { findBases } from '../plan/dates/find-bases.ts'
import { planReport } from '../plan/plan-report.ts'
import type { PlanReport } from '../plan/types.ts'
import type { Command } from './command.ts'
import { eachFile, wholeOf } from './each-file.ts'
import { notesOf } from './faults.ts'
import { openModel } from './open-document.ts'
import type { Options } from './options.ts'
import { planHtml } from './plan-html.ts'
import { planText } from './plan-text.ts'
import type { World } from './world.ts'

export const PLAN: Command = {
  name: 'plan',
  usage: [['plan FILE...', 'an EHC plan: its sections, what is vague, what is missing']],
  formats: ['json', 'text', 'html'],
  takes: ['password', 'ocr'],
  run: runPlan,
}

/** Reads each file as an EHC plan and writes what it says and leaves open. Whether all were read. */
async function runPlan(options: Options, world: World): Promise<boolean> {
  const { files, format } = options
  return eachFile(files, world, async (file) => {
    const model = await openModel(file, await wholeOf(world.read(file)), options)
    for (const note of notesOf(model)) world.complain(`${file}: ${note}`)
    const report = planReport(model)
    // Days that the document itself names; what a person would add is not known here.
    const bases = findBases(model)
    const deadlines = deadlinesFrom(bases)
    const dates = { ...report.dates, bases, deadlines }
    if (format === 'json') await world.write(asJson(file, { ...report, dates }, files.length === 1))
    else if (format === 'html') await world.write(planHtml(file, report, deadlines))
    else await world.write(planText(file, report, deadlines))
  })
}

function asJson(file: string, report: PlanReport, isOnlyOne: boolean): string {
  return `${JSON.stringify({ file, ...report }, undefined, isOnlyOne ? 2 : undefined)}\n`
}
