import type { RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change, remove } from './acts.ts'
import { saveCalendar } from './calendar-file.ts'
import { MeetingPeople } from './meeting-people.tsx'
import { MeetingQuestions } from './meeting-questions.tsx'
import { meetingName } from './names.ts'
import { ChildPicker, PurposePicker } from './pickers.tsx'
import { go } from './place.ts'
import { Prompts } from './prompts.tsx'
import { TypedField } from './typed-field.tsx'
import { WhenField } from './when-field.tsx'

type Meeting = RecordOf<'meeting'>

/** Changes fields of a meeting that are chosen, not typed. */
function setMeeting(meeting: Meeting, part: Partial<Meeting>): void {
  void change({ kind: 'meeting', id: meeting.id, make: (record) => ({ ...record, ...part }) })
}

/** Everything to think of before a meeting. */
export function Prepare({ meeting }: { meeting: Meeting }) {
  return (
    <>
      <section class="card stack" aria-labelledby="when">
        <h2 id="when">{t('notebook_when_title')}</h2>
        <When meeting={meeting} />
      </section>
      <section class="card stack" aria-labelledby="people">
        <h2 id="people">{t('notebook_people_title')}</h2>
        <MeetingPeople meeting={meeting} />
      </section>
      <section class="card stack" aria-label={t('notebook_field_hopes')}>
        <TypedField
          record={meeting}
          path="hopes"
          label={t('notebook_field_hopes')}
          hint={t('notebook_hopes_hint')}
          isLong
        />
      </section>
      <MeetingQuestions meeting={meeting} />
      <Prompts meeting={meeting} />
      <div class="row ends">
        {meeting.date !== null && (
          <button type="button" class="button quiet" onClick={() => saveCalendar(meeting)}>
            <Icon name="calendar" />
            {t('notebook_calendar')}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => void removeMeeting(meeting)}>
          <Icon name="bin" />
          {t('notebook_meeting_delete')}
        </button>
      </div>
    </>
  )
}

/** Its questions stay, without a meeting. */
async function removeMeeting(meeting: Meeting): Promise<void> {
  go({ at: 'meetings' })
  await remove([meeting.id], 'notebook_meeting_deleted', meetingName(meeting))
}

function When({ meeting }: { meeting: Meeting }) {
  return (
    <div class="picks">
      <PurposePicker
        value={meeting.purpose}
        onChoose={(purpose) => setMeeting(meeting, { purpose })}
      />
      <WhenField
        kind="date"
        label={t('notebook_field_date')}
        value={meeting.date}
        onSet={(date) => setMeeting(meeting, { date })}
      />
      <WhenField
        kind="time"
        label={t('notebook_field_time')}
        value={meeting.time}
        onSet={(time) => setMeeting(meeting, { time })}
      />
      <TypedField record={meeting} path="place" label={t('notebook_field_place')} />
      <ChildPicker value={meeting.child} onChoose={(child) => setMeeting(meeting, { child })} />
      <TypedField record={meeting} path="title" label={t('notebook_field_title')} />
    </div>
  )
}
