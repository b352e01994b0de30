import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import { sayMeeting, sayPerson } from '../exchange/say.ts'
import type { NotebookRecord } from '../records.ts'

/** What a record is found by. */
export interface SearchText {
  /** What it is: the question, the quote, the name. */
  main: string
  /** What was said or written about it. */
  said: string
  /** What belongs to it: people, meeting, child, tags, passages. */
  around: string
}

/** The words a record is found by, with the names of what it belongs to. */
export function searchText(record: NotebookRecord, contents: NotebookContents): SearchText {
  const one = <T>(map: ReadonlyMap<string, T>, id: string | null, say: (each: T) => string) => {
    const each = id === null ? undefined : map.get(id)
    return each === undefined ? '' : say(each)
  }
  const name = (each: { name: string }) => each.name
  const text = (main: string, said: string[] = [], around: string[] = []): SearchText => ({
    main,
    said: said.join('\n'),
    around: around.join('\n'),
  })
  switch (record.kind) {
    case 'question':
      return text(
        record.ask,
        [
          record.answer,
          record.answeredBy,
          ...record.promises.flatMap(({ who, what }) => [who, what]),
        ],
        [
          one(contents.children, record.child, name),
          one(contents.people, record.person, sayPerson),
          one(contents.meetings, record.meeting, sayMeeting),
          ...found(contents.tags, record.tags).map(name),
          ...found(contents.passages, record.passages).flatMap(({ quote, source }) => [
            quote.exact,
            source.title,
          ]),
        ],
      )
    case 'passage':
      return text(record.quote.exact, [record.source.title])
    case 'meeting':
      return text(
        record.title,
        [record.hopes, record.notes, record.place, words.purposes[record.purpose]],
        [
          one(contents.children, record.child, name),
          ...found(contents.people, record.people).map(sayPerson),
        ],
      )
    case 'person':
      return text(sayPerson(record))
    case 'child':
    case 'tag':
      return text(record.name)
    case 'mark':
      return text(
        record.comment,
        [],
        [one(contents.passages, record.passage, ({ quote }) => quote.exact)],
      )
    case 'document':
      return text(record.source.title)
  }
}
