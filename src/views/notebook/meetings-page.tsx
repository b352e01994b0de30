import { useState } from 'preact/hooks'
import type { RecordOf } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { save } from './acts.ts'
import { questions } from './data.ts'
import { today } from './dates.ts'
import { Go } from './go.tsx'
import { meetingsInOrder, newMeeting, onlyChild } from './make.ts'
import { counted, meetingName, meetingWhen } from './names.ts'
import { PurposePicker } from './pickers.tsx'
import { go } from './place.ts'
import { WhenField } from './when-field.tsx'

type Meeting = RecordOf<'meeting'>

/** The meetings to come and those that were, and how to prepare another. */
export function MeetingsPage() {
  const { coming, past } = meetingsInOrder(today())
  return (
    <>
      <h1 tabIndex={-1}>{t('notebook_meetings_title')}</h1>
      {coming.length + past.length === 0 && <p>{t('notebook_empty_meetings')}</p>}
      <NewMeeting />
      <Meetings title={t('notebook_meetings_coming')} meetings={coming} />
      <Meetings title={t('notebook_meetings_past')} meetings={past} isPast />
    </>
  )
}

function NewMeeting() {
  const [purpose, setPurpose] = useState<Meeting['purpose']>('sen-support')
  const [date, setDate] = useState<string | null>(null)
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault()
        const meeting = newMeeting({ purpose, date, child: onlyChild() })
        void save([meeting]).then(
          (saved) => saved && go({ at: 'meeting', id: meeting.id, part: 'prepare' }),
        )
      }}
    >
      <div class="picks">
        <PurposePicker value={purpose} onChoose={setPurpose} />
        <WhenField
          kind="date"
          label={t('notebook_meeting_date_if_known')}
          value={date}
          onSet={setDate}
        />
      </div>
      <button type="submit" class="button">
        {t('notebook_meeting_prepare')}
      </button>
    </form>
  )
}

interface ListProps {
  title: string
  meetings: readonly Meeting[]
  isPast?: boolean
}

function Meetings({ title, meetings, isPast = false }: ListProps) {
  if (meetings.length === 0) return null
  return (
    <section class="stack wide">
      <h2>{title}</h2>
      <ul class="plain-list meetings">
        {meetings.map((meeting) => (
          <li key={meeting.id} class="card stack">
            <h3>
              <Go to={{ at: 'meeting', id: meeting.id, part: isPast ? 'letter' : 'prepare' }}>
                {meetingName(meeting)}
              </Go>
            </h3>
            <p>{meetingWhen(meeting) || t('notebook_meeting_undated')}</p>
            <p class="soft">
              {counted(
                'questions',
                questions.value.filter((question) => question.meeting === meeting.id).length,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
