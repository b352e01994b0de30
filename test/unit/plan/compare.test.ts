import { readFileSync } from 'node:fs'
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

test('nine changes to a plan that the rules were not written for', () => {
  const one = readFileSync('test/fixtures/plans/special-school.md', 'utf8')
  const vision = /4\. (A qualified teacher of children[^\n]*\n)/.exec(one)
  const changes: [string, string][] = [
    ['one to one for 45 minutes each week', 'one to one for 30 minutes each week'],
    ['no more than seven pupils', 'no more than nine pupils'],
    ['once each half term for 30 minutes', 'once each term for 30 minutes'],
    ['position changed regularly', 'position changed every two hours by a teaching assistant'],
    ['The community nurse will train', 'The community nurse may train'],
    ['two nights each week', 'one night each week'],
    [
      'Noor will develop her communication.',
      'By July 2027 Noor will press a switch, three times out of four.',
    ],
    [vision?.[0] ?? '', ''],
    ['## Section H1', `${vision?.[1]}\n## Section H1`],
    [
      '## Section G',
      '5. A music therapist will work with Noor for 20 minutes each week.\n\n## Section G',
    ],
  ]
  let two = one
  for (const [from, to] of changes) {
    expect(two).toContain(from)
    two = two.replace(from, () => to)
  }
  const found = compareReport(markdownModel(one), markdownModel(two)).changes
  expect(found.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
    'weakened F',
    'weakened F',
    'weakened G',
    'weakened H1',
    'removed E',
    'mixed F',
    'added E',
    'added F',
    'moved G',
  ])
  expect(found[1]?.detail).toBe('the group became larger: 7 to 9')
})

// Small words that make a promise smaller.
const SIGNER =
  'A qualified signer with BSL level 6 will sign every lesson for Sam, 25 hours a week.'
test.each([
  [
    SIGNER,
    'A signer will sign every lesson for Sam, 25 hours a week.',
    '“qualified” was taken out',
  ],
  [
    'A learning mentor will eat with Sam every day, with at least two friends.',
    'A learning mentor will eat with Sam every day, with up to two friends.',
    '“at least” became “up to”',
  ],
  [
    'A nurse will see Sam for 1 hour each term and will train his class teacher for 2 hours.',
    'A nurse will see Sam for 1 hour each term and may train his class teacher for 2 hours.',
    '“will” became weaker',
  ],
  [
    'The teacher will send a note home weekly.',
    'The teacher will send a note home regularly.',
    '“regularly” came in',
  ],
  [
    'A speech and language therapist will teach Sam sounds for 20 minutes each week.',
    'A teaching assistant will teach Sam sounds for 20 minutes each week.',
    '“speech and language therapist” was taken out',
  ],
  [
    'Sam has a timetable that a teacher goes through with him every day.',
    'Sam has a timetable that a teacher has available for him every day.',
    '“available” came in',
  ],
  [
    'An adult trained in signing will sit beside Sam in every lesson.',
    'An adult trained in signing will sit beside Sam in every lesson in English and maths.',
    'it is now only in some lessons',
  ],
])('weakened by a word: %s → %s', (before, after, detail) => {
  const [change, ...more] = compareReport(planOf(before), planOf(after)).changes
  expect(more).toEqual([])
  expect(change?.kind).toBe('weakened')
  expect(change?.detail).toContain(detail)
  const [back] = compareReport(planOf(after), planOf(before)).changes
  expect(back?.kind).not.toBe('weakened')
})
