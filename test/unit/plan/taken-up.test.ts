import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { answerItems } from '../../../src/plan/answer/answer-items.ts'
import type { AnswerItem } from '../../../src/plan/answer/types.ts'
import { takenUp } from '../../../src/plan/compare/taken-up.ts'
import { issuesOf } from '../../../src/plan/issues/issues.ts'
import { planReport } from '../../../src/plan/plan-report.ts'

const plan = (needs: string, provision: string) =>
  markdownModel(
    `# Draft EHC plan\n\n## Section B\n\n${needs}\n\n## Section F\n\n${provision}\n\n## Section E\n\nNone.\n`,
  )
const item = (more: Partial<AnswerItem>): AnswerItem => ({
  id: 'one',
  issues: [],
  rules: [],
  section: 'F',
  now: '',
  asked: '',
  request: '',
  why: '',
  source: '',
  evidence: '',
  start: 0,
  end: 0,
  ...more,
})
const uptake = (asked: Partial<AnswerItem>, provision: string) =>
  takenUp([item(asked)], plan('Sam finds reading hard.', provision))[0]

describe('a point with words to ask for', () => {
  const now = 'Sam will have help with reading as required.'
  const asked = 'A teacher will help Sam with reading for 20 minutes every day.'
  test.each([
    ['yes', 'A teacher will help Sam with reading for 20 minutes every day.'],
    ['partly', 'A teacher will help Sam with reading for 10 minutes every day.'],
    ['no', now],
    ['otherwise', 'Sam may sit where he likes.'],
  ])('%s: %s', (wanted, provision) => {
    expect(uptake({ now, asked }, provision)?.uptake).toBe(wanted)
  })

  test('shows the new words and what became better', () => {
    const found = uptake({ now, asked }, asked)
    expect(found?.now?.quote).toBe(asked)
    expect(found?.detail.join()).toContain('as required')
  })

  test('a report’s words that nothing was added for', () => {
    const words = 'Sam will have a quiet room for lunch.'
    expect(uptake({ asked: words }, now)?.uptake).toBe('no')
    expect(uptake({ asked: words }, `${now}\n\n${words}`)?.uptake).toBe('yes')
  })

  test('blanks that the plan has filled', () => {
    const blanks = 'Sam will have help with reading, by [who: job and training], [how often].'
    const filled = 'A teacher will help Sam with reading for 20 minutes every day.'
    expect(uptake({ now, asked: blanks }, filled)?.uptake).toBe('yes')
  })
})

test('from a draft to the next: a need answered, one not, a finding gone', () => {
  const before = plan(
    'Sam finds reading hard.\n\nSam cannot sleep at night.',
    'A teacher will teach Sam reading for 20 minutes each day. Sam would benefit from breaks as required.',
  )
  const items = answerItems(issuesOf(planReport(before)))
  const after = plan(
    'Sam finds reading hard.\n\nSam cannot sleep at night.',
    'A teacher will teach Sam reading for 20 minutes each day. Sam will have breaks of 5 minutes after each lesson with a teaching assistant.\n\nA nurse will teach Sam a sleep routine for 30 minutes each week.',
  )
  const same = takenUp(items, before).map(({ uptake: each }) => each)
  expect(new Set(same)).toEqual(new Set(['no']))
  const found = new Map(takenUp(items, after).map(({ id, uptake: each }) => [id, each]))
  const of = (find: RegExp) => found.get(items.find(({ now }) => find.test(now))?.id ?? '')
  expect(of(/sleep/)).toBe('partly')
  expect(['yes', 'partly']).toContain(of(/breaks/))
})

test('a request without words: the same words still stand, or have gone', () => {
  const asked = { now: 'A nurse will teach Sam to swallow.', rules: ['teaches or trains'] }
  expect(uptake(asked, 'A nurse will teach Sam to swallow.')?.uptake).toBe('no')
  expect(uptake(asked, 'Sam reads.')?.uptake).toBe('otherwise')
})

test('a comment of one’s own without words to ask for cannot be looked up', () => {
  expect(uptake({ request: 'Please meet us.' }, 'Sam reads.')?.uptake).toBe('cannot tell')
})
