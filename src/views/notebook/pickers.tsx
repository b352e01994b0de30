import { useId } from 'preact/hooks'
import type { RecordOf } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { children } from './data.ts'
import { today } from './dates.ts'
import {
  childNamed,
  meetingNamed,
  meetingsInOrder,
  personNamed,
  roleChoice,
  savePersonOfChoice,
  whomToAsk,
} from './make.ts'
import { meetingWithDay, personName, purposeName, roleName } from './names.ts'
import { Picker } from './picker.tsx'
import { PURPOSES } from './purposes.ts'

interface PurposeProps {
  value: RecordOf<'meeting'>['purpose']
  onChoose: (purpose: RecordOf<'meeting'>['purpose']) => void
}

/** Which kind of meeting it is. */
export function PurposePicker({ value, onChoose }: PurposeProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{t('notebook_meeting_purpose')}</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => {
          const purpose = PURPOSES.find((each) => each === event.currentTarget.value)
          if (purpose) onChoose(purpose)
        }}
      >
        {PURPOSES.map((each) => (
          <option key={each} value={each}>
            {purposeName(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface Props {
  value: string | null
  onChoose: (id: string | null) => void
  label?: string
}

/** Whom to ask. A role that nobody in the notebook has yet becomes a person when chosen. */
export function PersonPicker({ value, onChoose, label = t('notebook_whom') }: Props) {
  const { people, roles } = whomToAsk()
  const choices = [
    ...people.map((person) => ({ value: person.id, name: personName(person) })),
    ...roles.map((role) => ({ value: roleChoice(role), name: roleName(role) })),
  ]
  return (
    <Picker
      label={label}
      value={value ?? ''}
      none={t('notebook_whom_none')}
      choices={choices}
      other={t('notebook_whom_other')}
      otherLabel={t('notebook_whom_other_label')}
      onChoose={(choice) => void savePersonOfChoice(choice).then(onChoose)}
      onAdd={async (name) => {
        const id = await personNamed(name)
        if (id) onChoose(id)
        return id !== undefined
      }}
    />
  )
}

export function ChildPicker({ value, onChoose }: Props) {
  return (
    <Picker
      label={t('notebook_child')}
      value={value ?? ''}
      none={t('notebook_child_none')}
      choices={children.value.map(({ id, name }) => ({ value: id, name }))}
      other={t('notebook_child_other')}
      otherLabel={t('notebook_child_other_label')}
      otherHint={t('notebook_child_hint')}
      onChoose={(id) => onChoose(id || null)}
      onAdd={async (name) => {
        const id = await childNamed(name)
        if (id) onChoose(id)
        return id !== undefined
      }}
    />
  )
}

export function MeetingPicker({ value, onChoose }: Props) {
  const { coming, past } = meetingsInOrder(today())
  return (
    <Picker
      label={t('notebook_meeting')}
      value={value ?? ''}
      none={t('notebook_meeting_none')}
      choices={[...coming, ...past].map((meeting) => ({
        value: meeting.id,
        name: meetingWithDay(meeting),
      }))}
      other={t('notebook_meeting_other')}
      otherLabel={t('notebook_meeting_other_label')}
      onChoose={(id) => onChoose(id || null)}
      onAdd={async (name) => {
        const id = await meetingNamed(name)
        if (id) onChoose(id)
        return id !== undefined
      }}
    />
  )
}
