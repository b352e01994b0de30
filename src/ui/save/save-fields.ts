import type { Choices } from '../../notebook/choices.ts'
import type { SavedPlace, SaveWish } from '../../notebook/save-wish.ts'
import type { SuggestedQuestion } from '../../notebook/suggest.ts'
import type { SaveDraft } from '../../platform/notebook.ts'
import { isRole } from './whom.ts'

/**
 * What stands in the form, all as text, so that it can be kept as a draft. A choice is empty, the
 * id of somebody known behind `id:`, a role behind `role:`, or `new` with a name beside it.
 */
export interface Fields {
  ask: string
  person: string
  personText: string
  child: string
  childText: string
  meeting: string
  meetingText: string
  /** Ids of tags, apart by spaces. */
  tags: string
  tagText: string
}

export const NEW = 'new'
export const idChoice = (id: string) => `id:${id}`
export const roleChoice = (role: string) => `role:${role}`

const EMPTY: Fields = {
  ask: '',
  person: '',
  personText: '',
  child: '',
  childText: '',
  meeting: '',
  meetingText: '',
  tags: '',
  tagText: '',
}

export interface Given {
  ask: string
  whom: { role: string; roleText: string } | null
}

/** What a question suggests about whom to ask. */
export function givenBy(suggestion: SuggestedQuestion): Given {
  const { ask, whom } = suggestion
  return { ask, whom: whom === null ? null : { role: whom, roleText: '' } }
}

/** The form as it first stands: the suggested question, and what was used last. */
export function firstFields(given: Given | undefined, choices: Choices): Fields {
  const { child, meeting } = choices.last
  return {
    ...EMPTY,
    ask: given?.ask ?? '',
    ...personFor(given?.whom ?? null, choices),
    child: child ? idChoice(child) : '',
    meeting: meeting ? idChoice(meeting) : '',
  }
}

/** Somebody known who has the role, else the role itself, else whom was asked last. */
export function personFor(
  whom: Given['whom'],
  { people, last }: Choices,
): Pick<Fields, 'person' | 'personText'> {
  if (whom === null) return { person: last.person ? idChoice(last.person) : '', personText: '' }
  const { role, roleText } = whom
  const isThem = (person: Choices['people'][number]) =>
    person.role === role && person.roleText.toLowerCase() === roleText.toLowerCase()
  const known = people.find(isThem)
  if (known) return { person: idChoice(known.id), personText: '' }
  if (isRole(role)) return { person: roleChoice(role), personText: '' }
  return roleText ? { person: NEW, personText: roleText } : { person: '', personText: '' }
}

/** How much of a passage tells whose draft it is. */
const ABOUT = 200

/** What to keep of a form that is not done: nothing where the person typed nothing of their own. */
export function draftOf(fields: Fields, first: Fields, text: string): SaveDraft | null {
  const names = Object.keys(EMPTY) as (keyof Fields)[]
  if (names.every((name) => fields[name] === first[name])) return null
  return { ...fields, about: text.slice(0, ABOUT) }
}

/** The fields of a draft; choices that are no longer offered are left out. */
export function fromDraft(draft: SaveDraft, choices: Choices): Fields {
  const text = (name: keyof Fields) => draft[name] ?? ''
  const chosen = (name: keyof Fields, known: readonly { id: string }[]) => {
    const value = text(name)
    const isKnown = !value.startsWith('id:') || known.some(({ id }) => value === idChoice(id))
    return isKnown ? value : ''
  }
  const tags = text('tags')
    .split(' ')
    .filter((id) => choices.tags.some((tag) => tag.id === id))
  return {
    ask: text('ask'),
    person: chosen('person', choices.people),
    personText: text('personText'),
    child: chosen('child', choices.children),
    childText: text('childText'),
    meeting: chosen('meeting', choices.meetings),
    meetingText: text('meetingText'),
    tags: tags.join(' '),
    tagText: text('tagText'),
  }
}

/** Whether a draft was typed about this passage. */
export function isAbout(draft: SaveDraft, text: string): boolean {
  return draft.about === text.slice(0, ABOUT)
}

/** What the form asks to be kept. @param withQuestion false keeps the passage alone */
export function wishOf(
  fields: Fields,
  saveId: string,
  place: SavedPlace | null,
  withQuestion: boolean,
): SaveWish {
  const name = (
    value: string,
    text: string,
  ): { id: string; name?: undefined } | { id?: undefined; name: string } | null =>
    value.startsWith('id:')
      ? { id: value.slice(3) }
      : value === NEW && text.trim() !== ''
        ? { name: text.trim() }
        : null
  const child = name(fields.child, fields.childText)
  const meeting = name(fields.meeting, fields.meetingText)
  const typed = fields.tagText
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return {
    saveId,
    ask: withQuestion ? fields.ask.trim() : null,
    person: personOf(fields),
    child,
    meeting: meeting && (meeting.name === undefined ? { id: meeting.id } : { title: meeting.name }),
    tags: [
      ...fields.tags
        .split(' ')
        .filter((id) => id !== '')
        .map((id) => ({ id })),
      ...typed.map((each) => ({ name: each })),
    ],
    place,
  }
}

function personOf({ person, personText }: Fields): SaveWish['person'] {
  if (person.startsWith('id:')) return { id: person.slice(3) }
  const role = person.startsWith('role:') ? person.slice(5) : ''
  if (isRole(role)) return { role, roleText: '' }
  const words = personText.trim()
  return person === NEW && words !== '' ? { role: 'other', roleText: words } : null
}
