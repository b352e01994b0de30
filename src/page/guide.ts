import type { Nation } from '../lexicon/entry.ts'
import type { EasyPair } from '../platform/easy.ts'
import type { PageWord } from '../platform/messages.ts'
import type { Settings } from '../platform/settings.ts'
import { loadFace } from '../ui/load-face.ts'
import { t } from '../ui/text.ts'
import { contentFor } from './card/card-content.ts'
import { CardHost, type How } from './card/card-host.ts'
import type { CardStore } from './card/card-store.ts'
import { EasyReader } from './easy-reader.ts'
import { boxesOf } from './frame-geometry.ts'
import { MarkIndex } from './mark-index.ts'
import { markFor, sameMark } from './marks.ts'
import type { BlockRecord, Mark, Surface } from './page-model.ts'
import { Painter } from './painter.ts'
import { Pointer } from './pointer.ts'
import { SelectionBar } from './selection-bar.ts'
import { bringToView, Steps } from './steps.ts'

export interface GuidePorts {
  openPanel(): Promise<boolean>
  openReader(): void
  makeEasy(text: string): Promise<EasyPair[]>
  setHidden(id: string, hidden: boolean): Promise<void>
  isAlive(): boolean
  nation(): Nation
  words(): readonly PageWord[]
  records(): readonly BlockRecord[]
  /** The page makes it impossible to go on. */
  fail(error: unknown): void
}

/** How long a card waits for its words while they load, in milliseconds. */
const LOADING = 1000
/** How long the ring around a word that a view asked for stays, in milliseconds. */
const RING = 5000

/**
 * Everything that a person sees and does on a page about SEND: the marks, the card, pointer and
 * keys. Exists only while there is something to show.
 */
export class Guide {
  readonly #abort = new AbortController()
  readonly #ports: GuidePorts
  readonly #store: CardStore
  readonly #painter: Painter
  readonly #card: CardHost
  readonly #pointer: Pointer
  readonly #steps = new Steps()
  readonly #selection: SelectionBar
  readonly #signals = new WeakMap<Surface, AbortSignal>()
  #marks: readonly Mark[] = []
  #index = new MarkIndex()
  #openMark: Mark | undefined
  /** The word whose card was asked for last. */
  #wanted: Mark | undefined
  #look: Settings | undefined
  #hasOpened = false
  #lastGone: Mark | undefined

