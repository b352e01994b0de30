import type { ask } from '../../platform/messaging.ts'
import type { FileSource } from '../../platform/notebook.ts'
import { make } from '../../ui/make.ts'
import { t } from '../../ui/text.ts'
import type { CardHost } from '../help/card/card-host.ts'
import type { Box } from '../help/card/place-card.ts'
import { placeBar } from '../help/place-bar.ts'
import { endsOnScreen } from '../help/selected.ts'
import { isControl } from '../is-control.ts'
import type { Surface } from '../page-model.ts'
import type { SavedPassages } from './saved-passages.ts'

export interface BarPorts {
  readonly card: CardHost
  readonly passages: SavedPassages
  ask: typeof ask
  isAlive(): boolean
  dress(): Promise<void>
}

interface Shown {
  /** What has just been done; empty where the person points at a saved passage. */
  words: string
  passage: string | null
  file: FileSource | null
  node: Node
  ends(): { start: Box; end: Box } | undefined
}

/** A pointer that rests on a saved passage so long asks about it. */
const REST = 600
/** "Saved" stays so long; the pointer on it keeps it. */
const STAY = 6000

/** The small bar that leads from a saved passage to the notebook. */
export class SavedBar {
  readonly #ports: BarPorts
  readonly #attached = new WeakSet<Surface>()
  #bar: HTMLElement | undefined
  #shown: Shown | undefined
  #rest: ReturnType<typeof setTimeout> | undefined
  #stay: ReturnType<typeof setTimeout> | undefined

  constructor(ports: BarPorts, signal: AbortSignal) {
    this.#ports = ports
    signal.addEventListener('abort', () => {
      clearTimeout(this.#rest)
      this.hide()
    })
  }

  /** Listens in one document until it is gone, or until the signal; done again it changes nothing. */
  attach(surface: Surface, until: AbortSignal): void {
    if (this.#attached.has(surface)) return
    this.#attached.add(surface)
    const signal = AbortSignal.any([surface.signal, until])
    const on = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void) =>
      surface.window.addEventListener(
        name,
        (event) => {
          if (event.isTrusted) act(event)
        },
        { capture: true, passive: name !== 'keydown', signal },
      )
    const { card } = this.#ports
    on('pointermove', (event) => {
      clearTimeout(this.#rest)
      if (card.isHost(event.target)) return
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      if (this.#ports.passages.found.length === 0) return
      const { clientX, clientY } = event
      this.#rest = setTimeout(() => this.#look(surface, clientX, clientY), REST)
    })
    on('pointerdown', (event) => {
      clearTimeout(this.#rest)
      if (!card.isHost(event.target)) this.hide()
    })
    on('click', (event) => {
      const { clientX, clientY, button, detail } = event
      // A click on a link or a button is the page's own.
      if (button !== 0 || detail === 0 || card.isHost(event.target) || isControl(event)) return
      // A card that this click opens comes first.
      setTimeout(() => this.#look(surface, clientX, clientY))
    })
    on('keydown', (event) => {
      if (!this.#shown || event.key !== 'Escape' || card.isOpen) return
      event.preventDefault()
      event.stopImmediatePropagation()
      this.hide()
    })
    on('scroll', () => this.#place())
    on('resize', () => this.#place())
  }

  /** Shows the bar beside a passage. */
  show(shown: Shown): void {
    this.hide()
    this.#shown = shown
    this.#bar = this.#draw(shown)
    void this.#ports.dress().then(() => this.#place())
    if (shown.words !== '') this.#hideLater()
  }

  hide(): void {
    clearTimeout(this.#stay)
    this.#shown = undefined
    if (!this.#bar) return
    this.#ports.card.hideLayer(this.#bar)
    this.#bar.remove()
    this.#bar = undefined
  }

  #look(surface: Surface, x: number, y: number): void {
    const { card, passages } = this.#ports
    if (card.isOpen || !this.#ports.isAlive()) return
    if (surface.document.getSelection()?.isCollapsed === false) return
    const found = passages.found.find(
      (each) =>
        each.surface === surface &&
        [...each.range.getClientRects()].some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        ),
    )
    if (!found && this.#shown?.words === '') this.hide()
    if (!found || this.#shown?.passage === found.id) return
    this.show({
      words: '',
      passage: found.id,
      file: found.file,
      node: found.range.endContainer,
      ends: () => endsOnScreen(surface, found.range),
    })
  }

  #hideLater(): void {
    clearTimeout(this.#stay)
    this.#stay = setTimeout(() => this.hide(), STAY)
  }

  #place(): void {
    const shown = this.#shown
    if (!shown || !this.#bar) return
    const ends = shown.ends()
    this.#ports.card.showLayer(this.#bar, shown.node, (size, screen) =>
      ends ? placeBar(ends.start, ends.end, size, screen, false) : undefined,
    )
  }

  #draw({ words, passage, file }: Shown): HTMLElement {
    const open = () => {
      this.hide()
      void this.#ports.ask('notebook.open', { passage, file }).catch(() => undefined)
    }
    return make(
      'div',
      {
        class: 'selection',
        popover: 'manual',
        role: 'toolbar',
        'aria-label': t('save_open'),
        pointerdown: (event) => event.preventDefault(),
        mousedown: (event) => event.preventDefault(),
        pointerenter: () => clearTimeout(this.#stay),
        pointerleave: () => this.#hideLater(),
      },
      words !== '' && make('p', {}, words),
      make('button', { type: 'button', class: 'tool', click: open }, t('save_open')),
    )
  }
}
