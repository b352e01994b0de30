import type { NotebookRecord, RecordOf } from './records.ts'

/** What a form offers to choose from, the last used first. */
export interface Choices {
  children: { id: string; name: string }[]
  people: Pick<RecordOf<'person'>, 'id' | 'name' | 'role' | 'roleText'>[]
  meetings: { id: string; title: string; date: string | null }[]
  tags: { id: string; name: string }[]
  /** What the newest question has; a meeting only while it is still to come. */
  last: { child: string | null; person: string | null; meeting: string | null }
}

/** No list in a form is longer than this: what is older is found in the notebook itself. */
const MOST = 20

/**
 * What a form offers, from the notebook's records.
 * @param today the person's calendar day, `2026-11-25`: meetings before it come after the others
 */
export function choicesFrom(records: readonly NotebookRecord[], today: string): Choices {
  const alive = records.filter(({ deleted }) => deleted === null)
  const questions = of(alive, 'question').sort((a, b) => compare(b.created, a.created))
  const used = new Map<string, number>()
  for (const [at, question] of questions.entries()) {
    for (const id of [question.child, question.person, question.meeting, ...question.tags]) {
      if (id !== null && !used.has(id)) used.set(id, at)
    }
  }
  const byUse = <R extends NotebookRecord>(list: R[]): R[] =>
    list.sort(
      (a, b) =>
        (used.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (used.get(b.id) ?? Number.MAX_SAFE_INTEGER) ||
        compare(b.created, a.created),
    )
  const isPast = ({ date }: RecordOf<'meeting'>) => date !== null && date < today
  const meetings = byUse(of(alive, 'meeting'))
  const toCome = meetings.filter((meeting) => !isPast(meeting))
  const [newest] = questions
  const lastIn = (id: string | null | undefined, list: readonly { id: string }[]) =>
    list.find((each) => each.id === id)?.id ?? null
  const children = byUse(of(alive, 'child'))
  const people = byUse(of(alive, 'person'))
  return {
    children: children.slice(0, MOST).map(({ id, name }) => ({ id, name })),
    people: people
      .slice(0, MOST)
      .map(({ id, name, role, roleText }) => ({ id, name, role, roleText })),
    meetings: [...toCome, ...meetings.filter(isPast)]
      .slice(0, MOST)
      .map(({ id, title, date }) => ({ id, title, date })),
    tags: byUse(of(alive, 'tag'))
      .slice(0, MOST)
      .map(({ id, name }) => ({ id, name })),
    last: {
      child: lastIn(newest?.child, children),
      person: lastIn(newest?.person, people),
      meeting: lastIn(newest?.meeting, toCome),
    },
  }
}

function of<K extends NotebookRecord['kind']>(
  records: readonly NotebookRecord[],
  kind: K,
): RecordOf<K>[] {
  return records.filter((record): record is RecordOf<K> => record.kind === kind)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
