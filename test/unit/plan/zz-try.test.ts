import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { parse } from 'yaml'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { matchReports } from '../../../src/plan/reports/match-reports.ts'
import { readReport } from '../../../src/plan/reports/read-report.ts'
const F='test/fixtures'
test('unseen', () => {
  const truths = parse(readFileSync(`${F}/reports/unseen.yaml`,'utf8'))
  const log: string[] = []
  for (const [file, truth] of Object.entries<any>(truths)) {
    const reading = readReport(markdownModel(readFileSync(`${F}/reports/${file}`,'utf8')))
    const plan = markdownModel(readFileSync(`${F}/plans/${truth.plan}`,'utf8'))
    const matches = matchReports(plan,[reading])
    log.push(reading.name)
    const left = [...reading.statements]
    for (const s of truth.statements) {
      const i = left.findIndex(x=>x.text.includes(s.says))
      if (i<0) { log.push(`MISSED ${s.kind} ${s.says}`); continue }
      const [st] = left.splice(i,1)
      const m = matches.find(x=>x.statement.id===st!.id)!
      log.push(`${st!.kind===s.kind?'ok':'KIND '+st!.kind} ${m.verdict===s.verdict?'ok':m.verdict+' NOT '+s.verdict} ${s.says} | ${m.plan?.quote} | ${m.detail.join('; ')}`)
    }
    for (const l of left) log.push(`EXTRA ${l.kind} ${l.text}`)
  }
  console.log(log.join('\n'))
})
