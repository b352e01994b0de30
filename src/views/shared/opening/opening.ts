import { signal } from '@preact/signals'
import { type Block, DocumentError } from '../../../documents/model.ts'
import { t } from '../../../ui/text.ts'
import { faultOf, OpeningError, type OpeningFault } from './faults.ts'
import { files, keepIfAllowed } from './keep.ts'
import type { OpenedDocument } from './opened.ts'
import { MOST_BYTES, type Progress, readFile } from './read-file.ts'

/** One file on its way; it leaves the list when it is open or the person lets it go. */
export interface OpeningItem {
  id: number
  name: string
  stage: 'waiting' | 'reading' | 'password' | 'failed'
  progress: Progress
  /** Why it could not be opened, where it failed. */
  fault: OpeningFault | undefined
  /** The password that was given was wrong. */
  isSecond: boolean
}

export interface OpeningHandlers {
  /** Once for each file that was read, in the order in which they were given. */
  onOpened: (opened: OpenedDocument) => void | Promise<void>
  /** The blocks of each page of a PDF as they come, before the whole is known. */
  onPage?: (item: OpeningItem, page: number, blocks: Block[]) => void
  /** A file that was begun did not open: what `onPage` gave of it is not to stay. */
  onFailed?: (item: OpeningItem) => void
}

interface Source {
  name: string
  load: () => Promise<Uint8Array | undefined>
}

const NOTHING: Progress = { what: 'text', done: 0, pages: 0 }

/**
 * Opens files one after another: from a drop, a picker, the clipboard, or those kept on this
 * device. What a view shows of it is in `items`.
 */
export class Opening {
  /** Files on their way, and those that could not be opened. */
  readonly items = signal<readonly OpeningItem[]>([])
  readonly #handlers: OpeningHandlers
  readonly #sources = new Map<number, Source>()
  readonly #running = new Map<number, AbortController>()
  readonly #passwords = new Map<number, (password: string | undefined) => void>()
  #count = 0
  #last: Promise<void> = Promise.resolve()

  constructor(handlers: OpeningHandlers) {
    this.#handlers = handlers
  }

  addFiles(list: Iterable<File>): void {
    for (const file of list) {
      this.#add({
        name: file.name,
        load: async () => {
          if (file.size > MOST_BYTES) throw new OpeningError('too large')
          // A folder, or a file that was moved away since.
          const buffer = await file.arrayBuffer().catch(() => undefined)
          return buffer && new Uint8Array(buffer)
        },
      })
    }
  }

  /** A text that was pasted, as HTML where the clipboard had it. */
  addText(text: string, isHtml = false): void {
    const name = `${t('document_pasted_name')}${isHtml ? '.html' : '.txt'}`
    this.#add({ name, load: async () => new TextEncoder().encode(text) })
  }

  /** A file whose bytes are here already. */
  addBytes(name: string, bytes: Uint8Array): void {
    this.#add({ name, load: async () => bytes })
  }

  /** A file that was kept on this device. */
  async addKept(fingerprint: string): Promise<void> {
    const name = await files.list().then(
      (list) => list.find((file) => file.fingerprint === fingerprint)?.name,
      () => undefined,
    )
    this.#add({
      name: name ?? t('document_unnamed'),
      load: async () => (await files.get(fingerprint))?.bytes,
    })
  }

  /** Stops one file, or takes one off the list that failed. */
  cancel(id: number): void {
    this.#passwords.get(id)?.(undefined)
    this.#running.get(id)?.abort()
    this.#sources.delete(id)
    this.#drop(id)
  }

  /** Gives the password that was asked for. */
  answer(id: number, password: string): void {
    this.#passwords.get(id)?.(password)
  }

  #add(source: Source): void {
    const id = ++this.#count
    this.#sources.set(id, source)
    this.items.value = [
      ...this.items.value,
      {
        id,
        name: source.name,
        stage: 'waiting',
        progress: NOTHING,
        fault: undefined,
        isSecond: false,
      },
    ]
    this.#last = this.#last.then(() => this.#open(id))
  }

  async #open(id: number): Promise<void> {
    const source = this.#sources.get(id)
    if (!source) return
    const abort = new AbortController()
    this.#running.set(id, abort)
    this.#change(id, { stage: 'reading' })
    let opened: OpenedDocument | undefined
    try {
      opened = await this.#read(id, source, abort.signal)
    } catch (error) {
      const fault = faultOf(error)
      // Who cancelled knows why; nothing is left to say.
      if (fault === 'cancelled') this.#drop(id)
      else this.#fail(id, fault)
    } finally {
      this.#running.delete(id)
      this.#passwords.delete(id)
      this.#sources.delete(id)
    }
    if (!opened || abort.signal.aborted) return
    this.items.value = this.items.value.filter((each) => each.id !== id)
    await this.#handlers.onOpened(opened)
  }

  async #read(id: number, { name, load }: Source, signal: AbortSignal): Promise<OpenedDocument> {
    const bytes = await load()
    if (!bytes) throw new OpeningError('no file')
    const { model, password } = await readFile(bytes, name, {
      signal,
      onProgress: (progress) => this.#change(id, { stage: 'reading', progress }),
      askPassword: (isSecond) => this.#ask(id, isSecond),
      onPage: (page, blocks) => {
        const item = this.#item(id)
        if (item) this.#handlers.onPage?.(item, page, blocks)
      },
    })
    if (signal.aborted) throw new DocumentError('cancelled')
    return { name, bytes, model, password, ...(await keepIfAllowed({ name, bytes, model })) }
  }

  async #ask(id: number, isSecond: boolean): Promise<string | undefined> {
    this.#change(id, { stage: 'password', isSecond })
    const password = await new Promise<string | undefined>((resolve) => {
      this.#passwords.set(id, resolve)
    })
    this.#passwords.delete(id)
    this.#change(id, { stage: 'reading' })
    return password
  }

  #fail(id: number, fault: OpeningFault): void {
    this.#change(id, { stage: 'failed', fault })
    const item = this.#item(id)
    if (item) this.#handlers.onFailed?.(item)
  }

  #item(id: number): OpeningItem | undefined {
    return this.items.value.find((item) => item.id === id)
  }

  #change(id: number, change: Partial<OpeningItem>): void {
    this.items.value = this.items.value.map((item) =>
      item.id === id ? { ...item, ...change } : item,
    )
  }

  #drop(id: number): void {
    const item = this.#item(id)
    this.items.value = this.items.value.filter((each) => each.id !== id)
    if (item) this.#handlers.onFailed?.(item)
  }
}
