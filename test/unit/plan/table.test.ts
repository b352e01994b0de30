import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { writeText } from '../../../src/documents/write/write-text.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { tableCells, tableCsv, tablePaper, tableRows } from '../../../src/plan/table/table.ts'
import { TABLE_COLUMNS } from '../../../src/plan/table/types.ts'

const plan = (provision: string) =>
  markdownModel(
    `# Draft EHC plan\n\n## Section B\n\nSam finds reading hard.\n\n## Section F\n\n${provision}\n\n## Section E\n\nNone.\n`,
  )
const rowOf = (provision: string) => tableRows(planReport(plan(provision)))[0]

describe('a row', () => {
  test('holds what the words say', () => {
    const row = rowOf(
      'A teaching assistant trained in phonics will teach Sam reading in a group of no more than 3 pupils for 30 minutes, twice a week, in the library until July 2027.',
    )
    const texts = TABLE_COLUMNS.map((column) => row?.cells[column].text)
    expect(texts.slice(1)).toEqual([
      'teaching assistant',
      'trained in phonics',
      '30 minutes',
      'twice a week',
      'at most 3',
      'until July 2027',
      'library',
      '60',
      '',
    ])
  })

  test('asks where they do not', () => {
    const row = rowOf('Sam will have help with reading.')
    expect(row?.cells.who).toEqual({ text: '', ask: 'Who?', words: null })
    expect(row?.cells['how often'].ask).toBe('How often?')
    expect(row?.cells['minutes a week'].ask).toBe('')
  })

  test('a therapist’s visit asks neither for training nor for a group', () => {
    const row = rowOf('An occupational therapist will make three visits a year of 1 hour each.')
    expect([row?.cells.training.ask, row?.cells.group.ask]).toEqual(['', ''])
    expect(row?.cells['minutes a year'].text).toBe('180')
  })

  test('“up to” is shown and never summed up; terms are not turned into weeks', () => {
    const capped = rowOf('A tutor will teach Sam up to 1 hour a week.')
    expect(capped?.cells['how long'].text).toBe('up to 1 hour')
    expect(capped?.cells['minutes a week'].text).toBe('')
    const term = rowOf('A tutor will teach Sam for 1 hour each term.')
    expect([term?.cells['minutes a week'].text, term?.cells['minutes a year'].text]).toEqual([
      '',
      '',
    ])
  })
})

describe('the table', () => {
  const files = ['sound-plan', 'outcomes-and-provision-by-area', 'action-plan', 'advice-first']

  test.each(files)('%s: each cell stands where it was read', (name) => {
    const model = markdownModel(readFileSync(`test/fixtures/plans/${name}.md`, 'utf8'))
    const { text } = modelText(model)
    let seen = 0
    for (const row of tableRows(planReport(model))) {
      expect(text.slice(row.start, row.end)).toBe(row.quote)
      for (const column of ['what', 'who', 'training', 'until', 'setting'] as const) {
        const { words, text: said } = row.cells[column]
        if (!words) continue
        seen += 1
        const there = text.slice(words.start, words.end)
        expect(there.includes(said.replace(/ …$/, '')) || said.includes(there)).toBe(true)
      }
    }
    expect(seen).toBeGreaterThan(4)
  })

  test('as a spreadsheet and as a paper', () => {
    const rows = tableRows(planReport(plan('=Sam will have help with reading, "daily".')))
    expect(tableCells(rows).rows).toHaveLength(rows.length)
    const csv = tableCsv(rows)
    expect(csv).toContain('[Who?]')
    // A spreadsheet must not run what a plan says.
    expect(csv).not.toMatch(/(?:^|,|")=/m)
    expect(writeText(tablePaper(rows))).toContain('[Who?]')
  })

  test('columns that no row fills and none asks about are left out of the paper', () => {
    const text = writeText(
      tablePaper(tableRows(planReport(plan('Sam will have help with reading.')))),
    )
    expect(text).not.toContain('Minutes a year')
    expect(text).toContain('How often')
  })
})
