import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { BASES, deadlinesFrom } from '../../../src/plan/dates/deadlines.ts'
import { findBases } from '../../../src/plan/dates/find-bases.ts'
import { datesIn } from '../../../src/plan/dates/find-dates.ts'
import { BASE_IDS, type BaseId, type DateBase } from '../../../src/plan/dates/types.ts'

/** Counted by hand on a calendar. */
const COUNTED: [string, DateBase[], string, string][] = [
  [
    '15 days, the first of them the letter’s',
    [['draft letter', '2026-11-20']],
    'comments',
    '2026-12-04',
  ],
  [
    'the earlier of two days of service',
    [
      ['draft received', '2026-11-24'],
      ['draft letter', '2026-11-20'],
    ],
    'comments',
    '2026-12-04',
  ],
  ['a weekend is not moved', [['draft letter', '2026-11-22']], 'comments', '2026-12-06'],
  [
    'changes after a review',
    [['amendment letter', '2026-03-02']],
    'amendment comments',
    '2026-03-16',
  ],
  [
    'eight weeks to the changed plan',
    [['amendment letter', '2026-03-02']],
    'amended plan',
    '2026-04-27',
  ],
  ['six weeks', [['request', '2026-07-06']], 'decision to assess', '2026-08-17'],
  ['sixteen weeks', [['request', '2026-07-06']], 'decision not to make a plan', '2026-10-26'],
  ['twenty weeks', [['request', '2026-07-06']], 'week 20', '2026-11-23'],
  [
    'twelve months that start with the day',
    [['plan made', '2025-11-26']],
    'first review',
    '2026-11-25',
  ],
  ['twelve months from a leap day', [['plan made', '2024-02-29']], 'first review', '2025-02-28'],
  [
    'twelve months from the last review',
    [['last review', '2026-01-01']],
    'next review',
    '2026-12-31',
  ],
  ['two weeks for the report', [['review meeting', '2026-11-10']], 'review report', '2026-11-24'],
  [
    'four weeks for the decision',
    [['review meeting', '2026-11-10']],
    'review decision',
    '2026-12-08',
  ],
  ['twelve weeks at most', [['review meeting', '2026-11-10']], 'plan after review', '2027-02-02'],
  ['before 15 February', [['school move', '2027-09-01']], 'school move', '2027-02-14'],
  ['before 31 March', [['college move', '2027-09-06']], 'college move', '2027-03-30'],
  ['five months back', [['later college move', '2027-01-11']], 'later college move', '2026-08-11'],
  [
    'fourteen weeks',
    [['reassessment agreed', '2026-06-01']],
    'plan after reassessment',
    '2026-09-07',
  ],
  ['two months for the adviser', [['decision letter', '2026-10-01']], 'mediation', '2026-12-01'],
  [
    'the example of the advice services',
    [
      ['decision letter', '2026-10-01'],
      ['certificate', '2026-11-29'],
    ],
    'appeal',
    '2027-01-04',
  ],
  ['August moves to September', [['decision letter', '2026-06-30']], 'appeal', '2026-09-01'],
  ['1 August moves too', [['decision letter', '2027-06-01']], 'appeal', '2027-09-01'],
  [
    '31 July on a Saturday moves to 2 August, by the rule for weekends alone',
    [['decision letter', '2027-05-31']],
    'appeal',
    '2027-08-02',
  ],
  ['31 July does not', [['decision letter', '2028-05-31']], 'appeal', '2028-07-31'],
  ['25 December moves', [['decision letter', '2025-10-25']], 'appeal', '2026-01-02'],
  ['24 December does not', [['decision letter', '2026-10-24']], 'appeal', '2026-12-24'],
  ['1 January moves', [['decision letter', '2026-11-01']], 'appeal', '2027-01-04'],
  ['no 30 February', [['decision letter', '2026-12-30']], 'appeal', '2027-03-01'],
  [
    'Good Friday, and Easter Monday after it',
    [['decision letter', '2026-02-03']],
    'appeal',
    '2026-04-07',
  ],
  [
    'a bank holiday in place of one on a weekend',
    [['decision letter', '2027-10-27']],
    'appeal',
    '2028-01-04',
  ],
  [
    'the certificate’s month, if later',
    [
      ['decision letter', '2026-02-02'],
      ['certificate', '2026-03-20'],
    ],
    'appeal',
    '2026-04-20',
  ],
  [
    'the decision’s two months, if later',
    [
      ['decision letter', '2026-02-02'],
      ['certificate', '2026-02-10'],
    ],
    'appeal',
    '2026-04-02',
  ],
  [
    'a claim is not moved out of August',
    [['unfair treatment', '2026-02-28']],
    'discrimination',
    '2026-08-27',
  ],
  ['a claim from the 31st', [['unfair treatment', '2026-08-31']], 'discrimination', '2027-02-28'],
].map(([name, bases, id, date]) => [
  name as string,
  (bases as [BaseId, string][]).map(([base, day]) => ({ base, date: day })),
  id as string,
  date as string,
])

