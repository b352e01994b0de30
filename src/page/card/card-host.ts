import { h, render } from 'preact'
import type { CardEntry, Nation } from '../../lexicon/entry.ts'
import type { PageWord } from '../../platform/messages.ts'
import { t } from '../../ui/text.ts'
import tokens from '../../ui/tokens.css?inline'
import styles from './card.css?inline'
import { type CardContent, type Part, spokenText } from './card-content.ts'
import { type CardActions, type CardState, CardView } from './card-view.tsx'
import { type Box, type CardPlace, placeCard } from './place-card.ts'
import { hush, speak } from './speak.ts'

/** The card's width before text size and zoom, in CSS pixels. */
const WIDTH = 400

/** Marks our host for a later script of ours, in words that say nothing to the page. */
export const HOST_SIGN = 'data-m'

/** Takes away a host that an earlier script of ours left behind. */
export function removeOldHosts(document: Document): void {
  for (const old of document.querySelectorAll(`html > [${HOST_SIGN}], dialog > [${HOST_SIGN}]`)) {
    old.remove()
  }
}

/** Where the card's term is now. */
export interface Anchor {
  whole: Box
  lines: Box[]
  isSeen: boolean
}

/** What a card is opened on. */
export interface Subject {
  content: CardContent
  anchor(): Anchor | undefined
  /** The node that holds the term, to find a dialog or frame that it is in. */
  node: Node
}

/**
 * - `pointer`: opened by resting on the term; closes when the pointer leaves
 * - `press`: by a click or tap; stays until closed
 * - `keyboard`: the same, with the focus in it
 */
export type How = 'pointer' | 'press' | 'keyboard'

export interface CardHelpers {
  card(id: string): CardEntry | undefined
  fetchCards(ids: string[]): Promise<void>
  pageNation(): Nation
  setHidden(id: string, hidden: boolean): Promise<void>
  /** Opens the list of words beside the page; gives the words where there is no such place. */
  listWords(): Promise<readonly PageWord[] | 'opened'>
  goTo(id: string): boolean
  onClosed(): void
}

export interface CardLook {
  font: string
  /** 1 is the base size. */
  scale: number
}

/**
 * The one element that we ever add to a page, made when a card first opens: an empty box with a
 * closed shadow root, which the page can neither look into nor style.
 */
export class CardHost {
  readonly #document: Document
  readonly #window: Window & typeof globalThis
  readonly #help: CardHelpers
  #host: HTMLElement | undefined
  #all: HTMLElement | undefined
  #card: HTMLElement | undefined
  #ring: HTMLElement | undefined
  #live: HTMLElement | undefined
  #look: CardLook = { font: 'system-ui, sans-serif', scale: 1 }
  #subject: Subject | undefined
  #how: How = 'pointer'
  #place: CardPlace | undefined
  #stack: CardContent[] = []
  #state: CardState | undefined
  #focusBefore: Element | null = null
  #ringTimer: ReturnType<typeof setTimeout> | undefined

  constructor(document: Document, window: Window & typeof globalThis, help: CardHelpers) {
    this.#document = document
    this.#window = window
    this.#help = help
  }

  get isOpen(): boolean {
    return this.#subject !== undefined
  }

  get subject(): Subject | undefined {
    return this.#subject
  }

  /** Whether the card stays when the pointer leaves. */
  get isPinned(): boolean {
    return this.#how !== 'pointer' || this.hasFocus
  }

  get hasFocus(): boolean {
    return this.#host !== undefined && this.#document.activeElement === this.#host
  }

  isHost(node: unknown): boolean {
    return node !== undefined && node === this.#host
  }

  /** Where the open card is in the viewport. */
  get box(): Box | undefined {
    return this.isOpen ? this.#card?.getBoundingClientRect() : undefined
  }

  setLook(look: CardLook): void {
    this.#look = look
    this.#applyLook()
  }

  open(subject: Subject, how: How): void {
    const isFresh = !this.isOpen
    this.#ensureHost(subject.node)
    hush()
    if (isFresh || !this.hasFocus) this.#focusBefore = deepActive(this.#document)
    this.#subject = subject
    this.#how = how
    this.#place = undefined
    this.#stack = []
    this.#setContent(subject.content)
    this.#show()
    if (how === 'keyboard') this.#card?.focus({ preventScroll: true })
    else this.hideRing()
    void this.#complete(subject)
  }

