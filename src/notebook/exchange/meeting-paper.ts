import { heading, type Paper, type PaperBlock, paragraph } from '../../documents/write/paper.ts'
import { found, type NotebookContents } from '../contents.ts'
import guide from '../data/meetings.json' with { type: 'json' }
import words from '../data/papers.json' with { type: 'json' }
import { meetingQuestions } from '../meeting-questions.ts'
import { emptyPromiseTable, questionItem } from './question-blocks.ts'
import { sayDay, sayMeeting, sayPerson } from './say.ts'

const LINES_FIRST = 3
const LINES_OTHER = 2
const LINES_NOTES = 8
const EMPTY_PROMISES = 4

/**
 * The page to take into a meeting: who meets when, what the family hopes for, the questions that
 * matter most and the others, with room to write, and prompts of the structured conversation
 * (explore, focus, plan, review).
 *
 * @returns `undefined` where there is no such meeting
 */
export function meetingPaper(contents: NotebookContents, meetingId: string): Paper | undefined {
  const meeting = contents.meetings.get(meetingId)
  if (meeting === undefined) return undefined
  const { first, others } = meetingQuestions(contents, meeting)
  const child = meeting.child === null ? undefined : contents.children.get(meeting.child)
  const facts = [
    [words.date, meeting.date === null ? '' : sayDay(meeting.date)],
    [words.time, meeting.time ?? ''],
    [words.place, meeting.place],
    [words.people, found(contents.people, meeting.people).map(sayPerson).join('; ')],
    [words.child, child?.name ?? ''],
  ]
    .filter(([, value = '']) => value.trim() !== '')
    .map(([name, value = '']) => ({
      kind: 'paragraph' as const,
      content: [{ text: `${name}: `, bold: true }, { text: value.trim() }],
    }))
  const title = sayMeeting(meeting)
  return {
    title,
    language: 'en-GB',
    footer: title,
    blocks: [
      heading(1, title),
      ...facts,
      ...(meeting.hopes.trim() === ''
        ? []
        : [heading(2, words.hopes), paragraph(meeting.hopes.trim())]),
      ...list(contents, words.first, first, LINES_FIRST),
      ...list(contents, first.length > 0 ? words.others : words.questions, others, LINES_OTHER),
      heading(2, words.prompts),
      ...guide.conversation.flatMap(({ stage, prompts }) => [
        heading(3, stageName(stage)),
        {
          kind: 'list' as const,
          marker: 'bullet' as const,
          items: prompts.map((each) => [paragraph(each)]),
        },
      ]),
      heading(2, words.promised),
      emptyPromiseTable(EMPTY_PROMISES),
      heading(2, words.notes),
      ...(meeting.notes.trim() === ''
        ? [{ kind: 'lines' as const, count: LINES_NOTES }]
        : [paragraph(meeting.notes.trim())]),
    ],
  }
}

function list(
  contents: NotebookContents,
  title: string,
  questions: ReturnType<typeof meetingQuestions>['others'],
  linesToWrite: number,
): PaperBlock[] {
  if (questions.length === 0) return []
  const items = questions.map((question) => questionItem(contents, question, linesToWrite))
  return [heading(2, title), { kind: 'list', marker: 'number', items }]
}

const STAGES: Readonly<Record<string, string>> = words.stages

function stageName(stage: string): string {
  return STAGES[stage] ?? stage
}