  constructor(store: CardStore, ports: GuidePorts) {
    this.#ports = ports
    this.#store = store
    const { signal } = this.#abort
    this.#painter = new Painter(signal, (error) => ports.fail(error))
    this.#card = new CardHost({
      ...ports,
      store,
      listWords: () => this.#listWords(),
      goTo: (id) => this.go(id),
      onClosed: () => {
        this.#openMark = undefined
      },
    })
    void store.fetchStyles()
    const guide = this
    this.#pointer = new Pointer(
      {
        card: this.#card,
        get index() {
          return guide.#index
        },
        get isShowing() {
          return guide.#painter.isPainting
        },
        get openMark() {
          return guide.#openMark
        },
        open: (mark, how) => this.#open(mark, how),
        fail: (error) => ports.fail(error),
      },
      signal,
    )
    const easy = new EasyReader(this.#card, {
      ...ports,
      look: () => this.#look,
      dress: () => this.#dressOnce(),
    })
    this.#selection = new SelectionBar(
      {
        card: this.#card,
        dress: () => this.#dressOnce(),
        easyRead: (selected, how) => void easy.open(selected, how),
        listen: (text) => void easy.listen(text),
        fail: (error) => ports.fail(error),
      },
      signal,
    )
  }

  /** Opens the easy version of what is selected. */
  easyRead(): boolean {
    return this.#ports.isAlive() && this.#selection.easyReadNow()
  }

  isOurs(node: Node): boolean {
    return this.#card.isHost(node)
  }

  /** Listens in one document until its signal, or until the guide is destroyed. */
  attach(surface: Surface): void {
    let signal = this.#signals.get(surface)
    if (signal === undefined) {
      signal = AbortSignal.any([surface.signal, this.#abort.signal])
      this.#signals.set(surface, signal)
    }
    this.#pointer.attach(surface, signal)
    this.#selection.attach(surface, signal)
  }

  forget(document: Document): void {
    this.#painter.forget(document)
  }

  setLook(settings: Settings): void {
    this.#look = settings
    if (this.#hasOpened) void this.#dressCard()
  }

  async #dressOnce(): Promise<void> {
    await this.#store.fetchStyles()
    if (!this.#hasOpened) await this.#dressCard()
  }

  /** The typeface is fetched when a card first opens: the page can see that it got a font. */
  async #dressCard(): Promise<void> {
    this.#hasOpened = true
    const look = this.#look
    if (look === undefined) return
    const font = await loadFace(document, look.font)
    if (look === this.#look) this.#card.setLook({ font, scale: look.textScale })
  }

  /** Shows just these marks, in reading order, from now on; in slices. */
  *show(marks: readonly Mark[]): Generator<void, void, void> {
    const index = new MarkIndex()
    for (const mark of marks) {
      index.add(mark)
      yield
    }
    this.#marks = marks
    this.#index = index
    yield* this.#painter.show(new Set(marks))
    if (this.#openMark !== undefined) {
      this.#openMark = sameMark(marks, this.#openMark) ?? this.#openMark
      this.#card.replace()
    }
    void this.#store.fetch(new Set(marks.map((mark) => mark.match.id)))
    void this.#store.fetchStyles()
  }

  /** Moves to the next or previous mark, with its card open and the focus in it. */
  step(by: 1 | -1): boolean {
    if (!this.#ports.isAlive()) return false
    const mark = this.#steps.next(this.#marks, by)
    if (mark === undefined) return false
    this.#ringAround(mark)
    this.#open(mark, 'keyboard')
    const place = this.#marks.indexOf(mark) + 1
    this.#card.announce(t('card_step', String(place), String(this.#marks.length)))
    return true
  }

  /** Scrolls to the word's next place on the page, marked or not, and shows where it is. */
  go(id: string): boolean {
    const places = this.#ports
      .records()
      .flatMap((record) =>
        record.matches.filter((match) => match.id === id).map((match) => markFor(record, match)),
      )
    const last = this.#lastGone && sameMark(places, this.#lastGone)
    const from = last === undefined ? -1 : places.indexOf(last)
    for (let i = 1; i <= places.length; i++) {
      const mark = places[(from + i) % places.length]
      if (mark === undefined || !bringToView(mark)) continue
      this.#lastGone = mark
      this.#steps.setCurrent(mark)
      this.#card.close()
      this.#ringAround(mark, RING)
      return true
    }
    return false
  }

  destroy(): void {
    this.#abort.abort()
    this.#card.destroy()
  }

  #ringAround(mark: Mark, ms?: number): void {
    const boxes = boxesOf(mark)
    if (boxes !== undefined) this.#card.showRing(boxes, mark.record.block.container, ms)
  }

  #open(mark: Mark, how: How): void {
    if (!this.#ports.isAlive()) return
    this.#wanted = mark
    if (this.#isReady(mark)) {
      this.#openNow(mark, how)
      return
    }
    void this.#getReady(mark).then(() => {
      // By then the person may have pointed at another word.
      if (this.#wanted === mark) this.#openNow(mark, how)
    })
  }

  #isReady({ match }: Mark): boolean {
    return this.#store.styles !== '' && (match.own || this.#store.get(match.id) !== undefined)
  }

  /** Waits for what is on its way: a card that says "did not load" must not flash up before. */
  async #getReady(mark: Mark): Promise<void> {
    await this.#store.fetchStyles()
    const step = LOADING / 40
    for (let waited = 0; waited < LOADING && !this.#isReady(mark); waited += step)
      await new Promise((resolve) => setTimeout(resolve, step))
  }

  #openNow(mark: Mark, how: How): void {
    if (this.#abort.signal.aborted) return
    this.#openMark = mark
    if (!this.#hasOpened) void this.#dressCard()
    this.#steps.setCurrent(mark)
    const content = contentFor(mark.match, this.#store.get(mark.match.id))
    const node = mark.record.block.container
    const anchor = () => boxesOf(this.#openMark ?? mark)
    this.#card.open({ content, node, anchor }, how)
  }

  async #listWords(): Promise<readonly PageWord[] | 'opened'> {
    try {
      if (await this.#ports.openPanel()) return 'opened'
    } catch {
      // The list in the card will do.
    }
    return this.#ports.words()
  }
}
