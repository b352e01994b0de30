import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import type { DocumentModel } from '../../../src/documents/model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import type { PaperBlock, PaperRun } from '../../../src/documents/write/paper.ts'
import { writeText } from '../../../src/documents/write/write-text.ts'
import { answerItems } from '../../../src/plan/answer/answer-items.ts'
import { askedFor } from '../../../src/plan/answer/answer-words.ts'
import { letterOfComments } from '../../../src/plan/answer/letter.ts'
import { marginComments } from '../../../src/plan/answer/margin-comments.ts'
import type { AnswerFacts } from '../../../src/plan/answer/types.ts'
import { workingDocument } from '../../../src/plan/answer/working-document.ts'
import { issuesOf } from '../../../src/plan/issues/issues.ts'
import { planReport } from '../../../src/plan/plan-report.ts'
import { matchReports } from '../../../src/plan/reports/match-reports.ts'
import { readReport } from '../../../src/plan/reports/read-report.ts'
import type { Gap } from '../../../src/plan/types.ts'

const FACTS: AnswerFacts = {
  child: 'Tom Ellis',
  birth: '2019-07-09',
  council: 'Any Council',
  caseworker: 'Ms Roe',
  sender: 'Alex Ellis',
  draftDate: '2026-11-20',
  today: '2026-11-25',
  isAmended: false,
  voice: 'we',
  school: null,
  asksForMeeting: false,
  asksForTime: false,
  attachments: [],
}

const FOLDER = 'test/fixtures'
const fixture = (path: string): DocumentModel => {
  const source = readFileSync(`${FOLDER}/${path}`, 'utf8')
  return path.endsWith('.html') ? htmlModel(source) : markdownModel(source)
}
const PLANS = [
  'action-plan.md',
  'advice-first.md',
  'five-areas.md',
  'outcomes-and-provision-by-area.md',
  'outcomes-first.md',
  'tracked.html',
  'special-school.md',
  'early-years.md',
  'college-plan.md',
]
const tom = fixture('plans/outcomes-and-provision-by-area.md')
const reports = ['tom-occupational-therapist', 'tom-speech-therapist'].map((name) =>
  readReport(fixture(`reports/${name}.md`)),
)
const items = answerItems(issuesOf(planReport(tom), matchReports(tom, reports)))
const letter = writeText(letterOfComments(FACTS, items))

describe('words asked for', () => {
  test.each<[string, string, string, Gap[], string]>([
    [
      'access',
      'access to',
      'Sam will have access to a quiet room.',
      ['how often'],
      'Sam will have a quiet room, [how often].',
    ],
    [
      'would-benefit',
      'would benefit from',
      'Sam would benefit from a laptop.',
      ['whether it must happen'],
      'Sam will have a laptop.',
    ],
    [
      'would-benefit',
      'would benefit from',
      'Sam would benefit from being taught alone.',
      ['whether it must happen'],
      'Sam will be taught alone.',
    ],
    [
      'where-possible',
      'where possible',
      'Staff will, where possible, use signs.',
      ['whether it must happen'],
      'Staff will use signs.',
    ],
    [
      'up-to',
      'up to 1 hour',
      'A tutor will teach Sam up to 1 hour a week.',
      ['the least that must happen'],
      'A tutor will teach Sam 1 hour a week.',
    ],
    [
      'as-required',
      'as required',
      'A teacher will read with Sam as required.',
      ['how often'],
      'A teacher will read with Sam [how often].',
    ],
    [
      'opportunities',
      'opportunities to',
      'Sam will have opportunities to cook.',
      ['who'],
      'Sam will cook, by [who: job and training].',
    ],
    [
      'range-of',
      'a range of strategies',
      'Staff use a range of strategies.',
      ['what exactly'],
      'Staff use a range of strategies [what exactly].',
    ],
    ['regular', 'Regularly', 'Regularly', ['how often'], '[how often]'],
    [
      'as-appropriate',
      'as appropriate',
      'Staff should use visual supports as appropriate.',
      ['when', 'who'],
      'Staff [who: job and training] will use visual supports, [when exactly].',
    ],
    [
      'time-to-time',
      'from time to time',
      'Staff will be given training from time to time.',
      ['how often', 'who'],
      'Staff will be given training [how often], by [who: job and training].',
    ],
    ['as-appropriate', 'As appropriate', 'As appropriate', ['when'], '[when exactly]'],
  ])('%s: %s in “%s”', (rule, quote, sentence, missing, asked) => {
    expect(askedFor(sentence, [{ rule, quote, missing }])).toBe(asked)
  })

  test('nothing is asked for where nothing can be proposed', () => {
    expect(askedFor('Sam walks.', [{ rule: 'other', quote: 'walks', missing: [] }])).toBe('')
  })

  test('no fact is invented: every word comes from the sentence, a blank, or “will have”', () => {
    const plans = PLANS.map((name) => fixture(`plans/${name}`))
    for (const item of plans.flatMap((plan) => answerItems(issuesOf(planReport(plan))))) {
      if (item.now === '') continue
      const bare = item.asked.replace(/\[[^\]]*\]/g, ' ')
      const known = new Set(
        `${item.now} will have be given by for each time in a group of no more than until at least trained the child`
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      )
      const rules = item.rules.join()
      if (/need without|only a diagnosis|outcome/.test(rules)) continue
      const words = bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      expect(words.filter((word) => !known.has(word))).toEqual([])
    }
  })
})

