import { expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { issuesOf } from '../../../src/plan/issues/issues.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { pointsOf } from '../../../src/views/desk/points-of.ts'

const issues = (text: string) => issuesOf(planReport(markdownModel(text)))
const PLAN = (f: string) =>
  `# Draft EHC plan\n\n## Section A\n\nElla hopes to read.\n\n## Section B\n\nElla finds reading hard.\n\n## Section E\n\nElla will read.\n\n## Section F\n\n${f}\n\n## Section I\n\nBlank.\n`

test('the loose words of one sentence are one point, those of the next another', () => {
  const all = issues(
    PLAN('Ella will have access to reading support as required. Staff will give regular help.'),
  )
  const wording = pointsOf(all.filter(({ kind }) => kind === 'wording'))
  expect(wording.map(({ sentence }) => sentence)).toEqual([
    'Ella will have access to reading support as required.',
    'Staff will give regular help.',
  ])
  expect(wording[0]?.issues.length).toBeGreaterThan(1)
})

test('every issue is in one point, and points are told apart', () => {
  const all = issues(PLAN('Help as required. Help as required. Adult support will be available.'))
  const points = pointsOf(all)
  const ids = points.flatMap((point) => point.issues.map(({ id }) => id))
  expect(ids.sort()).toEqual(all.map(({ id }) => id).sort())
  expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
})
