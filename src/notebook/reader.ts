import type { Connection } from './connection.ts'
import { isOrderKey } from './order.ts'
import type { NotebookRecord, RecordKind, RecordOf } from './records.ts'

/** After every letter that ids, moments and order keys are made of. */
const LAST = '\uffff'

/** Reads parts of the notebook, so that nobody has to read ten thousand questions to use a few. */
export class NotebookReader {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** How many records there are, deleted ones included. @throws NotebookError */
  count(): Promise<number> {
    return this.#connection.run((database) => database.count('records'))
  }

  /** The records of these kinds that are not deleted. @throws NotebookError */
  ofKinds(kinds: readonly RecordKind[]): Promise<NotebookRecord[]> {
    return this.#connection.run(async (database) => {
      const index = database.transaction('records').store.index('kind')
      const found = await Promise.all(kinds.map((kind) => index.getAll(kind)))
      return found.flat().filter(({ deleted }) => deleted === null)
    })
  }

  /** The questions of one meeting, or for one person, not deleted. @throws NotebookError */
  questionsOf(by: 'meeting' | 'person', id: string): Promise<RecordOf<'question'>[]> {
    return this.#connection.run(async (database) => {
      const found = await database.getAllFromIndex('records', by, id)
      return found.filter(isLiveQuestion)
    })
  }

  /** The records with these ids that are there and not deleted. @throws NotebookError */
  some(ids: readonly string[]): Promise<NotebookRecord[]> {
    return this.#connection.run(async (database) => {
      const records = database.transaction('records').store
      const found = await Promise.all(ids.map((id) => records.get(id)))
      return found.filter(
        (record) => record !== undefined && record.deleted === null,
      ) as NotebookRecord[]
    })
  }

  /** The questions made last, newest first, at most `count`. @throws NotebookError */
  newestQuestions(count: number): Promise<RecordOf<'question'>[]> {
    return this.#connection.run(async (database) => {
      const range = IDBKeyRange.bound(['question', ''], ['question', LAST])
      const index = database.transaction('records').store.index('made')
      const found: RecordOf<'question'>[] = []
      let cursor = await index.openCursor(range, 'prev')
      while (cursor !== null && found.length < count) {
        if (isLiveQuestion(cursor.value)) found.push(cursor.value)
        cursor = await cursor.continue()
      }
      return found
    })
  }

  /** The order key of the last question in the list; `null` where there is none. */
  lastOrder(): Promise<string | null> {
    return this.#connection.run(async (database) => {
      const range = IDBKeyRange.bound(['question', ''], ['question', LAST])
      const index = database.transaction('records').store.index('order')
      let cursor = await index.openKeyCursor(range, 'prev')
      while (cursor !== null && !isOrderKey(cursor.key[1])) cursor = await cursor.continue()
      return cursor === null ? null : cursor.key[1]
    })
  }

  /** All records, `size` at a time, ordered by id. What is saved meanwhile may be missed. */
  async *stretches(size: number): AsyncGenerator<NotebookRecord[], void> {
    let after: string | undefined
    for (;;) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
      const part = await this.#connection.run((database) => database.getAll('records', range, size))
      if (part.length > 0) yield part
      if (part.length < size) return
      after = part.at(-1)?.id
    }
  }
}

function isLiveQuestion(record: NotebookRecord): record is RecordOf<'question'> {
  return record.kind === 'question' && record.deleted === null
}
