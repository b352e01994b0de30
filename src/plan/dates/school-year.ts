import * as data from 'virtual:sendlight-plan'
import { Temporal } from 'temporal-polyfill'
import type { BaseId, FoundBase } from './types.ts'

interface WrittenMove {
  after: number
  into: string
  only?: string
  unless?: string
  base: BaseId
  date: string
}

/** A move from one phase of education to the next. */
export interface PhaseMove {
  /** The last school year before it. */
  after: number
  into: string
  base: BaseId
  /** The day that the plan must be changed before: "15 February". */
  date: string
}

const written = data.phases as {
  moves: WrittenMove[]
  adulthood: number
  lastYear: number
  years: { labelled: string; said: string }
}
const MOVES = written.moves.map(({ only, unless, ...move }) => ({
  move,
  only: only === undefined ? undefined : new RegExp(only, 'i'),
  unless: unless === undefined ? undefined : new RegExp(unless, 'i'),
}))
const LABELLED = new RegExp(written.years.labelled, 'i')
const SAID = new RegExp(written.years.said, 'i')

/** The school year that a plan says the child is in: 0 for Reception, -1 for nursery. */
export function saidYear(whole: string): number | null {
  for (const pattern of [LABELLED, SAID]) {
    const found = pattern.exec(whole)
    const said = found?.slice(1).find((each) => each !== undefined)
    if (said === undefined) continue
    if (/^r/i.test(said)) return 0
    if (/^n/i.test(said)) return -1
    const year = Number(said)
    if (year >= 1 && year <= written.lastYear) return year
  }
  return null
}

/**
 * The school year of a child born on a day, on another day, if taught with others of the age
 * (England: years run from 1 September to 31 August, and Reception begins in the September after
 * the fourth birthday). Null where it would be before nursery or after Year 14.
 */
export function schoolYearOf(birth: string, on: string): number | null {
  const day = Temporal.PlainDate.from(on)
  const autumn = day.month >= 9 ? day.year : day.year - 1
  const year = autumn - receptionOf(birth)
  return year >= -1 && year <= written.lastYear ? year : null
}

/** The year in whose September a child enters Reception. */
function receptionOf(birth: string): number {
  const { year, month } = Temporal.PlainDate.from(birth)
  return month >= 9 ? year + 5 : year + 4
}

/** Whether the plan must prepare for adulthood in this school year. */
export function isForAdulthood(year: number): boolean {
  return year >= written.adulthood
}

/** The move that comes after this school year, going by the schools that the plan names. */
export function moveAfter(year: number, whole: string): PhaseMove | undefined {
  return MOVES.find(
    ({ move, only, unless }) =>
      move.after === year && (only?.test(whole) ?? true) && !(unless?.test(whole) ?? false),
  )?.move
}

/**
 * The moves ahead of a child by the date of birth, as days to count deadlines from: the first of
 * September. They are offers, and not sure: a child may be taught in another year.
 */
export function movesAhead(birth: string, today: string, whole: string): FoundBase[] {
  const now = schoolYearOf(birth, today)
  if (now === null) return []
  const found: FoundBase[] = []
  for (let year = now; year <= written.lastYear; year += 1) {
    const move = moveAfter(year, whole)
    if (!move) continue
    const date = `${receptionOf(birth) + year + 1}-09-01`
    found.push({
      base: move.base,
      date,
      quote: '',
      isSure: false,
      reason: `worked out from the date of birth: the move into ${move.into}`,
      start: 0,
      end: 0,
    })
  }
  return found
}
