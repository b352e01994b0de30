import * as data from 'virtual:sendlight-plan'
import { Temporal } from 'temporal-polyfill'

const { dates, first, last } = data.bankHolidays as {
  dates: string[]
  first: number
  last: number
}
const HOLIDAYS = new Set(dates)

/** The last year whose bank holidays (England and Wales) are known. */
export const LAST_HOLIDAY_YEAR = last

/** Whether the bank holidays of this year are known. */
export function knowsHolidaysOf({ year }: Temporal.PlainDate): boolean {
  return year >= first && year <= last
}

/**
 * Any day except a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday (rule 12(5) of
 * the Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules
 * 2008).
 */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !HOLIDAYS.has(day.toString())
}

/** The day itself if it is a working day, otherwise the next one. */
function workingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : workingDayFrom(day.add({ days: 1 }))
}

/** The day itself if it is a working day, otherwise the last one before it. */
export function workingDayUpTo(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : workingDayUpTo(day.subtract({ days: 1 }))
}

/**
 * When the time to start an appeal ends, by rule 12 of the same Rules: (2) on the next working day
 * if it ends on another; (3)(a) on the first working day after 31 August or 1 January if it ends
 * in August or from 25 December to 1 January.
 */
export function movedByTribunalRules(day: Temporal.PlainDate): Temporal.PlainDate {
  const { year, month, day: of } = day
  if (month === 8) return workingDayFrom(Temporal.PlainDate.from({ year, month: 9, day: 1 }))
  if (month === 12 && of >= 25)
    return workingDayFrom(Temporal.PlainDate.from({ year: year + 1, month: 1, day: 2 }))
  if (month === 1 && of === 1) return workingDayFrom(day.add({ days: 1 }))
  return workingDayFrom(day)
}
