import Holidays from 'date-holidays'

/**
 * Bank holidays of England and Wales, ISO 8601, with the days that stand in for one on a weekend.
 * Holidays proclaimed for a single year are known only as far as the package knows them.
 */
export function bankHolidays(first: number, last: number): string[] {
  // The two share one list (Banking and Financial Dealings Act 1971, schedule 1).
  const calendar = new Holidays('GB', 'ENG')
  const found: string[] = []
  for (let year = first; year <= last; year += 1) {
    for (const { date, type } of calendar.getHolidays(year))
      if (type === 'public' || type === 'bank') found.push(date.slice(0, 10))
  }
  return found
}
