import { t } from '../../ui/text.ts'

/** "1 word" or "42 words": the keys are NAME_one and NAME_many. */
export function count(name: string, number: number): string {
  return number === 1 ? t(`${name}_one`) : t(`${name}_many`, number.toLocaleString('en-GB'))
}

/** "2026-11-25" as "25 November 2026". */
export function dayInWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(date.valueOf())
    ? day
    : date.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
}
