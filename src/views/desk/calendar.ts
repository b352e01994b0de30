import type { Deadline } from '../../plan/dates/types.ts'
import { t } from '../../ui/text.ts'
import { saveByName } from '../shared/save-file.ts'
import { plan } from './state.ts'

/** Deadlines as a calendar file: each on its day, with its rule; the same one replaces itself. */
export async function saveCalendar(deadlines: readonly Deadline[]): Promise<void> {
  const { writeCalendar } = await import('../../notebook/exchange/calendar.ts')
  const whose = plan.value?.fingerprint.slice(0, 16) ?? ''
  const events = deadlines.map(({ id, title, told, rule, how, notes, sendBy, date, source }) => ({
    uid: `${whose}-${id.replaceAll(' ', '-')}@sendlight`,
    title,
    details: [told, rule, how, ...notes, `${source.name}, ${source.reference}`].join('\n'),
    place: '',
    day: sendBy ?? date,
    time: null,
    remindDays: 3,
    // A later file is a later word about the same day.
    revision: Math.floor(Date.now() / 60_000),
  }))
  saveByName(`${t('desk_calendar_file')}.ics`, writeCalendar(events, new Date().toISOString()))
}
