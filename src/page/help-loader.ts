import type { HelpFile, HelpPorts, PageHelp } from './page-help.ts'

/** Asked for unbidden, the file is asked for again after so long, in milliseconds. */
const AGAIN = [1000, 5000, 30_000]

/**
 * Brings the second file of our script and opens the help in it. Where the file does not come it
 * is asked for again: a few times by itself, and whenever a person needs it.
 */
export class HelpLoader {
  readonly #load: () => Promise<HelpFile>
  readonly #ports: HelpPorts
  readonly #onOpened: (help: PageHelp) => void
  readonly #onMissing: (isMissing: boolean) => void
  #help: PageHelp | undefined
  #coming: Promise<PageHelp | undefined> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isClosed = false
  #isMissing = false

  /**
   * @param load gives the second file, or rejects where it cannot be had
   * @param onOpened called before anybody else gets the help
   * @param onMissing told when the file did not come, and when it has come after all
   */
  constructor(
    load: () => Promise<HelpFile>,
    ports: HelpPorts,
    onOpened: (help: PageHelp) => void,
    onMissing: (isMissing: boolean) => void,
  ) {
    this.#load = load
    this.#ports = ports
    this.#onOpened = onOpened
    this.#onMissing = onMissing
  }

  /** The help, if it is there. */
  get now(): PageHelp | undefined {
    return this.#help
  }

  /** The help as soon as it is there; undefined where it does not come. Never rejects. */
  async need(): Promise<PageHelp | undefined> {
    if (this.#help !== undefined) return this.#help
    this.#coming ??= this.#bring().finally(() => {
      this.#coming = undefined
    })
    return this.#coming
  }

  /** Brings the help before anybody needs it. */
  prepare(tries = 0): void {
    clearTimeout(this.#timer)
    void this.need().then((help) => {
      const again = AGAIN[tries]
      if (help !== undefined || this.#isClosed || again === undefined) return
      this.#timer = setTimeout(() => this.prepare(tries + 1), again)
    })
  }

  /** Takes the help off the page until it is needed again. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#help?.destroy()
    this.#help = undefined
  }

  /** The same, for good. */
  close(): void {
    this.#isClosed = true
    this.drop()
  }

  async #bring(): Promise<PageHelp | undefined> {
    try {
      const file = await this.#load()
      if (this.#isClosed || !this.#ports.isAlive()) return undefined
      this.#help = file.openHelp(this.#ports)
      this.#onOpened(this.#help)
      this.#tell(false)
      return this.#help
    } catch {
      if (!this.#isClosed) this.#tell(true)
      return undefined
    }
  }

  #tell(isMissing: boolean): void {
    if (this.#isMissing === isMissing) return
    this.#isMissing = isMissing
    this.#onMissing(isMissing)
  }
}
