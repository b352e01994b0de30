import { make } from '../../ui/make.ts'
import { t } from '../../ui/text.ts'
import type { Surface } from '../page-model.ts'
import type { CardHost } from './card/card-host.ts'
import { icon } from './card/icon.ts'
import { placeBar } from './place-bar.ts'
import { endsOnScreen, type Selected, selectedIn } from './selected.ts'
import { selectedRange } from './selection.ts'

export interface SelectionTarget {
  readonly card: CardHost
  /** Gives bar and card their typeface before either is first seen. */
  dress(): Promise<void>
  /** Opens the easy version of a passage beside what was selected. */
  easyRead(selected: Selected, how: 'press' | 'keyboard'): void
  /** Reads a passage out. */
  listen(text: string): void
  /** Opens the form that saves it as a question. */
  save(selected: Selected): void
  fail(error: unknown): void
}

/** After a touch, browsers change the selection in steps; the bar waits for the last. */
const CALM = 350

/**
 * The small bar beside a selection that a person made. It comes after a real pointer or key only,
 * and looks at no more of the selection than its ends and its first words.
 */
export class SelectionBar {
  readonly #target: SelectionTarget
  readonly #surfaces = new Set<Surface>()
  readonly #attached = new WeakSet<Surface>()
  #bar: HTMLElement | undefined
  #shown: { surface: Surface; range: Range } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0
  #byTouch = false

  constructor(target: SelectionTarget, signal: AbortSignal) {
    this.#target = target
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer)
      cancelAnimationFrame(this.#frame)
      this.#hide()
    })
  }

  /** @param hasActed a person's pointer or key was seen there before we listened */
  attach(surface: Surface, signal: AbortSignal, hasActed: boolean): void {
    this.#surfaces.add(surface)
    if (this.#attached.has(surface)) return
    this.#attached.add(surface)
    signal.addEventListener('abort', () => {
      this.#surfaces.delete(surface)
      if (this.#shown?.surface === surface) this.#hide()
    })
    const on = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void) =>
      surface.window.addEventListener(
        name,
        (event) => {
          if (!event.isTrusted) return
          try {
            act(event)
          } catch (error) {
            this.#target.fail(error)
          }
        },
        { capture: true, passive: name !== 'keydown', signal },
      )
    on('pointerdown', (event) => {
      this.#byTouch = event.pointerType === 'touch'
      if (!this.#target.card.isHost(event.target)) this.#hide()
    })
    on('pointerup', (event) => {
      if (!this.#target.card.isHost(event.target)) this.#lookSoon(surface, 0)
    })
    on('keyup', (event) => {
      if (event.shiftKey || event.key === 'Shift' || event.key === 'a') this.#lookSoon(surface, 0)
    })
    on('keydown', (event) => this.#onKey(event))
    on('scroll', () => this.#replaceSoon())
    on('resize', () => this.#replaceSoon())
    surface.document.addEventListener(
      'selectionchange',
      () => {
        if (surface.document.getSelection()?.isCollapsed !== false) this.#hide()
        else if (this.#byTouch && surface.window.navigator.userActivation?.isActive) {
          this.#lookSoon(surface, CALM)
        }
      },
      { signal },
    )
    // What was selected while this file was still on its way.
    if (hasActed && surface.window.navigator.userActivation?.isActive) this.#lookSoon(surface, 0)
  }

  /** Opens the easy version of what is selected now, from the key command. */
  easyReadNow(): boolean {
    for (const surface of this.#surfaces) {
      const range = selectedRange(surface)
      if (!range) continue
      this.#hide()
      this.#target.easyRead(selectedIn(surface, range), 'keyboard')
      return true
    }
    return false
  }

  /** Something else of ours takes its place. */
  hide(): void {
    this.#hide()
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#shown || event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#hide()
  }

  #lookSoon(surface: Surface, ms: number): void {
    clearTimeout(this.#timer)
    // The selection is only settled once the event is over.
    this.#timer = setTimeout(() => {
      try {
        this.#look(surface)
      } catch (error) {
        this.#target.fail(error)
      }
    }, ms)
  }

  #look(surface: Surface): void {
    if (this.#target.card.isOpen) return
    const range = selectedRange(surface)
    if (!range) {
      this.#hide()
      return
    }
    this.#shown = { surface, range }
    // Measured in its own letters and styles, never without.
    void this.#target.dress().then(() => this.#replace())
  }

  #replaceSoon(): void {
    if (!this.#shown || this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#replace()
    })
  }

  #replace(): void {
    const shown = this.#shown
    if (!shown) return
    if (this.#target.card.isOpen) {
      this.#hide()
      return
    }
    const ends = endsOnScreen(shown.surface, shown.range)
    this.#bar ??= this.#draw()
    const selection = shown.surface.document.getSelection()
    this.#target.card.showLayer(this.#bar, shown.range.endContainer, (size, screen) =>
      ends ? placeBar(ends.start, ends.end, size, screen, isBackward(selection)) : undefined,
    )
  }

  #hide(): void {
    clearTimeout(this.#timer)
    this.#shown = undefined
    if (this.#bar) this.#target.card.hideLayer(this.#bar)
  }

  #draw(): HTMLElement {
    const press = (act: (selected: Selected) => void) => () => {
      const shown = this.#shown
      if (!shown) return
      const selected = selectedIn(shown.surface, shown.range)
      this.#hide()
      act(selected)
    }
    const tool = (name: 'easy' | 'listen' | 'save', key: string, click: () => void) =>
      make('button', { type: 'button', class: 'tool', click }, icon(name), t(key))
    return make(
      'div',
      {
        class: 'selection',
        popover: 'manual',
        role: 'toolbar',
        'aria-label': t('bar_label'),
        // The page's selection stays while a button of the bar is pressed.
        pointerdown: (event) => event.preventDefault(),
        mousedown: (event) => event.preventDefault(),
      },
      tool(
        'easy',
        'reader_title',
        press((selected) => this.#target.easyRead(selected, 'press')),
      ),
      tool(
        'listen',
        'card_listen',
        press(({ text }) => this.#target.listen(text)),
      ),
      tool(
        'save',
        'save_bar',
        press((selected) => this.#target.save(selected)),
      ),
    )
  }
}

/** Whether the person went upwards: then the start is where they are. */
function isBackward(selection: Selection | null): boolean {
  const { anchorNode, focusNode } = selection ?? {}
  if (!anchorNode || !focusNode) return false
  if (anchorNode === focusNode)
    return (selection?.focusOffset ?? 0) < (selection?.anchorOffset ?? 0)
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}
