import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { detailsOf } from '../../../src/plan/read/recognise.ts'
import { otherChild } from '../../../src/plan/reports/about-child.ts'

const PLAN =
  'Draft EHC plan\n\nName: Robin Sample\n\nDate of birth: 14/03/2018\n\nPreferred name: Bo\n'

const textOf = (path: string) => modelText(markdownModel(readFileSync(path, 'utf8'))).text

describe('a report about another child', () => {
  test.each([
    ['the same name', 'Robin finds loud rooms hard.', undefined],
    ['a short form', 'Rob finds loud rooms hard.', undefined],
    ['the name that is preferred', 'Bo finds loud rooms hard.', undefined],
    ['the same day of birth, another name', 'Date of birth: 14 March 2018. R. is shy.', undefined],
    ['another day of birth', 'Name: Robin Sample\n\nDate of birth: 2 May 2015\n', 'birth'],
    ['a form that a sister signed', 'Name: Anna Sample\n\nRobin is shy. Robin reads.', undefined],
    ['a short form in a letter', 'Robbie finds loud rooms hard.', undefined],
    ['a name that begins alike', 'Robson finds loud rooms hard.', 'not named'],
    [
      'a sister, told of far more often',
      `Name: Anna Sample\n\n${'Anna reads. '.repeat(9)}`,
      'name',
    ],
    ['nobody’s name', 'The child finds loud rooms hard.', 'not named'],
  ])('%s', (_, report, why) => {
    expect(otherChild(report, PLAN)?.why).toBe(why)
  })

  test('a plan without a name asks nothing', () => {
    expect(otherChild('Name: Anna Sample', 'Draft EHC plan')).toBeUndefined()
  })

  // Every report we know against every plan: its own child's raises nothing, all others do.
  test('invented reports and plans', () => {
    const plans = readdirSync('test/fixtures/plans').filter((name) => name.endsWith('.md'))
    const reports = readdirSync('test/fixtures/reports').filter((name) => name.endsWith('.md'))
    const wrong: string[] = []
    for (const plan of plans) {
      const planText = textOf(`test/fixtures/plans/${plan}`)
      const name = detailsOf(planText).name
      if (name === null) continue
      for (const report of reports) {
        const isOwn = report.startsWith(`${name.split(' ')[0]?.toLowerCase()}-`)
        const found = otherChild(textOf(`test/fixtures/reports/${report}`), planText)
        if (isOwn === (found !== undefined)) wrong.push(`${report} against ${plan}: ${found?.why}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
