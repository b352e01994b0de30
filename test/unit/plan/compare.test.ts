import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { compareReport } from '../../../src/plan/compare/compare-report.ts'

const planOf = (provision: string) =>
  markdownModel(
    `# EHC plan\n\n## Section B\n\nSam cannot read yet.\n\n## Section F\n\n${provision}`,
  )
const kinds = (before: string, after: string) =>
  compareReport(planOf(before), planOf(after)).changes.map(({ kind }) => kind)

const DAILY = 'A teaching assistant will read with Sam one to one for 20 minutes every day.'

test.each([
  [
    DAILY,
    'A teaching assistant will read with Sam one to one for 20 minutes every week.',
    'weakened',
  ],
  [
    DAILY,
    'A teaching assistant will read with Sam in a group of 6 children for 20 minutes every day.',
    'weakened',
  ],
  [
    DAILY,
    'A teaching assistant may read with Sam one to one for 20 minutes every day.',
    'weakened',
  ],
  [
    DAILY,
    'A teaching assistant will read with Sam one to one for up to 20 minutes every day.',
    'weakened',
  ],
  [DAILY, 'A teaching assistant will read with Sam one to one as required.', 'weakened'],
  [
    DAILY,
    'A teaching assistant will read with Sam one to one for 40 minutes every day.',
    'strengthened',
  ],
  [
    DAILY,
    'A teaching assistant will read with Sam one to one for 40 minutes every day where possible.',
    'mixed',
  ],
  [
    DAILY,
    'One to one, a teaching assistant will read with Sam for 20 minutes every day.',
    'reworded',
  ],
])('%s → %s', (before, after, kind) => {
  expect(kinds(before, after)).toEqual([kind])
})

test('added, removed and moved texts are told apart', () => {
  expect(kinds(DAILY, `${DAILY}\n\nAn OT will visit for 1 hour each term.`)).toEqual(['added'])
  expect(kinds(`${DAILY}\n\nAn OT will visit for 1 hour each term.`, DAILY)).toEqual(['removed'])
  const { changes } = compareReport(planOf(DAILY), planOf(`None\n\n## Section G\n\n${DAILY}`))
  expect(changes).toMatchObject([{ kind: 'moved', section: 'G', before: DAILY, after: DAILY }])
})

test('a plan does not differ from itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 }), (words) => {
      const plan = planOf(words.join('\n\n'))
      expect(compareReport(plan, plan).changes).toEqual([])
    }),
  )
})
