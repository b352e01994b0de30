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
    if (format === 'json') await world.write(asJson(file, report, files.length === 1))
    else await world.write(format === 'html' ? planHtml(file, report) : planText(file, report))
  })
}

function asJson(file: string, report: PlanReport, isOnlyOne: boolean): string {
  return `${JSON.stringify({ file, ...report }, undefined, isOnlyOne ? 2 : undefined)}\n`
}
