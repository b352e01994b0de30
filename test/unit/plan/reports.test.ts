import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { matchReports } from '../../../src/plan/reports/match-reports.ts'
import { readReport } from '../../../src/plan/reports/read-report.ts'

interface Truth {
  plan: string
  role: string
  date: string
  statements: {
    says: string
    kind: string
    verdict: string
    optional?: boolean
  }[]
}

const FOLDER = 'test/fixtures'
const truths = parse(readFileSync(`${FOLDER}/reports/truth.yaml`, 'utf8')) as Record<string, Truth>
const modelOf = (path: string) =>
  (path.endsWith('.html') ? htmlModel : markdownModel)(readFileSync(`${FOLDER}/${path}`, 'utf8'))

const read = Object.entries(truths).map(([file, truth]) => {
  const model = modelOf(`reports/${file}`)
  const reading = readReport(model)
  const matches = matchReports(modelOf(`plans/${truth.plan}`), [reading])
  return { file, truth, model, reading, matches }
})

describe('invented reports', () => {
  test('needs and recommendations are proposed: precision and recall', () => {
    const wrong: string[] = []
    let hits = 0
    let missed = 0
    let extra = 0
    for (const { file, truth, reading } of read) {
      const left = [...reading.statements]
      for (const { says, kind, optional } of truth.statements) {
        const at = left.findIndex((each) => each.text.includes(says) && each.kind === kind)
        if (at >= 0) {
          left.splice(at, 1)
          hits += 1
        } else if (!optional) {
          missed += 1
          wrong.push(`${file} missed ${kind}: ${says}`)
        }
      }
      extra += left.length
      wrong.push(...left.map((each) => `${file} extra ${each.kind}: ${each.text}`))
    }
    const precision = hits / (hits + extra)
    const recall = hits / (hits + missed)
    expect(Math.min(precision, recall), wrong.join('\n')).toBeGreaterThan(0.98)
  })

  test('each is matched to the plan: nothing claimed wrongly, seven of ten decided', () => {
    const wrong: string[] = []
    const open: string[] = []
    let all = 0
    for (const { file, truth, matches } of read) {
      for (const { says, verdict } of truth.statements) {
        const match = matches.find(({ statement }) => statement.text.includes(says))
        if (!match) continue
        all += 1
        if (match.verdict === verdict) continue
        const told = `${file} ${says}: ${match.verdict}, not ${verdict}; ${match.plan?.quote}; ${match.detail.join(', ')}`
        if (match.verdict === 'perhaps') open.push(told)
        else wrong.push(told)
      }
    }
    expect(wrong, wrong.join('\n')).toEqual([])
    expect(open.length / all, open.join('\n')).toBeLessThan(0.31)
  })

  test('whose it is and of when', () => {
    for (const { truth, reading } of read) {
      expect(reading.role).toBe(truth.role)
      expect(reading.date).toBe(truth.date)
    }
  })

  test('every statement stands where it says, with an id of its own', () => {
    for (const { model, reading } of read) {
      const { text } = modelText(model)
      for (const { start, end, text: words } of reading.statements)
        expect(words.startsWith(text.slice(start, end).replace(/[.;]$/, ''))).toBe(true)
      const ids = reading.statements.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

test.each([
  'I visited Sam twice and met his parents.',
  'Sam was referred by his school in March.',
  'Sam copes well with changes and enjoys maths.',
  'Please contact me if you have any questions.',
  'A Jones, HCPC registered educational psychologist',
])('nothing is proposed from “%s”', (sentence) => {
  const { statements } = readReport(markdownModel(`## Summary of needs\n\n${sentence}`))
  expect(statements).toEqual([])
})

describe('a report against the plan', () => {
  const plan = markdownModel(`# Draft EHC plan

## Section B

Sam finds reading hard.

## Section F

Sam will have reading practice in a small group, up to 20 minutes a week, with a teaching assistant.

## Section G

A physiotherapist will see Sam once a term to review his walking frame.`)
  const against = (sentence: string, confirmed = new Map<string, 'neither' | 'need'>()) =>
    matchReports(plan, [readReport(markdownModel(`## Recommendations\n\n${sentence}`))], confirmed)

  test('“daily, one to one” that became “small group” is weaker, with both quotes', () => {
    const [match] = against(
      'Sam should have reading practice one to one with a teaching assistant for 20 minutes daily.',
    )
    expect(match?.verdict).toBe('weaker')
    expect(match?.plan?.quote).toContain('in a small group, up to 20 minutes a week')
    expect(match?.detail.join('; ')).toContain('up to')
    expect(match?.detail.join('; ')).toContain('one to one')
  })

  test('help that stands only in Section G is told as such', () => {
    const [match] = against('A physiotherapist should see Sam once a term to review his frame.')
    expect(match).toMatchObject({ verdict: 'perhaps', plan: { section: 'G' } })
    expect(match?.detail).toEqual(['it stands in Section G'])
  })

  test('the person decides: a statement dropped is not matched', () => {
    const [match] = against('Sam should have a quiet place to eat lunch every day.')
    expect(match?.verdict).toBe('missing')
    const id = match?.statement.id ?? ''
    expect(
      against(
        'Sam should have a quiet place to eat lunch every day.',
        new Map([[id, 'neither' as const]]),
      ),
    ).toEqual([])
  })

  test('an empty report and an empty plan give nothing', () => {
    expect(matchReports(plan, [readReport(markdownModel(''))])).toEqual([])
    const [match] = matchReports(markdownModel(''), [
      readReport(markdownModel('## Recommendations\n\nSam should have a quiet place to eat.')),
    ])
    expect(match?.verdict).toBe('missing')
  })
})
