import type { CardEntry, Nation, Question } from '../../../lexicon/entry.ts'
import type { Match } from '../../../lexicon/match.ts'
import type { PageWord } from '../../../platform/messages.ts'
import { t } from '../../../ui/text.ts'
import type { CardPort } from '../../card-port.ts'
import type { How } from '../../page-help.ts'
import { type CardContent, contentFor, spokenText } from './card-content.ts'
import { type CardLook, CardShell } from './card-shell.ts'
import type { CardStore } from './card-store.ts'
import { type CardActions, type DrawnCard, drawCard } from './card-view.ts'
import type { Box } from './place-card.ts'
import { hush, speak } from './speak.ts'

/** How many related words a card names. */
const RELATED = 4

/** Where the card's term is now, in the viewport. */
export interface Anchor {
  /** Around all of it, also where it wraps over lines. */
  whole: Box
  lines: Box[]
  /** False where it lies outside what its frames and the screen show. */
  isSeen: boolean
}

/** What a card is opened on. */
export interface Subject {
  content: CardContent
  anchor(): Anchor | undefined
  /** An element around the term. */
  node: Node
}

export interface CardHelpers {
  store: CardStore
  /** The page's. */
  nation(): Nation
  setHidden(id: string, hidden: boolean): Promise<void>
  /** Opens the list of words beside the page; gives the words where there is no such place. */
  listWords(): Promise<readonly PageWord[] | 'opened'>
  goTo(id: string): boolean
  openReader(): void
  /** Opens the form that saves a question of a card. */
  saveQuestion(question: Question): void
  onClosed(): void
}

/** The card as a person uses it: what it shows, where one goes from it, when it closes. */
export class CardHost implements CardPort {
  readonly #help: CardHelpers
  #shell: CardShell | undefined
  #look: CardLook | undefined
  #subject: Subject | undefined
  #how: How = 'pointer'
  #content: CardContent | undefined
  #drawn: DrawnCard | undefined
  #stack: CardContent[] = []
  #isSpeaking = false
  #focusBefore: Element | null = null
  #ringTimer: ReturnType<typeof setTimeout> | undefined

  constructor(help: CardHelpers) {
    this.#help = help
  }

  get isOpen(): boolean {
    return this.#subject !== undefined
  }

  /** Whether the card stays when the pointer leaves. */
  get isPinned(): boolean {
    return this.#how !== 'pointer' || this.hasFocus
  }

  get hasFocus(): boolean {
    return this.#shell?.hasFocus ?? false
  }

  /** Where the open card is in the viewport. */
  get box(): Box | undefined {
    return this.isOpen ? this.#shell?.card.getBoundingClientRect() : undefined
  }

  isHost(node: unknown): boolean {
    return this.#shell?.isHost(node) ?? false
  }

  setLook(look: CardLook): void {
    this.#look = look
    this.#shell?.setLook(look)
    this.replace()
  }

  open(subject: Subject, how: How): void {
    if (!this.hasFocus) this.#focusBefore = deepActive()
    this.#subject = subject
    this.#how = how
    this.#stack = []
    const shell = this.#attach(subject.node)
    this.#setContent(subject.content)
    shell.show()
    this.replace()
    if (how === 'keyboard') shell.card.focus({ preventScroll: true })
    else this.hideRing()
    void this.#complete(subject)
  }

