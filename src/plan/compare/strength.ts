import { type Measure, measuresOf, minutesPerWeek, minutesPerYear } from '../provision/measures.ts'
import { vagueIn } from '../vague/find-vague.ts'
import { groupIn, saidIn } from '../vague/said.ts'

/** What a change does to a promise, in plain words. */
export interface Shift {
  better: string[]
  worse: string[]
}

/** How two wordings of one promise differ in who, how long, how often, must and may. */
export function shiftBetween(before: string, after: string): Shift {
  const shift: Shift = { better: [], worse: [] }
  amounts(before, after, shift)
  groups(before, after, shift)
  words(before, after, shift)
  return shift
}

function amounts(before: string, after: string, shift: Shift): void {
  const old = measuresOf(before)
  const now = measuresOf(after)
  const left = [...now]
  const gone: Measure[] = []
  for (const measure of old) {
    const i = nearestOf(measure, left)
    const match = left[i]
    if (match) {
      left.splice(i, 1)
      one(measure, match, shift)
    } else gone.push(measure)
  }
  for (const measure of gone) shift.worse.push(`“${told(measure)}” was taken out`)
  for (const measure of left) shift.better.push(`“${told(measure)}” was added`)
}

function one(old: Measure, now: Measure, { better, worse }: Shift): void {
  if (old.isCapped && !now.isCapped) better.push('“up to” became a fixed amount')
  if (!old.isCapped && now.isCapped) worse.push('a fixed amount became “up to”')
  const week = [minutesPerWeek(old), minutesPerWeek(now)] as const
  const year = [minutesPerYear(old), minutesPerYear(now)] as const
  const [was, is] = week[0] !== null && week[1] !== null ? week : year
  if (was !== null && is !== null) {
    if (is > was) better.push(`“${told(old)}” became “${told(now)}”`)
    if (is < was) worse.push(`“${told(old)}” became “${told(now)}”`)
    return
  }
  compareGap(old.minutes, now.minutes, 'how long', { better, worse })
  if (old.per === now.per) compareGap(old.times, now.times, 'how often', { better, worse })
  else if (old.per !== null && now.per !== null) {
    const times = (measure: Measure) => (measure.times ?? 1) * (A_YEAR[measure.per ?? ''] ?? 1)
    if (times(now) > times(old)) better.push(`“${told(old)}” became “${told(now)}”`)
    if (times(now) < times(old)) worse.push(`“${told(old)}” became “${told(now)}”`)
  } else compareGap(old.times, now.times, 'how often', { better, worse })
}

/** For telling more from less only; never shown. */
const A_YEAR: Record<string, number> = {
  day: 190,
  'school day': 190,
  lesson: 900,
  week: 38,
  fortnight: 19,
  month: 10,
  'half term': 6,
  term: 3,
  year: 1,
}

function compareGap(
  was: number | null,
  is: number | null,
  what: string,
  { better, worse }: Shift,
): void {
  if (was === is) return
  if (was === null) better.push(`it now says ${what}`)
  else if (is === null) worse.push(`it no longer says ${what}`)
  else if (is > was) better.push(`${what}: ${was} became ${is}`)
  else worse.push(`${what}: ${was} became ${is}`)
}

function groups(before: string, after: string, { better, worse }: Shift): void {
  const was = groupIn(before)
  const is = groupIn(after)
  if (was === is) return
  if (was === null) better.push('it now says how many children')
  else if (is === null)
    worse.push(was === 1 ? '“one to one” was taken out' : 'it no longer says how many children')
  else if (is < was) better.push(`the group became smaller: ${was} to ${is}`)
  else worse.push(`the group became larger: ${was} to ${is}`)
}

function words(before: string, after: string, { better, worse }: Shift): void {
  const was = vagueIn(before).filter(({ rule }) => rule !== 'up-to')
  const nowVague = vagueIn(after)
  const is = nowVague.filter(({ rule }) => rule !== 'up-to')
  const cap = nowVague.find(({ rule }) => rule === 'up-to')
  if (cap && !vagueIn(before).some(({ rule }) => rule === 'up-to'))
    worse.push(`“${cap.quote}” came in`)
  for (const { rule, quote } of is)
    if (!was.some((each) => each.rule === rule)) worse.push(`“${quote}” came in`)
  for (const { rule, quote } of was)
    if (!is.some((each) => each.rule === rule)) better.push(`“${quote}” went out`)
  const saidBefore = saidIn(before)
  const saidNow = saidIn(after)
  for (const [what, told] of [
    ['who', 'who does it'],
    ['training', 'the training'],
    ['until', 'until when or when it is reviewed'],
  ] as const) {
    if (saidBefore.has(what) && !saidNow.has(what)) worse.push(`it no longer says ${told}`)
    if (!saidBefore.has(what) && saidNow.has(what)) better.push(`it now says ${told}`)
  }
  const duty = (text: string) => /\b(?:must|will|shall)\b/.test(text)
  const choice = (text: string) => /\b(?:may|might|could|can|should)\b/.test(text)
  if (duty(before) && !duty(after) && choice(after)) worse.push('“will” became weaker')
  if (choice(before) && !duty(before) && duty(after)) better.push('it became “will”')
}

/** The measure nearest in size and unit. */
function nearestOf(measure: Measure, list: readonly Measure[]): number {
  const costs = list.map(
    (each) =>
      (each.per === measure.per ? 0 : 2) +
      (each.minutes === measure.minutes ? 0 : 1) +
      (each.times === measure.times ? 0 : 1),
  )
  const least = Math.min(...costs)
  return costs.indexOf(least)
}

function told({ minutes, times, per, isCapped }: Measure): string {
  const length = minutes === null ? '' : `${minutes} minutes`
  const often =
    times === null || per === null ? '' : `${times === 1 ? 'once' : `${times} times`} a ${per}`
  return `${isCapped ? 'up to ' : ''}${[length, often].filter((each) => each !== '').join(', ')}`
}
