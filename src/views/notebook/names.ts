import type { NotebookRecord, Person, Question, RecordOf } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { dayInWords, shortDay, timeInWords } from './dates.ts'
import type { Group, Grouping } from './groups.ts'

/** A number with its thing, in words: `notebook_KEY_one` or `…_many`, the number filled in as `$1`. */
export function counted(key: string, count: number, ...more: string[]): string {
  return t(`notebook_${key}_${count === 1 ? 'one' : 'many'}`, String(count), ...more)
}

/** A role as on a form: "SENCo". */
export function roleName(role: Person['role']): string {
  return role === 'other' ? '' : t(`notebook_role_${role.replaceAll('-', '_')}`)
}

/** A role as in a sentence: "the SENCo". */
export function theRole(role: Person['role']): string {
  return role === 'other' ? '' : t(`notebook_the_${role.replaceAll('-', '_')}`)
}

/** A person in a list: "Ms Khan, SENCo". */
export function personName(person: Pick<Person, 'name' | 'role' | 'roleText'>): string {
  const job = person.role === 'other' ? person.roleText : roleName(person.role)
  const both = [person.name, job].map((part) => part.trim()).filter(Boolean)
  return both.join(', ') || t('notebook_someone')
}

/** A person in a sentence: "the SENCo", "Ms Khan". */
export function thePerson(person: Pick<Person, 'name' | 'role' | 'roleText'>): string {
  const job = person.role === 'other' ? person.roleText.trim() : theRole(person.role)
  return person.name.trim() || job || t('notebook_someone')
}

/** Whom a question is for: "For Ms Khan, SENCo", "For the SENCo". */
export function forWhom(person: Pick<Person, 'name' | 'role' | 'roleText'>): string {
  return t('notebook_for', person.name.trim() ? personName(person) : thePerson(person))
}

/** What a meeting is called: its own title, or its purpose. */
export function meetingName(meeting: RecordOf<'meeting'>): string {
  return meeting.title.trim() || purposeName(meeting.purpose)
}

export function purposeName(purpose: RecordOf<'meeting'>['purpose']): string {
  return t(`notebook_purpose_${purpose.replaceAll('-', '_')}`)
}

/** A meeting in a list, told apart by its day: "Annual review, 3 December". */
export function meetingWithDay(meeting: RecordOf<'meeting'>): string {
  const name = meetingName(meeting)
  return meeting.date === null ? name : `${name}, ${shortDay(meeting.date)}`
}

/** "Thursday 3 December 2026, 2:30 pm", or what is known of it. */
export function meetingWhen(meeting: RecordOf<'meeting'>): string {
  const parts = [
    meeting.date === null ? '' : dayInWords(meeting.date),
    meeting.time === null ? '' : timeInWords(meeting.time),
  ]
  return parts.filter(Boolean).join(', ')
}

export function stateName(state: Question['state']): string {
  return t(`notebook_state_${state.replaceAll('-', '_')}`)
}

/** What a record is called, whatever it is. */
export function recordName(record: NotebookRecord): string {
  if (record.kind === 'question') return record.ask.trim() || t('notebook_no_question_yet')
  if (record.kind === 'meeting') return meetingWithDay(record)
  if (record.kind === 'person') return personName(record)
  if (record.kind === 'passage') return record.quote.exact
  if (record.kind === 'mark') return record.comment
  if (record.kind === 'document') return record.source.title
  return record.name
}

/** "4 questions for the SENCo": a group's heading in words that a person uses. */
export function groupTitle({ of, questions }: Group, by: Grouping): string {
  const count = questions.length
  if (of === null) return counted(`group_no_${by}`, count)
  if (typeof of === 'string') {
    return counted(`group_${of.replaceAll('-', '_')}`, count)
  }
  if (!('kind' in of)) return counted('group_document', count, of.title)
  if (of.kind === 'person') return counted('group_person', count, thePerson(of))
  if (of.kind === 'meeting') return counted('group_meeting', count, theMeeting(of))
  return counted('group_child', count, recordName(of))
}

/** A meeting in a sentence: "the annual review on 3 December". */
function theMeeting(meeting: RecordOf<'meeting'>): string {
  const name = meeting.title.trim()
    ? t('notebook_quoted', meeting.title.trim())
    : t(`notebook_the_purpose_${meeting.purpose.replaceAll('-', '_')}`)
  return meeting.date === null ? name : t('notebook_on_day', name, shortDay(meeting.date))
}
