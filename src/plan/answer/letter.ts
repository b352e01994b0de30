import {
  heading,
  type Paper,
  type PaperBlock,
  type PaperRun,
  paragraph,
} from '../../documents/write/paper.ts'
import { withoutWeekday } from '../dates/told-date.ts'
import { PURPOSES } from '../purposes/purposes.ts'
import { SECTIONS } from '../types.ts'
import { inOrder } from './answer-items.ts'
import { filled, LETTER, US } from './answer-words.ts'
import type { AnswerFacts, AnswerItem } from './types.ts'

/**
 * A letter of comments on a draft plan, in section order: the words now, the words asked for, why,
 * and the evidence. What is not known is a blank in square brackets. It asks under regulation 13
 * (draft) or 22 (proposed changes) of the SEND Regulations 2014.
 */
export function letterOfComments(facts: AnswerFacts, items: readonly AnswerItem[]): Paper {
  const { voice } = facts
  const blank = LETTER.blanks
  const child = facts.child || blank.child
  const date = dateOr(facts.today, blank.date)
  const title = filled(facts.isAmended ? LETTER.amendedTitle : LETTER.title, { child })
  const sent =
    facts.draftDate === '' ? '' : filled(LETTER.sent, { date: dateOr(facts.draftDate, '') })
  const opening = (facts.isAmended ? LETTER.amendedOpening : LETTER.opening)[voice]
  const birth = filled(LETTER.born, { birth: dateOr(facts.birth, blank.birth) })
  const hasBlanks = items.some(({ asked }) => asked.includes('['))
  const caseworker = facts.caseworker || blank.caseworker
  const blocks: PaperBlock[] = [
    paragraph(`${facts.sender || blank.sender}\n${blank.address}`),
    paragraph(date),
    paragraph(`${caseworker}\n${facts.council || blank.council}`),
    heading(1, title),
    paragraph(birth),
    paragraph(filled(LETTER.dear, { caseworker })),
    paragraph(filled(opening, { child, sent })),
    ...(hasBlanks ? [paragraph(LETTER.brackets)] : []),
    ...pointsOf(facts, items, child),
    ...(facts.asksForMeeting ? [paragraph(LETTER.meeting[voice])] : []),
    ...(facts.asksForTime ? [paragraph(LETTER.time[voice])] : []),
    paragraph(LETTER.closing[voice]),
    paragraph(LETTER.thanks),
    paragraph(LETTER.end),
    { kind: 'lines', count: 1 },
    paragraph(facts.sender || blank.sender),
  ]
  if (facts.attachments.length > 0) {
    const listed = facts.attachments.map((each) => [paragraph(each)])
    blocks.push(paragraph(`${LETTER.enclosed}:`), { kind: 'list', marker: 'bullet', items: listed })
  }
  return { title, language: 'en-GB', footer: title, blocks }
}

function pointsOf(facts: AnswerFacts, items: readonly AnswerItem[], child: string): PaperBlock[] {
  const blocks: PaperBlock[] = []
  const ordered = inOrder(items)
  // A source is named where it is first needed.
  const cited = new Set<string>()
  let count = 0
  for (const section of SECTIONS) {
    const own = ordered.filter((item) => item.section === section)
    const asksForSchool = section === 'I' && facts.school !== null
    if (own.length === 0 && !asksForSchool) continue
    blocks.push(heading(2, `Section ${section}: ${PURPOSES[section].title}`))
    for (const item of own) {
      count += 1
      const source = cited.has(item.source) ? '' : item.source
      cited.add(item.source)
      blocks.push(...pointOf({ ...item, source }, count, facts, child))
    }
    if (asksForSchool) {
      const school = facts.school || LETTER.schoolBlank
      blocks.push(paragraph(filled(LETTER.school[facts.voice], { school })))
    }
  }
  return blocks
}

function pointOf(
  item: AnswerItem,
  count: number,
  { voice }: AnswerFacts,
  child: string,
): PaperBlock[] {
  const { now, asked, request, why, source, evidence } = item
  const isNamed = !child.startsWith('[')
  const [first = child] = child.split(' ')
  const named = (text: string) =>
    isNamed ? text.replace(/\bmy child\b|\[the child\]/g, () => first) : text
  const asks = request.replace(/\btell us\b/g, `tell ${US[voice]}`)
  const because = source === '' ? why : `${why} (${source})`
  const isMissing = item.rules.some((rule) => / missing in the plan$/.test(rule))
  const isAdded = item.rules.includes('need without provision')
  // The report's words need not stand there twice.
  const isSaid = isMissing && evidence.includes(`“${asked}”`)
  const told: [string, string][] = [
    [LETTER.now, now === '' ? '' : `“${now}”`],
    [LETTER.missing, isMissing ? evidence : ''],
    [
      isAdded ? LETTER.added[voice] : LETTER.asked[voice],
      asked === '' || isSaid ? '' : `“${named(asked)}”`,
    ],
    [LETTER.request, named(asks)],
    [LETTER.why, named(because)],
    [LETTER.evidence, isMissing ? '' : evidence],
  ]
  const lines = told
    .filter(([, text]) => text !== '')
    .map(([lead, text]): PaperRun[] => [{ text: lead, bold: true }, { text }])
  return lines.map((content, i) => ({
    kind: 'paragraph',
    content,
    ...(i === 0 ? { label: `${count}.` } : { depth: 1 }),
  }))
}

function dateOr(date: string, blank: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? withoutWeekday(date) : date || blank
}
