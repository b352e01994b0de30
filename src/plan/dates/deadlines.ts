import * as data from 'virtual:sendlight-plan'
import { Temporal } from 'temporal-polyfill'
import type { LegalSource } from '../source.ts'
import { toldDate, weekday } from './told-date.ts'
import { BASE_IDS, type BaseId, type BaseWords, type DateBase, type Deadline } from './types.ts'
import {
  isWorkingDay,
  knowsHolidaysOf,
  LAST_HOLIDAY_YEAR,
  movedByTribunalRules,
  workingDayUpTo,
} from './working-days.ts'

interface Count {
  days?: number
  weeks?: number
  months?: number
  first?: boolean
  back?: boolean
  before?: string
}

interface WrittenRule {
  id: string
  from: BaseId[]
  title: string
  who: Deadline['who']
  kind: Deadline['kind']
  count: Count
  told: string
  rule: string
  of: string
  reference: string
  notes: string[]
  unsure?: string
}

interface WrittenDates {
  sources: Record<string, Omit<LegalSource, 'reference'>>
  bases: Record<BaseId, { label: string; hint: string }>
  rules: WrittenRule[]
  appeal: Pick<WrittenRule, 'title' | 'told' | 'rule' | 'of' | 'reference' | 'notes'> & {
    noCertificate: string
    noDecision: string
  }
}

const written = data.dates as WrittenDates

/** The days that deadlines are counted from, as a person is asked for them. */
export const BASES: readonly BaseWords[] = BASE_IDS.map((base) => ({
  base,
  ...written.bases[base],
}))

/**
 * Every deadline that can be counted from the days given, soonest first (England). Of a base given
 * twice the later day counts: a new draft begins anew. Each deadline names its rule, its source and
 * how it was counted. Days that are no ISO date are left out.
 */
