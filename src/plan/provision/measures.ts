import type { Span } from '../types.ts'

/** How long and how often, as one promise says it. */
export interface Measure extends Span {
  minutes: number | null
  times: number | null
  per: string | null
  isCapped: boolean
}

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
}
const WORD = Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')
// Not the time of day: "at 14.00 every day".
const NUMBER = `(?:(?<![\\d.:])\\d+(?:\\.\\d)?(?![\\d.:]\\d)|${WORD})`
const UNIT =
  '(?:school |nursery |college |working |academic |calendar )?(?:day|morning|afternoon|week|fortnight|month|half[- ]term|term|year|lesson|break|break ?time|lunch ?time|session|evening|night|weekend)s?'

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December'

const DURATION = new RegExp(
  `\\b(?:(half an|quarter of an) hour|(${NUMBER})(?: ?(?:-|–|to) ?(\\d+))?( and a half)?[- ]?(hours?|hrs?|minutes?|mins?)\\b( and a half)?(?:,? (?:and )?(${NUMBER}) ?(?:minutes?|mins?))?)`,
  'gi',
)
const FREQUENCY = new RegExp(
  [
    `\\b(${NUMBER})(?:(?: [a-z-]+){0,3}? ?(?:times|sessions?|visits?|lessons?|occasions|meetings?|appointments?|nights?|breaks|blocks|x))?,? (?:in )?(?:a|an|per|each|every|in each|in every|in a) (${UNIT})\\b`,
    `\\b(once|twice|thrice)[ -](weekly|daily|monthly|termly|yearly|annually)\\b`,
    `\\b(${NUMBER})(?: times?| ?x) (weekly|daily|monthly|termly|yearly|annually)\\b`,
    `\\b(?:each|every|per|an?) (${UNIT})\\b`,
    `\\b(?:every (?:other|second|alternate)|alternate) (${UNIT})\\b`,
    // "25 hours of the school week".
    '(?<=#)\\s*of (?:the|each|every) (school week|week|school day)\\b',
    // "6 hours over the year": all of it together; "throughout the year" says nothing of the sum.
    '\\b(?:over|across) the (?:course of (?:the|each|an) )?((?:academic |school )?year)\\b',
    `\\b(?:each|every) (${MONTH})\\b`,
    `\\b(half[- ]termly|daily|weekly|fortnightly|monthly|termly|annually|yearly|each lesson)\\b`,
    `\\b(?:before|after|during|in|at) (?:each|every|all) (lessons?|break|break ?times?|lunch ?times?|session|transition)`,
    `\\b(${NUMBER}) (days|mornings|afternoons|lessons) (?:a|per|each|every) (week|fortnight|day)`,
    `\\bevery (${NUMBER}) (hours|minutes|days|weeks|months|terms)\\b`,
  ].join('|'),
  'gi',
)
const ADVERBS: Record<string, string> = {
  daily: 'day',
  weekly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  termly: 'term',
  annually: 'year',
  yearly: 'year',
  'half-termly': 'half term',
  'half termly': 'half term',
}
const CAP = /(?:up ?to|max(?:imum|\.)? of|no more than|not more than)(?: an?)? ?$/i

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** "Every Tuesday and every Thursday", "on Mondays, Wednesdays and Fridays". */
const WEEKDAYS = new RegExp(
  `\\b(?:(?:each|every) ${WEEKDAY}|on ${WEEKDAY}s)(?:(?:, |,? and |,? & )(?:each |every |on )?${WEEKDAY}s?)*\\b`,
  'g',
)

interface Found extends Span {
  minutes?: number
  times?: number
  per?: string
  isCapped: boolean
}

