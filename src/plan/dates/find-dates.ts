import type { Span } from '../types.ts'

/** A day that a text names. */
export interface FoundDate extends Span {
  /** ISO 8601. */
  date: string
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const MONTH = MONTHS.map((each) => `${each}|${each.slice(0, 3)}`).join('|')
const WORDS = `(\\d{1,2})(?:st|nd|rd|th)?(?: day of)?(?: of)? (${MONTH}|sept)\\.?,? (\\d{4})(?!\\d)`
const TURNED = `(${MONTH}|sept)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`
// The same mark twice: "20/11/2026", "20.11.26".
const DIGITS = '(\\d{1,2})(?<mark>[./-])(\\d{1,2})\\k<mark>(\\d{4}|\\d{2})(?![\\d./-]\\d|\\d)'
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)'
const DATE = new RegExp(`(?<![\\w./-])(?:${WORDS}|${DIGITS}|${TURNED}|${ISO})`, 'gi')

/** Every day that a text names, written as people in the UK write it: the day before the month. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(DATE)) {
    const [, day1, month1, year1, day2, , month2, year2, month3, day3, year3, ...iso] = match
    const [year4, month4, day4] = iso
    const named = month1 ?? month3
    const month = named === undefined ? Number(month2 ?? month4) : monthOf(named)
    const date = isoDate(
      Number(year1 ?? year2 ?? year3 ?? year4),
      month,
      Number(day1 ?? day2 ?? day3 ?? day4),
    )
    if (date === undefined) continue
    found.push({ date, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** ISO 8601 of a day that exists; a year of two digits is one of this century. */
function isoDate(written: number, month: number, day: number): string | undefined {
  const year = written < 100 ? 2000 + written : written
  if (!(year > 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

function monthOf(name: string): number {
  return MONTHS.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1
}
