import type { NotebookRecord, Question, RecordOf } from '../../notebook/records.ts'
import { ROLES } from '../../notebook/records.ts'

export const GROUPINGS = ['meeting', 'person', 'child', 'document', 'state'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const STATES = ['to-ask', 'asked', 'answered', 'promised'] as const

/** Questions that belong together: by `of`, or by nothing yet where that is `null`. */
export interface Group {
  /** Unique in its list. */
  key: string
  /** The record (or state) that they share; for documents the source of their passages. */
  of: NotebookRecord | Question['state'] | RecordOf<'passage'>['source'] | null
  questions: Question[]
}

type Records = ReadonlyMap<string, NotebookRecord>

/** By the order keys; rows with one key by their ids, so that every tab shows one order. */
export function inOrder(questions: readonly Question[]): Question[] {
  return [...questions].sort(
    (a, b) => compare(a.order, b.order) || compare(a.created, b.created) || compare(a.id, b.id),
  )
}

/**
 * Questions in groups, each group in the list's order. What belongs to nothing yet stands last.
 * A question with passages from two documents stands under both.
 *
 * @param questions in the list's order
 * @param day today, `2026-11-25`: meetings to come stand ahead of those that were
 */
export function groupQuestions(
  questions: readonly Question[],
  by: Grouping,
  records: Records,
  day: string,
): Group[] {
  const groups = new Map<string, Group>()
  for (const question of questions) {
    for (const { key, of } of belongsTo(question, by, records)) {
      const group = groups.get(key) ?? { key, of, questions: [] }
      if (!groups.has(key)) groups.set(key, group)
      group.questions.push(question)
    }
  }
  return [...groups.values()].sort((a, b) => compare(rank(a, day), rank(b, day)))
}

function belongsTo(
  question: Question,
  by: Grouping,
  records: Records,
): Pick<Group, 'key' | 'of'>[] {
  if (by === 'state') return [{ key: question.state, of: question.state }]
  if (by !== 'document') {
    const record = records.get(question[by] ?? '')
    return [record === undefined ? { key: '', of: null } : { key: record.id, of: record }]
  }
  const sources = new Map<string, Pick<Group, 'key' | 'of'>>()
  for (const id of question.passages) {
    const passage = records.get(id)
    if (passage?.kind !== 'passage') continue
    const { source } = passage
    const key = source.fingerprint ?? source.address?.replace(/#.*$/, '') ?? source.title
    sources.set(key, { key, of: source })
  }
  return sources.size === 0 ? [{ key: '', of: null }] : [...sources.values()]
}

/** Meetings, people or children in the order in which their groups stand. */
export function inGroupOrder<R extends NotebookRecord>(records: readonly R[], day: string): R[] {
  const rankOf = (of: R) => rank({ of, key: of.id }, day)
  return [...records].sort((a, b) => compare(rankOf(a), rankOf(b)))
}

/** What groups are sorted by, as text. */
function rank({ of, key }: Pick<Group, 'of' | 'key'>, day: string): string {
  if (of === null) return '9'
  if (typeof of === 'string') return `1${STATES.indexOf(of)}`
  if (!('kind' in of)) return `1${of.title.toLowerCase()}${key}`
  if (of.kind === 'person') {
    const role = (ROLES as readonly string[]).indexOf(of.role)
    return `1${role < 0 ? 'z' : role}${of.name.toLowerCase()}${key}`
  }
  if (of.kind === 'meeting') {
    if (of.date === null) return `2${key}`
    return of.date >= day ? `1${of.date}${of.time ?? ''}${key}` : `3${backwards(of.date)}${key}`
  }
  return `1${'name' in of ? of.name.toLowerCase() : ''}${key}`
}

/** A day's text, so that later days sort first. */
function backwards(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
