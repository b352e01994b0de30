import { t } from '../../ui/text.ts'

const WHOLE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "Thursday, 3 December 2026" of `2026-12-03`. */
export function dayInWords(day: string): string {
  const date = dateOf(day)
  return date ? WHOLE.format(date).replace(',', '') : day
}

/** "3 December" of `2026-12-03`. */
export function shortDay(day: string): string {
  const date = dateOf(day)
  return date ? SHORT.format(date) : day
}

function dateOf(day: string): Date | undefined {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** "2:30 pm" of `14:30`. */
export function timeInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const hour = hours % 12 === 0 ? 12 : hours % 12
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return t(hours < 12 ? 'notebook_time_am' : 'notebook_time_pm', `${hour}${past}`)
}

/** The calendar day where the person is, `2026-11-25`. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Today, as the device's clock has it: to fill dates in and to sort, never to decide a save. */
export function today(): string {
  return dayOf(new Date())
}
