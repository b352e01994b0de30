import type { CardPort } from './card-port.ts'
import { boxesOf, mappingOf } from './frame-geometry.ts'
import { isOnTheWay } from './help/card/place-card.ts'
import { isControl } from './is-control.ts'
import type { MarkIndex } from './mark-index.ts'
import type { Mark, Surface } from './page-model.ts'

/** A pointer that rests on a term for so long asks about it, in milliseconds. */
const REST = 350
/** A finger on a link that stays this long asks; shorter, it follows the link. */
const LONG_REST = 450
/** A card without the pointer closes after so long. */
const LEAVE = 300
/** A finger that moves further than this scrolls, in px. */
const STEADY = 10

export interface PointerTarget {
  readonly index: MarkIndex
  /** Whether marks are to be seen: nobody can point at what is not. */
  readonly isShowing: boolean
  readonly card: CardPort
  readonly openMark: Mark | undefined
  open(mark: Mark, how: 'pointer' | 'press'): void
  fail(error: unknown): void
}

/** Opens and closes the card for mouse, pen, finger and keys. Never takes a click from the page. */
export class Pointer {
  readonly #target: PointerTarget
  readonly #listeners = new WeakMap<Surface, Map<string, (event: Event) => void>>()
  #pending: Mark | undefined
  #restTimer: ReturnType<typeof setTimeout> | undefined
  #leaveTimer: ReturnType<typeof setTimeout> | undefined
  #last = { x: Number.NaN, y: Number.NaN }
  #down = { x: 0, y: 0, type: 'mouse' }
  #frameRequest = 0