describe('deadlines', () => {
  test.each(COUNTED)('%s', (_name, bases, id, date) => {
    expect(deadlinesFrom(bases).find((each) => each.id === id)?.date).toBe(date)
  })

  test('every rule has a worked example', () => {
    const all = deadlinesFrom(BASE_IDS.map((base) => ({ base, date: '2026-03-02' })))
    const shown = new Set(COUNTED.map(([, , id]) => id))
    expect(all.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })

  test('says when to send what a weekend does not move', () => {
    const [comments] = deadlinesFrom([{ base: 'draft letter', date: '2026-11-22' }])
    expect(comments?.sendBy).toBe('2026-12-04')
    expect(comments?.told).toContain('at least until Sunday 6 December 2026')
    expect(comments?.notes[0]).toContain('Friday 4 December 2026')
  })

  test('names the other day of service, and the letter’s own date', () => {
    const [comments] = deadlinesFrom([
      { base: 'draft letter', date: '2026-11-20' },
      { base: 'draft received', date: '2026-11-23' },
      { base: 'reply date', date: '2026-12-01' },
    ])
    expect(comments?.base).toMatchObject({ base: 'draft letter', date: '2026-11-20' })
    expect(comments?.others.map(({ date }) => date)).toEqual(['2026-12-07', '2026-12-01'])
    expect(comments?.others[1]?.told).toContain('sooner than the law')
  })

  test('is unsure of an appeal without the decision, and beyond the bank holidays it knows', () => {
    const of = (bases: DateBase[]) => deadlinesFrom(bases).find(({ id }) => id === 'appeal')
    expect(of([{ base: 'decision letter', date: '2026-02-02' }])).toMatchObject({ isSure: true })
    expect(of([{ base: 'certificate', date: '2026-02-02' }])).toMatchObject({ isSure: false })
    expect(of([{ base: 'decision letter', date: '2029-02-02' }])?.unsure).toContain('2028')
  })

  test('a base given twice counts from the later day; what is no date is left out', () => {
    const bases: DateBase[] = [
      { base: 'draft letter', date: '2026-11-20' },
      { base: 'draft letter', date: '2026-11-27' },
      { base: 'request', date: '2026-02-30' },
      { base: 'plan made', date: 'last year' },
    ]
    expect(deadlinesFrom(bases).map(({ id, date }) => [id, date])).toEqual([
      ['comments', '2026-12-11'],
    ])
  })

  test('every base is asked for in words', () => {
    for (const { label, hint } of BASES) expect(label.length * hint.length).toBeGreaterThan(100)
  })
})

describe('days in a text', () => {
  test.each([
    ['on 20 November 2026.', '2026-11-20'],
    ['20th Nov 2026', '2026-11-20'],
    ['the 3rd of March, 2027', '2027-03-03'],
    ['November 20, 2026', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['20.11.26', '2026-11-20'],
    ['9-2-2026', '2026-02-09'],
    ['2026-11-20', '2026-11-20'],
    ['1 Sept 2026', '2026-09-01'],
  ])('%s', (text, date) => {
    expect(datesIn(text).map((each) => each.date)).toEqual([date])
  })

  test.each([
    '31/02/2026',
    '12/13/2026',
    'version 1.2.3',
    'paragraph 9.69',
    '192.168.10.12',
    'ratio 1:3',
    '20/11/2026/5',
    'UPN 12-34-567890',
  ])('%s is none', (text) => {
    expect(datesIn(text)).toEqual([])
  })

  test('each stands where it says', () => {
    const text = 'Sent 3 May 2026, received 05/05/2026; see 2026-05-06.'
    expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '3 May 2026',
      '05/05/2026',
      '2026-05-06',
    ])
  })
})

describe('days to count from', () => {
  const found = (text: string) =>
    findBases(markdownModel(text)).map(({ base, date }) => `${base} ${date}`)

  test('in a letter with a draft', () => {
    const letter = `Any Council

3 November 2026

Dear Ms Doe

**Draft Education, Health and Care plan for Sam Doe**

We received your request for an assessment on 6 July 2026. The draft plan is enclosed. Sam was born
on 4 May 2018. Please send your comments by **Tuesday 17 November 2026**.

Yours sincerely`
    expect(found(letter)).toEqual([
      'draft letter 2026-11-03',
      'request 2026-07-06',
      'reply date 2026-11-17',
    ])
  })

  test('in a letter with a decision, and one with changes after a review', () => {
    expect(
      found('5 May 2026\n\nDear Mr Roe\n\nWe have decided not to carry out an assessment.'),
    ).toEqual(['decision letter 2026-05-05'])
    expect(
      found(
        'Date: 12/06/2026\n\nDear Parent\n\nAfter the review meeting on 19 May 2026 we enclose an amendment notice.',
      ),
    ).toEqual(['amendment letter 2026-06-12', 'review meeting 2026-05-19'])
    expect(found('Dear Ms Roe\n\nYour mediation certificate was issued on 1 June 2026.')).toEqual([
      'certificate 2026-06-01',
    ])
  })

  test('in a plan’s own fields, and not its dates of birth or reports', () => {
    const plan = `# Education, Health and Care plan

| Name | Sam Doe |
| --- | --- |
| Date of birth | 04/05/2018 |
| Date of draft plan | 03/11/2026 |
| Date of request | 06/07/2026 |
| Date of last annual review | 01/12/2025 |

## Section K

Educational psychologist, report of 9 September 2026.`
    expect(found(plan)).toEqual([
      'draft letter 2026-11-03',
      'request 2026-07-06',
      'last review 2025-12-01',
    ])
  })

  test('not in the documents of other nations', () => {
    const dated = '\n\nDate of draft: 03/11/2026\n\nNorthern Ireland, Education Authority'
    for (const title of [
      'Individual Development Plan',
      'Co-ordinated Support Plan',
      'Statement of Special Educational Needs',
    ])
      expect(found(`# ${title}${dated}`)).toEqual([])
    expect(found(`# EHC plan${dated}`)).toEqual(['draft letter 2026-11-03'])
  })

  test('each with its words and its place', () => {
    const model = markdownModel(
      'Dear Ms Doe\n\nYou told us more. Please reply with any comments by 17 November 2026. Thank you.',
    )
    const [base] = findBases(model)
    expect(base?.quote).toBe('Please reply with any comments by 17 November 2026')
    expect(modelText(model).text.slice(base?.start, base?.end)).toBe('17 November 2026')
  })
})
