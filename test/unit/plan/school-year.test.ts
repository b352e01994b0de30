import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { deadlinesFrom } from '../../../src/plan/dates/deadlines.ts'
import { movesAhead, saidYear, schoolYearOf } from '../../../src/plan/dates/school-year.ts'
import { planReport } from '../../../src/plan/plan-report.ts'

describe('the school year', () => {
  test.each([
    ['2018-03-14', '2022-09-01', 0],
    ['2018-03-14', '2022-08-31', -1],
    ['2018-03-14', '2028-09-10', 6],
    ['2017-09-01', '2022-09-01', 0],
    ['2017-08-31', '2022-09-01', 1],
    ['2010-01-01', '2026-11-25', 12],
    ['2024-01-01', '2026-11-25', null],
    ['1990-01-01', '2026-11-25', null],
  ])('of a child born on %s, on %s', (birth, on, year) => {
    expect(schoolYearOf(birth, on)).toBe(year)
  })

  test.each([
    ['Year group: 10', 10],
    ['| NC year | 6 |', 6],
    ['Year Group | Reception', 0],
    ['Sam is in Year 4 at Hill School', 4],
    ['Sam is a Year 11 pupil', 11],
    ['She is currently in nursery', -1],
    ['By the end of Year 6 Sam will read', null],
    ['He works four years behind', null],
    ['Academic year 2026', null],
    ['Year: 2026', null],
  ])('that “%s” says', (text, year) => {
    expect(saidYear(text)).toBe(year)
  })
})

const transfer = (fields: string) =>
  planReport(
    markdownModel(
      `# Draft EHC plan\n\n${fields}\n\n## Section B\n\nSam finds reading hard.\n\n## Section F\n\nA teacher will teach Sam reading, and cooking and travel, for 20 minutes each day.\n\n## Section E\n\nNone.\n`,
    ),
  ).findings.find(({ rule }) => rule === 'phase transfer')?.why

describe('a move to the next phase', () => {
  test.each([
    ['Year group: 6', 'secondary school'],
    ['Year group: 11', 'a place after 16'],
    ['Year group: Nursery', 'school'],
    ['Year group: 2\n\nSchool: Hill Infant School', 'junior school'],
    ['Year group: 8\n\nSchool: Hill Middle School', 'secondary school'],
    ['Year group: 4\n\nSchool: Hill First School', 'middle school'],
    ['Date of birth: 14/03/2018\n\nDate of draft: 03/11/2028', 'secondary school'],
  ])('%s', (fields, into) => {
    expect(transfer(fields)).toContain(`The move into ${into}`)
  })

  test.each([
    'Year group: 5',
    'Year group: 2\n\nSchool: Hill Primary School',
    'Year group: 6\n\nSchool: Hill Middle School',
    'Date of birth: 14/03/2018',
    'By the end of Year 6 Sam will read.',
  ])('none: %s', (fields) => {
    expect(transfer(fields)).toBeUndefined()
  })

  test('the moves ahead are offered as days to count from', () => {
    const bases = movesAhead('2018-03-14', '2026-11-25', '')
    expect(bases.map(({ base, date }) => [base, date])).toEqual([
      ['school move', '2029-09-01'],
      ['college move', '2034-09-01'],
    ])
    expect(bases.every(({ isSure }) => !isSure)).toBe(true)
    expect(deadlinesFrom(bases).map(({ date }) => date)).toEqual(['2029-02-14', '2034-03-30'])
  })
})
