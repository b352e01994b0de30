import { useState } from 'preact/hooks'
import { type Person, type RecordOf, ROLES } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change, save } from './acts.ts'
import { people, recordOf } from './data.ts'
import { keepFocus } from './keep-focus.ts'
import { newPerson } from './make.ts'
import { personName, roleName, theRole } from './names.ts'
import { usualRoles } from './purposes.ts'
import { TypedField } from './typed-field.tsx'

type Meeting = RecordOf<'meeting'>

function setPeople(meeting: Meeting, make: (ids: string[]) => string[]): Promise<unknown> {
  return change({
    kind: 'meeting',
    id: meeting.id,
    make: (record) => ({ ...record, people: make(record.people) }),
  })
}

/** Who will be there: those who usually are, one press away, and anyone else. */
export function MeetingPeople({ meeting }: { meeting: Meeting }) {
  const coming = meeting.people.map((id) => recordOf('person', id)).filter((each) => !!each)
  const known = people.value.filter(({ id }) => !meeting.people.includes(id))
  const there = new Set(coming.map(({ role }) => role))
  const inNotebook = new Set(known.map(({ role }) => role))
  const roles = usualRoles(meeting.purpose).filter(
    (role) => !there.has(role) && !inNotebook.has(role),
  )
  const add = async (person: Person, isNew: boolean) => {
    if (isNew && !(await save([person]))) return
    await setPeople(meeting, (ids) => [...new Set([...ids, person.id])])
  }
  return (
    <>
      {coming.length > 0 && (
        <ul class="plain-list people">
          {coming.map((person) => (
            <li key={person.id}>
              <Coming
                person={person}
                onRemove={() =>
                  setPeople(meeting, (ids) => ids.filter((each) => each !== person.id))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {known.length + roles.length > 0 && (
        <div class="stack">
          <p class="soft">{t('notebook_people_suggested')}</p>
          <div class="row suggested-row">
            {known.map((person) => (
              <AddButton
                key={person.id}
                name={personName(person)}
                onAdd={() => add(person, false)}
              />
            ))}
            {roles.map((role) => (
              <AddButton
                key={role}
                name={roleName(role)}
                onAdd={() => add(newPerson('', role), true)}
              />
            ))}
          </div>
        </div>
      )}
      <SomebodyElse onAdd={(person) => add(person, true)} />
    </>
  )
}

function AddButton({ name, onAdd }: { name: string; onAdd: () => Promise<void> }) {
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => void keepFocus(onAdd, '.suggested-row > button')}
    >
      <Icon name="plus" />
      {name}
    </button>
  )
}

function Coming({ person, onRemove }: { person: Person; onRemove: () => Promise<unknown> }) {
  const job = person.role === 'other' ? person.roleText : theRole(person.role)
  return (
    <div class="coming">
      <TypedField
        record={person}
        path="name"
        label={job ? t('notebook_person_name_of', job) : t('notebook_person_name')}
      />
      <button
        type="button"
        class="button plain"
        onClick={() => void keepFocus(onRemove, '.coming')}
      >
        {t('notebook_person_remove')}
        <span class="unseen">: {personName(person)}</span>
      </button>
    </div>
  )
}

/** Name and job of somebody whom the notebook does not know. */
function SomebodyElse({ onAdd }: { onAdd: (person: Person) => Promise<void> }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Person['role']>('other')
  return (
    <form
      class="picks somebody"
      onSubmit={(event) => {
        event.preventDefault()
        if (!name.trim() && role === 'other') return
        // The box is free at once for the next name.
        setName('')
        void onAdd(newPerson(name, role))
      }}
    >
      <div class="field">
        <label for="person-name">{t('notebook_person_new')}</label>
        <input
          id="person-name"
          class="input"
          type="text"
          autocomplete="off"
          maxLength={200}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="person-role">{t('notebook_person_job')}</label>
        <select
          id="person-role"
          class="select"
          value={role}
          onChange={(event) =>
            setRole(ROLES.find((each) => each === event.currentTarget.value) ?? 'other')
          }
        >
          <option value="other">{t('notebook_person_job_other')}</option>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {roleName(each)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button quiet">
        {t('notebook_person_add')}
      </button>
    </form>
  )
}
