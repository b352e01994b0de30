import * as data from 'virtual:sendlight-plan'
import type { DocumentModel } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import { kindOf } from '../read/recognise.ts'
import { datesIn, type FoundDate } from './find-dates.ts'
import type { BaseId, FoundBase } from './types.ts'

const written = data.dates as {
  find: { base: BaseId; near: string; sure: boolean }[]
  letters: { base: BaseId; about: string }[]
}
const NEAR = written.find.map(({ base, near, sure }) => ({
  base,
  isSure: sure,
  near: new RegExp(near, 'is'),
}))
const LETTERS = written.letters.map(({ base, about }) => ({ base, about: new RegExp(about, 'i') }))

const BEFORE = 130
const AFTER = 90
/** A letter's own date stands above its greeting, or in its first lines. */
const HEAD = 900

/**
 * Days in a document that deadlines can be counted from, each with its words. They are offers: the
 * person chooses. At most one for each base and day, in the order of the document.
 */
export function findBases(model: DocumentModel): FoundBase[] {
  const { text } = modelText(model)
  // English deadlines are not for the documents of other nations.
  if (/^(?:Welsh|Scottish|NI)/.test(kindOf(model, text, []))) return []
  const asides = model.asides
    .filter(({ kind }) => kind === 'header' || kind === 'footer' || kind === 'text box')
    .map(({ blocks }) => modelText({ ...model, blocks }).text)
  const found = [
    ...basesIn(text),
    // What stands in a page's header has no place in the text.
    ...asides.flatMap((each) => basesIn(each).map((base) => ({ ...base, start: 0, end: 0 }))),
  ]
  return found.filter(
    ({ base, date }, i) =>
      found.findIndex((other) => other.base === base && other.date === date) === i,
  )
}

function basesIn(text: string): FoundBase[] {
  const found: FoundBase[] = []
  const dates = datesIn(text)
  for (const [i, day] of dates.entries()) {
    const around = aroundOf(text, day, dates[i - 1], dates[i + 1])
    const named = NEAR.find(({ near }) => near.test(around.marked))
    if (named) found.push(baseAt(text, day, named.base, named.isSure, around.words))
  }
  const letter = letterDate(text, dates)
  if (letter && !found.some(({ start }) => start === letter.start)) {
    const about = LETTERS.find((each) => each.about.test(text.slice(0, HEAD * 3)))
    if (about) {
      const base = baseAt(text, letter, about.base, true, '')
      found.push({ ...base, reason: 'the letter’s own date' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function baseAt(
  text: string,
  { date, start, end }: FoundDate,
  base: BaseId,
  isSure: boolean,
  words: string,
): FoundBase {
  const quote = words === '' ? text.slice(start, end) : words
  return { base, date, start, end, quote, isSure, reason: 'named in the words around it' }
}

/** The line or sentence around a date, with a mark in the date's place. */
function aroundOf(
  text: string,
  { start, end }: FoundDate,
  earlier: FoundDate | undefined,
  next: FoundDate | undefined,
): { marked: string; words: string } {
  const lead = text.slice(Math.max(0, start - BEFORE), start)
  const tail = text.slice(end, end + AFTER)
  // A new paragraph or sentence begins another thought; a table's row is one.
  const from = Math.max(
    lead.lastIndexOf('\n\n') + 2,
    ...[...lead.matchAll(/[.!?;]\s+(?=[A-Z])/g)].map(({ index, 0: mark }) => index + mark.length),
    0,
  )
  const to = /\n\n|[.!?;](?:\s|$)/.exec(tail)?.index ?? tail.length
  const before = lead.slice(lead.includes('\n\n') || from > 0 ? from : 0)
  const after = tail.slice(0, to)
  const upTo = next && next.start - end < after.length ? next.start - end : after.length
  const since = earlier ? earlier.end - (start - before.length) : 0
  const own = before.slice(Math.max(0, since))
  return {
    marked: `${own}<date>${after.slice(0, upTo)}`.replace(/\s+/g, ' '),
    words: `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim(),
  }
}

/** "Date: 3 November 2026" or a line that is only a date, near the top. */
function letterDate(text: string, dates: readonly FoundDate[]): FoundDate | undefined {
  const greeting = /^dear\b/im.exec(text)?.index
  const head = greeting === undefined ? HEAD : Math.max(greeting, HEAD / 3)
  if (
    greeting === undefined &&
    !/\b(?:yours (?:sincerely|faithfully)|kind regards|subject:|sent:)/i.test(text)
  )
    return undefined
  return dates.find(({ start, end }) => {
    if (start > head) return false
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const lineEnd = text.indexOf('\n', end)
    const line = `${text.slice(lineStart, start)}<date>${text.slice(end, lineEnd < 0 ? undefined : lineEnd)}`
    return /^(?:.{0,40}\| )?(?:(?:date|dated|sent|our date)\s*:?\s*\|? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?<date>(?:[ ,]+\d{1,2}[:.]\d{2})?(?: \|.*)?$/i.test(
      line.trim(),
    )
  })
}
