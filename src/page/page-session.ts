import type { Nation } from '../lexicon/entry.ts'
import type { Reading, ReadingOptions } from '../lexicon/reading.ts'
import { CARRIER_TYPE } from '../packs/carrier.ts'
import type { EasyPair } from '../platform/easy.ts'
import type { PageState, PageSummary } from '../platform/messages.ts'
import type { Handlers } from '../platform/messaging.ts'
import type { Settings } from '../platform/settings.ts'
import type { HelpFile, PageHelp } from './page-help.ts'
import { PageReader } from './page-reader.ts'
import { unreadable } from './readable.ts'

/** What the page's script needs from the rest of the extension. */
export interface Ports {
  openReading(options: ReadingOptions): Reading
  loadAllForms(): Promise<void>
  /** Brings the second file of our script; rejects where it cannot be had. */
  loadHelp(): Promise<HelpFile>
  loadSettings(): Promise<Settings>
  saveSettings(patch: Partial<Settings>): Promise<void>
  onSettingsChanged(callback: (settings: Settings) => void): () => void
  ask: typeof import('../platform/messaging.ts').ask
  answer(handlers: Handlers): () => void
  isAlive(): boolean
}

/** How often an open page looks whether the extension is still there, in milliseconds. */
const PULSE = 2000
/** Views hear of changes at most this often. */
const NEWS = 500

/**
 * Our script's whole life on one page: it follows the settings, answers the views, and goes quiet
 * when the extension is updated, turned off or removed.
 */
export class PageSession {
  readonly #window: Window & typeof globalThis
  readonly #ports: Ports
  readonly #abort = new AbortController()
  #settings: Settings | undefined
  #reader: PageReader | undefined
  #state: PageState = 'reading'
  #reason: string | undefined
  #isHelpMissing = false
  #evenIfNotSend = false
  #lastNews = ''
  #newsTimer: ReturnType<typeof setTimeout> | undefined

  constructor(window: Window & typeof globalThis, ports: Ports) {
    this.#window = window
    this.#ports = ports
  }

  get isAlive(): boolean {
    return !this.#abort.signal.aborted && this.#ports.isAlive()
  }

  async start(): Promise<void> {
    const { signal } = this.#abort
    const stopAnswering = this.#ports.answer(this.#handlers())
    const stopFollowing = this.#ports.onSettingsChanged((settings) => this.#follow(settings))
    signal.addEventListener('abort', () => {
      // Once the extension is gone these throw, and there is nothing left to stop.
      for (const stop of [stopAnswering, stopFollowing]) quietly(stop)
    })
    const pulse = setInterval(() => this.checkPulse(), PULSE)
    signal.addEventListener('abort', () => clearInterval(pulse))
    this.#window.document.addEventListener('visibilitychange', () => this.checkPulse(), { signal })
    const settings = await this.#ports.loadSettings()
    if (!signal.aborted) this.#follow(settings)
  }

  /** Goes quiet if the extension is gone; true while it is there. */
  checkPulse(): boolean {
    if (this.isAlive) return true
    this.destroy()
    return false
  }

  /** Takes everything of ours off the page. */
  destroy(): void {
    clearTimeout(this.#newsTimer)
    this.#reader?.destroy()
    this.#reader = undefined
    this.#abort.abort()
  }

  get #isTop(): boolean {
    return this.#window === this.#window.top
  }

