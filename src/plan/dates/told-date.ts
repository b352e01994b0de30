import { Temporal } from 'temporal-polyfill'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Friday 4 December 2026", for an ISO date. */
export function toldDate(date: string | Temporal.PlainDate): string {
  const day = Temporal.PlainDate.from(date)
  return `${weekday(day)} ${withoutWeekday(day)}`
}

/** "4 December 2026". */
export function withoutWeekday(date: string | Temporal.PlainDate): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

export function weekday(date: string | Temporal.PlainDate): string {
  return DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''
}
