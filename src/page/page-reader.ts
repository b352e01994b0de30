import type { Nation } from '../lexicon/entry.ts'
import type { PageState, PageWord } from '../platform/messages.ts'
import type { Settings } from '../platform/settings.ts'
import { Guide } from './guide.ts'
import { hasSaved } from './has-saved.ts'
import { HelpLoader } from './help-loader.ts'
import { elementsInView } from './in-view.ts'
import { KeptMarks } from './kept-marks.ts'
import { marksAmong } from './marks.ts'
import { removeOldHosts } from './old-hosts.ts'
import { Outlook } from './outlook.ts'
import { Pace } from './pace.ts'
import { isPageEnglish } from './page-english.ts'
import type { PageHelp } from './page-help.ts'
import type { BlockRecord, Surface } from './page-model.ts'
import { PageText, TooBig } from './page-text.ts'
import { clearHighlights } from './painter.ts'
import { isAllPicture } from './readable.ts'
import type { ReaderPorts } from './reader-ports.ts'
import { SecondTries } from './second-tries.ts'
import { Alarm, inSlices, PAUSE } from './slices.ts'
import { unknownOf, wordsOf } from './summary.ts'
import { Surfaces } from './surfaces.ts'
import { type Changes, Watch } from './watch.ts'

/** Later marks are shown after so many blocks, then after four times as many. */
const NEXT_LOOK = 32
/** Slices of work are so long until the first marks are shown, in milliseconds. */
const FIRST_SLICES = 32

/** Reads one page, follows its changes, and has its words marked, until it is destroyed. */
export class PageReader {
  readonly #window: Window & typeof globalThis
  readonly #ports: ReaderPorts
  readonly #abort = new AbortController()
  readonly #surfaces: Surfaces
  readonly #watch: Watch
  readonly #text: PageText
  readonly #help: HelpLoader
  readonly #pace = new Pace()
  readonly #alarm = new Alarm()
  #guide: Guide | undefined
  #words: readonly PageWord[] = []
  #unknown: readonly string[] = []
  #settings: Settings
  #nationSet: Nation | undefined
  /** The person asked to read this page, whatever it is about. */
  #isForced = false
  #mustRestart = false
  /** Counts what the person asked for. */
  #wishes = 0
  #shown = ''
  /** The dictionary's other forms: `here` also where they will not come. */
  #forms: 'unasked' | 'asked' | 'here' = 'unasked'
  /** Marks seen before the whole page was read with all forms. */
  readonly #kept = new KeptMarks()
  #isSettled = false
  readonly #outlook = new Outlook()
  readonly #tries = new SecondTries()
  /** Whether a page about something else has saved passages, for which the help must come. */
  #saved: Promise<void> | undefined

