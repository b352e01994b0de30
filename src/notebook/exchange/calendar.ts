/** Something with a day, for a person's calendar. */
export interface CalendarEvent {
  /** The same for the same thing each time, so that a calendar replaces and does not add. */
  uid: string
  title: string
  details: string
  place: string
  /** `2026-11-25`. */
  day: string
  /** `14:30` on the clock where the person is; `null` for the whole day. */
  time: string | null
  /** How long it takes; an hour where left out. */
  minutes?: number
  /** Reminds that many days before; not at all where left out. */
  remindDays?: number
  /** Rises with each change of the thing. */
  revision: number
}

const OCTETS = 75
const MINUTE = 60_000

/**
 * A calendar file (.ics, RFC 5545). A time is written without a zone, as the clock on the wall
 * shows it (section 3.3.5, form 1): a meeting at half past two stays there when the clocks change.
 * A day without a time is an event of the whole day that blocks nothing.
 *
 * @param stamp the moment of writing, as an ISO moment
 * @throws RangeError for a day or time that does not exist
 */
export function writeCalendar(events: readonly CalendarEvent[], stamp: string): string {
  const written = basic(new Date(stamp))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sendlight//Notebook//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, `${written}Z`)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const optional = (name: string, text: string) =>
    text.trim() === '' ? [] : [`${name}:${escaped(text)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${event.revision}`,
    ...times(event),
    `SUMMARY:${escaped(event.title)}`,
    ...optional('DESCRIPTION', event.details),
    ...optional('LOCATION', event.place),
    ...(event.remindDays === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(event.title)}`,
          `TRIGGER:${event.remindDays === 0 ? 'PT0S' : `-P${event.remindDays}D`}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ]
}

function times({ day, time, minutes = 60 }: CalendarEvent): string[] {
  // Counted as if in UTC, where no hour is missing or doubled; written without a zone.
  const start = new Date(`${day}T${time ?? '00:00'}:00Z`)
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(day)) {
    throw new RangeError(`no such day or time: ${day} ${time ?? ''}`)
  }
  if (time === null) {
    const next = new Date(start.getTime() + 24 * 60 * MINUTE)
    return [
      `DTSTART;VALUE=DATE:${basic(start).slice(0, 8)}`,
      `DTEND;VALUE=DATE:${basic(next).slice(0, 8)}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  const end = new Date(start.getTime() + minutes * MINUTE)
  return [`DTSTART:${basic(start)}`, `DTEND:${basic(end)}`]
}

/** `20261125T143000`. */
function basic(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}

/** Section 3.3.11; control characters, which no value may hold, are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
}

/** Section 3.1: at most 75 octets a line, no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let length = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (length + size > OCTETS) {
      lines.push(current)
      // What goes on begins with a space, which counts.
      current = ' '
      length = 1
    }
    current += character
    length += size
  }
  return [...lines, current].join('\r\n')
}