  get #host(): string {
    const { hostname } = this.#window.location
    if (hostname !== '') return hostname
    const { baseURI } = this.#window.document
    return URL.canParse(baseURI) ? new URL(baseURI).hostname : ''
  }

  #handlers(): Handlers {
    const start: Handlers = {
      'page.start': ({ evenIfNotSend }) => {
        this.#evenIfNotSend ||= evenIfNotSend
        if (this.#evenIfNotSend) this.#reader?.force()
        return { started: this.#reader !== undefined }
      },
      // From the context menu, which knows the frame it was opened in.
      'page.save-selection': () => this.#withHelp((help) => help.saveSelection()),
    }
    // The views ask a page, not its frames.
    if (!this.#isTop) return start
    return {
      ...start,
      'page.summary': () => this.#summary(),
      'page.go': ({ id }) => this.#withHelp((help) => help.go(id)),
      'page.html': async () => (await this.#ports.loadHelp()).pageHtml(this.#window.document),
      'page.glossary': () => this.#glossary(),
      'page.easy-selection': () => this.#withHelp((help) => help.easyRead()),
      'page.step': ({ by }) => this.#withHelp((help) => help.step(by)),
    }
  }

  async #withHelp(find: (help: PageHelp) => boolean): Promise<{ found: boolean }> {
    const help = await this.#reader?.help()
    return { found: help !== undefined && find(help) }
  }

  #follow(settings: Settings): void {
    this.#settings = settings
    const off = !settings.on
      ? 'off'
      : settings.sitesOff.includes(this.#host)
        ? 'off-here'
        : undefined
    if (off !== undefined) {
      this.#reader?.destroy()
      this.#reader = undefined
      this.#setState(off)
      return
    }
    const reason = unreadable(this.#window.document)
    if (reason !== undefined) {
      this.#setState('cannot-read', reason)
      return
    }
    if (this.#reader !== undefined) {
      this.#reader.follow(settings, this.#nation())
      return
    }
    this.#setState('reading')
    this.#reader = new PageReader(this.#window, settings, this.#nation(), {
      ...this.#ports,
      openReading: (nation) => this.#ports.openReading({ nation, host: this.#host }),
      // The worker opens it; there is nothing to say here where it cannot.
      openReader: () => void this.#ports.ask('reader.open', {}).catch(() => undefined),
      makeEasy: (text) => this.#makeEasy(text),
      openPanel: async () => this.#isTop && (await this.#ports.ask('panel.open', {})).opened,
      setHidden: (id, hidden) => this.#setHidden(id, hidden),
      isAlive: () => this.checkPulse(),
      onState: (state, reason) => this.#setState(state, reason),
      onWords: () => this.#tellSoon(),
      onHelpMissing: (isMissing) => {
        this.#isHelpMissing = isMissing
        this.#tellSoon()
      },
    })
    if (this.#evenIfNotSend) this.#reader.force()
    this.#reader.start()
  }

  /** The nation the person set, for this site or all. */
  #nation(): Nation | undefined {
    const settings = this.#settings
    if (settings === undefined) return undefined
    const bySite = settings.nationBySite[this.#host]
    return bySite ?? (settings.nation === 'auto' ? undefined : settings.nation)
  }

  async #makeEasy(text: string): Promise<EasyPair[]> {
    const nation = this.#nation() ?? this.#reader?.nation ?? 'england'
    return (await this.#ports.ask('easy.make', { text, nation })).pairs
  }

  async #setHidden(id: string, hidden: boolean): Promise<void> {
    // Read afresh: another page may have hidden a word since.
    const { hiddenTerms } = await this.#ports.loadSettings()
    const others = hiddenTerms.filter((other) => other !== id)
    await this.#ports.saveSettings({ hiddenTerms: hidden ? [...others, id] : others })
  }

  #setState(state: PageState, reason?: string): void {
    this.#state = state
    this.#reason = reason
    this.#tellSoon()
  }

  #summary(): PageSummary {
    const isMissing = this.#state === 'on' && this.#isHelpMissing
    const reason = isMissing ? 'page_reason_help' : this.#reason
    return {
      state: this.#state,
      ...(reason === undefined ? {} : { reason }),
      host: this.#host,
      title: this.#window.document.title,
      nation: this.#reader?.nation ?? this.#nation() ?? 'england',
      nationIsSet: this.#nation() !== undefined,
      words: [...(this.#reader?.words ?? [])],
      unknown: [...(this.#reader?.unknown ?? [])],
      ...(this.#glossary().file === null ? {} : { hasGlossary: true }),
    }
  }

  /** The first glossary that the page carries; nothing of the page's runs by reading it. */
  #glossary(): { file: string | null; host: string } {
    const carrier = this.#window.document.querySelector(`script[type="${CARRIER_TYPE}"]`)
    return { file: carrier?.textContent ?? null, host: this.#host }
  }

  #tellSoon(): void {
    if (!this.#isTop || this.#newsTimer !== undefined) return
    this.#newsTimer = setTimeout(() => {
      this.#newsTimer = undefined
      if (!this.isAlive) return
      const news = JSON.stringify(this.#summary())
      if (news === this.#lastNews) return
      this.#lastNews = news
      // Mostly no view is open to hear it.
      this.#ports.ask('page.changed', {}).catch(() => undefined)
    }, NEWS)
  }
}

function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // Nothing to save.
  }
}
