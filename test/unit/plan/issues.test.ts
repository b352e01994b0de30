import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { apart, wordsId } from '../../../src/plan/issues/issue-id.ts'
import { issuesOf } from '../../../src/plan/issues/issues.ts'
import { carryOver, noteOf } from '../../../src/plan/issues/states.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { matchReports } from '../../../src/plan/reports/match-reports.ts'
import { readReport } from '../../../src/plan/reports/read-report.ts'

const read = (path: string) => {
  const source = readFileSync(`test/fixtures/${path}`, 'utf8')
  return path.endsWith('.html') ? htmlModel(source) : markdownModel(source)
}
const plan = (provision: string) =>
  markdownModel(
    `# Draft EHC plan\n\n## Section B\n\nSam finds reading hard.\n\n## Section F\n\n${provision}\n\n## Section E\n\nNone.\n`,
  )
const issues = (provision: string) => issuesOf(planReport(plan(provision)))

describe('an issue', () => {
  test('has the same id in every reading, and another for every place', () => {
    for (const name of ['five-areas.md', 'action-plan.md', 'tracked.html', 'outcomes-first.md']) {
      const model = read(`plans/${name}`)
      const ids = issuesOf(planReport(model)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(issuesOf(planReport(structuredClone(model))).map(({ id }) => id)).toEqual(ids)
    }
  })

  test('keeps its id where only spaces, capitals and marks are read otherwise', () => {
    const of = (text: string) => issues(text).find(({ rule }) => rule === 'as-required')?.id
    expect(of('Sam will have help, as required.')).toBeDefined()
    expect(of('SAM will have  help as required')).toBe(of('Sam will have help, as required.'))
  })

  test('of the same words in two sentences has two ids, and twice in one sentence too', () => {
    const list = issues(
      'Sam reads as required. Sam writes as required. Sam eats as required, or sleeps as required.',
    )
    expect(list.filter(({ rule }) => rule === 'as-required')).toHaveLength(4)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  test('quotes the plan, and the report beside it', () => {
    const model = read('plans/outcomes-and-provision-by-area.md')
    const report = read('reports/tom-speech-therapist.md')
    const all = issuesOf(planReport(model), matchReports(model, [readReport(report)]))
    const { text } = modelText(model)
    for (const { quote, start, end } of all)
      if (quote !== '' && end > start)
        expect(text.slice(start, end)).toBe(quote.replaceAll('\n', ' '))
    const weaker = all.find(({ rule }) => rule === 'provision weaker in the plan')
    expect(weaker?.report?.quote).toContain('no more than four children')
    expect(weaker?.why).toMatch(/The plan does not say/)
  })
})

describe('what was decided', () => {
  const before = issues(
    'Sam will have access to a quiet room. A tutor will teach Sam up to 1 hour a week.',
  )
  const notes = before.map((issue, i) => noteOf(issue, i === 0 ? 'asked' : 'fine', `note ${i}`))

  test('comes back with the same plan', () => {
    const { notes: kept, left } = carryOver(notes, before)
    expect(left).toEqual([])
    expect(before.map(({ id }) => kept.get(id)?.comment)).toEqual(
      notes.map(({ comment }) => comment),
    )
  })

  test('follows its words into a longer sentence', () => {
    const after = issues(
      'Sam will have access to a quiet room at lunch. A tutor will teach Sam up to 1 hour a week.',
    )
    const { notes: kept, left } = carryOver(notes, after)
    expect(left).toEqual([])
    expect(kept.size).toBe(notes.length)
  })

  test('stays apart where its words have gone, and goes to no other issue', () => {
    const after = issues('Sam will have opportunities to cook.')
    const about = notes.filter(({ section }) => section === 'F')
    const { notes: kept, left } = carryOver(about, after)
    expect(kept.size).toBe(0)
    expect(left).toEqual(about)
  })

  test('about what is not there goes only to the very same', () => {
    const missing = issuesOf(planReport(read('plans/outcomes-and-provision-by-area.md'))).filter(
      ({ quote }) => quote === '',
    )
    const other = missing.map((issue) => ({ ...noteOf(issue, 'fine'), id: `${issue.id}x` }))
    expect(missing.length).toBeGreaterThan(0)
    expect(carryOver(other, missing).notes.size).toBe(0)
  })

  test('one note for one issue, whatever there is', () => {
    const anyText = fc.constantFrom(
      'as required',
      'Sam reads as required.',
      'access to a room',
      'up to 1 hour a week',
      '',
    )
    fc.assert(
      fc.property(fc.array(anyText), fc.array(anyText), (one, two) => {
        const old = issues(one.join(' '))
        const now = issues(two.join(' '))
        const all = old.map((issue) => noteOf(issue, 'asked'))
        const { notes: kept, left } = carryOver(all, now)
        expect(kept.size + left.length).toBe(all.length)
        expect([...kept.keys()].every((id) => now.some((issue) => issue.id === id))).toBe(true)
      }),
    )
  })
})

test('ids of words never meet in ten thousand sentences', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => wordsId('F', `Sam will have ${i} sessions`))
  expect(new Set(ids).size).toBe(ids.length)
  expect(apart([{ id: 'a' }, { id: 'a' }, { id: 'a' }]).map(({ id }) => id)).toEqual([
    'a',
    'a-2',
    'a-3',
  ])
})
