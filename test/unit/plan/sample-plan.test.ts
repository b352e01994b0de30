import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readPdfHere } from '../../../src/cli/read-pdf-here.ts'
import type { DocumentModel } from '../../../src/documents/model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { readWord } from '../../../src/documents/word/read-word.ts'
import { answerItems } from '../../../src/plan/answer/answer-items.ts'
import { compareReport } from '../../../src/plan/compare/compare-report.ts'
import { takenUp } from '../../../src/plan/compare/taken-up.ts'
import { issuesOf } from '../../../src/plan/issues/issues.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { testOnReal } from '../../real-documents.ts'

interface Truth {
  needs: Record<string, number>
  needs_without_provision: string[]
  vague: { section: string; quote: string }[]
  provision_hours: { who: string; minutes: number; per: string; times: number; group?: number }[]
  outcomes_weak: { quote: string; why: string }[]
  outcomes_sound: number
  changes_v1_to_v2: { where: string; kind: string }[]
}

/** Reading a PDF on a busy machine, in milliseconds. */
const SLOW = 60_000
const FORMATS = ['docx', 'pdf'] as const

async function read(folder: string, name: string): Promise<DocumentModel> {
  const bytes = new Uint8Array(readFileSync(join(folder, 'plans', name)))
  return name.endsWith('.pdf')
    ? readPdfHere(bytes, { password: undefined, ocr: false })
    : readWord(bytes)
}

const truthOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'plans/truth.json'), 'utf8')) as Truth

describe.each(FORMATS)('the sample draft as %s', (format) => {
  testOnReal(
    'is read as a careful adviser reads it',
    async (folder) => {
      const truth = truthOf(folder)
      const model = await read(folder, `draft-v1.${format}`)
      const report = planReport(model)
      expect(report.kind).toBe('EHC plan')
      expect(report.stage).toMatchObject({ value: 'draft', isSure: false })
      expect(report.notFound).toEqual([])
      expect(report.sections.I?.isEmpty).toBe(true)

      for (const [section, count] of Object.entries(truth.needs))
        expect(report.needs.filter((need) => need.section === section)).toHaveLength(count)
      const bare = report.needs.filter(({ provision }) => provision.length === 0)
      expect(bare.map(({ text }) => text)).toEqual(truth.needs_without_provision)

      const found = report.vague.map(({ section, quote }) => `${section} ${quote}`)
      expect(found).toEqual(truth.vague.map(({ section, quote }) => `${section} ${quote}`))
      const { text } = modelText(model)
      for (const { quote, start, end } of report.vague) expect(text.slice(start, end)).toBe(quote)

      for (const { who, minutes, per, times, group } of truth.provision_hours)
        expect(report.provision).toContainEqual(
          expect.objectContaining({ who, minutes, per, times, ...(group ? { group } : {}) }),
        )
      const weak = report.outcomes.filter(({ sound }) => !sound)
      expect(weak.map((each) => ({ quote: each.text, why: each.faults.join(', ') }))).toEqual(
        truth.outcomes_weak,
      )
      expect(report.outcomes.filter(({ sound }) => sound)).toHaveLength(truth.outcomes_sound)
      expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(
        new Set([
          'need without provision',
          'outcome not measurable',
          'outcome is provision',
          'advice missing',
        ]),
      )
    },
    SLOW,
  )

  testOnReal(
    'is compared with the second draft',
    async (folder) => {
      const old = await read(folder, `draft-v1.${format}`)
      const now = await read(folder, `draft-v2.${format}`)
      const { changes } = compareReport(old, now)
      const kinds = truthOf(folder).changes_v1_to_v2.map(({ kind }) => kind)
      expect(changes.map(({ kind }) => kind).sort()).toEqual(kinds.sort())
      expect(changes[0]).toMatchObject({ kind: 'weakened', section: 'F' })
      expect(compareReport(old, old).changes).toEqual([])
    },
    SLOW,
  )
})

testOnReal('which points of an answer the second draft took up', async (folder) => {
  const items = answerItems(issuesOf(planReport(await read(folder, 'draft-v1.docx'))))
  const found = takenUp(items, await read(folder, 'draft-v2.docx'))
  const of = (words: string) => {
    const item = items.find(({ now }) => now.includes(words))
    return found.find(({ id }) => id === item?.id)?.uptake
  }
  expect(of('as required')).toBe('yes')
  expect(of('up to 1 hour')).toBe('yes')
  // The need now has provision; whether it is what was asked for, a person must say.
  expect(of('working memory')).toBe('partly')
  expect(of('training on autism')).toBe('otherwise')
  expect(of('opportunities for')).toBe('no')
  expect(of('as and when necessary')).toBe('no')
})

testOnReal('a blank template raises nothing about its own prompts', async (folder) => {
  const report = planReport(await read(folder, 'blank-template.docx'))
  expect(report.needs).toEqual([])
  expect(report.vague).toEqual([])
  expect(report.outcomes).toEqual([])
  expect(report.name).toBeNull()
})
