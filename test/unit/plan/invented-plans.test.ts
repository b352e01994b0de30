import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import type { PlanReport } from '../../../src/plan/types.ts'

interface Truth {
  stage: string
  vague: string[]
  bare: string[]
  weak: string[]
  findings: string[]
  provision: Partial<PlanReport['provision'][number]>[]
}

const FOLDER = 'test/fixtures/plans'
const truths = parse(readFileSync(`${FOLDER}/truth.yaml`, 'utf8')) as Record<string, Truth>

function reportOf(file: string): PlanReport {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8')
  return planReport(file.endsWith('.html') ? htmlModel(source) : markdownModel(source))
}

const reports = Object.entries(truths).map(([file, truth]) => ({
  file,
  truth,
  report: reportOf(file),
}))

/** Found, missed and falsely raised, one by one. */
function score(wanted: readonly string[], found: readonly string[]) {
  const left = found.map((each) => each.toLowerCase())
  const missed: string[] = []
  for (const each of wanted) {
    const low = each.toLowerCase()
    const at = left.findIndex((other) => other.includes(low) || low.includes(other))
    if (at < 0) missed.push(each)
    else left.splice(at, 1)
  }
  return { hits: wanted.length - missed.length, missed, extra: left }
}

const RULES: Record<
  string,
  { wanted(truth: Truth): string[]; found(report: PlanReport): string[] }
> = {
  'vague wording': {
    wanted: ({ vague }) => vague,
    found: ({ vague }) => vague.map(({ quote }) => quote),
  },
  'needs without provision': {
    wanted: ({ bare }) => bare,
    found: ({ needs }) =>
      needs.filter(({ provision }) => provision.length === 0).map(({ text }) => text),
  },
  'weak outcomes': {
    wanted: ({ weak }) => weak,
    found: ({ outcomes }) => outcomes.filter(({ sound }) => !sound).map(({ text }) => text),
  },
  'other findings': {
    wanted: ({ findings }) => findings,
    found: ({ findings }) =>
      findings.map(({ rule }) => rule).filter((rule) => !/^need without|^outcome/.test(rule)),
  },
}

describe.each(Object.entries(RULES))('%s in the invented plans', (_rule, { wanted, found }) => {
  const scored = reports.map(({ file, truth, report }) => ({
    file,
    ...score(wanted(truth), found(report)),
  }))
  const sum = (of: (each: (typeof scored)[number]) => number) =>
    scored.reduce((total, each) => total + of(each), 0)

  test('precision and recall are at least 0.9', () => {
    const hits = sum((each) => each.hits)
    const precision = hits / (hits + sum(({ extra }) => extra.length))
    const recall = hits / (hits + sum(({ missed }) => missed.length))
    const wrong = scored.filter(({ missed, extra }) => missed.length + extra.length > 0)
    expect(Math.min(precision, recall), JSON.stringify(wrong, undefined, 1)).toBeGreaterThan(0.9)
  })

  test('a sound plan is left in peace', () => {
    const sound = scored.filter(({ file }) => file.startsWith('sound'))
    expect(sound.filter(({ extra }) => extra.length > 0)).toEqual([])
  })
})

describe.each(reports)('$file', ({ truth, report }) => {
  test('is recognised', () => {
    expect(report.kind).toBe('EHC plan')
    expect(report.stage.value).toBe(truth.stage)
    expect(report.notFound).toEqual([])
    expect(report.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?$/)
  })

  test('its promises are in the table', () => {
    for (const row of truth.provision)
      expect(report.provision).toContainEqual(expect.objectContaining(row))
  })
})