describe('points of the answer', () => {
  test('loose words of one sentence are one point, in the order of the plan', () => {
    const point = items.find(({ now }) => now.includes('using a range of strategies'))
    expect(point?.issues.length).toBeGreaterThan(1)
    const places = items
      .filter(({ section, start }) => section === 'F' && start > 0)
      .map(({ start }) => start)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('words now stand in the plan where they are said to', () => {
    for (const name of PLANS) {
      const model = fixture(`plans/${name}`)
      const { text } = modelText(model)
      for (const { now, start, end } of answerItems(issuesOf(planReport(model)))) {
        // In a cell a line break is a space.
        expect(text.slice(start, end)).toBe(now.replaceAll('\n', ' '))
      }
    }
  })

  test('what only comes near in the plan is not struck out for it', () => {
    const near = items.filter(({ rules }) => rules.some((rule) => rule.includes('perhaps')))
    expect(near.length).toBeGreaterThan(0)
    expect(near.map(({ now }) => now).join('')).toBe('')
  })
})

describe('the letter', () => {
  test('says who, what and when, and nothing that was not given', () => {
    expect(letter).toContain('Comments on the draft EHC plan for Tom Ellis')
    expect(letter).toContain('sent with your letter of 20 November 2026')
    expect(letter).toContain('regulation 13')
    expect(letter).toContain('Dear Ms Roe,')
    expect(letter).not.toMatch(/\{\w+\}|undefined|null/)
  })

  test('goes through the sections in order, with both quotes where a report says more', () => {
    const sections = [...letter.matchAll(/^Section ([A-K]\d?):/gm)].map((match) => match[1])
    expect(sections).toEqual(['B', 'E', 'F', 'G', 'I', 'K'])
    const point = letter.slice(letter.indexOf('The plan says: “Language group”'))
    expect(point.slice(0, 900)).toContain('no more than four children')
  })

  test('help for a need is asked to be added, not put in the need’s place', () => {
    const need = answerItems(issuesOf(planReport(fixture('plans/five-areas.md')))).filter(
      ({ rules }) => rules.includes('need without provision'),
    )
    expect(need.length).toBeGreaterThan(0)
    const text = writeText(letterOfComments({ ...FACTS, voice: 'I' }, need))
    expect(text).toContain('I ask for these words to be added: “[What will be done for this need]')
    expect(text).not.toContain('I ask for these words: ')
  })

  test('leaves blanks for what nobody has said', () => {
    const empty = writeText(
      letterOfComments(
        {
          ...FACTS,
          child: '',
          caseworker: '',
          council: '',
          sender: '',
          draftDate: '',
          birth: '',
          school: '',
        },
        [],
      ),
    )
    for (const blank of [
      'child’s name',
      'name',
      'name of the council',
      'your name',
      'date of birth',
      'name of the school or college',
    ])
      expect(empty).toContain(`[${blank}]`)
    expect(empty).not.toContain('sent with your letter')
  })

  test('speaks as one or as two, of a draft or of changes', () => {
    const alone = writeText(letterOfComments({ ...FACTS, voice: 'I', isAmended: true }, items))
    expect(alone).toContain('regulation 22')
    expect(alone).not.toMatch(/\b(?:we|us|our)\b/i)
    expect(letter.replaceAll('Section I', '')).not.toMatch(/\b(?:I|me|my)\b/)
  })

  test('is courteous: it asks, and blames nobody', () => {
    expect(letter).not.toMatch(/\b(?:unlawful|illegal|fail(?:ed|ure)?|wrong|demand|must not be)\b/i)
    expect(letter).toContain('Thank you for the draft')
  })
})

describe('comments in the margin', () => {
  test('stand at the words, or at the whole document', () => {
    const comments = marginComments(items)
    expect(comments).toHaveLength(items.length)
    const { text } = modelText(tom)
    for (const { quote, span } of comments) {
      if (span) expect(text.slice(span.start, span.end)).toBe(quote)
      else expect(quote).toBe('')
    }
    expect(comments.every((each) => each.text.length > 20)).toBe(true)
  })
})

const runsOf = (blocks: readonly PaperBlock[]): PaperRun[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return block.content
    if (block.kind === 'list') return block.items.flatMap(runsOf)
    return block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => runsOf(cell.blocks)))
      : []
  })

