import { signal } from '@preact/signals'
import { hush } from '../shared/notices.ts'

/** What can be done with a meeting: prepare it, print its page, be in it, write afterwards. */
export const MEETING_PARTS = ['prepare', 'sheet', 'talk', 'letter'] as const
export type MeetingPart = (typeof MEETING_PARTS)[number]

/** A page of the notebook. */
export type Place =
  | { at: 'questions'; question?: string; passage?: string; isNew?: boolean }
  | { at: 'meetings' }
  | { at: 'meeting'; id: string; part: MeetingPart }
  | { at: 'promises' }
  | { at: 'copies' }

/** Reads a place from an address's `?…`; anything unknown is the list of questions. */
export function placeOf(search: string): Place {
  const asked = new URLSearchParams(search)
  const meeting = asked.get('meeting')
  if (meeting) {
    const part = MEETING_PARTS.find((each) => each === asked.get('part')) ?? 'prepare'
    return { at: 'meeting', id: meeting, part }
  }
  const at = asked.get('at')
  if (at === 'meetings' || at === 'promises' || at === 'copies') return { at }
  const question = asked.get('question')
  const passage = asked.get('passage')
  return {
    at: 'questions',
    ...(question && { question }),
    ...(passage && { passage }),
    ...(asked.has('new') && { isNew: true }),
  }
}

/** The address's `?…` of a place: the other way round. */
export function searchOf(place: Place): string {
  const asked = new URLSearchParams()
  if (place.at === 'meeting') {
    asked.set('meeting', place.id)
    if (place.part !== 'prepare') asked.set('part', place.part)
  } else if (place.at === 'questions') {
    if (place.question) asked.set('question', place.question)
    if (place.passage) asked.set('passage', place.passage)
    if (place.isNew) asked.set('new', '')
  } else {
    asked.set('at', place.at)
  }
  const made = asked.toString()
  return made === '' ? '?' : `?${made}`
}

/** Where the person is now. */
export const here = signal<Place>({ at: 'questions' })

/** Goes to a place, as a step that the browser's "back" takes back. */
export function go(place: Place): void {
  history.pushState(null, '', searchOf(place))
  here.value = place
  hush()
  arrive()
}

/** Reads the place from the address, now and whenever the person goes back or forward. */
export function followAddress(): void {
  const read = () => {
    here.value = placeOf(location.search)
  }
  read()
  addEventListener('popstate', () => {
    read()
    arrive()
  })
}

/** Keys and screen readers go on from the new page's heading. */
function arrive(): void {
  requestAnimationFrame(() => {
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus()
  })
}
