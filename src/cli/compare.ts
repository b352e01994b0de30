import { compareReport } from '../plan/compare/compare-report.ts'
import type { Command } from './command.ts'
import { wholeOf } from './each-file.ts'
import { notesOf, reasonOf } from './faults.ts'
import { openModel } from './open-document.ts'
import type { Options } from './options.ts'
import { asHtml } from './plan-html.ts'
import { asText, compareParts } from './plan-text.ts'
import type { World } from './world.ts'

export const COMPARE: Command = {
  name: 'compare',
  usage: [['compare OLD NEW', 'what changed between two versions of a plan, weakened first']],
  formats: ['json', 'text', 'html'],
  takes: ['password', 'ocr'],
  run: runCompare,
}

/** Compares two versions of a plan. Whether both were named and read. */
async function runCompare(options: Options, world: World): Promise<boolean> {
  const [old, now, ...more] = options.files
  if (old === undefined || now === undefined || more.length > 0) {
    world.complain('name two files: sendlight compare OLD NEW')
    return false
  }
  const read = async (file: string) => {
    try {
      const model = await openModel(file, await wholeOf(world.read(file)), options)
      for (const note of notesOf(model)) world.complain(`${file}: ${note}`)
      return model
    } catch (error) {
      world.complain(`${file}: cannot be read: ${reasonOf(error)}`)
      return undefined
    }
  }
  const before = await read(old)
  const after = await read(now)
  if (!before || !after) return false
  const report = compareReport(before, after)
  const name = `${old} → ${now}`
  if (options.format === 'json')
    await world.write(`${JSON.stringify({ old, new: now, ...report }, undefined, 2)}\n`)
  else
    await world.write(
      options.format === 'html'
        ? asHtml(name, compareParts(report))
        : asText(name, compareParts(report)),
    )
  return true
}
