import words from '../data/papers.json' with { type: 'json' }
import type { Person, RecordOf } from '../records.ts'

/** A place to fill in by hand. */
export const BLANK = '____________________'

/** Whether there is such a day. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}

/** `2026-11-25` as "25 November 2026"; as it was given where there is no such day. */
export function sayDay(day: string): string {
  if (!isDay(day)) return day
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** "Ms Rowe, SENCo"; only what is known of them. */
export function sayPerson(person: Person): string {
  return [person.name.trim(), sayRole(person)].filter((each) => each !== '').join(', ')
}

/** What they do; empty where it was not said. */
function sayRole({ role, roleText }: Person): string {
  return role === 'other' ? roleText.trim() : words.roles[role]
}

/** Its own title, or the kind of meeting it is. */
export function sayMeeting({ title, purpose }: RecordOf<'meeting'>): string {
  return title.trim() === '' ? words.purposes[purpose] : title.trim()
}

/** The title of the page or file, and the page of a PDF. */
export function sayPlace({ source, fragment }: RecordOf<'passage'>): string {
  const title = source.title.trim() === '' ? (source.address ?? '') : source.title.trim()
  const page = fragment === null ? '' : `${words.page} ${fragment.value.replace('page=', '')}`
  return [title, page].filter((each) => each !== '').join(', ')
}

/** Puts values where a text says `{name}`. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
