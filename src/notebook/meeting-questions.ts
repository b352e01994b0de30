import { found, type NotebookContents } from './contents.ts'
import type { Question, RecordOf } from './records.ts'

export interface MeetingQuestions {
  /** The ones that matter most, in the order the person chose. */
  first: Question[]
  /** All others of the meeting, in the order of the notebook. */
  others: Question[]
}

/** A meeting's questions. One that was chosen as important but moved elsewhere is left out. */
export function meetingQuestions(
  { questions }: NotebookContents,
  meeting: RecordOf<'meeting'>,
): MeetingQuestions {
  const own = [...questions.values()].filter((question) => question.meeting === meeting.id)
  const first = found(questions, meeting.first).filter((question) => own.includes(question))
  const others = own
    .filter((question) => !first.includes(question))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  return { first, others }
}
