import { type CalendarEvent, writeCalendar } from '../../notebook/exchange/calendar.ts'
import { meetingEvent, promiseEvents } from '../../notebook/exchange/calendar-events.ts'
import type { RecordOf } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { contents } from './data.ts'
import { meetingName } from './names.ts'
import { fileName, saveNotebookFile } from './save-file.ts'

/** A meeting as a file for the person's own calendar. */
export function saveCalendar(meeting: RecordOf<'meeting'>): void {
  const event = meetingEvent(contents.value, meeting)
  if (event) saveEvents(meetingName(meeting), [event])
}

/** Every promise that is not kept yet and has a day. */
export function savePromisesCalendar(): void {
  saveEvents(t('notebook_page_promises'), promiseEvents(contents.value))
}

function saveEvents(title: string, events: readonly CalendarEvent[]): void {
  const calendar = writeCalendar(events, new Date().toISOString())
  saveNotebookFile(fileName(title, 'ics'), calendar)
}
