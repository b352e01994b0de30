import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sendlight } from './in-memory.ts'

const FOLDER = 'test/fixtures/plans'
const PLAN = readFileSync(`${FOLDER}/outcomes-first.md`, 'utf8')
const files = {
  'old.md': PLAN,
  'new.md': PLAN.replace('40 minutes, three times', '40 minutes, twice'),
}

describe('sendlight plan', () => {
  test('gives the plan as JSON', async () => {
    const { code, out } = await sendlight(['plan', 'old.md'], files)
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(report).toMatchObject({ file: 'old.md', kind: 'EHC plan', name: 'Maya Okoro' })
    for (const key of [
      'stage',
      'dates',
      'sections',
      'needs',
      'vague',
      'provision',
      'outcomes',
      'findings',
    ])
      expect(report).toHaveProperty(key)
    expect(Object.keys(report.vague[0])).toEqual(
      expect.arrayContaining(['section', 'quote', 'rule', 'missing', 'ask']),
    )
  })

  test.each(['text', 'html'])('tells it to people as %s', async (format) => {
    const { code, out } = await sendlight(['plan', '--format', format, 'old.md'], files)
    expect(code).toBe(0)
    expect(out).toContain('when staffing allows')
    expect(out).toContain('not legal advice')
  })
})

describe('sendlight compare', () => {
  test('gives the changes as JSON, weakened first', async () => {
    const { code, out } = await sendlight(['compare', 'old.md', 'new.md'], files)
    expect(code).toBe(0)
    expect(JSON.parse(out).changes).toMatchObject([{ section: 'F', kind: 'weakened' }])
  })

  test('asks for two files, and says which cannot be read', async () => {
    const one = await sendlight(['compare', 'old.md'], files)
    expect([one.code, one.complaints]).toEqual([1, ['name two files: sendlight compare OLD NEW']])
    const { code, complaints } = await sendlight(['compare', 'old.md', 'none.md'], files)
    expect(code).toBe(1)
    expect(complaints[0]).toMatch(/^none\.md: cannot be read/)
  })
})