  constructor(target: PointerTarget, signal: AbortSignal) {
    this.#target = target
    signal.addEventListener('abort', () => {
      this.#forget()
      this.#stay()
      cancelAnimationFrame(this.#frameRequest)
    })
  }

  /**
   * Listens in one document until the signal. Done again it changes nothing, unless the page took
   * our listeners away (`document.open` does).
   */
  attach(surface: Surface, signal: AbortSignal): void {
    const listeners = this.#listeners.get(surface) ?? this.#listenersFor(surface)
    this.#listeners.set(surface, listeners)
    for (const [name, listener] of listeners) {
      surface.window.addEventListener(name, listener, {
        capture: true,
        passive: name !== 'keydown',
        signal,
      })
    }
  }

  #listenersFor(surface: Surface): Map<string, (event: Event) => void> {
    const listeners = new Map<string, (event: Event) => void>()
    const on = <K extends keyof WindowEventMap>(
      name: K,
      act: (event: WindowEventMap[K]) => void,
    ) => {
      listeners.set(name, (event) => {
        if (!event.isTrusted) return
        try {
          act(event as WindowEventMap[K])
        } catch (error) {
          this.#target.fail(error)
        }
      })
    }
    on('pointermove', (event) => this.#onMove(event, surface))
    on('pointerdown', (event) => this.#onDown(event))
    on('pointercancel', () => this.#forget())
    on('pointerup', () => this.#forget())
    on('pointerout', (event) => {
      if (event.relatedTarget === null && event.pointerType !== 'touch') this.#leave()
    })
    on('click', (event) => this.#onClick(event))
    on('keydown', (event) => this.#onKey(event))
    on('scroll', () => this.#onScroll())
    on('resize', () => this.#replaceSoon())
    return listeners
  }

  #onMove(event: PointerEvent, surface: Surface): void {
    // After scrolling, browsers report moves of a pointer that lies still.
    if (event.screenX === this.#last.x && event.screenY === this.#last.y) return
    this.#last = { x: event.screenX, y: event.screenY }
    if (event.pointerType === 'touch') {
      const far = Math.hypot(event.clientX - this.#down.x, event.clientY - this.#down.y)
      if (far > STEADY) this.#forget()
      return
    }
    const { card, index, openMark } = this.#target
    if (card.isHost(event.target)) {
      this.#forget()
      this.#stay()
      return
    }
    const element = innermost(event)
    const mark =
      event.buttons === 0 && element && this.#target.isShowing
        ? index.at(element, event.clientX, event.clientY)
        : undefined
    if (card.isOpen) {
      if (mark !== undefined && mark === openMark) this.#stay()
      else if (this.#isOnTheWay(event, surface)) {
        this.#forget()
        this.#stay()
        return
      } else this.#leave()
    }
    if (mark === undefined || mark === openMark) this.#forget()
    else if (mark !== this.#pending && !(card.isOpen && card.isPinned)) {
      this.#rest(mark, REST, 'pointer')
    }
  }

  #isOnTheWay(event: PointerEvent, surface: Surface): boolean {
    const { card, openMark } = this.#target
    const term = openMark && boxesOf(openMark)?.whole
    const mapping = mappingOf(surface)
    if (!term || !mapping || !card.box) return false
    const x = mapping.x + event.clientX * mapping.scaleX
    const y = mapping.y + event.clientY * mapping.scaleY
    return isOnTheWay(term, card.box, x, y)
  }

  #onDown(event: PointerEvent): void {
    this.#forget()
    this.#down = { x: event.clientX, y: event.clientY, type: event.pointerType }
    const { card, index, openMark } = this.#target
    if (card.isHost(event.target)) return
    const element = innermost(event)
    const mark =
      element && this.#target.isShowing && index.at(element, event.clientX, event.clientY)
    if (card.isOpen && (!mark || mark !== openMark)) card.close()
    if (mark && event.pointerType === 'touch' && isControl(event)) {
      this.#rest(mark, LONG_REST, 'press')
    }
  }

  #onClick(event: MouseEvent): void {
    const { card, index, openMark } = this.#target
    if (card.isHost(event.target) || event.button !== 0) return
    // Keys that press a button, and modified clicks, are not about the word.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    const element = innermost(event)
    if (!element || !this.#target.isShowing) return
    const mark = index.at(element, event.clientX, event.clientY)
    if (mark === undefined) return
    this.#forget()
    if (isControl(event) || isSelecting(element)) return
    if (card.isOpen && mark === openMark) {
      card.pin()
      this.#stay()
    } else this.#target.open(mark, 'press')
  }

  #onKey(event: KeyboardEvent): void {
    this.#forget()
    const { card } = this.#target
    if (!card.isOpen) return
    if (event.key === 'Escape') {
      // One Escape closes the topmost thing, and that is the card.
      event.preventDefault()
      event.stopImmediatePropagation()
      card.close()
    } else if (event.key === 'Tab' && !event.shiftKey && !card.hasFocus) {
      event.preventDefault()
      event.stopImmediatePropagation()
      this.#stay()
      card.enter()
    }
  }

  #onScroll(): void {
    this.#forget()
    this.#replaceSoon()
  }

  #replaceSoon(): void {
    if (!this.#target.card.isOpen || this.#frameRequest !== 0) return
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0
      this.#target.card.replace()
    })
  }

  #rest(mark: Mark, ms: number, how: 'pointer' | 'press'): void {
    this.#forget()
    this.#pending = mark
    this.#restTimer = setTimeout(() => {
      this.#forget()
      this.#stay()
      this.#target.open(mark, how)
    }, ms)
  }

  #forget(): void {
    clearTimeout(this.#restTimer)
    this.#pending = undefined
  }

  #leave(): void {
    if (this.#leaveTimer !== undefined || this.#target.card.isPinned) return
    this.#leaveTimer = setTimeout(() => {
      this.#leaveTimer = undefined
      if (!this.#target.card.isPinned) this.#target.card.close()
    }, LEAVE)
  }

  #stay(): void {
    clearTimeout(this.#leaveTimer)
    this.#leaveTimer = undefined
  }
}

/** The element that the event really happened on, inside open shadow roots too. */
function innermost(event: Event): Element | undefined {
  const [node] = event.composedPath() as Node[]
  if (node === undefined) return undefined
  if (node.nodeType === 1) return node as Element
  return node.parentElement ?? undefined
}

/** Whether the click ended the marking of some text. */
function isSelecting(element: Element): boolean {
  const selection = element.ownerDocument.getSelection()
  return selection !== null && !selection.isCollapsed
}
