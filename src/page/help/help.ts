import type { PageWord } from '../../platform/messages.ts'
import type { Settings } from '../../platform/settings.ts'
import { loadFace } from '../../ui/load-face.ts'
import { t } from '../../ui/text.ts'
import { boxesOf } from '../frame-geometry.ts'
import { markFor, sameMark } from '../marks.ts'
import type { HelpPorts, How, PageHelp } from '../page-help.ts'
import type { Mark, Surface } from '../page-model.ts'
import { SavedBar } from '../saved/saved-bar.ts'
import { SavedPassages } from '../saved/saved-passages.ts'
import { Saver } from '../saved/saver.ts'
import { contentFor } from './card/card-content.ts'
import { CardHost } from './card/card-host.ts'
import { CardStore } from './card/card-store.ts'
import { EasyReader } from './easy-reader.ts'
import { SelectionBar } from './selection-bar.ts'
import { bringToView, Steps } from './steps.ts'

/** How long a card waits for its words while they load, in milliseconds. */
const LOADING = 1000
/** How long the ring around a word that a view asked for stays, in milliseconds. */
const RING = 5000

/** Everything that a person sees and presses on a page: the card, the selection's bar, the keys. */
export class Help implements PageHelp {
  readonly #abort = new AbortController()
  readonly #ports: HelpPorts
  readonly #store: CardStore
  readonly #card: CardHost
  readonly #steps = new Steps()
  readonly #selection: SelectionBar
  readonly #passages: SavedPassages
  readonly #savedBar: SavedBar
  readonly #saver: Saver
  #openMark: Mark | undefined
  /** The word whose card was asked for last. */
  #wanted: Mark | undefined
  #look: Settings | undefined
  #hasOpened = false
  #lastGone: Mark | undefined

  constructor(ports: HelpPorts) {
    this.#ports = ports
    this.#store = new CardStore(ports.ask)
    this.#card = new CardHost({
      ...ports,
      store: this.#store,
      listWords: () => this.#listWords(),
      goTo: (id) => this.go(id),
      saveQuestion: (question) => void this.#saver.saveFromCard(this.#openMark, question),
      onClosed: () => {
        this.#openMark = undefined
      },
    })
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
        save: (selected) => void this.#saver.save(selected),
        fail: (error) => ports.fail(error),
      },
      this.#abort.signal,
    )
    const { signal } = this.#abort
    this.#passages = new SavedPassages(ports, signal)
    const saving = {
      ...ports,
      card: this.#card,
      passages: this.#passages,
      dress: () => this.#dressOnce(),
    }
    this.#savedBar = new SavedBar(saving, signal)
    this.#saver = new Saver(
      {
        ...saving,
        bar: this.#savedBar,
        styles: () => this.#store.styles,
        look: () => this.#look,
      },
      signal,
    )
    for (const surface of ports.surfaces()) this.#savedBar.attach(surface, signal)
    void this.#passages.fetch()
    this.marksChanged()
  }

  get card(): CardHost {
    return this.#card
  }

  get openMark(): Mark | undefined {
    return this.#openMark
  }

  attach(surface: Surface, signal: AbortSignal, hasActed: boolean): void {
    this.#selection.attach(surface, AbortSignal.any([signal, this.#abort.signal]), hasActed)
    this.#savedBar.attach(surface, this.#abort.signal)
  }

  setLook(settings: Settings): void {
    this.#look = settings
    if (this.#hasOpened) void this.#dressCard()
  }

  marksChanged(): void {
    this.#passages.pageChanged()
    const marks = this.#ports.marks()
    if (this.#openMark !== undefined) {
      this.#openMark = sameMark(marks, this.#openMark) ?? this.#openMark
      this.#card.replace()
    }
    void this.#store.fetch(new Set(marks.map((mark) => mark.match.id)))
    void this.#store.fetchStyles()
  }

  open(mark: Mark, how: How): void {
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

  step(by: 1 | -1): boolean {
    if (!this.#ports.isAlive()) return false
    const marks = this.#ports.marks()
    const mark = this.#steps.next(marks, by)
    if (mark === undefined) return false
    this.#ringAround(mark)
    this.open(mark, 'keyboard')
    const place = marks.indexOf(mark) + 1
    this.#card.announce(t('card_step', String(place), String(marks.length)))
    return true
  }

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

  easyRead(): boolean {
    return this.#ports.isAlive() && this.#selection.easyReadNow()
  }

  saveSelection(): boolean {
    if (!this.#ports.isAlive()) return false
    this.#selection.hide()
    return this.#saver.saveSelection()
  }

  destroy(): void {
    this.#abort.abort()
    this.#card.destroy()
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

  #ringAround(mark: Mark, ms?: number): void {
    const boxes = boxesOf(mark)
    if (boxes !== undefined) this.#card.showRing(boxes, mark.record.block.container, ms)
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
    this.#savedBar.hide()
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