/** The measures of a sentence, in order; durations and frequencies that stand near are one. */
export function measuresOf(whole: string): Measure[] {
  // "With training in signing (six hours a year)": the length of a training, not of this help.
  const sentence = whole.replace(
    /(\btraining (?:in|on|from|by)\b[^.;()]*)(\([^)]*\))/gi,
    (_all, before: string, inside: string) => before + ' '.repeat(inside.length),
  )
  const durations = findDurations(sentence)
  const frequencies = findFrequencies(sentence, durations)
  const left = new Set(frequencies)
  const isOnlyPair = durations.length === 1 && frequencies.length === 1
  const measures = durations.map((duration): Measure => {
    const near = [...left]
      .map((each) => ({ each, gap: gapBetween(duration, each) }))
      // One length and one frequency in a sentence belong together, however far apart.
      .filter(
        ({ gap, each }) =>
          (gap < 45 || isOnlyPair) && !isAcross(duration, each, durations, sentence),
      )
      .sort((a, b) => a.gap - b.gap || a.each.start - b.each.start)[0]?.each
    if (near) left.delete(near)
    return {
      start: Math.min(duration.start, near?.start ?? duration.start),
      end: Math.max(duration.end, near?.end ?? duration.end),
      minutes: duration.minutes ?? null,
      times: near ? timesOf(sentence, duration, near.times ?? 1) : null,
      per: near?.per ?? null,
      isCapped: duration.isCapped || (near?.isCapped ?? false),
    }
  })
  // What is said a second time ("each term (3 visits a year of 1 hour each)") adds no promise.
  const more = measures.length > 0 ? [] : strongest([...left])
  for (const { start, end, times, per, isCapped } of more)
    measures.push({ start, end, minutes: null, times: times ?? null, per: per ?? null, isCapped })
  return measures.sort((a, b) => a.start - b.start)
}

/** Whether a sentence gives a time, and how often. */
export function saysMeasure(sentence: string): { howLong: boolean; howOften: boolean } {
  const durations = findDurations(sentence)
  return {
    howLong: durations.length > 0 || /\b(?:all|every) (?:lessons?|break)/i.test(sentence),
    howOften: findFrequencies(sentence, durations).length > 0,
  }
}

/** Minutes a week, where the unit allows it: five school days, never a guess about terms. */
export function minutesPerWeek({ minutes, times, per, isCapped }: Measure): number | null {
  if (minutes === null || times === null || isCapped) return null
  if (per === 'week') return minutes * times
  if (per === 'day' || per === 'school day') return minutes * times * 5
  if (per === 'fortnight') return (minutes * times) / 2
  return null
}

export function minutesPerYear({ minutes, times, per, isCapped }: Measure): number | null {
  if (minutes === null || times === null || isCapped || per !== 'year') return null
  return minutes * times
}

function timesOf(sentence: string, duration: Span, times: number): number {
  // "20 minutes x 3 per week": the frequency has counted the 3 already.
  const isCounted = times > 1 && /^ ?(?:x|×)/.test(sentence.slice(duration.end))
  return isCounted ? times : times * repeats(sentence, duration)
}

/** "2 x 30 minutes", "two 30-minute sessions", "30 minutes x 2": how many at a time. */
function repeats(sentence: string, { start, end }: Span): number {
  const before = new RegExp(`\\b(${NUMBER}) ?(?:x|×)? ?$`, 'i').exec(sentence.slice(0, start))?.[1]
  const sessions = new RegExp(
    `\\b(${NUMBER})(?: [a-z-]+){0,2} (?:sessions|visits|lessons|meetings) of ?$`,
    'i',
  )
  const said = sessions.exec(sentence.slice(0, start))?.[1]
  if (said) return amountOf(said)
  const after = /^ ?(?:x|×) ?(\d+)/.exec(sentence.slice(end))?.[1]
  const count = after ? Number(after) : before && !/^an?$/i.test(before) ? amountOf(before) : 1
  return count > 0 && count <= 10 ? count : 1
}

function strongest(list: Found[]): Found[] {
  return list.filter(
    (one) =>
      !list.some(
        (other) =>
          other !== one && gapBetween(one, other) < 12 && (other.times ?? 0) > (one.times ?? 0),
      ),
  )
}

function findDurations(sentence: string): Found[] {
  // "Every two hours" is how often; "five minutes early" is when.
  const lengths = [...sentence.matchAll(DURATION)].filter(
    ({ index, 0: found }) =>
      !/\b(?:every|within|after) $/i.test(sentence.slice(0, index)) &&
      !/^ (?:early|earlier|late|later|(?:before|after)(?! (?:each|every|all))|beforehand|old|notice)\b/i.test(
        sentence.slice(index + found.length),
      ),
  )
  return lengths.map((match) => {
    const [whole, part, number = '', , half, unit = '', halfMore, extra] = match
    const isHours = part !== undefined || /^h/i.test(unit)
    const count = part
      ? /^half/i.test(part)
        ? 0.5
        : 0.25
      : amountOf(number) + (half || halfMore ? 0.5 : 0)
    const minutes = count * (isHours ? 60 : 1) + (extra ? amountOf(extra) : 0)
    const start = match.index
    return {
      start,
      end: start + whole.length,
      minutes,
      isCapped: CAP.test(sentence.slice(0, start)),
    }
  })
}

