import type { Choices } from '../../notebook/choices.ts'
import type { Person } from '../../notebook/records.ts'
import { ROLES } from '../../notebook/roles.ts'
import { t } from '../text.ts'
import { idChoice, NEW, roleChoice } from './save-fields.ts'

type Option = readonly [string, string]

function roleWords(role: (typeof ROLES)[number]): string {
  return t(`save_role_${role.replaceAll('-', '_')}`)
}

function personWords({ name, role, roleText }: Choices['people'][number]): string {
  const job = role === 'other' ? roleText : roleWords(role)
  if (name === '') return job
  return job === '' ? name : t('save_person_with_role', name, job)
}

/** Whom to ask: people of the notebook, the last asked first, then the roles that none of them has. */
export function peopleOptions({ people }: Choices): Option[] {
  const taken = new Set<Person['role']>(people.map(({ role }) => role))
  return [
    ['', t('save_whom_open')],
    ...people.map((person) => [idChoice(person.id), personWords(person)] as const),
    ...ROLES.filter((role) => !taken.has(role)).map(
      (role) => [roleChoice(role), roleWords(role)] as const,
    ),
    [NEW, t('save_whom_new')],
  ]
}

export function childOptions({ children }: Choices): Option[] {
  return [
    ['', t('save_child_open')],
    ...children.map(({ id, name }) => [idChoice(id), name] as const),
    [NEW, t('save_child_new')],
  ]
}

export function meetingOptions({ meetings }: Choices): Option[] {
  return [
    ['', t('save_meeting_open')],
    ...meetings.map(
      ({ id, title, date }) =>
        [idChoice(id), date ? `${title}, ${dayWords(date)}` : title] as const,
    ),
    [NEW, t('save_meeting_new')],
  ]
}

/** "2026-11-25" as "25 Nov". */
function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const words = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return Number.isNaN(date.getTime()) ? day : words.format(date)
}
