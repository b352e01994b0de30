import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { type Migration, type NotebookSchema, openDatabase, type StoreName } from './database.ts'
import { toNotebookError } from './notebook-error.ts'

/** The notebook's database, opened when first needed and again after the browser closed it. */
export class Connection {
  readonly #name: string
  readonly #migrations: readonly Migration[] | undefined
  #database: Promise<IDBPDatabase<NotebookSchema>> | undefined

  constructor(name = 'notebook', migrations?: readonly Migration[]) {
    this.#name = name
    this.#migrations = migrations
  }

  /** @throws NotebookError whatever the browser threw, sorted by what it means. */
  async run<T>(work: (database: IDBPDatabase<NotebookSchema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open())
    } catch (error) {
      throw toNotebookError(error)
    }
  }

  /**
   * Changes these stores in one transaction, all or nothing; resolves once it is committed.
   * @throws NotebookError
   */
  change<T>(
    stores: StoreName[],
    work: (transaction: IDBPTransaction<NotebookSchema, StoreName[], 'readwrite'>) => Promise<T>,
  ): Promise<T> {
    return this.run(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
      // The reason is thrown below; this only keeps it from counting as unhandled meanwhile.
      transaction.done.catch(() => undefined)
      try {
        const result = await work(transaction)
        await transaction.done
        return result
      } catch (error) {
        // Where the browser has ended it already, this throws, and nothing is left to undo.
        await Promise.resolve()
          .then(() => transaction.abort())
          .catch(() => undefined)
        throw error
      }
    })
  }

  close(): void {
    this.#database?.then((open) => open.close()).catch(() => undefined)
    this.#database = undefined
  }

  #open(): Promise<IDBPDatabase<NotebookSchema>> {
    if (this.#database) return this.#database
    const forget = () => {
      this.#database = undefined
    }
    const opening = openDatabase(this.#name, forget, this.#migrations)
    this.#database = opening
    // An opening that failed is tried anew next time.
    opening.catch(forget)
    return opening
  }
}
