import { t } from '../../ui/text.ts'
import { recordOf } from './data.ts'
import { Go } from './go.tsx'
import { Letter } from './letter.tsx'
import { meetingName, meetingWhen } from './names.ts'
import { MEETING_PARTS, type MeetingPart } from './place.ts'
import { Prepare } from './prepare.tsx'
import { Sheet } from './sheet.tsx'
import { Talk } from './talk.tsx'

/** One meeting: before, on paper, in the room, and afterwards. */
export function MeetingPage({ id, part }: { id: string; part: MeetingPart }) {
  const meeting = recordOf('meeting', id)
  if (!meeting) {
    return (
      <section class="stack">
        <h1 tabIndex={-1}>{t('notebook_meeting_gone_title')}</h1>
        <p>{t('notebook_meeting_gone_detail')}</p>
        <Go to={{ at: 'meetings' }}>{t('notebook_page_meetings')}</Go>
      </section>
    )
  }
  if (part === 'talk') return <Talk meeting={meeting} />
  return (
    <>
      <header class="meeting-head stack">
        <h1 tabIndex={-1}>{meetingName(meeting)}</h1>
        <p>{meetingWhen(meeting) || t('notebook_meeting_undated')}</p>
        <nav class="parts" aria-label={t('notebook_meeting_parts')}>
          {MEETING_PARTS.map((each) => (
            <Go key={each} to={{ at: 'meeting', id, part: each }} isCurrent={each === part}>
              {t(`notebook_part_${each}`)}
            </Go>
          ))}
        </nav>
      </header>
      {part === 'prepare' && <Prepare meeting={meeting} />}
      {part === 'sheet' && <Sheet meeting={meeting} />}
      {part === 'letter' && <Letter meeting={meeting} />}
    </>
  )
}
