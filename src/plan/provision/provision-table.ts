import { sentencesOf } from '../read/sentences.ts'
import type { PlanText, ProvisionPart, ProvisionRow, SectionId, Span } from '../types.ts'
import { GROUP, groupIn, ROLE } from '../vague/said.ts'
import { type Measure, measuresOf, minutesPerWeek, minutesPerYear } from './measures.ts'

const PROVISION = new Set<SectionId | undefined>(['F', 'G', 'H1', 'H2'])
const SETTING =
  /\b(?:in|at|on) (?:a |an |the |his |her |their )?((?:(?:quiet|sensory|separate|small|school|dinner|resource|nurture) )*(?:room|hall|classroom|class|library|gym|playground|pool|base|unit|clinic|home|lessons?))\b/i
const UNTIL_WORDS =
  /\b(by (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|(?:until|by the end of|within \w+ (?:weeks|days|months)|for (?:\d+|six|eight|ten|twelve) weeks)(?:(?! and (?:then|will)\b)[^,.;)])*)/i
const TRAINED =
  /\b(?:trained (?:in|by|to|as|on)|qualified (?:in|to)|(?:with|holding) [^,.;]{0,40}?(?:training|qualification))[^,.;]*?(?=,|\.|;| will | for \d|$)/i
/** Before a role that does not give this help: it set it, trains for it or is told of it. */
const NOT_DOING =
  /\b(?:(?:trained|qualified|supervised)(?: in [^,.;]{1,40}?)? by |(?:train(?:ed)?|supervised|written|set|designed|devised|overseen|advised|planned|reviewed|recommended|agreed|made|prescribed|guided|modelled|monitored|directed) (?:by )?|(?:training|advice|registered|supervision) (?:from|with|by) |to |for |under |of )(?:an? |the |all |his |her )?$/i
/** "F1 (meets B1; for E1)." and "F2.3:": a promise's number and what it refers to. */
const REFERENCES =
  /^(?:[F-H]\d?(?:\.\d+)?[a-z]?\b[.): ]*)?(?:\((?:meets|for|links?|see|outcomes?|needs?|[B-H]\d)[^)]*\))?[.:]?\s*/i
const VERB =
  /\b(?:will (?:be )?|to )?(?:lead|deliver(?:ed)?|provide[sd]?|give(?:n)?|carry out|carried out|run|teach|receive|have|attend|take part in|use|access to|follow|write|train|review|work (?:with|on)|set(?! out)|make|support(?:ed)?|assess|eat|do)\b ?/gi

/** What the provision sections promise, a row for each promise, in order. */
export function provisionTable(texts: readonly PlanText[]): ProvisionRow[] {
  const rows: ProvisionRow[] = []
  for (const text of texts) {
    if (text.role !== 'content' || !PROVISION.has(text.section) || text.detail !== '') continue
    const columns = texts.filter(
      (other) => text.row >= 0 && other.row === text.row && other.detail !== '',
    )
    for (const sentence of sentencesOf(text.text)) {
      if (isNoPromise(sentence.text)) continue
      const start = text.start + sentence.start
      const more = { columns, section: text.section as SectionId, start }
      rows.push(...rowsOf(sentence.text, more))
    }
  }
  return rows
}

interface RowPlace {
  columns: readonly PlanText[]
  section: SectionId
  start: number
}

/** The promises of one sentence: one for each measure, or one without. */
function rowsOf(sentence: string, { columns, section, start }: RowPlace): ProvisionRow[] {
  const of = (detail: PlanText['detail']) => columns.filter((each) => each.detail === detail)
  const column = (detail: PlanText['detail']) =>
    of(detail)
      .map(({ text }) => text)
      .join(' ') || null
  const own = measuresOf(sentence)
  const measureIn = (details: readonly PlanText['detail'][]) =>
    measuresOf(details.flatMap((each) => of(each).map(({ text }) => text)).join('; '))[0]
  // "Trained for two hours" in the column of who is no length of this help.
  const fromColumns =
    measureIn(['how long', 'how often', 'group']) ??
    (/\btrain/i.test(column('who') ?? '') ? undefined : measureIn(['who']))
  const none: Measure = { start: 0, end: 0, minutes: null, times: null, per: null, isCapped: false }
  // What the columns say in full goes before "repeated daily" in the words.
  const isInColumns =
    fromColumns?.minutes != null &&
    fromColumns.times !== null &&
    own.every((each) => each.minutes === null)
  const measures = own.length > 0 && !isInColumns ? own : [fromColumns ?? none]
  const training = TRAINED.exec(sentence)
  const until = UNTIL_WORDS.exec(sentence)
  const setting = SETTING.exec(sentence)
  const within = (found: RegExpExecArray | null, part = found?.[0]): Span | undefined => {
    if (!found || part === undefined) return undefined
    const at = start + found.index + found[0].indexOf(part)
    return { start: at, end: at + part.length }
  }
  const cell = (detail: PlanText['detail']): Span | undefined => {
    const [first] = of(detail)
    return first && { start: first.start, end: first.end }
  }
  return measures.map((measure) => {
    const joined: Measure = {
      ...measure,
      minutes: measure.minutes ?? fromColumns?.minutes ?? null,
      times: measure.times ?? fromColumns?.times ?? null,
      per: measure.per ?? fromColumns?.per ?? null,
    }
    const doer = doerOf(sentence, own.length > 0 ? measure.start : sentence.length)
    const what = whatOf(sentence, measure)
    const whatAt = sentence.indexOf(what.replace(/ …$/, ''))
    const group = groupOf(sentence, measure, measures)
    const measured = { start: start + measure.start, end: start + measure.end }
    return {
      section,
      what,
      who: roleColumn(column('who')) ?? doer?.[1] ?? null,
      training: training?.[0] ?? null,
      minutes: joined.minutes,
      times: joined.times,
      per: joined.per,
      group: group ?? groupIn(`of ${column('group') ?? ''} children`),
      until: until?.[1]?.trim() ?? column('until'),
      setting: setting?.[1] ?? null,
      minutesPerWeek: minutesPerWeek(joined),
      minutesPerYear: minutesPerYear(joined),
      isCapped: joined.isCapped,
      quote: sentence,
      words: present({
        what: whatAt < 0 ? undefined : { start: start + whatAt, end: start + whatAt + what.length },
        who: cell('who') ?? within(doer, doer?.[1]),
        training: within(training),
        measure:
          own.length > 0 && !isInColumns ? measured : (cell('how long') ?? cell('how often')),
        group: group === null ? cell('group') : groupAt(sentence, start),
        until: within(until, until?.[1]) ?? cell('until'),
        setting: within(setting, setting?.[1]),
      }),
      start,
      end: start + sentence.length,
    }
  })
}