  constructor(
    window: Window & typeof globalThis,
    settings: Settings,
    nation: Nation | undefined,
    ports: ReaderPorts,
  ) {
    this.#window = window
    this.#settings = settings
    this.#nationSet = nation
    this.#ports = ports
    const { signal } = this.#abort
    const isOurs = (node: Node) => this.#help.now?.card.isHost(node) ?? false
    this.#help = new HelpLoader(
      () => ports.loadHelp(),
      {
        ...ports,
        nation: () => this.nation,
        words: () => this.#words,
        records: () => this.#records(),
        marks: () => this.#guide?.marks ?? [],
        surfaces: () => this.#surfaces,
        fail: (error) => this.#giveUp(error),
      },
      (help) => this.#onHelp(help),
      (isMissing) => ports.onHelpMissing(isMissing),
    )
    this.#watch = new Watch(
      signal,
      isOurs,
      () => this.#alarm.ring(),
      (error) => this.#giveUp(error),
    )
    this.#text = new PageText(ports.openReading(nation), {
      isOurs,
      onShadowRoot: (root, surface) => {
        this.#outlook.open()
        this.#watch.observe(root, surface)
      },
      onFrame: (frame, surface) => this.#surfaces.addFrame(frame, surface),
    })
    this.#surfaces = new Surfaces(
      signal,
      (surface) => this.#onAdopted(surface),
      (surface) => this.#onGone(surface),
    )
  }

  get nation(): Nation {
    return this.#text.reading.nation
  }

  start(): void {
    removeOldHosts(this.#window.document)
    this.#surfaces.addPage(this.#window.document, this.#window)
    void this.#run()
  }

  destroy(): void {
    this.#abort.abort()
    this.#guide?.destroy()
    this.#guide = undefined
    this.#help.close()
  }

  force(): void {
    this.#isForced = true
    this.#wishes++
    this.#alarm.ring(true)
  }

  /** Follows changed settings. */
  follow(settings: Settings, nation: Nation | undefined): void {
    // Other marks are asked for than those that were seen.
    if (settings.density !== this.#settings.density) this.#kept.clear()
    this.#settings = settings
    this.#wishes++
    this.#help.now?.setLook(settings)
    if (nation !== this.#nationSet) {
      this.#nationSet = nation
      this.#mustRestart = true
    }
    this.#alarm.ring(true)
  }

  /** The words on the page in reading order, as of the last whole reading. */
  get words(): readonly PageWord[] {
    return this.#words
  }

  /** Letters on the page that nobody explained. */
  get unknown(): readonly string[] {
    return this.#unknown
  }

  /** What a person sees and presses here; undefined where it cannot be had. */
  help(): Promise<PageHelp | undefined> {
    return this.#help.need()
  }

  #records(): readonly BlockRecord[] {
    return this.#text.ordered(this.#surfaces)
  }

  #onAdopted(surface: Surface): void {
    clearHighlights(surface.document)
    this.#watch.observe(surface.document, surface)
    this.#watch.lookAgain(surface)
    this.#watch.touchAll(surface)
    this.#guide?.attach(surface)
  }

  #onGone(surface: Surface): void {
    this.#watch.forget(surface)
    this.#guide?.forget(surface.document)
    this.#text.forgetSurface(surface)
    this.#alarm.ring()
  }

  async #run(): Promise<void> {
    const { signal } = this.#abort
    while (!signal.aborted && this.#ports.isAlive()) {
      try {
        this.#alarm.reset()
        const ms = await this.#round(signal)
        this.#pace.done(performance.now(), ms, this.#guide !== undefined)
        await this.#alarm.sleep(signal)
        await this.#alarm.nap(this.#pace.delay(performance.now()), signal)
      } catch (error) {
        this.#giveUp(error)
        await this.#tries.breathe()
      }
    }
  }

  /** Whatever the page does to us, it keeps working as before; we only stop, and say so. */
  #giveUp(error: unknown): void {
    if (this.#abort.signal.aborted) return
    if (this.#tries.mayTryAgain(error)) {
      this.#guide?.destroy()
      this.#guide = undefined
      this.#shown = ''
      this.#mustRestart = true
      this.#alarm.ring(true)
      return
    }
    this.destroy()
    const isBig = error instanceof TooBig
    this.#ports.onState('gave-up', isBig ? 'page_reason_big' : 'page_reason_broken')
  }

  /** Reads what changed and shows it; gives the milliseconds of work. */
  async #round(signal: AbortSignal): Promise<number> {
    if (this.#mustRestart) this.#startOver()
    if (!this.#isEnglish()) return this.#stopFor('not-english')
    let ms = 0
    this.#surfaces.dropGone()
    // Reading a page finds its frames, and reading those finds theirs.
    for (let found = -1; found !== this.#surfaces.size; ) {
      found = this.#surfaces.size
      for (const [surface, changes] of this.#watch.take()) {
        ms += await this.#readSurface(surface, changes, signal)
      }
    }
    if (this.#mustRestart) return ms
    if (this.#shown === this.#stand) return ms
    if (!this.#isEnglish()) return ms + this.#stopFor('not-english')
    const stand = this.#stand
    ms += (await inSlices(this.#show(true), signal)).ms
    if (this.#guide !== undefined) {
      const records = this.#records()
      ms += (await inSlices(this.#text.resolveUnknown(records), signal)).ms
      this.#words = wordsOf(records)
      this.#unknown = unknownOf(records)
      // Not before: "nothing here needed explaining" must be true when it is said.
      this.#ports.onState('on')
      this.#ports.onWords()
    } else this.#help.now?.marksChanged()
    this.#shown = stand
    return ms
  }

  /** Changes whenever what is to be shown may be something else. */
  get #stand(): string {
    return `${this.#text.edits} ${this.#text.reading.version} ${this.#wishes}`
  }

  #startOver(): void {
    this.#mustRestart = false
    this.#text.restart(this.#ports.openReading(this.#nationSet), this.#surfaces)
    for (const surface of this.#surfaces) this.#watch.touchAll(surface)
  }

  async #readSurface(surface: Surface, changes: Changes, signal: AbortSignal): Promise<number> {
    const run = async <T>(job: Generator<unknown, T, void>, first = 0): Promise<T> => {
      const done = await inSlices(job, signal, first)
      ms += done.ms
      return done.value
    }
    let ms = 0
    try {
      if (changes.everything) {
        // A document that was written anew has lost our listeners.
        this.#guide?.attach(surface)
        await run(this.#readAndShow(surface), this.#guide === undefined ? FIRST_SLICES : 0)
      } else {
        if (changes.around.size > 0 || changes.removed) {
          await run(this.#text.readAround(surface, changes.around))
        }
        if (changes.visibility !== undefined) {
          const within = changes.visibility === 'anywhere' ? undefined : changes.visibility
          const shown = await run(this.#text.changedVisibility(surface, within))
          if (shown.length > 0) await run(this.#text.readAround(surface, shown))
        }
      }
    } catch (error) {
      // A frame may vanish while it is read; the page itself may not.
      if (signal.aborted || surface.frame === null || error instanceof TooBig) throw error
      this.#surfaces.dropGone()
    }
    return ms
  }

  /** Reads a document, what is on screen first, and shows marks before all of it is read. */
  *#readAndShow(surface: Surface): Generator<unknown, void, void> {
    // Read a second time, with all forms, a page keeps the marks it has until all is read.
    const isFirst = surface.records.length === 0 && this.#guide === undefined
    if (isFirst) this.#outlook.measure(this.#window.document)
    if (isFirst && surface.frame === null) {
      yield* this.#text.readAhead(surface, elementsInView(surface.document, surface.window))
      yield* this.#showSoFar()
    }
    let next = NEXT_LOOK
    const { reading } = this.#text
    let isSure = this.#outlook.isSure(reading)
    for (const _ of this.#text.readAll(surface)) {
      // The rest is for the reading that knows more.
      if (this.#mustRestart) return
      yield
      if (!isFirst) continue
      const isSureNow = !isSure && this.#outlook.isSure(reading)
      if (!isSureNow && surface.records.length < next) continue
      isSure ||= isSureNow
      next = Math.max(NEXT_LOOK, surface.records.length) * 4
      yield* this.#showSoFar()
    }
  }

  *#showSoFar(): Generator<unknown, void, void> {
    const isFirst = this.#guide === undefined
    if (this.#isEnglish()) yield* this.#show(false)
    // The first underlines are to be seen before anything more is read.
    if (isFirst && this.#guide !== undefined) yield PAUSE
  }

  /**
   * Chooses the marks among what has been read, and has them shown.
   * @param isWhole whether all of the page has been read, so that its subject is known
   */
  *#show(isWhole: boolean): Generator<unknown, void, void> {
    const { reading } = this.#text
    const isAbout = isWhole ? reading.isAboutSend : this.#outlook.isSure(reading)
    if (!isAbout && !this.#isForced) {
      if (isWhole) this.#stopForWords()
      return
    }
    this.#askForAllForms()
    const records = this.#records()
    yield* this.#text.resolve(records)
    if (!this.#isSettled) this.#kept.keep(this.#guide?.nearMarks ?? [])
    const marks = yield* marksAmong(records, this.#settings, this.#kept)
    this.#guide ??= this.#makeGuide()
    yield* this.#guide.show(marks)
    this.#isSettled ||= isWhole && this.#forms === 'here'
  }

  /**
   * The script brings only the strong terms, which tell whether a page is about SEND. Once it is,
   * the worker gives all the others, and the page is read again with them. Where it cannot, the
   * strong terms are what the person gets.
   */
  #askForAllForms(): void {
    if (this.#forms !== 'unasked') return
    this.#forms = 'asked'
    this.#ports.loadAllForms().then(
      () => {
        this.#forms = 'here'
        this.#mustRestart = true
        this.#alarm.ring(true)
      },
      () => {
        this.#forms = 'here'
      },
    )
  }

  #makeGuide(): Guide {
    const guide = new Guide({
      help: this.#help,
      isAlive: () => this.#ports.isAlive(),
      fail: (error) => this.#giveUp(error),
    })
    for (const surface of this.#surfaces) guide.attach(surface)
    return guide
  }

  #onHelp(help: PageHelp): void {
    help.setLook(this.#settings)
    for (const surface of this.#surfaces) this.#guide?.attach(surface)
  }

  #stopForWords(): void {
    const words = this.#records().reduce((sum, record) => sum + record.words, 0)
    if (isAllPicture(this.#window.document, words)) {
      this.#stopFor('cannot-read', 'page_reason_drawn')
    } else this.#stopFor('not-about-send')
    this.#saved ??= hasSaved(this.#ports.ask).then((has) => void (has && this.#help.need()))
  }

  /** Takes everything off the page and waits for it to change. */
  #stopFor(state: PageState, reason?: string): number {
    this.#guide?.destroy()
    this.#guide = undefined
    this.#words = []
    this.#unknown = []
    if (state === 'not-english') {
      // Translated back, all of it has to be read anew.
      this.#watch.take()
      this.#mustRestart = true
    }
    this.#ports.onState(state, reason)
    return 0
  }

  #isEnglish(): boolean {
    return isPageEnglish(this.#window.document, this.#records())
  }
}