export function deadlinesFrom(bases: readonly DateBase[]): Deadline[] {
  const known = new Map<BaseId, Temporal.PlainDate>()
  for (const { base, date } of bases) {
    const day = dayOf(date)
    const before = known.get(base)
    if (day && (!before || Temporal.PlainDate.compare(day, before) > 0)) known.set(base, day)
  }
  const found = written.rules
    .map((rule) => deadlineOf(rule, known))
    .filter((each) => each !== undefined)
  const appeal = appealFrom(known)
  if (appeal) found.push(appeal)
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function dayOf(date: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

function deadlineOf(
  rule: WrittenRule,
  known: ReadonlyMap<BaseId, Temporal.PlainDate>,
): Deadline | undefined {
  const given = rule.from
    .map((base) => ({ base, day: known.get(base) }))
    .filter((each): each is { base: BaseId; day: Temporal.PlainDate } => each.day !== undefined)
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
  const [earliest, ...later] = given
  if (!earliest) return undefined
  const day = counted(earliest.day, rule.count)
  const notes = [...rule.notes]
  let sendBy: string | null = null
  if (rule.who === 'you') {
    const working = workingDayUpTo(day)
    sendBy = working.toString()
    if (!isWorkingDay(day))
      notes.unshift(
        `${toldDate(day)} is no working day, and this rule does not move it. To be safe, send it by ${toldDate(working)}.`,
      )
  }
  return {
    id: rule.id,
    title: rule.title,
    who: rule.who,
    kind: rule.kind,
    date: day.toString(),
    sendBy,
    told: rule.told.replace('{date}', toldDate(day)),
    base: baseOf(earliest.base, earliest.day),
    how: howCounted(earliest.day, rule.count),
    rule: rule.rule,
    source: sourceOf(rule.of, rule.reference),
    notes,
    isSure: rule.unsure === undefined,
    unsure: rule.unsure ?? '',
    others: [
      ...later.map(({ base, day: from }) => {
        const other = counted(from, rule.count)
        return {
          date: other.toString(),
          told: `Counted from ${toldDate(from)} (${labelOf(base)}) it would be ${toldDate(other)}. We show the earlier day, to be safe.`,
        }
      }),
      ...askedFor(rule.id, day, known.get('reply date')),
    ],
  }
}

/** The day that the letter itself asks to be answered by, beside the law's. */
function askedFor(
  id: string,
  day: Temporal.PlainDate,
  asked: Temporal.PlainDate | undefined,
): Deadline['others'] {
  if (!asked || !/^(?:amendment )?comments$/.test(id)) return []
  const order = Temporal.PlainDate.compare(asked, day)
  const more =
    order < 0
      ? `That is sooner than the law’s 15 days allow: they run until ${toldDate(day)}.`
      : order > 0
        ? 'That is later than the law’s least. The council can give you this time.'
        : 'That is the same day.'
  return [
    { date: asked.toString(), told: `The letter asks for them by ${toldDate(asked)}. ${more}` },
  ]
}

function counted(from: Temporal.PlainDate, count: Count): Temporal.PlainDate {
  if (count.before !== undefined) {
    const limit = Temporal.PlainDate.from(`${from.year}-${count.before}`)
    return limit.subtract({ days: 1 })
  }
  const { days = 0, weeks = 0, months = 0 } = count
  if (count.back) return from.subtract({ days, weeks, months })
  const end = from.add({ days, weeks, months })
  if (!count.first) return end
  // From the 31st to a month without one, the time ends with that month: nothing to take off.
  const isCut = months > 0 && end.day < from.day
  return isCut ? end : end.subtract({ days: 1 })
}

function howCounted(from: Temporal.PlainDate, count: Count): string {
  if (count.before !== undefined) {
    const limit = Temporal.PlainDate.from(`${from.year}-${count.before}`)
    return `It must be before ${toldDate(limit)}, so the day before is the last.`
  }
  const amount = ['days', 'weeks', 'months']
    .map((unit) => ({ unit, value: count[unit as 'days' | 'weeks' | 'months'] }))
    .filter(({ value }) => value !== undefined)
    .map(({ unit, value }) => `${value} ${unit}`)
    .join(' ')
  if (count.back) return `${amount} back from ${toldDate(from)}.`
  return count.first
    ? `${amount}, starting with ${toldDate(from)}, which counts.`
    : `${amount} after ${toldDate(from)}.`
}

/**
 * Two months after the notice was sent, or one month from the date of issue of the certificate,
 * whichever is later (rule 20(1)(c)), moved by rule 12 where it ends on a day that does not count.
 */
function appealFrom(known: ReadonlyMap<BaseId, Temporal.PlainDate>): Deadline | undefined {
  const decision = known.get('decision letter')
  const certificate = known.get('certificate')
  const ends = [
    ...(decision
      ? [
          {
            base: 'decision letter' as const,
            from: decision,
            months: 2,
            end: decision.add({ months: 2 }),
          },
        ]
      : []),
    ...(certificate
      ? [
          {
            base: 'certificate' as const,
            from: certificate,
            months: 1,
            end: certificate.add({ months: 1 }),
          },
        ]
      : []),
  ].sort((a, b) => Temporal.PlainDate.compare(b.end, a.end))
  const [latest, ...earlier] = ends
  if (!latest) return undefined
  const day = movedByTribunalRules(latest.end)
  const { title, told, rule, of, reference, notes, noCertificate, noDecision } = written.appeal
  const isMoved = !day.equals(latest.end)
  const unsure = [
    ...(decision ? [] : [noDecision]),
    ...(knowsHolidaysOf(day)
      ? []
      : [
          `We know the bank holidays only up to ${LAST_HOLIDAY_YEAR}. One of them may move this day.`,
        ]),
  ]
  const months = `${latest.months === 1 ? '1 month' : '2 months'} after ${toldDate(latest.from)}`
  return {
    id: 'appeal',
    title,
    who: 'you',
    kind: 'by',
    date: day.toString(),
    sendBy: workingDayUpTo(day).toString(),
    told: told.replace('{date}', toldDate(day)),
    base: baseOf(latest.base, latest.from),
    how: isMoved
      ? `${months} is ${toldDate(latest.end)}, which moves to ${toldDate(day)}.`
      : `${months}, a ${weekday(day)}.`,
    rule,
    source: sourceOf(of, reference),
    notes: certificate ? notes : [noCertificate, ...notes],
    isSure: unsure.length === 0,
    unsure: unsure.join(' '),
    others: earlier.map(({ base, from, end }) => ({
      date: movedByTribunalRules(end).toString(),
      told: `Counted from ${toldDate(from)} (${labelOf(base)}) it would be ${toldDate(movedByTribunalRules(end))}. The later one counts.`,
    })),
  }
}

function baseOf(base: BaseId, day: Temporal.PlainDate): Deadline['base'] {
  return { base, date: day.toString(), label: labelOf(base) }
}

function labelOf(base: BaseId): string {
  return written.bases[base].label
}

function sourceOf(of: string, reference: string): LegalSource {
  const known = written.sources[of]
  if (!known) throw new Error(`data/dates.yaml names a source that it does not list: ${of}`)
  return { ...known, reference }
}
