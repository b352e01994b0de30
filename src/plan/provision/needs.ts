import { contentWords } from '../reports/report-words.ts'
import { NOTHING, TOPICS } from '../rules.ts'
import type { Need, PlanText, SectionId } from '../types.ts'

/** Words that only point to help written elsewhere. */
const ELSEWHERE = /^.{0,40}\b(?:set out|detailed|described|listed|see) (?:in|at) .{0,40}$/i
const ANSWERED_BY: Partial<Record<SectionId, SectionId[]>> = {
  B: ['F'],
  // Therapy for a health need may rightly stand in F: section 21(5).
  C: ['G', 'F'],
  D: ['H1', 'H2'],
}

/** The needs of B, C and D with the provision that answers each. */
export function findNeeds(texts: readonly PlanText[]): Need[] {
  const provisions = texts.filter(
    ({ section, role, detail, text }) =>
      role === 'content' && detail === '' && /^[FGH]/.test(section ?? '') && !isNothing(text),
  )
  const counts = new Map<SectionId, number>()
  const rowsOf = (pattern: RegExp) =>
    texts.filter(({ row, section }) => row >= 0 && pattern.test(section ?? ''))
  const needRows = new Set(rowsOf(/^[BCD]$/).map(({ row }) => row))
  const pairedRows = rowsOf(/^[FGH]/).filter(({ row }) => needRows.has(row))
  const rowsPaired = new Set(pairedRows.map(({ row }) => row))
  const grouped = needTexts(texts, (row) => rowsPaired.has(row))
  const found = grouped.map(({ text, all }) => {
    const section = text.section as SectionId
    const count = (counts.get(section) ?? 0) + 1
    counts.set(section, count)
    const id = idOf(text, section, count)
    return { text, all, section, id }
  })
  const outcomes = rowsOf(/^E$/)
  // "Need 1" may stand in a cell of its own beside the help.
  const labels = new Map<number, string[]>()
  for (const { role, row, text } of texts)
    if (role === 'heading' && row >= 0)
      labels.set(row, [...(labels.get(row) ?? []), ...referencesIn(text)])
  const referred = new Map(
    provisions.map((each) => [each, [...referencesIn(each.text), ...(labels.get(each.row) ?? [])]]),
  )
  const refers = (each: PlanText) => referred.get(each) ?? []
  const refersAtAll = provisions.some((each) => refers(each).length > 0)
  const about = new Map(
    provisions.map((each) => [
      each,
      { topics: topicsBeside(each, outcomes), words: new Set(plainWords(each.text)) },
    ]),
  )
  const wide: Wide = {
    pairedRows,
    refersAtAll,
    refers,
    about,
    hasAreas: provisions.some(({ area, section }) => section === 'F' && area !== ''),
    rare: rareWords(
      found.map(({ all }) => all),
      provisions.map(({ text }) => text),
    ),
    unclaimed: new Set(
      provisions.filter(
        (each) => about.get(each)?.topics.length === 0 && !ELSEWHERE.test(each.text),
      ),
    ),
  }
  return found.map(({ text, all, section, id }): Need => {
    const answering = provisions.filter((each) =>
      ANSWERED_BY[section]?.includes(each.section as SectionId),
    )
    const { pairing, list } = pair({ text, all, id, answering }, wide)
    return {
      id,
      section,
      area: text.area,
      text: all,
      provision: list.map((each) => each.text),
      pairing: list.length > 0 ? pairing : 'none',
      isSure: pairing === 'row' || pairing === 'reference',
      start: text.start,
      end: text.end,
    }
  })
}

/** What holds for all needs of the plan. */
interface Wide {
  pairedRows: readonly PlanText[]
  refersAtAll: boolean
  /** The needs that a provision names, in its words or in a cell beside it. */
  refers(each: PlanText): string[]
  /** What each provision is about, and its words. */
  about: ReadonlyMap<PlanText, { topics: string[]; words: ReadonlySet<string> }>
  /** Section F is written by area of need. */
  hasAreas: boolean
  /** Words that tell one need from the others. */
  rare: ReadonlySet<string>
  /** Provision that our topics know nothing of. */
  unclaimed: ReadonlySet<PlanText>
}

interface OneNeed {
  text: PlanText
  all: string
  id: string
  answering: readonly PlanText[]
}

function pair(
  { text, all, id, answering }: OneNeed,
  { pairedRows, refersAtAll, refers, about, hasAreas, rare, unclaimed }: Wide,
): { pairing: Need['pairing']; list: PlanText[] } {
  const referred = answering.filter((each) => refers(each).includes(id.toUpperCase()))
  if (referred.length > 0) return { pairing: 'reference', list: referred }
  // A row with a column for provision answers for itself, also where the cell is empty.
  const isPaired = text.row >= 0 && pairedRows.some((other) => isNear(other, text))
  if (isPaired) return { pairing: 'row', list: answering.filter((each) => isBeside(each, text)) }
  if (refersAtAll && /\d/.test(id) && text.label !== '') return { pairing: 'reference', list: [] }
  const inArea = answering.filter(({ area }) => area !== '' && area === text.area)
  const topics = topicsOf(all)
  if (topics.length === 0)
    return {
      pairing: 'area',
      list: inArea.length > 0 || (text.area !== '' && hasAreas) ? inArea : [...answering],
    }
  const isAbout = (each: PlanText) =>
    about.get(each)?.topics.some((topic) => topics.includes(topic))
  const own = plainWords(all).filter((word) => rare.has(word))
  const sharesRare = (each: PlanText) => own.some((word) => about.get(each)?.words.has(word))
  const near = inArea.filter(isAbout)
  if (near.length > 0) return { pairing: 'area', list: near }
  const elsewhere = answering.filter((each) => isAbout(each) || sharesRare(each))
  if (elsewhere.length > 0) return { pairing: 'topic', list: elsewhere }
  // "2." among the needs and "2." among the provision: written side by side.
  const numbered = answering.filter((each) => isSameNumber(each, text))
  if (numbered.length > 0) return { pairing: 'number', list: numbered }
  // Help that we do not understand may be what answers this need.
  const scope = inArea.length > 0 ? inArea : text.area !== '' && hasAreas ? [] : answering
  return { pairing: 'perhaps', list: scope.filter((each) => unclaimed.has(each)) }
}

