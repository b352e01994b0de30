import type { Settings } from '../../platform/settings.ts'
import { loadFace } from '../../ui/load-face.ts'
import { make } from '../../ui/make.ts'
import { SaveForm, type SavePorts, type SaveSubject } from '../../ui/save/save-form.ts'
import { t } from '../../ui/text.ts'
import type { CardHost } from '../help/card/card-host.ts'
import type { Box } from '../help/card/place-card.ts'
import { placeForm } from './place-form.ts'

export interface FramePorts {
  readonly card: CardHost
  styles(): string
  look(): Settings | undefined
}

/** Before the form is filled, in CSS pixels. */
const FIRST_HEIGHT = 160

/**
 * The save form on a web page. It stands in a frame inside our closed shadow root: keys that are
 * pressed in a shadow root reach the page's listeners with the letters in them, keys pressed in a
 * frame do not; and frames in shadow roots are not among the page's `frames`.
 */
export class SaveFrame {
  readonly #ports: FramePorts
  readonly #near: Node
  readonly #ends: () => { start: Box; end: Box } | undefined
  readonly #frame = make('iframe', { title: t('save_title') })
  readonly #layer = make(
    'div',
    { class: 'form-layer', popover: 'manual', role: 'dialog', 'aria-label': t('save_title') },
    this.#frame,
  )
  readonly #form: SaveForm
  readonly #abort = new AbortController()
  readonly #focusBefore = document.activeElement
  #drawnIn: Document | undefined
  #sizes: ResizeObserver | undefined
  #request = 0
  #height = FIRST_HEIGHT

  constructor(
    subject: SaveSubject,
    near: Node,
    ends: () => { start: Box; end: Box } | undefined,
    form: SavePorts,
    ports: FramePorts,
  ) {
    this.#ports = ports
    this.#near = near
    this.#ends = ends
    this.#form = new SaveForm(subject, {
      ask: form.ask,
      close: () => {
        this.close()
        form.close()
      },
      saved: (answer) => {
        this.close()
        form.saved(answer)
      },
    })
  }

  /** Shows the form and fills it. */
  open(): void {
    const { signal } = this.#abort
    // Firefox gives a frame its document a moment later, and a new one if the page moves our host.
    this.#frame.addEventListener('load', () => this.#draw(), { signal })
    this.#place()
    this.#draw()
    void this.#form.open().then(() => this.#place())
    const soon = () => this.#placeSoon()
    window.addEventListener('scroll', soon, { signal, capture: true, passive: true })
    window.addEventListener('resize', soon, { signal, passive: true })
    window.visualViewport?.addEventListener('resize', soon, { signal })
    // The tab may be closed, or left for good, before the next pause in typing.
    const keep = () => this.#form.keepTyped()
    window.addEventListener('pagehide', keep, { signal })
    document.addEventListener('visibilitychange', keep, { signal })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape' && !this.#ports.card.isOpen) {
          event.preventDefault()
          event.stopImmediatePropagation()
          this.#form.cancel()
        }
      },
      { signal, capture: true },
    )
  }

  /** Closes as the person would: what was typed is kept as a draft. */
  cancel(): void {
    this.#form.cancel()
  }

  close(): void {
    if (this.#abort.signal.aborted) return
    this.#abort.abort()
    cancelAnimationFrame(this.#request)
    this.#sizes?.disconnect()
    const hadFocus = this.#ports.card.hasFocus
    this.#ports.card.hideLayer(this.#layer)
    this.#layer.remove()
    const before = this.#focusBefore as HTMLElement | null
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true })
  }

  #draw(): void {
    const inside = this.#frame.contentDocument
    const view = inside?.defaultView as (Window & typeof globalThis) | null | undefined
    if (!inside?.body || !view || inside === this.#drawnIn || this.#abort.signal.aborted) return
    this.#drawnIn = inside
    const html = inside.documentElement
    html.lang = 'en-GB'
    html.className = 'all save-frame'
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(this.#ports.styles())
    inside.adoptedStyleSheets = [sheet]
    // The sizes and the typeface of the card, which a frame does not inherit.
    const style = getComputedStyle(this.#layer)
    for (const name of ['--unit', '--face']) {
      html.style.setProperty(name, style.getPropertyValue(name))
    }
    const look = this.#ports.look()
    if (look) {
      void loadFace(inside, look.font).then((face) => html.style.setProperty('--face', face))
    }
    inside.body.replaceChildren(this.#form.element)
    const { signal } = this.#abort
    inside.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    this.#sizes?.disconnect()
    this.#sizes = new ResizeObserver(() => this.#placeSoon())
    this.#sizes.observe(inside.body)
    view.focus()
    this.#form.focus()
    this.#placeSoon()
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return
    if (event.key === 'Escape') {
      event.preventDefault()
      this.#form.cancel()
    } else if (event.key === 'Tab') this.#turnRound(event)
  }

  /** Tab goes round in the form: outside it there is nothing of ours to go to. */
  #turnRound(event: KeyboardEvent): void {
    const all = this.#form.element.querySelectorAll<HTMLElement>(
      'button, select, textarea, input, summary',
    )
    const controls = [...all].filter((control) => control.checkVisibility())
    const [first] = controls
    const last = controls.at(-1)
    const active = this.#drawnIn?.activeElement
    const isAtEnd = event.shiftKey ? active === first : active === last
    if (!isAtEnd) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }

  #placeSoon(): void {
    if (this.#request !== 0) return
    this.#request = requestAnimationFrame(() => {
      this.#request = 0
      this.#place()
    })
  }

  #place(): void {
    if (this.#abort.signal.aborted) return
    const body = this.#drawnIn?.body
    if (body && body.childElementCount > 0) this.#height = body.offsetHeight
    const { style } = this.#layer
    this.#frame.style.height = `${this.#height}px`
    style.maxHeight = 'none'
    this.#ports.card.showLayer(this.#layer, this.#near, (size, screen) => {
      // A pinched page, or one with CSS zoom, has other pixels than ours.
      const ratio = size.width / Math.max(1, this.#layer.offsetWidth)
      const { maxWidth, maxHeight, ...place } = placeForm(this.#ends(), size, screen)
      style.maxWidth = `${maxWidth / ratio}px`
      style.maxHeight = `${maxHeight / ratio}px`
      // What does not fit scrolls inside the frame.
      const edges = this.#layer.offsetHeight - this.#layer.clientHeight
      this.#frame.style.height = `${Math.min(this.#height, maxHeight / ratio - edges)}px`
      return place
    })
  }
}