/** "Alone for 12 weeks, then in a group of three": each measure has the group of its own words. */
function groupOf(sentence: string, measure: Measure, all: readonly Measure[]): number | null {
  if (all.length < 2) return groupIn(sentence)
  const at = all.indexOf(measure)
  const own = all.map((_each, i) =>
    groupIn(sentence.slice(all[i - 1]?.end ?? 0, all[i + 1]?.start ?? sentence.length)),
  )
  const known = new Set(own.filter((each) => each !== null))
  return own[at] ?? (known.size > 1 ? null : groupIn(sentence))
}

function present(words: Partial<Record<ProvisionPart, Span | undefined>>): ProvisionRow['words'] {
  return Object.fromEntries(Object.entries(words).filter(([, span]) => span !== undefined))
}

/** The words that tell the size of the group. */
function groupAt(sentence: string, start: number): Span | undefined {
  const found = GROUP.exec(sentence)
  if (!found) return undefined
  return { start: start + found.index, end: start + found.index + found[0].length }
}

/** "None", a bare need, a question of the template. */
function isNoPromise(sentence: string): boolean {
  const bare = sentence.replace(REFERENCES, '')
  return bare.length < 12 || /^(?:none|no |not |n\/a)/i.test(sentence) || /\?$/.test(sentence)
}

/**
 * Who does it: the role whose clause the measure stands in, that is the last one before it that is
 * not the one being trained, written to or advised.
 */
function doerOf(sentence: string, before: number): RegExpExecArray | null {
  const roles = [...sentence.matchAll(ROLE)].filter(({ index }) => {
    const lead = sentence.slice(0, index)
    return sentence[index - 1] !== '(' && !NOT_DOING.test(lead)
  })
  return roles.filter(({ index }) => index < before).at(-1) ?? roles[0] ?? null
}

/** A column may say more than who: "Therapist, 30 minutes weekly". */
function roleColumn(text: string | null): string | null {
  if (text === null) return null
  const [measure] = measuresOf(text)
  const said = measure ? text.slice(0, measure.start) : text
  return said.replace(/[,;:–-]?\s*$/, '').trim() || null
}

/** The promised thing in a few words: the object of the clause that the measure stands in. */
function whatOf(sentence: string, measure: Measure): string {
  // "Reading: …": what it is about, before what is done.
  const label = /^[A-Z][\w ]{2,40}: /.exec(sentence)?.[0].length ?? 0
  if (label > 0 && label < sentence.length)
    return whatOf(sentence.slice(label), {
      ...measure,
      start: Math.max(0, measure.start - label),
      end: Math.max(0, measure.end - label),
    })
  const upTo = measure.end > 0 ? Math.max(measure.start, 1) : sentence.length
  const verbs = [...sentence.matchAll(VERB)].filter(
    ({ index, 0: verb }) => index + verb.length <= upTo,
  )
  const verb = verbs.at(-1) ?? [...sentence.matchAll(VERB)][0]
  // "Adult support will be available": what is promised is the subject.
  if (!verb) {
    const [subject = '', rest = ''] = sentence.split(/\b(?:will|is|are)\b/)
    return shorten(
      /^ (?:be )?available\b/.test(rest) ? subject : sentence.replace(/^.{0,80}?\bwill /, ''),
    )
  }
  const from = verb.index + verb[0].length
  const object = sentence
    .slice(from)
    .replace(/^(?:a|an|the|his|her|their) /i, '')
    .split(
      /,|;|\(| for (?:\d|an? |one|half)| of (?:no more|up to|\d)| (?:once|twice|daily|weekly|every|each) | with | in term| by | who | following | as (?:required|needed|appropriate|necessary|and when)| (?:where|when|if) (?:possible|needed|required|appropriate|necessary)| from time to time|\d/i,
    )[0]
    ?.trim()
  if (object && /^(?:and|or|by|with|in|through|to|as|at|from)\b/i.test(object))
    return shorten(sentence)
  if (object && /^(?:one[- ]to[- ]one|1:1|individually)/i.test(object))
    return shorten(sentence.replace(/^.{0,80}?\bwill /, ''))
  const isPronoun = !object || /^(?:it|this|them|him|her)\b/i.test(object)
  const unit = /\b(visits?|sessions?)\b/i.exec(sentence.slice(measure.start, measure.end))?.[1]
  if (isPronoun)
    return shorten(
      `${verb[0].trim().replace(/^(?:will|to) (?:be )?/, '')} ${unit ?? object ?? ''}`.trim(),
    )
  return shorten(object)
}

function shorten(text: string): string {
  const words = text.replace(/[.;,]$/, '').split(/\s+/)
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : words.join(' ')
}
