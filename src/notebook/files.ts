import { Connection } from './connection.ts'
import type { DeskEntry, FileFacts, StoreName } from './database.ts'

export interface KeptFile extends FileFacts {
  bytes: Uint8Array<ArrayBuffer>
}

/** A file that was just removed. */
export interface RemovedFile extends KeptFile {
  desk?: DeskEntry
}

const STORES: StoreName[] = ['files', 'fileBytes', 'desk']

/**
 * The files that the person opened, kept in the notebook's database so that they open again later.
 * A file is known by the SHA-256 of its bytes: the same file under another name is the same file.
 */
export class FileStore {
  readonly #connection: Connection
  readonly #now: () => string

  constructor({ name, now }: { name?: string; now?: () => string } = {}) {
    this.#connection = new Connection(name)
    this.#now = now ?? (() => new Date().toISOString())
  }

  /**
   * Keeps a file, and gives its fingerprint once the browser has committed it. A file that is
   * there already takes the new name.
   * @throws NotebookError `disk-full` or `aborted`; nothing of it was kept then.
   */
  async put(name: string, bytes: Uint8Array): Promise<string> {
    const fingerprint = await fingerprintOf(bytes)
    // A copy of its own: a part of a longer buffer would be kept with the whole of it.
    const copy = bytes.slice()
    await this.#connection.change(STORES, async (transaction) => {
      const files = transaction.objectStore('files')
      const known = await files.get(fingerprint)
      const now = this.#now()
      await files.put({
        fingerprint,
        name,
        size: bytes.length,
        added: known?.added ?? now,
        opened: now,
      })
      await transaction.objectStore('fileBytes').put(copy, fingerprint)
    })
    return fingerprint
  }

  /** A file with its bytes, noted as opened now; undefined where it is not kept. */
  get(fingerprint: string): Promise<KeptFile | undefined> {
    return this.#connection.change(STORES, async (transaction) => {
      const files = transaction.objectStore('files')
      const facts = await files.get(fingerprint)
      const bytes = await transaction.objectStore('fileBytes').get(fingerprint)
      if (facts) await files.put({ ...facts, opened: this.#now() })
      return facts && bytes ? { ...facts, bytes } : undefined
    })
  }

  /** The files that are kept, the last opened first. */
  list(): Promise<FileFacts[]> {
    return this.#connection.run(async (database) => {
      const all = await database.getAll('files')
      return all.sort((a, b) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : 0))
    })
  }

  /**
   * Takes a file and what the desk keeps of it from this device. What was there is given back, in
   * memory only, so that it can be restored.
   */
  remove(fingerprint: string): Promise<RemovedFile | undefined> {
    return this.#connection.change(STORES, async (transaction) => {
      const facts = await transaction.objectStore('files').get(fingerprint)
      const bytes = await transaction.objectStore('fileBytes').get(fingerprint)
      const desk = await transaction.objectStore('desk').get(fingerprint)
      for (const store of STORES) await transaction.objectStore(store).delete(fingerprint)
      return facts && bytes ? { ...facts, bytes, ...(desk && { desk }) } : undefined
    })
  }

  /** Puts back what `remove` took. */
  async restore({ desk, bytes, ...facts }: RemovedFile): Promise<void> {
    await this.#connection.change(STORES, async (transaction) => {
      await transaction.objectStore('files').put(facts)
      await transaction.objectStore('fileBytes').put(bytes, facts.fingerprint)
      if (desk) await transaction.objectStore('desk').put(desk)
    })
  }

  close(): void {
    this.#connection.close()
  }
}

/** SHA-256 of a file's bytes, as hex. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  // A digest wants a buffer that nobody shares; every file's bytes are such.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
