import type { NotebookRecord, RecordKind, RecordOf } from './records.ts'

/** A notebook's records by kind and id, deleted ones left out, in the order given. */
export interface NotebookContents {
  questions: ReadonlyMap<string, RecordOf<'question'>>
  passages: ReadonlyMap<string, RecordOf<'passage'>>
  meetings: ReadonlyMap<string, RecordOf<'meeting'>>
  children: ReadonlyMap<string, RecordOf<'child'>>
  people: ReadonlyMap<string, RecordOf<'person'>>
  tags: ReadonlyMap<string, RecordOf<'tag'>>
}

/** Sorts out what `NotebookStore.everything()` or a file gave. */
export function contentsOf(records: Iterable<NotebookRecord>): NotebookContents {
  const live = [...records].filter(({ deleted }) => deleted === null)
  const of = <K extends RecordKind>(kind: K): ReadonlyMap<string, RecordOf<K>> =>
    new Map(
      live
        .filter((record): record is RecordOf<K> => record.kind === kind)
        .map((record) => [record.id, record]),
    )
  return {
    questions: of('question'),
    passages: of('passage'),
    meetings: of('meeting'),
    children: of('child'),
    people: of('person'),
    tags: of('tag'),
  }
}

/** The records with these ids that are there, in the order of the ids. */
export function found<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => map.get(id) ?? [])
}
