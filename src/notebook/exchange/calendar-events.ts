import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import type { RecordOf } from '../records.ts'
import type { CalendarEvent } from './calendar.ts'
import { filled, isDay, sayMeeting, sayPerson } from './say.ts'

/** A meeting as an event, with a reminder the day before; none where it has no day yet. */
export function meetingEvent(
  contents: NotebookContents,
  meeting: RecordOf<'meeting'>,
): CalendarEvent | undefined {
  const { date } = meeting
  if (date === null || !isDay(date)) return undefined
  return {
    uid: `${meeting.id}@meeting.sendlight`,
    title: sayMeeting(meeting),
    details: found(contents.people, meeting.people).map(sayPerson).join('\n'),
    place: meeting.place,
    day: date,
    time: meeting.time,
    remindDays: 1,
    revision: meeting.revision,
  }
}

/** Each promise that is not kept yet and has a day, as an event of the whole day. */
export function promiseEvents(contents: NotebookContents): CalendarEvent[] {
  return [...contents.questions.values()].flatMap((question) =>
    question.promises.flatMap(({ id, who, what, due, done }) => {
      if (done || due === null || !isDay(due)) return []
      const by = who.trim() === '' ? '' : filled(words.calendar.promiseBy, { who: who.trim() })
      return {
        uid: `${question.id}.${id}@promise.sendlight`,
        title: filled(words.calendar.promise, { what: what.trim() }),
        details: [by, question.ask].filter((each) => each.trim() !== '').join('\n'),
        place: '',
        day: due,
        time: null,
        remindDays: 0,
        revision: question.revision,
      }
    }),
  )
}
