import { blankMeeting, blankPerson, blankQuestion, freshBase, named } from '../../notebook/blank.ts'
import { type NotebookRecord, type Person, type RecordOf, ROLES } from '../../notebook/records.ts'
import { save } from './acts.ts'
import { children, meetings, people, questions } from './data.ts'
import { orderAtEnd } from './reorder.ts'

type Question = RecordOf<'question'>
type Meeting = RecordOf<'meeting'>

/** A new question, after all others. Not saved yet. */
export function newQuestion(ask: string, more: Partial<Question> = {}): Question {
  return { ...blankQuestion(freshBase(), ask, orderAtEnd(questions.value)), ...more }
}

export function newMeeting(more: Partial<Meeting> = {}): Meeting {
  return { ...blankMeeting(freshBase()), ...more }
}

export function newPerson(name: string, role: Person['role'] = 'other', roleText = ''): Person {
  return { ...blankPerson(freshBase(), role, roleText.trim()), name: name.trim() }
}

/** A choice of a person that need not be in the notebook yet: an id, or `role:senco`. */
const ROLE = 'role:'

/** Whom one can ask: the people in the notebook, then the roles that nobody there has. */
export function whomToAsk(): { people: Person[]; roles: Exclude<Person['role'], 'other'>[] } {
  const inOrder = [...people.value].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
  const taken = new Set(inOrder.map(({ role }) => role))
  return { people: inOrder, roles: ROLES.filter((role) => !taken.has(role)) }
}

function rank({ role }: Person): number {
  const at = (ROLES as readonly string[]).indexOf(role)
  return at < 0 ? ROLES.length : at
}

export function roleChoice(role: Person['role']): string {
  return `${ROLE}${role}`
}

/** The person that a choice means, and what must be saved for it. */
export function personOfChoice(choice: string): { id: string | null; made: NotebookRecord[] } {
  if (!choice.startsWith(ROLE)) return { id: choice || null, made: [] }
  const wanted = choice.slice(ROLE.length)
  const role = ROLES.find((each) => each === wanted)
  if (role === undefined) return { id: null, made: [] }
  const known = people.value.find((person) => person.role === role)
  if (known) return { id: known.id, made: [] }
  const made = newPerson('', role)
  return { id: made.id, made: [made] }
}

/** Saves what a choice needs and gives the person's id. */
export async function savePersonOfChoice(choice: string): Promise<string | null> {
  const { id, made } = personOfChoice(choice)
  if (made.length > 0 && (await save(made)) === undefined) return null
  return id
}

/** The child with this name, made where there is none; undefined where it could not be saved. */
export async function childNamed(name: string): Promise<string | undefined> {
  const wanted = name.trim()
  const known = children.value.find((child) => child.name.toLowerCase() === wanted.toLowerCase())
  if (known) return known.id
  const made = named(freshBase(), 'child', wanted)
  return (await save([made])) === undefined ? undefined : made.id
}

/** Somebody who is none of the usual people. */
export async function personNamed(name: string): Promise<string | undefined> {
  const wanted = name.trim()
  const known = people.value.find((person) => person.name.toLowerCase() === wanted.toLowerCase())
  if (known) return known.id
  const made = newPerson(wanted)
  return (await save([made])) === undefined ? undefined : made.id
}

export async function meetingNamed(title: string): Promise<string | undefined> {
  const made = newMeeting({ title: title.trim(), child: onlyChild() })
  return (await save([made])) === undefined ? undefined : made.id
}

/** The child, where the notebook knows just one. */
export function onlyChild(): string | null {
  const [first, second] = children.value
  return first && !second ? first.id : null
}

/** Meetings that are to come or have no date, soonest first; then those that were. */
export function meetingsInOrder(day: string): { coming: Meeting[]; past: Meeting[] } {
  const coming = meetings.value.filter(({ date }) => date === null || date >= day)
  const past = meetings.value.filter(({ date }) => date !== null && date < day)
  const when = ({ date, time }: Meeting) => `${date ?? '9999'} ${time ?? ''}`
  coming.sort((a, b) => (when(a) < when(b) ? -1 : 1))
  past.sort((a, b) => (when(a) > when(b) ? -1 : 1))
  return { coming, past }
}