  /** Keeps the card open although the pointer leaves. */
  pin(): void {
    if (this.#how === 'pointer') this.#how = 'press'
  }

  /** Moves the focus into the open card, as Tab does. */
  enter(): void {
    this.pin()
    this.#focusBefore = deepActive()
    this.#controls()[0]?.focus({ preventScroll: true })
  }

  close(): void {
    if (!this.isOpen) return
    const hadFocus = this.hasFocus
    this.#subject = undefined
    this.#setSpeaking(false)
    this.hideRing()
    this.#shell?.hide()
    if (hadFocus) this.#returnFocus()
    this.#help.onClosed()
  }

  /** Puts the card beside its term again, after scrolling or a change of layout. */
  replace(): void {
    const subject = this.#subject
    if (subject === undefined) return
    const shell = this.#attach(subject.node)
    const anchor = subject.anchor()
    if (anchor?.isSeen) {
      // The page may have taken the card away.
      if (!shell.isShown) shell.show()
      shell.place(anchor.whole)
    } else if (!this.isPinned) this.close()
  }

  /** Shows where a place is; for so many milliseconds, or until the card closes. */
  showRing(anchor: Anchor, near: Node, ms?: number): void {
    clearTimeout(this.#ringTimer)
    this.#attach(near).showRing(anchor.lines)
    if (ms !== undefined) this.#ringTimer = setTimeout(() => this.hideRing(), ms)
  }

  hideRing(): void {
    clearTimeout(this.#ringTimer)
    this.#shell?.hideRing()
  }

  /** Says something to screen readers only. */
  announce(text: string): void {
    this.#shell?.say(text)
  }

  destroy(): void {
    this.close()
    clearTimeout(this.#ringTimer)
    this.#shell?.remove()
    this.#shell = undefined
  }

  /** The shell, made when it is first needed, in its place on the page. */
  #attach(near: Node): CardShell {
    if (this.#shell === undefined) {
      this.#shell = new CardShell()
      this.#shell.card.addEventListener('keydown', (event) => this.#onKey(event))
      if (this.#look) this.#shell.setLook(this.#look)
    }
    this.#shell.setStyles(this.#help.store.styles)
    this.#shell.attach(near)
    return this.#shell
  }

  /** Fills in a card that was not there yet when it was asked for. */
  async #complete({ content }: Subject): Promise<void> {
    if (content.kind === 'own' || content.kind === 'easy') return
    const { id } = content as { id: string }
    await this.#help.store.fetch([id])
    if (this.#content !== content) return
    const entry = this.#help.store.get(id)
    if (entry === undefined) return
    if (content.kind === 'missing') {
      this.#setContent({ kind: 'entry', id, entry, form: content.form })
      this.replace()
    } else this.#drawn?.setRelated(this.#relatedTo(content))
  }

  #setContent(content: CardContent): void {
    this.#setSpeaking(false)
    this.#content = content
    this.#drawn = drawCard(
      content,
      {
        pageNation: this.#help.nation(),
        canGoBack: this.#stack.length > 0,
        related: this.#relatedTo(content),
      },
      this.#actions,
    )
    this.#shell?.card.replaceChildren(...this.#drawn.nodes)
  }

  #relatedTo(content: CardContent): CardEntry[] {
    if (content.kind !== 'entry') return []
    return content.entry.see.flatMap((id) => this.#help.store.get(id) ?? []).slice(0, RELATED)
  }

  readonly #actions: CardActions = {
    close: () => this.close(),
    back: () => {
      const content = this.#stack.pop()
      if (content !== undefined) this.#goOn(content)
    },
    unfolded: () => this.pin(),
    explain: (match) => void this.#explain(match),
    redraw: () => this.redraw(),
    openReader: () => {
      this.close()
      this.#help.openReader()
    },
    follow: (id) => {
      const entry = this.#help.store.get(id)
      if (entry !== undefined) this.#goTo({ kind: 'entry', id, entry, form: undefined })
    },
    listen: () => void this.#listen(),
    saveQuestion: (question) => this.#help.saveQuestion(question),
    hide: (id, term) => void this.#hide(id, term),
    unhide: (id) => void this.#unhide(id),
    listWords: () => void this.#listWords(),
    goTo: (id) => {
      this.close()
      this.#help.goTo(id)
    },
  }

  /** Draws the content again, which has changed, and keeps the focus where it was. */
  redraw(): void {
    const content = this.#content
    const { card } = this.#shell ?? {}
    if (content === undefined || card === undefined) return
    const at = this.#controls().indexOf(this.#shell?.focused as HTMLElement)
    this.#setContent(content)
    this.replace()
    if (at >= 0) this.#controls()[at]?.focus({ preventScroll: true })
  }

  /** Whether this is what the card shows. */
  shows(content: CardContent): boolean {
    return this.isOpen && this.#content === content
  }

  /** Shows another layer of ours near a node; `place` says where, given its size and the screen. */
  showLayer(layer: HTMLElement, near: Node, place: Parameters<CardShell['showLayer']>[1]): void {
    this.#attach(near).showLayer(layer, place)
  }

  hideLayer(layer: HTMLElement): void {
    this.#shell?.hideLayer(layer)
  }

  /** The meaning of a term in the easy version, with a way back. */
  async #explain(match: Match): Promise<void> {
    const from = this.#content
    await this.#help.store.fetch([match.id])
    if (this.#content !== from) return
    this.#goTo(contentFor(match, this.#help.store.get(match.id)))
  }

  /** Another content in the same card, with a way back. */
  #goTo(content: CardContent): void {
    if (this.#content === undefined) return
    this.#stack.push(this.#content)
    this.#goOn(content)
  }

  #goOn(content: CardContent): void {
    this.pin()
    this.#setContent(content)
    const card = this.#shell?.card
    if (card) card.scrollTop = 0
    // The button that led here is gone; the focus stays in the card.
    card?.focus({ preventScroll: true })
    if (this.#subject) void this.#complete({ ...this.#subject, content })
  }

  async #listen(): Promise<void> {
    const content = this.#content
    if (content === undefined) return
    this.pin()
    if (this.#isSpeaking) return this.#setSpeaking(false)
    this.#setSpeaking(true)
    const isSaid = await speak(spokenText(content), () => {
      if (this.#content === content) this.#setSpeaking(false)
    })
    if (isSaid) return
    this.#setSpeaking(false)
    this.#drawn?.setNotice(t('card_no_voice'))
  }

  #setSpeaking(isSpeaking: boolean): void {
    if (this.#isSpeaking && !isSpeaking) hush()
    this.#isSpeaking = isSpeaking
    this.#drawn?.setSpeaking(isSpeaking)
  }

  async #hide(id: string, term: string): Promise<void> {
    if (await this.#save(id, true)) this.#goTo({ kind: 'hidden', id, term })
  }

  async #unhide(id: string): Promise<void> {
    if (await this.#save(id, false)) this.#actions.back()
  }

  async #save(id: string, hidden: boolean): Promise<boolean> {
    this.pin()
    try {
      await this.#help.setHidden(id, hidden)
      return true
    } catch {
      this.#drawn?.setNotice(t('card_not_saved'))
      return false
    }
  }

  async #listWords(): Promise<void> {
    this.pin()
    const words = await this.#help.listWords()
    if (words === 'opened') this.close()
    else this.#goTo({ kind: 'words', words })
  }

  /** Tab past the last control leads back to the page, where the person was. */
  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Tab') return
    const controls = this.#controls()
    const at = controls.indexOf(this.#shell?.focused as HTMLElement)
    const leaves = event.shiftKey ? at <= 0 : at === controls.length - 1
    if (!leaves) return
    event.preventDefault()
    this.close()
  }

  #controls(): HTMLElement[] {
    const all =
      this.#shell?.card.querySelectorAll<HTMLElement>('button, a[href], [role="button"]') ?? []
    return [...all].filter((control) => control.checkVisibility())
  }

  #returnFocus(): void {
    // Elements of frames are no instances of our window's classes.
    const before = this.#focusBefore as HTMLElement | null
    this.#focusBefore = null
    if (before?.isConnected) before.focus({ preventScroll: true })
    this.#shell?.blur()
  }
}

/** The focused element, through open shadow roots and same-origin frames. */
function deepActive(): Element | null {
  let { activeElement: active } = document
  for (;;) {
    const inner: Element | null | undefined =
      active?.shadowRoot?.activeElement ??
      (active as HTMLIFrameElement | null)?.contentDocument?.activeElement
    if (!inner) return active
    active = inner
  }
}
