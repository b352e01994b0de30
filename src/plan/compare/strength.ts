import { type Measure, measuresOf, minutesPerWeek, minutesPerYear } from '../provision/measures.ts'
import { leftOpenIn, vagueIn } from '../vague/find-vague.ts'
import { groupIn, saidIn } from '../vague/said.ts'
import { professionsLost, qualifiersLost } from './people.ts'

/** What a change does to a promise, in plain words. */
export interface Shift {
  better: string[]
  worse: string[]
}

/** How each difference is told: of one version after the other, or of a plan after a report. */
export interface ShiftWords {
  gone(what: string): string
  added(what: string): string
  became(was: string, is: string): string
  amount(what: string, was: number, is: number): string
  capped: string
  uncapped: string
  noLonger(what: string): string
  nowSays(what: string): string
  larger(was: number, is: number): string
  smaller(was: number, is: number): string
  alone: string
  cameIn(quote: string): string
  wentOut(quote: string): string
  onlySome(which: string): string
  dutyWeaker: string
  dutyStronger: string
}

/** Of an older and a newer version of a plan. */
const VERSIONS: ShiftWords = {
  gone: (what) => `“${what}” was taken out`,
  added: (what) => `“${what}” was added`,
  became: (was, is) => `“${was}” became “${is}”`,
  amount: (what, was, is) => `${what}: ${was} became ${is}`,
  capped: 'a fixed amount became “up to”',
  uncapped: '“up to” became a fixed amount',
  noLonger: (what) => `it no longer says ${what}`,
  nowSays: (what) => `it now says ${what}`,
  larger: (was, is) => `the group became larger: ${was} to ${is}`,
  smaller: (was, is) => `the group became smaller: ${was} to ${is}`,
  alone: '“one to one” was taken out',
  cameIn: (quote) => `“${quote}” came in`,
  wentOut: (quote) => `“${quote}” went out`,
  onlySome: (which) => `it is now only in some lessons: “${which}”`,
  dutyWeaker: '“will” became weaker',
  dutyStronger: 'it became “will”',
}

const NOT_SAID = 'the plan does not say'
/** How `REPORT_AND_PLAN` tells what one sentence lacks or adds, which the next may set right. */
export const MAY_STAND_BESIDE = /^the plan (?:does not say|says)/

/** Of a professional's report and the plan. */
export const REPORT_AND_PLAN: ShiftWords = {
  gone: (what) => `${NOT_SAID} “${what}”`,
  added: (what) => `the plan also says “${what}”`,
  became: (was, is) => `“${was}” in the report is “${is}” in the plan`,
  amount: (what, was, is) => `${what}: ${was} in the report, ${is} in the plan`,
  capped: 'a fixed amount in the report is “up to” in the plan',
  uncapped: '“up to” in the report is a fixed amount in the plan',
  noLonger: (what) => `${NOT_SAID} ${what}`,
  nowSays: (what) => `the plan also says ${what}`,
  larger: (was, is) => `a group of ${was} in the report is a group of ${is} in the plan`,
  smaller: (was, is) => `a group of ${was} in the report is a group of ${is} in the plan`,
  alone: `${NOT_SAID} “one to one”`,
  cameIn: (quote) => `the plan says “${quote}”`,
  wentOut: (quote) => `${NOT_SAID} “${quote}”`,
  onlySome: (which) => `in the plan it is only in some lessons: “${which}”`,
  dutyWeaker: `${NOT_SAID} “will”`,
  dutyStronger: 'the plan says “will”',
}

/** How two wordings of one promise differ in who, how long, how often, must and may. */
export function shiftBetween(before: string, after: string, say: ShiftWords = VERSIONS): Shift {
  const shift: Shift = { better: [], worse: [] }
  amounts(before, after, { ...shift, say })
  groups(before, after, { ...shift, say })
  words(before, after, { ...shift, say })
  return shift
}

interface Telling extends Shift {
  say: ShiftWords
}

function amounts(before: string, after: string, shift: Telling): void {
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
  for (const measure of gone) shift.worse.push(shift.say.gone(told(measure)))
  for (const measure of left) shift.better.push(shift.say.added(told(measure)))
}