/** Words of one need alone, and of at most two provisions: what they share, they are both about. */
function rareWords(needs: readonly string[], provisions: readonly string[]): Set<string> {
  const count = (list: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const word of list.flatMap(plainWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const inProvision = count(provisions)
  return new Set(
    [...count(needs)]
      .filter(([word, times]) => times === 1 && (inProvision.get(word) ?? 0) <= 2)
      .map(([word]) => word),
  )
}

/** Without names, which need and help always share. */
const plainWords = (text: string) => contentWords(text.replace(/\b\p{Lu}[\p{L}’'-]*/gu, ' '))

function isSameNumber(one: PlanText, other: PlanText): boolean {
  const number = (text: PlanText) => /^\(?(\d{1,2})[.):]?$/.exec(text.label.trim())?.[1]
  const own = number(other)
  return own !== undefined && number(one) === own
}

/** In one row, counting cells that reach down over several. */
function isBeside(one: PlanText, other: PlanText): boolean {
  return one.row >= 0 && one.row <= other.lastRow && other.row <= one.lastRow
}

/** What a provision is about: its own words, and the outcome that it is to bring about. */
function topicsBeside(text: PlanText, outcomes: readonly PlanText[]): string[] {
  const beside = outcomes.filter((each) => isBeside(each, text)).map((each) => each.text)
  return topicsOf([text.text, ...beside].join(' '))
}

/** Rows of one table: the same area, and rows counted on without a gap. */
function isNear(one: PlanText, other: PlanText): boolean {
  return one.area === other.area && Math.abs(one.row - other.row) < 30
}

/**
 * The texts of a need: a whole cell where provision stands beside it in the row, otherwise a
 * paragraph, an item, or a line of a paragraph that begins anew.
 */
function needTexts(
  texts: readonly PlanText[],
  isPaired: (row: number) => boolean,
): { text: PlanText; all: string }[] {
  const found: { text: PlanText; all: string }[] = []
  for (const text of texts) {
    if (text.role !== 'content' || !/^[BCD]$/.test(text.section ?? '') || text.detail !== '')
      continue
    if (isNothing(text.text) || text.text.length < 12) continue
    const last = found.at(-1)
    const isBesideProvision = text.row >= 0 && isPaired(text.row)
    if (isBesideProvision && last?.text.row === text.row && last.text.section === text.section) {
      last.all += `\n${text.text}`
      continue
    }
    if (/:$/.test(text.text) && text.text.length < 80) continue
    if (isBesideProvision) found.push({ text, all: text.text })
    else for (const each of linesOf(text)) found.push({ text: each, all: each.text })
  }
  return found
}

/** Lines that begin anew: after a full stop, or with a number of their own. */
function linesOf(text: PlanText): PlanText[] {
  const lines: PlanText[] = []
  for (const { 0: line, index } of text.text.matchAll(/[^\n]+/g)) {
    const before = lines.at(-1)
    const isNew =
      before === undefined ||
      /[.;:]\s*$/.test(before.text) ||
      /^(?:need )?[BCD]?\d+[.):]/i.test(line)
    const start = text.start + index
    if (isNew) lines.push({ ...text, text: line, start, end: start + line.length })
    else {
      const joined = { ...before, text: `${before.text}\n${line}`, end: start + line.length }
      lines.splice(-1, 1, joined)
    }
  }
  return lines.filter((each) => each.text.trim().length >= 12)
}

/** What the words are about, as `data/topics.yaml` names it. */
export function topicsOf(text: string): string[] {
  return TOPICS.filter(({ find }) => find.test(text)).map(({ topic }) => topic)
}

export function isNothing(text: string): boolean {
  return NOTHING.some((each) => each.test(text.trim()))
}

function idOf(text: PlanText, section: SectionId, count: number): string {
  const shown = /^(?:need )?\(?([BCD]?\d+(?:\.\d+)?)[.):]?(?=\s|$)/i.exec(
    `${text.label} ${text.text}`.trim(),
  )?.[1]
  if (shown === undefined || /^\d{3,}/.test(shown)) return `${section}${count}`
  return /^\d/.test(shown) ? `${section}${shown}` : shown.toUpperCase()
}

/** "(B3)", "need B3", "meets B1 and B2". */
function referencesIn(text: string): string[] {
  const found = [...text.matchAll(/\b([BCD]\d+(?:\.\d+)?)\b/g)].map((match) => match[1] ?? '')
  const numbered = [...text.matchAll(/\bneeds? (\d+(?:\.\d+)?)(?: and (\d+))?\b/gi)].flatMap(
    (match) => [match[1], match[2]].filter((each) => each !== undefined).map((each) => `B${each}`),
  )
  return [...found, ...numbered]
}
