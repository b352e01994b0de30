import { diffWords } from 'diff'
import type { DocumentModel } from '../../documents/model.ts'
import { findNeeds, isNothing, topicsOf } from '../provision/needs.ts'
import { planTexts } from '../read/plan-texts.ts'
import { sentencesOf } from '../read/sentences.ts'
import {
  CHANGE_KINDS,
  type CompareReport,
  type Corrections,
  type PlanChange,
  type PlanText,
  SECTIONS,
  type SectionId,
} from '../types.ts'
import { ROLE } from '../vague/said.ts'
import { plainWords, shareOfWords } from './alike.ts'
import { type Shift, shiftBetween } from './strength.ts'

/** What one section says at one place: a cell's texts of one row, a paragraph, an item. */
interface Unit {
  section: SectionId
  area: string
  need: string
  text: string
}

/** Alike enough to be one text in two wordings: the share of words in common. */
const ALIKE = 0.4
const PROMISES = new Set<SectionId>(['F', 'G', 'H1', 'H2'])

/**
 * What changed from one version of a plan to the next: section by section and need by need, what
 * weakens it first. `corrections` are what the person set right in either version.
 */
export function compareReport(
  before: DocumentModel,
  after: DocumentModel,
  corrections: { before?: Corrections; after?: Corrections } = {},
): CompareReport {
  const { old, now } = exceptSame(
    unitsOf(before, corrections.before),
    unitsOf(after, corrections.after),
  )
  const changes: PlanChange[] = []
  const left = [...now]
  const take = (unit: Unit | undefined) => {
    if (unit) left.splice(left.indexOf(unit), 1)
    return unit
  }
  const gone: Unit[] = []
  for (const unit of old) {
    const match = take(matchOf(unit, left))
    if (match) changes.push(changeOf(unit, match))
    else gone.push(unit)
  }
  for (const unit of gone) {
    const moved = take(left.find((each) => plainWords(each.text) === plainWords(unit.text)))
    if (moved) {
      const detail = `moved from Section ${unit.section} to Section ${moved.section}`
      changes.push({
        section: moved.section,
        need: moved.need,
        kind: 'moved',
        before: unit.text,
        after: moved.text,
        detail,
      })
    } else
      changes.push({
        section: unit.section,
        need: unit.need,
        kind: 'removed',
        before: unit.text,
        after: '',
        detail: 'taken out',
      })
  }
  for (const unit of left)
    changes.push({
      section: unit.section,
      need: unit.need,
      kind: 'added',
      before: '',
      after: unit.text,
      detail: 'put in',
    })
  return { changes: changes.sort(byWeight) }
}

function byWeight(one: PlanChange, other: PlanChange): number {
  const kind = CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind)
  return kind || SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section)
}

function unitsOf(model: DocumentModel, corrections?: Corrections): Unit[] {
  const { texts } = planTexts(model, corrections)
  const needs = findNeeds(texts)
  const units: (Unit & { row: number; detail: string })[] = []
  for (const text of texts) {
    if (text.section === undefined || text.role === 'guidance' || text.role === 'heading') continue
    if (isNothing(text.text)) continue
    const { section, area, row, detail } = text
    const last = units.at(-1)
    const isSameCell = last && row >= 0 && last.row === row && last.section === section
    if (isSameCell) last.text += `\n${text.text}`
    else
      units.push({ section, area, need: needOf(text, needs, texts), text: text.text, row, detail })
  }
  return units
}

/** The need that a text of its row, or its pairing, answers. */
function needOf(
  text: PlanText,
  needs: ReturnType<typeof findNeeds>,
  texts: readonly PlanText[],
): string {
  if (text.row >= 0) {
    const beside = texts.find(
      ({ row, section, role }) =>
        row === text.row && role === 'content' && /^[BCD]$/.test(section ?? ''),
    )
    if (beside) return beside.text
  }
  return needs.find(({ provision }) => provision.includes(text.text))?.text ?? ''
}

/** Drops what stands in both, one for one, in the same section. */
function exceptSame(old: readonly Unit[], now: readonly Unit[]): { old: Unit[]; now: Unit[] } {
  const keyOf = (unit: Unit) => `${unit.section}\u0000${plainWords(unit.text)}`
  const counts = new Map<string, number>()
  for (const unit of now) counts.set(keyOf(unit), (counts.get(keyOf(unit)) ?? 0) + 1)
  const shared = new Map<string, number>()
  const oldLeft = old.filter((unit) => {
    const count = counts.get(keyOf(unit)) ?? 0
    if (count === 0) return true
    counts.set(keyOf(unit), count - 1)
    shared.set(keyOf(unit), (shared.get(keyOf(unit)) ?? 0) + 1)
    return false
  })
  const nowLeft = now.filter((unit) => {
    const count = shared.get(keyOf(unit)) ?? 0
    if (count === 0) return true
    shared.set(keyOf(unit), count - 1)
    return false
  })
  return { old: oldLeft, now: nowLeft }
}