function one(old: Measure, now: Measure, telling: Telling): void {
  const { better, worse, say } = telling
  if (old.isCapped && !now.isCapped) better.push(say.uncapped)
  if (!old.isCapped && now.isCapped) worse.push(say.capped)
  const week = [minutesPerWeek(old), minutesPerWeek(now)] as const
  const year = [minutesPerYear(old), minutesPerYear(now)] as const
  const [was, is] = week[0] !== null && week[1] !== null ? week : year
  if (was !== null && is !== null) {
    if (is > was) better.push(say.became(told(old), told(now)))
    if (is < was) worse.push(say.became(told(old), told(now)))
    return
  }
  compareGap(old.minutes, now.minutes, 'how long', telling)
  if (old.per === now.per) compareGap(old.times, now.times, 'how often', telling)
  else if (old.per !== null && now.per !== null) {
    const times = (measure: Measure) => (measure.times ?? 1) * (A_YEAR[measure.per ?? ''] ?? 1)
    if (times(now) > times(old)) better.push(say.became(told(old), told(now)))
    if (times(now) < times(old)) worse.push(say.became(told(old), told(now)))
  } else compareGap(old.times, now.times, 'how often', telling)
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
  { better, worse, say }: Telling,
): void {
  if (was === is) return
  if (was === null) better.push(say.nowSays(what))
  else if (is === null) worse.push(say.noLonger(what))
  else if (is > was) better.push(say.amount(what, was, is))
  else worse.push(say.amount(what, was, is))
}

function groups(before: string, after: string, { better, worse, say }: Telling): void {
  const was = groupIn(before)
  const is = groupIn(after)
  if (was === is) return
  if (was === null) better.push(say.nowSays('how many children'))
  else if (is === null) worse.push(was === 1 ? say.alone : say.noLonger('how many children'))
  else if (is < was) better.push(say.smaller(was, is))
  else worse.push(say.larger(was, is))
}

function words(before: string, after: string, { better, worse, say }: Telling): void {
  const was = vagueIn(before).filter(({ rule }) => rule !== 'up-to')
  const nowVague = vagueIn(after)
  const is = nowVague.filter(({ rule }) => rule !== 'up-to')
  const cap = nowVague.find(({ rule }) => rule === 'up-to')
  if (cap && !vagueIn(before).some(({ rule }) => rule === 'up-to'))
    worse.push(say.cameIn(cap.quote))
  for (const { rule, quote } of is)
    if (!was.some((each) => each.rule === rule)) worse.push(say.cameIn(quote))
  for (const { rule, quote } of was)
    if (!is.some((each) => each.rule === rule)) better.push(say.wentOut(quote))
  const saidBefore = saidIn(before)
  const saidNow = saidIn(after)
  for (const [what, asked] of [
    ['who', 'who does it'],
    ['training', 'the training'],
    ['until', 'until when or when it is reviewed'],
  ] as const) {
    if (saidBefore.has(what) && !saidNow.has(what)) worse.push(say.noLonger(asked))
    if (!saidBefore.has(what) && saidNow.has(what)) better.push(say.nowSays(asked))
  }
  duties(before, after, { better, worse, say })
  people(before, after, { better, worse, say })
}

/** Will and may, "at least" and "up to", every lesson and some. */
function duties(before: string, after: string, { better, worse, say }: Telling): void {
  const duty = (text: string) => text.match(/\b(?:must|will|shall)\b/g)?.length ?? 0
  const choice = (text: string) =>
    text.match(/\b(?:may|might|could|can|should)\b(?! \d)/g)?.length ?? 0
  if (duty(before) > duty(after) && choice(after) > choice(before)) worse.push(say.dutyWeaker)
  if (duty(after) > duty(before) && choice(before) > choice(after)) better.push(say.dutyStronger)
  const open = (text: string) => leftOpenIn(text).map(({ quote }) => quote.toLowerCase())
  const told = [...better, ...worse].join(' ').toLowerCase()
  for (const quote of open(after))
    if (!open(before).includes(quote) && !told.includes(quote)) worse.push(say.cameIn(quote))
  const floor = LEAST.exec(before)?.[0]
  // "At least" alone may go: the number beside it still holds.
  if (floor !== undefined && !LEAST.test(after) && CAP.test(after) && !CAP.test(before))
    worse.push(say.became(floor, 'up to'))
  const every = /\b(?:each|every|all) lessons?\b/i
  const some = /\b(?:each|every|all) lessons? (?:in|of) [^.;]{3,60}/i.exec(after)?.[0]
  if (some !== undefined && every.test(before) && !/lessons? (?:in|of) /i.test(before))
    worse.push(say.onlySome(some))
}

const LEAST = /\b(?:at least|a minimum of|not less than|no less than|no fewer than)\b/i
const CAP = /\bup to\b/i

function people(before: string, after: string, { better, worse, say }: Telling): void {
  for (const word of qualifiersLost(before, after)) worse.push(say.gone(word))
  for (const word of qualifiersLost(after, before)) better.push(say.added(word))
  for (const role of professionsLost(before, after)) worse.push(say.gone(role))
  for (const role of professionsLost(after, before)) better.push(say.added(role))
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
  const often = times === null || per === null ? '' : `${oftenWord(times)} a ${per}`
  return `${isCapped ? 'up to ' : ''}${[length, often].filter((each) => each !== '').join(', ')}`
}

function oftenWord(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
}
