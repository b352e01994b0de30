import { writeCsv } from '../../documents/write/csv.ts'
import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import type { Question } from '../records.ts'
import { sayDay, sayMeeting, sayPerson, sayPlace } from './say.ts'

/**
 * Questions as a table for a spreadsheet, one a row. Dates are ISO (`2026-11-25`), which every
 * spreadsheet knows; where a cell holds several things, each has a line of its own.
 */
export function questionsCsv(contents: NotebookContents, ids: readonly string[]): string {
  return writeCsv(
    Object.values(words.csv),
    found(contents.questions, ids).map((question) => row(contents, question)),
  )
}

function row(contents: NotebookContents, question: Question): string[] {
  const one = <T>(map: ReadonlyMap<string, T>, id: string | null) =>
    id === null ? undefined : map.get(id)
  const person = one(contents.people, question.person)
  const meeting = one(contents.meetings, question.meeting)
  const passages = found(contents.passages, question.passages)
  const cells: Record<keyof typeof words.csv, string> = {
    question: question.ask,
    state: words.states[question.state],
    whom: person === undefined ? '' : sayPerson(person),
    child: one(contents.children, question.child)?.name ?? '',
    meeting: meeting === undefined ? '' : sayMeeting(meeting),
    meetingDate: meeting?.date ?? '',
    passages: passages.map(({ quote }) => quote.exact).join('\n'),
    source: passages
      .map((passage) => [sayPlace(passage), passage.source.address ?? ''].join(' ').trim())
      .join('\n'),
    answer: question.answer,
    answeredBy: question.answeredBy,
    answeredOn: question.answeredOn ?? '',
    promises: question.promises
      .map(({ who, what, due, done }) =>
        [who, what, due === null ? '' : sayDay(due), done ? words.isDone : '']
          .filter((each) => each.trim() !== '')
          .join(', '),
      )
      .join('\n'),
    tags: found(contents.tags, question.tags)
      .map(({ name }) => name)
      .join(', '),
  }
  // In the order of the headings.
  return Object.keys(words.csv).map((name) => cells[name as keyof typeof cells])
}
