import { NOTHING, TOPICS } from '../rules.ts'
import type { Need, PlanText, SectionId } from '../types.ts'

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
  const grouped = needTexts(texts)
  const found = grouped.map(({ text, all }) => {
    const section = text.section as SectionId
    const count = (counts.get(section) ?? 0) + 1
    counts.set(section, count)
    const id = idOf(text, section, count)
    return { text, all, section, id }
  })
  const refersAtAll = provisions.some(({ text }) => referencesIn(text).length > 0)
  return found.map(({ text, all, section, id }): Need => {
    const answering = provisions.filter((each) =>
      ANSWERED_BY[section]?.includes(each.section as SectionId),
    )
    const { pairing, list } = pair({ text, all, id, texts, answering, refersAtAll })
    return {
      id,
      section,
      area: text.area,
      text: all,
      provision: list.map((each) => each.text),
      pairing: list.length > 0 ? pairing : 'none',
      start: text.start,
      end: text.end,
    }
  })
}

interface Pairing {
  text: PlanText
  all: string
  id: string
  texts: readonly PlanText[]
  answering: readonly PlanText[]
  refersAtAll: boolean
}

function pair({ text, all, id, texts, answering, refersAtAll }: Pairing): {
  pairing: Need['pairing']
  list: PlanText[]
} {
  const referred = answering.filter((each) => referencesIn(each.text).includes(id.toUpperCase()))
  if (referred.length > 0) return { pairing: 'reference', list: referred }
  // A row with a column for provision answers for itself, also where the cell is empty.
  const isPaired =
    text.row >= 0 &&
    texts.some(
      (other) =>
        other.row >= 0 &&
        /^[FGH]/.test(other.section ?? '') &&
        isNear(other, text) &&
        texts.some(({ row, section }) => row === other.row && section === text.section),
    )
  if (isPaired) return { pairing: 'row', list: answering.filter(({ row }) => row === text.row) }
  const topics = topicsOf(all)
  const inArea = answering.filter(({ area }) => area !== '' && area === text.area)
  const sameTopic = (list: readonly PlanText[]) =>
    list.filter((each) => topicsOf(each.text).some((topic) => topics.includes(topic)))
  if (refersAtAll && /\d/.test(id) && text.label !== '') return { pairing: 'reference', list: [] }
  if (topics.length === 0)
    return {
      pairing: 'area',
      list:
        inArea.length > 0 || text.area === '' ? (inArea.length > 0 ? inArea : [...answering]) : [],
    }
  const near = sameTopic(inArea)
  if (near.length > 0) return { pairing: 'area', list: near }
  return { pairing: 'topic', list: sameTopic(answering) }
}

/** Rows of one table: the same area, and rows counted on without a gap. */
function isNear(one: PlanText, other: PlanText): boolean {
  return one.area === other.area && Math.abs(one.row - other.row) < 30
}

/** The texts of a need: a whole cell in a table, otherwise a paragraph or an item. */
function needTexts(texts: readonly PlanText[]): { text: PlanText; all: string }[] {
  const found: { text: PlanText; all: string }[] = []
  for (const text of texts) {
    if (text.role !== 'content' || !/^[BCD]$/.test(text.section ?? '') || text.detail !== '')
      continue
    if (isNothing(text.text) || text.text.length < 12) continue
    const last = found.at(-1)
    if (last && text.row >= 0 && last.text.row === text.row && last.text.section === text.section) {
      last.all += `\n${text.text}`
      continue
    }
    if (/:$/.test(text.text) && text.text.length < 80) continue
    found.push({ text, all: text.text })
  }
  return found
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