/** The new wording of a text: that which answers the same need, or the most alike. */
function matchOf(unit: Unit, now: readonly Unit[]): Unit | undefined {
  const inSection = now.filter(({ section }) => section === unit.section)
  const sameNeed = inSection.filter(
    ({ need }) => need !== '' && plainWords(need) === plainWords(unit.need),
  )
  if (sameNeed.length === 1) return sameNeed[0]
  const ranked = (sameNeed.length > 0 ? sameNeed : inSection)
    .map((each) => ({
      each,
      share: shareOfWords(unit.text, each.text) + (each.area === unit.area ? 0.05 : 0),
    }))
    .sort((a, b) => b.share - a.share)
  const [best] = ranked
  return best && best.share >= ALIKE ? best.each : undefined
}

function changeOf(unit: Unit, match: Unit): PlanChange {
  const { section } = match
  const place = { section, need: match.need || unit.need, before: unit.text, after: match.text }
  if (plainWords(unit.text) === plainWords(match.text))
    return { ...place, kind: 'reworded', detail: 'only its punctuation or spacing changed' }
  if (!PROMISES.has(section))
    return { ...place, kind: 'reworded', detail: wordsChanged(unit.text, match.text) }
  const { better, worse } = shiftOfTexts(unit.text, match.text)
  const detail = [...worse, ...better].join('; ') || wordsChanged(unit.text, match.text)
  if (better.length > 0 && worse.length > 0) return { ...place, kind: 'mixed', detail }
  if (worse.length > 0) return { ...place, kind: 'weakened', detail }
  return { ...place, kind: better.length > 0 ? 'strengthened' : 'reworded', detail }
}

/** Sentence against sentence; what has no other half was taken out or put in. */
function shiftOfTexts(before: string, after: string): Shift {
  const old = sentencesOf(before).map(({ text }) => text)
  const now = sentencesOf(after).map(({ text }) => text)
  const shift: Shift = { better: [], worse: [] }
  const left = now.filter((each) => !old.some((other) => plainWords(other) === plainWords(each)))
  const gone: string[] = []
  for (const sentence of old.filter(
    (each) => !now.some((other) => plainWords(other) === plainWords(each)),
  )) {
    const [best] = left
      .map((each) => ({ each, share: shareOfWords(sentence, each) }))
      .sort((a, b) => b.share - a.share)
    if (!best || best.share < ALIKE) {
      gone.push(sentence)
      continue
    }
    left.splice(left.indexOf(best.each), 1)
    const part = shiftBetween(sentence, best.each)
    shift.better.push(...part.better)
    shift.worse.push(...part.worse)
  }
  // Sentences written anew about the same thing take the place of the old ones together.
  const replaced = gone.filter((each) => left.some((other) => isAboutSame(each, other)))
  const replacing = left.filter((each) => replaced.some((other) => isAboutSame(each, other)))
  if (replaced.length > 0) {
    const part = shiftBetween(replaced.join(' '), replacing.join(' '))
    shift.better.push(...part.better)
    shift.worse.push(...part.worse)
  }
  for (const each of gone) if (!replaced.includes(each)) shift.worse.push(`taken out: “${each}”`)
  for (const each of left) if (!replacing.includes(each)) shift.better.push(`put in: “${each}”`)
  return shift
}

function isAboutSame(one: string, other: string): boolean {
  const topics = topicsOf(other)
  if (topicsOf(one).some((topic) => topics.includes(topic))) return true
  const rolesOf = (text: string) => (text.match(ROLE) ?? []).map((each) => each.toLowerCase())
  return rolesOf(one).some((role) => rolesOf(other).includes(role))
}

function wordsChanged(before: string, after: string): string {
  const parts = diffWords(before, after)
  const told = (list: string[]) =>
    list
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .slice(0, 3)
      .join('” and “')
  const out = told(parts.filter(({ removed }) => removed).map(({ value }) => value))
  const put = told(parts.filter(({ added }) => added).map(({ value }) => value))
  if (out === '') return `put in: “${put}”`
  return put === '' ? `taken out: “${out}”` : `“${out}” became “${put}”`
}
