import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { GAPS } from '../../../src/plan/types.ts'

interface WrittenRule {
  sections?: string[]
  id: string
  find: string
  missing: string[]
  why: string
  ask: string
}
const { rules } = parse(readFileSync('src/plan/data/vague.yaml', 'utf8')) as {
  rules: WrittenRule[]
}

const planOf = (provision: string) =>
  markdownModel(
    `# EHC plan\n\n## Section B: Special educational needs\n\nA need.\n\n## Section F: Special educational provision\n\n${provision}`,
  )
const quotes = (provision: string) => planReport(planOf(provision)).vague.map(({ quote }) => quote)

describe('the list of vague wording', () => {
  test('has at least 120 rules, each with what is missing and what to ask', () => {
    expect(rules.length).toBeGreaterThanOrEqual(120)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, missing, why, ask } of rules) {
      expect(missing.length, id).toBeGreaterThan(0)
      for (const gap of missing) expect(GAPS, id).toContain(gap)
      expect(why, id).toMatch(/[.?]$/)
      expect(ask, id).toMatch(/[?.”]$/)
    }
  })
})

describe('a word is no fault where the sentence says the rest', () => {
  test.each([
    ['Sam will have access to the sensory room.', ['access to']],
    [
      'Sam will have access to the sensory room for 15 minutes before each lesson with a teaching assistant.',
      [],
    ],
    ['Sam will be taught in a small group.', ['small group']],
    [
      'A teacher will teach Sam in a small group of no more than 4 children for 30 minutes every day.',
      [],
    ],
    ['Sam will have regular breaks.', ['regular breaks']],
    ['A teaching assistant will give Sam regular breaks of 5 minutes after each lesson.', []],
    ['Support will be given as required.', ['as required']],
    ['A teaching assistant will give help as required, and at least 2 hours each day.', []],
    [
      'Sam will have adult support. It will be given by a teaching assistant for 3 hours each day.',
      [],
    ],
  ])('%s', (provision, expected) => {
    expect(quotes(provision)).toEqual(expected)
  })

  test('the columns of a row count as said', () => {
    const table = (rest: string) =>
      `| Provision | Who | How often | Length |\n|---|---|---|---|\n| Access to a reading group | ${rest} |`
    expect(quotes(table('Teaching assistant | Twice a week | 20 minutes'))).toEqual([])
    expect(quotes(table('Staff | Regularly | '))).toEqual(['Access to', 'Regularly'])
  })
})

test('the same words in Sections A, B and E are left in peace', () => {
  const model = markdownModel(
    '# EHC plan\n\n## Section A\n\nSam wants access to music.\n\n## Section B\n\nSam needs regular help.\n\n## Section F\n\nNone',
  )
  expect(planReport(model).vague).toEqual([])
})

test('text with a line through it is not judged', () => {
  expect(quotes('~~Sam will have access to help as required.~~ None')).toEqual([])
})

test('documents of other nations are recognised and not judged', () => {
  const body = '\n\n## Section F\n\nAccess to support as required.'
  const told = ['Individual Development Plan', 'Co-ordinated Support Plan'].map((title) =>
    planReport(markdownModel(`# ${title}${body}`)),
  )
  expect(told.map(({ kind }) => kind)).toEqual(['Welsh IDP', 'Scottish CSP'])
  expect(told.flatMap(({ vague, findings }) => [...vague, ...findings])).toEqual([])
})

test('the person’s own section counts', () => {
  const model = markdownModel(
    '# EHC plan\n\n## Section B\n\nA need.\n\n## Section F\n\nNone\n\n## Other\n\nAccess to help.',
  )
  const parts = modelText(model).parts
  const part = parts.findIndex(({ content }) => content.text === 'Access to help.')
  expect(planReport(model, new Map([[part, 'F']])).vague.map(({ quote }) => quote)).toEqual([
    'Access to',
  ])
  expect(planReport(model, new Map([[part, 'E']])).vague).toEqual([])
})