  /** Fills in a card that was not there yet when it was asked for. */
  async #complete(subject: Subject): Promise<void> {
    const { content } = subject
    if (content.kind !== 'missing') return
    await this.#help.fetchCards([content.id])
    const entry = this.#help.card(content.id)
    if (entry === undefined || this.#subject !== subject || this.#stack.length > 0) return
    this.#setContent({ kind: 'entry', id: content.id, entry, form: content.form })
  }

  /** Keeps the card open although the pointer leaves. */
  pin(): void {
    if (this.#how === 'pointer') this.#how = 'press'
  }

  /** Moves the focus into the open card, as Tab does. */
  enter(): void {
    this.pin()
    this.#focusBefore = deepActive(this.#document)
    this.#controls()[0]?.focus({ preventScroll: true })
  }

  close(): void {
    if (!this.isOpen) return
    const hadFocus = this.hasFocus
    this.#subject = undefined
    this.#state = undefined
    hush()
    this.hideRing()
    this.#card?.hidePopover()
    if (this.#card) render(null, this.#card)
    if (hadFocus) this.#returnFocus()
    this.#help.onClosed()
  }

  /** Puts the card beside its term again, after scrolling or a change of layout. */
  replace(): void {
    const subject = this.#subject
    if (subject === undefined || this.#card === undefined) return
    if (!this.#host?.isConnected) {
      this.#ensureHost(subject.node)
      this.#show()
      return
    }
    const anchor = subject.anchor()
    if (anchor === undefined || !anchor.isSeen) {
      // Its term is gone; somebody reading the card keeps it, where it is.
      if (!this.isPinned) this.close()
      return
    }
    this.#layOut(anchor)
  }

  /** Shows where a place is, in our own layer: the page cannot tell which. */
  showRing(anchor: Anchor, node: Node, ms?: number): void {
    this.#ensureHost(node)
    const ring = this.#ring
    if (ring === undefined) return
    clearTimeout(this.#ringTimer)
    const { x, y, factor } = this.#frame()
    ring.replaceChildren(
      ...anchor.lines.map((line) => {
        const box = this.#document.createElement('span')
        const px = (value: number) => `${value / factor}px`
        box.style.left = px(line.left + x - 5)
        box.style.top = px(line.top + y - 5)
        box.style.width = px(line.right - line.left + 10)
        box.style.height = px(line.bottom - line.top + 10)
        return box
      }),
    )
    if (!ring.matches(':popover-open')) ring.showPopover()
    // The ring lies under the card.
    if (this.isOpen && this.#card) {
      this.#card.hidePopover()
      this.#card.showPopover()
    }
    if (ms !== undefined) this.#ringTimer = setTimeout(() => this.hideRing(), ms)
  }

  hideRing(): void {
    clearTimeout(this.#ringTimer)
    if (this.#ring?.isConnected && this.#ring.matches(':popover-open')) this.#ring.hidePopover()
  }

  /** Says something to screen readers only. */
  announce(text: string): void {
    if (this.#live) this.#live.textContent = text
  }

  destroy(): void {
    if (this.#card) render(null, this.#card)
    if (this.isOpen) hush()
    clearTimeout(this.#ringTimer)
    this.#subject = undefined
    this.#host?.remove()
    this.#host = undefined
  }

  /** Makes the host when it is first needed, and puts it back where the page took it away. */
  #ensureHost(near: Node): void {
    const home = this.#homeFor(near)
    if (this.#host === undefined) this.#build()
    if (this.#host === undefined || this.#host.parentNode === home) return
    home.append(this.#host)
    this.#applyLook()
  }

  /** Everything outside an open modal dialog is inert: there the host must be inside. */
  #homeFor(near: Node): Element {
    const element = near.nodeType === 1 ? (near as Element) : near.parentElement
    const modal = element?.ownerDocument === this.#document && element.closest('dialog:modal')
    return modal || this.#document.documentElement
  }

  #build(): void {
    const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = '') => {
      const element = this.#document.createElement(name)
      if (className) element.className = className
      return element
    }
    const host = make('div')
    host.setAttribute(HOST_SIGN, '')
    for (const [name, value] of [
      ['all', 'initial'],
      ['position', 'absolute'],
      ['width', '0'],
      ['height', '0'],
    ] as const) {
      host.style.setProperty(name, value, 'important')
    }
    const root = host.attachShadow({ mode: 'closed' })
    const sheet = new this.#window.CSSStyleSheet()
    // On an element of ours, not the host: page rules for "div" or "*" reach the host.
    sheet.replaceSync(tokens.replaceAll(':host', '.all') + styles)
    root.adoptedStyleSheets = [sheet]

    this.#all = make('div', 'all')
    this.#all.lang = 'en-GB'
    this.#all.dir = 'ltr'
    this.#ring = make('div', 'ring')
    this.#ring.popover = 'manual'
    this.#card = make('div', 'card')
    this.#card.popover = 'manual'
    this.#card.tabIndex = -1
    this.#card.setAttribute('role', 'dialog')
    this.#card.setAttribute('aria-labelledby', 'term')
    this.#card.setAttribute('aria-describedby', 'meaning')
    this.#live = make('p', 'unseen')
    this.#live.setAttribute('role', 'status')
    this.#all.append(this.#ring, this.#card, this.#live)
    root.append(this.#all)

    this.#card.addEventListener('keydown', (event) => this.#onKey(event))
    // The page's own handlers see nothing of what happens in the card.
    for (const name of KEPT) root.addEventListener(name, (event) => event.stopPropagation())
    this.#host = host
  }

  #applyLook(): void {
    if (this.#all === undefined) return
    this.#all.style.setProperty('--unit', `${16 * this.#look.scale}px`)
    this.#all.style.setProperty('--face', this.#look.font)
  }

  #show(): void {
    if (this.#card === undefined) return
    if (!this.#card.matches(':popover-open')) this.#card.showPopover()
    this.#card.scrollTop = 0
    this.replace()
  }

  /** From viewport to the card's own coordinates: scrolling, pinch and CSS zoom. */
  #frame(): { x: number; y: number; factor: number } {
    const { scrollX, scrollY, visualViewport } = this.#window
    const zoom = this.#host?.currentCSSZoom ?? 1
    // On a pinched page a card of full size would be as large as the page.
    const factor = 1 / Math.max(1, visualViewport?.scale ?? 1)
    if (this.#all) this.#all.style.zoom = String(factor / zoom)
    return { x: scrollX, y: scrollY, factor }
  }

  #layOut(anchor: Anchor): void {
    const card = this.#card
    if (card === undefined) return
    const { x, y, factor } = this.#frame()
    const width = WIDTH * this.#look.scale * factor
    const place = placeCard(anchor.whole, this.#screen(), width, this.#place?.side)
    this.#place = place
    const px = (value: number) => `${value / factor}px`
    const { style } = card
    style.left = px(place.left + x)
    style.maxWidth = px(place.maxWidth)
    style.maxHeight = px(place.maxHeight)
    if (place.side === 'below') {
      style.top = px(place.edge + y)
      style.bottom = 'auto'
    } else {
      // Hung from below, so that it grows away from its term.
      style.top = 'auto'
      style.bottom = px(this.#document.documentElement.clientHeight - (place.edge + y))
    }
  }

  /** What is on screen, in viewport coordinates: less than the viewport on a pinched page. */
  #screen(): Box {
    const view = this.#window.visualViewport
    const { clientWidth, clientHeight } = this.#document.documentElement
    const left = view?.offsetLeft ?? 0
    const top = view?.offsetTop ?? 0
    return {
      left,
      top,
      right: left + Math.min(view?.width ?? clientWidth, clientWidth),
      bottom: top + Math.min(view?.height ?? clientHeight, this.#window.innerHeight),
    }
  }

  #setContent(content: CardContent): void {
    const related =
      content.kind === 'entry'
        ? content.entry.see.flatMap((id) => this.#help.card(id) ?? []).slice(0, 4)
        : []
    this.#state = {
      content,
      pageNation: this.#help.pageNation(),
      canGoBack: this.#stack.length > 0,
      open: new Set(),
      isSpeaking: false,
      notice: '',
      related,
    }
    this.#render()
    if (this.#card) this.#card.scrollTop = 0
  }

  #update(patch: Partial<CardState>): void {
    if (this.#state === undefined) return
    this.#state = { ...this.#state, ...patch }
    this.#render()
  }

  #render(): void {
    if (this.#card === undefined || this.#state === undefined) return
    render(h(CardView, { state: this.#state, act: this.#actions }), this.#card)
  }

  readonly #actions: CardActions = {
    close: () => this.close(),
    back: () => {
      const content = this.#stack.pop()
      if (content !== undefined) this.#goOn(content)
    },
    toggle: (part: Part) => {
      const open = new Set(this.#state?.open)
      if (!open.delete(part)) open.add(part)
      this.pin()
      this.#update({ open })
    },
    follow: (id) => {
      const entry = this.#help.card(id)
      if (entry === undefined || this.#state === undefined) return
      this.#stack.push(this.#state.content)
      this.#goOn({ kind: 'entry', id, entry, form: undefined })
      void this.#help.fetchCards([id]).then(() => this.#refreshRelated(id))
    },
    listen: () => void this.#listen(),
    hide: (id, term) => void this.#hide(id, term, true),
    unhide: (id) => void this.#hide(id, '', false),
    listWords: () => void this.#listWords(),
    goTo: (id) => {
      this.close()
      this.#help.goTo(id)
    },
  }

  /** Another content in the same card; the focus stays in it. */
  #goOn(content: CardContent): void {
    hush()
    this.pin()
    this.#setContent(content)
    this.#card?.focus({ preventScroll: true })
    this.replace()
  }

  #refreshRelated(id: string): void {
    const content = this.#state?.content
    if (content?.kind !== 'entry' || content.id !== id) return
    this.#update({
      related: content.entry.see.flatMap((see) => this.#help.card(see) ?? []).slice(0, 4),
    })
  }

  async #listen(): Promise<void> {
    const state = this.#state
    if (state === undefined) return
    if (state.isSpeaking) {
      hush()
      return this.#update({ isSpeaking: false })
    }
    this.pin()
    this.#update({ isSpeaking: true, notice: '' })
    const done = () => {
      if (this.#state?.content === state.content) this.#update({ isSpeaking: false })
    }
    if (!(await speak(spokenText(state.content), done))) {
      this.#update({ isSpeaking: false, notice: t('card_no_voice') })
    }
  }

  async #hide(id: string, term: string, hidden: boolean): Promise<void> {
    try {
      await this.#help.setHidden(id, hidden)
    } catch {
      return this.#update({ notice: t('card_not_saved') })
    }
    if (!hidden) return this.#actions.back()
    if (this.#state === undefined) return
    this.#stack.push(this.#state.content)
    this.#goOn({ kind: 'hidden', id, term })
  }

  async #listWords(): Promise<void> {
    this.pin()
    const words = await this.#help.listWords()
    if (words === 'opened') return this.close()
    if (this.#state === undefined) return
    this.#stack.push(this.#state.content)
    this.#goOn({ kind: 'words', words })
  }

  /** Tab past the last control leads back to the page, where the person was. */
  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Tab') return
    const controls = this.#controls()
    const root = this.#all?.getRootNode() as ShadowRoot | undefined
    const at = controls.indexOf(root?.activeElement as HTMLElement)
    const leaves = event.shiftKey ? at <= 0 : at === controls.length - 1
    if (!leaves) return
    event.preventDefault()
    this.close()
  }

  #controls(): HTMLElement[] {
    return [...(this.#card?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])].filter(
      (control) => control.checkVisibility(),
    )
  }

  #returnFocus(): void {
    const before = this.#focusBefore
    this.#focusBefore = null
    // Elements of frames are not instances of our window's classes.
    if (before?.isConnected) (before as HTMLElement).focus({ preventScroll: true })
    // The body cannot take the focus back; the card only gives it up.
    if (this.hasFocus) (this.#host as HTMLElement).blur()
  }
}

/** The focused element, through open shadow roots and same-origin frames. */
function deepActive(document: Document): Element | null {
  let active = document.activeElement
  for (;;) {
    const inner =
      active?.shadowRoot?.activeElement ??
      (active as HTMLIFrameElement | null)?.contentDocument?.activeElement
    if (!inner) return active
    active = inner
  }
}

/** Events that stay in the card. */
const KEPT = (
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown ' +
  'pointerup pointermove pointerover pointerout pointercancel touchstart touchend touchmove ' +
  'touchcancel keydown keyup keypress focusin focusout wheel scroll'
).split(' ')
