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
import { meetingWithDay, personName, roleName } from './names.ts'
import { Picker } from './picker.tsx'

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
      onChoose={(id) => onChoose(id || null)}
      onAdd={async (name) => {
        const id = await childNamed(name)
        if (id) onChoose(id)
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
      }}
    />
  )
}