const PIECES = [
  'access to',
  'regular',
  '30 minutes',
  'every week',
  'small group',
  'Section F',
  '|',
  '\n\n',
  '# Section B',
  'one to one',
  'up to 1 hour',
  '.',
  'TA',
  '(',
  '2 x',
  'etc.',
  '\n- ',
]
test('whatever a plan says, every quote stands where it is said to stand', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), {
        maxLength: 40,
      }),
      (words) => {
        const model = planOf(words.join(' '))
        const { text } = modelText(model)
        const { vague, outcomes } = planReport(model)
        for (const { quote, start, end } of vague) expect(text.slice(start, end)).toBe(quote)
        for (const { start, end } of outcomes) expect(end).toBeGreaterThan(start)
      },
    ),
    { numRuns: 200 },
  )
})

test('a heading, its area and its guidance read from a picture as one line', () => {
  const model = markdownModel(
    '# EHC plan\n\nNeeds and Provision (B-F-E} Cognition and learning Support may be required when children learn at a slower pace than others do in the classes of a school of this kind, and so on and so forth as the law says it should.\n\n| B – Special Educational Needs | F – Special Educational Provision | E – Outcomes |\n|---|---|---|\n| Sam cannot read yet. | Sam will be helped upto 1 hour per week by a teacher. | Sam will read. |\n\n## Section A\n\nSam likes cats.',
  )
  const { kind, needs, vague } = planReport(model)
  expect(kind).toBe('EHC plan')
  expect(needs).toMatchObject([{ area: 'cognition and learning', pairing: 'row' }])
  expect(vague.map(({ quote }) => quote)).toEqual(['upto 1 hour per week'])
})

test('"Outcome 1" above provision does not end Section F', () => {
  const model = markdownModel(
    '# EHC plan\n\n## Section B\n\nSam cannot read yet.\n\n## Section E\n\nSam will read.\n\n## Section F\n\nOutcome 1\n\nSam will have access to a reader.\n\n## Section A\n\nSam likes cats.',
  )
  expect(planReport(model).vague.map(({ section }) => section)).toEqual(['F'])
})

test('provision that one cell holds for several rows answers each of their needs', () => {
  const model = htmlModel(
    '<h1>EHC plan</h1><h2>Section A</h2><p>Views of Sam.</p><table><tr><th>Section B: needs</th><th>Section F: provision</th><th>Section E: outcomes</th></tr><tr><td>Sam cannot read yet.</td><td rowspan="2">A teacher will help.</td><td>One.</td></tr><tr><td>Sam cannot write yet.</td><td>Two.</td></tr></table>',
  )
  expect(planReport(model).needs.map(({ provision }) => provision)).toEqual([
    ['A teacher will help.'],
    ['A teacher will help.'],
  ])
})

test.each([
  ['Name: Sam Green', 'Sam Green'],
  ['Child’s name: Sam Green', 'Sam Green'],
  ['Full Name | Sam Green', 'Sam Green'],
  ['Name of child/young person: Sam Green', 'Sam Green'],
  ['Name of school: Oak Primary', null],
  ['Name and type of placement', null],
])('%s', (line, name) => {
  expect(planReport(markdownModel(`# EHC plan\n\n${line}\n\n## Section B\n\nA need.`)).name).toBe(
    name,
  )
})

test('signatures after Section K are no part of it', () => {
  const model = markdownModel(
    '# EHC plan\n\n## Section K\n\nSchool, 1 May 2026\n\nSigned\n\nThe officer',
  )
  expect(planReport(model).sections.K?.text).toBe('School, 1 May 2026')
})

describe('each rule by itself', () => {
  const sentences = parse(readFileSync('test/fixtures/vague-wording.yaml', 'utf8')) as Record<
    string,
    string
  >
  const raised = (id: string, sentence: string) => {
    const { sections } = rules.find((rule) => rule.id === id) ?? {}
    const place = sections?.[0] ?? 'F'
    const model = markdownModel(
      `# EHC plan\n\n## Section B: Special educational needs\n\nA need.\n\n## Section F\n\n${place === 'F' ? '' : 'Ella will be weighed each Monday by the nurse.'}\n\n${place === 'F' ? '' : `## Section ${place}`}\n\n${sentence}`,
    )
    return planReport(model).vague.map(({ rule }) => rule)
  }

  test('has its sentence', () => {
    expect(Object.keys(sentences).sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  test.each(Object.entries(sentences))('%s', (id, sentence) => {
    expect(raised(id, sentence)).toContain(id)
  })
})
