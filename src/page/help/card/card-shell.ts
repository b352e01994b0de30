import { make } from '../../../ui/make.ts'
import { HOST_SIGN } from '../../old-hosts.ts'
import { type Box, type CardPlace, placeCard } from './place-card.ts'

/** The card's width before text size and zoom, in CSS pixels. */
const WIDTH = 400

export interface CardLook {
  /** A CSS list of font families. */
  font: string
  /** 1 is the base size. */
  scale: number
}

/**
 * The one element that we ever add to a page: an empty box with a closed shadow root, which the
 * page can neither look into nor style. In it the card, the ring around a place, and a line for
 * screen readers. Card and ring lie in the top layer, where nothing of the page's styles moves
 * them.
 */
export class CardShell {
  readonly card = make('div', {
    class: 'card',
    popover: 'manual',
    tabindex: -1,
    role: 'dialog',
    'aria-labelledby': 'term',
    'aria-describedby': 'meaning',
  })
  readonly #ring = make('div', { class: 'ring', popover: 'manual' })
  readonly #live = make('p', { class: 'unseen', role: 'status' })
  readonly #all = make('div', { class: 'all', lang: 'en-GB', dir: 'ltr' })
  readonly #host = make('div', { [HOST_SIGN]: true })
  readonly #sheet = new CSSStyleSheet()
  #scale = 1
  #side: CardPlace['side'] | undefined

  constructor() {
    const important = { all: 'initial', position: 'absolute', width: '0', height: '0' }
    for (const [name, value] of Object.entries(important)) {
      this.#host.style.setProperty(name, value, 'important')
    }
    const root = this.#host.attachShadow({ mode: 'closed' })
    root.adoptedStyleSheets = [this.#sheet]
    this.#all.append(this.#ring, this.card, this.#live)
    root.append(this.#all)
    // The page's own handlers see nothing of what happens in the card.
    for (const name of eventNames()) {
      root.addEventListener(name, (event) => event.stopPropagation())
    }
  }

  isHost(node: unknown): boolean {
    return node === this.#host
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#host
  }

  get isShown(): boolean {
    return isOpen(this.card)
  }

  /** The focused element in the card. */
  get focused(): Element | null {
    return (this.#all.getRootNode() as ShadowRoot).activeElement
  }

  setStyles(css: string): void {
    if (this.#sheet.cssRules.length === 0) this.#sheet.replaceSync(css)
  }

  setLook({ font, scale }: CardLook): void {
    this.#scale = scale
    this.#all.style.setProperty('--unit', `${16 * scale}px`)
    this.#all.style.setProperty('--face', font)
  }

  /** Puts the host where it can be used, also after the page took it away. */
  attach(near: Node): void {
    const home = homeFor(near)
    if (this.#host.parentNode !== home) home.append(this.#host)
  }

  remove(): void {
    this.#host.remove()
  }

  show(): void {
    this.#side = undefined
    if (!this.isShown) this.card.showPopover()
    this.card.scrollTop = 0
  }

  hide(): void {
    if (this.isShown) this.card.hidePopover()
  }

  /** Gives up the focus where nothing of the page can take it back. */
  blur(): void {
    if (this.hasFocus) this.#host.blur()
  }

  say(text: string): void {
    this.#live.textContent = text
  }

  /** Puts the card beside its term, whose box is given in the viewport. */
  place(term: Box): void {
    const factor = this.#fitZoom()
    const screen = screenBox()
    const place = placeCard(term, screen, WIDTH * this.#scale * factor, this.#side)
    this.#side = place.side
    const px = (value: number) => `${value / factor}px`
    const { style } = this.card
    style.left = px(place.left + scrollX)
    style.maxWidth = px(place.maxWidth)
    style.maxHeight = px(place.maxHeight)
    const isBelow = place.side === 'below'
    style.top = isBelow ? px(place.edge + scrollY) : 'auto'
    // Above, it hangs from its lower edge, so that it grows away from its term.
    const { clientHeight } = document.documentElement
    style.bottom = isBelow ? 'auto' : px(clientHeight - (place.edge + scrollY))
  }

  /** Shows where a place is, in our own layer: the page cannot tell which. */
  showRing(lines: readonly Box[]): void {
    const factor = this.#fitZoom()
    const px = (value: number) => `${value / factor}px`
    this.#ring.replaceChildren(
      ...lines.map((line) => {
        const box = make('span')
        box.style.left = px(line.left + scrollX - ROOM)
        box.style.top = px(line.top + scrollY - ROOM)
        box.style.width = px(line.right - line.left + 2 * ROOM)
        box.style.height = px(line.bottom - line.top + 2 * ROOM)
        return box
      }),
    )
    if (!isOpen(this.#ring)) this.#ring.showPopover()
    // The ring lies under the card.
    if (this.isShown) {
      this.card.hidePopover()
      this.card.showPopover()
    }
  }

  /**
   * Shows another layer of ours where `place` says, given its size and the screen; keeps it unseen
   * where that finds no room.
   */
  showLayer(
    layer: HTMLElement,
    place: (size: { width: number; height: number }, screen: Box) => Place | undefined,
  ): void {
    if (layer.parentNode !== this.#all) this.#all.append(layer)
    const factor = this.#fitZoom()
    if (!isOpen(layer)) layer.showPopover()
    const { width, height } = layer.getBoundingClientRect()
    const found = place({ width, height }, screenBox())
    if (!found) {
      layer.hidePopover()
      return
    }
    layer.style.left = `${(found.left + scrollX) / factor}px`
    layer.style.top = `${(found.top + scrollY) / factor}px`
  }

  hideLayer(layer: HTMLElement): void {
    if (isOpen(layer)) layer.hidePopover()
  }

  hideRing(): void {
    if (isOpen(this.#ring)) this.#ring.hidePopover()
  }

  /**
   * Keeps the card at its own size whatever the page's CSS zoom, and at the size of text when the
   * page is pinched. Gives the factor between the card's pixels and the viewport's.
   */
  #fitZoom(): number {
    const factor = 1 / Math.max(1, visualViewport?.scale ?? 1)
    this.#all.style.zoom = String(factor / (this.#host.currentCSSZoom || 1))
    return factor
  }
}

interface Place {
  left: number
  top: number
}

/** Between a place and the ring around it. */
const ROOM = 5

/** A shadow root's `:popover-open` throws nowhere, but a host off the page shows nothing. */
function isOpen(element: HTMLElement): boolean {
  return element.isConnected && element.matches(':popover-open')
}

/** Everything outside an open modal dialog is inert: there the host must be inside. */
function homeFor(near: Node): Element {
  const element = near.nodeType === 1 ? (near as Element) : near.parentElement
  const modal = element?.ownerDocument === document && element.closest('dialog:modal')
  return modal || document.documentElement
}

/** What is on screen, in the viewport's coordinates: less than the viewport on a pinched page. */
function screenBox(): Box {
  const { clientWidth, clientHeight } = document.documentElement
  const view = visualViewport
  const left = view?.offsetLeft ?? 0
  const top = view?.offsetTop ?? 0
  return {
    left,
    top,
    right: left + Math.min(view?.width ?? clientWidth, clientWidth),
    bottom: top + Math.min(view?.height ?? clientHeight, innerHeight),
  }
}

/** All events that an element can have. */
function* eventNames(): Generator<string, void, void> {
  yield* ['focusin', 'focusout']
  for (const name in HTMLElement.prototype) if (name.startsWith('on')) yield name.slice(2)
}
