import {
  heading,
  type Paper,
  type PaperBlock,
  type PaperRun,
  paragraph,
} from '../../documents/write/paper.ts'
import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import { meetingQuestions } from '../meeting-questions.ts'
import type { Question } from '../records.ts'
import { promiseTable } from './question-blocks.ts'
import { BLANK, filled, sayDay, sayMeeting } from './say.ts'

const LETTER = words.letter
const LINES_TO_WRITE = 6

/**
 * A letter after a meeting: thank you, this is what we were told, this is what was promised, this
 * is still open. It says only what stands in the notebook; what is not known is left blank.
 *
 * @param today the letter's date; `null` leaves it blank
 * @returns `undefined` where there is no such meeting
 */
export function meetingLetter(
  contents: NotebookContents,
  meetingId: string,
  today: string | null,
): Paper | undefined {
  const meeting = contents.meetings.get(meetingId)
  if (meeting === undefined) return undefined
  const { first, others } = meetingQuestions(contents, meeting)
  const questions = [...first, ...others]
  const answered = questions.filter(({ answer }) => answer.trim() !== '')
  const promises = questions.flatMap((question) => question.promises)
  // Only what was asked there: what nobody brought up is not theirs to answer.
  const open = questions.filter(({ answer, state }) => answer.trim() === '' && state === 'asked')
  const names = found(contents.people, meeting.people)
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
  const child = meeting.child === null ? undefined : contents.children.get(meeting.child)
  const subject = [sayMeeting(meeting), child?.name.trim() ?? '']
    .filter((each) => each !== '')
    .join(', ')
  const thanks =
    meeting.date === null
      ? LETTER.thanks
      : filled(LETTER.thanksDated, { date: sayDay(meeting.date) })
  const isBare = answered.length === 0 && promises.length === 0 && open.length === 0
  return {
    title: `${LETTER.title}: ${subject}`,
    language: 'en-GB',
    footer: '',
    blocks: [
      paragraph(today === null ? BLANK : sayDay(today)),
      paragraph(`${LETTER.dear} ${names.length === 0 ? BLANK : listed(names)},`),
      { kind: 'paragraph', content: [{ text: `${LETTER.subject}: ${subject}`, bold: true }] },
      paragraph(`${thanks} ${LETTER.understood}`),
      ...(answered.length === 0 ? [] : [heading(2, LETTER.said), ...answered.flatMap(told)]),
      ...(promises.length === 0 ? [] : [heading(2, LETTER.promised), promiseTable(promises)]),
      ...(open.length === 0
        ? []
        : [
            heading(2, LETTER.open),
            paragraph(LETTER.openLead),
            {
              kind: 'list' as const,
              marker: 'bullet' as const,
              items: open.map(({ ask }) => [paragraph(ask.trim())]),
            },
          ]),
      ...(isBare
        ? [paragraph(LETTER.nothing), { kind: 'lines' as const, count: LINES_TO_WRITE }]
        : []),
      paragraph(LETTER.correct),
      paragraph(LETTER.regards),
      paragraph(BLANK),
    ],
  }
}

function told({ ask, answer, answeredBy, answeredOn }: Question): PaperBlock[] {
  const source = [
    answeredBy.trim() === '' ? '' : filled(LETTER.saidBy, { name: answeredBy.trim() }),
    answeredOn === null ? '' : filled(LETTER.saidOn, { date: sayDay(answeredOn) }),
  ]
    .filter((each) => each !== '')
    .join(' ')
  const content: PaperRun[] = [
    { text: ask.trim(), bold: true },
    { text: `\n${answer.trim()}` },
    ...(source === '' ? [] : [{ text: ` (${source})` }]),
  ]
  return [{ kind: 'paragraph', content }]
}

/** "A, B and C". */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