describe('the working document', () => {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const body = (model: DocumentModel, list = items) => {
    const { blocks } = workingDocument(model, list, 'Tom Ellis')
    const from = blocks.findIndex(({ kind }) => kind === 'page break')
    const to = blocks.findIndex(
      (block) => block.kind === 'heading' && block.content[0]?.text.startsWith('Evidence for'),
    )
    return runsOf(blocks.slice(from, to < 0 ? undefined : to))
  }

  test('what is not bold, with what is struck, is the plan as it was', () => {
    for (const name of PLANS) {
      const model = fixture(`plans/${name}`)
      const list = answerItems(issuesOf(planReport(model)))
      const kept = body(model, list).filter(({ bold, strike }) => !bold || strike)
      const parts = modelText(model).parts.map(({ content }) => content.text)
      // A space before something new may be all that a point leaves.
      const letters = (list: string[]) => words(list.join('')).join('')
      expect(letters(kept.map(({ text }) => text))).toBe(letters(parts))
    }
  })

  test('what stands before and after a changed sentence stays', () => {
    const model = markdownModel(
      '# Draft EHC plan\n\n## Section B\n\nSam finds reading hard.\n\n## Section F\n\nA teacher will teach Sam to read for 20 minutes each day. Sam will have breaks as required. A nurse will see Sam once a year.\n\n## Section E\n\nNone.',
    )
    const list = answerItems(issuesOf(planReport(model)))
    const text = body(model, list)
      .filter(({ bold, strike }) => !bold || strike)
      .map((run) => run.text)
      .join('')
    expect(text).toContain('20 minutes each day. Sam will have breaks')
    expect(text).toMatch(/required\.? A nurse will see Sam once a year\./)
  })

  test('what the parents ask for is bold, what they ask to take out bold and struck', () => {
    const runs = body(tom)
    expect(runs.some(({ text, bold, strike }) => bold && strike && /\bmay\b/.test(text))).toBe(true)
    expect(runs.some(({ text, bold, strike }) => bold && !strike && /\bwill\b/.test(text))).toBe(
      true,
    )
    expect(runs.some(({ italic, underline }) => italic === true || underline === true)).toBe(false)
  })

  test('every point with words to ask for is in it, with a number for its evidence', () => {
    const text = body(tom)
      .map((run) => run.text)
      .join('')
    for (const { asked } of items.filter((item) => item.asked !== '' && item.now === ''))
      expect(text).toContain(asked)
    expect(text).toMatch(/\[\d+\]/)
  })

  test('without points it is the plan', () => {
    expect(body(tom, []).every(({ bold, strike }) => !bold && !strike)).toBe(true)
  })
})

test('any words at all make a letter and a working document', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.constantFrom('as required', 'Sam should have access to.', '{child}', '$&'),
  )
  fc.assert(
    fc.property(anyText, anyText, (one, two) => {
      const model = markdownModel(
        `# EHC plan\n\n## Section B\n\n${one}\n\n## Section F\n\n${two}\n\n## Section E\n\n${one}`,
      )
      const list = answerItems(issuesOf(planReport(model)))
      expect(letterOfComments(FACTS, list).blocks.length).toBeGreaterThan(8)
      expect(workingDocument(model, list, 'Sam').blocks.length).toBeGreaterThan(3)
    }),
  )
})