function findFrequencies(sentence: string, durations: readonly Found[]): Found[] {
  const found: Found[] = []
  // "60 minutes three times a week", "1 hour a week": the first number belongs to the length.
  const rest = durations.reduce(
    (text, { start, end }) => text.slice(0, start) + '#'.repeat(end - start) + text.slice(end),
    sentence,
  )
  for (const match of rest.matchAll(FREQUENCY)) {
    const start = match.index
    const end = start + match[0].length
    const [, n1, unit1, n2, adverb2, n3, adverb3, unit4, unit5, unit6, ...more] = match
    const [overYear, month, adverb6, unit7, n8, , unit8, n9, unit9] = more
    const times =
      (n1 ?? n2 ?? n3 ?? n8) ? amountOf(n1 ?? n2 ?? n3 ?? n8 ?? '') : clocksBefore(rest, start)
    const adverb = adverb2 ?? adverb3 ?? adverb6
    const unit = adverb
      ? (ADVERBS[adverb.toLowerCase()] ?? adverb.toLowerCase())
      : (overYear ?? month) !== undefined
        ? 'year'
        : unitOf(unit1 ?? unit4 ?? unit5 ?? unit6 ?? unit7 ?? unit8 ?? '')
    if (n9 !== undefined && unit9 !== undefined) {
      const count = amountOf(n9)
      const per = count === 2 && unit9 === 'weeks' ? 'fortnight' : `${count} ${unit9}`
      found.push({ start, end, times: 1, per, isCapped: false })
      continue
    }
    const isOther = unit5 !== undefined || /every (?:other|second)/i.test(match[0])
    const per = !isOther ? unit : unit === 'week' ? 'fortnight' : `2 ${unit}s`
    // "an evening", "a session": not how often.
    if (
      unit4 !== undefined &&
      /^an? (?:session|lesson|break|night|evening|morning|term|school)/i.test(match[0])
    )
      continue
    const isCapped = CAP.test(sentence.slice(0, match.index))
    found.push({ start, end, times, per, isCapped })
  }
  for (const { index, 0: days } of rest.matchAll(WEEKDAYS))
    found.push({
      start: index,
      end: index + days.length,
      times: days.match(new RegExp(WEEKDAY, 'g'))?.length ?? 1,
      per: 'week',
      isCapped: false,
    })
  return found
}

/** "At 10.30, 12.00 and 14.00 every day": three times. One where no times of day stand before. */
function clocksBefore(sentence: string, start: number): number {
  const clock = '(?:\\d{1,2}[.:]\\d{2}|\\d{1,2}(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?'
  const list = new RegExp(`${clock}(?:(?:,|,? and|,? &) ${clock})+,? ?$`, 'i').exec(
    sentence.slice(0, start),
  )
  return list?.[0].match(new RegExp(clock, 'gi'))?.length ?? 1
}

/** A duration between two others belongs to its own; so does one beyond a new clause. */
function isAcross(
  one: Found,
  other: Found,
  durations: readonly Found[],
  sentence: string,
): boolean {
  const from = Math.min(one.end, other.end)
  const to = Math.max(one.start, other.start)
  if (durations.some((each) => each !== one && each.start >= from && each.end <= to)) return true
  const between = sentence.slice(from, to)
  return one.start < other.start
    ? /,? and (?:will |to )?(?:review|train|write|set|provide|meet|assess)|\bwho will\b/i.test(
        between,
      )
    : /\b(?:and|who) (?:will|train|review|write)\b|\)[^(]*\b(?:and|who)\b/i.test(between)
}

function gapBetween(one: Span, other: Span): number {
  return Math.max(0, Math.max(one.start, other.start) - Math.min(one.end, other.end))
}

function amountOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word)
}

function unitOf(words: string): string {
  const unit = words
    .toLowerCase()
    .replace('-', ' ')
    .replace(/s$/, '')
    .replace(/ ?time$/, ' time')
  if (unit === 'academic year' || unit === 'school year' || unit === 'calendar year') return 'year'
  if (unit === 'school week') return 'week'
  return unit === 'working day' ? 'school day' : unit
}
