import { NO_CARD } from './card-port.ts'
import type { HelpLoader } from './help-loader.ts'
import { MarkIndex } from './mark-index.ts'
import type { How } from './page-help.ts'
import type { Mark, Surface } from './page-model.ts'
import { Painter } from './painter.ts'
import { Pointer } from './pointer.ts'
import { idle } from './slices.ts'
import { unlessGone } from './unless-gone.ts'

export interface GuidePorts {
  readonly help: HelpLoader
  isAlive(): boolean
  /** The page makes it impossible to go on. */
  fail(error: unknown): void
}

/**
 * What stands on a page about SEND before anybody asks for anything: the painted marks, and an ear
 * for pointer and selection, which bring the help.
 */
export class Guide {
  readonly #abort = new AbortController()
  readonly #ports: GuidePorts
  readonly #painter: Painter
  readonly #pointer: Pointer
  readonly #signals = new WeakMap<Surface, AbortSignal>()
  /** Where a person let go of the pointer or a key, as far as nobody else listens yet. */
  readonly #acted = new WeakSet<Surface>()
  #marks: readonly Mark[] = []
  #index = new MarkIndex()
  #hasPrepared = false
  /** The word whose card was asked for last. */
  #wanted: Mark | undefined

  constructor(ports: GuidePorts) {
    this.#ports = ports
    const { help } = ports
    const { signal } = this.#abort
    this.#painter = new Painter(signal, (error) => ports.fail(error))
    const guide = this
    this.#pointer = new Pointer(
      {
        get card() {
          return help.now?.card ?? NO_CARD
        },
        get index() {
          return guide.#index
        },
        get isShowing() {
          return guide.#painter.isPainting
        },
        get openMark() {
          return help.now?.openMark
        },
        open: (mark, how) => void this.#open(mark, how),
        fail: (error) => ports.fail(error),
      },
      signal,
    )
  }

  /** The marks that are shown, in reading order. */
  get marks(): readonly Mark[] {
    return this.#marks
  }

  /** Those of them that somebody may have seen. */
  get nearMarks(): readonly Mark[] {
    return this.#painter.near
  }

  /** Listens in one document until its signal, or until the guide is destroyed. */
  attach(surface: Surface): void {
    const { help } = this.#ports
    let signal = this.#signals.get(surface)
    if (signal === undefined) {
      signal = AbortSignal.any([surface.signal, this.#abort.signal])
      this.#signals.set(surface, signal)
      // Where nothing is marked, a selection is the first thing that needs help.
      surface.document.addEventListener(
        'selectionchange',
        () => {
          if (help.now === undefined && !surface.document.getSelection()?.isCollapsed)
            void help.need()
        },
        { signal },
      )
      for (const name of ['pointerup', 'pointercancel', 'keyup']) {
        surface.window.addEventListener(
          name,
          (event) => {
            if (help.now === undefined && event.isTrusted) this.#acted.add(surface)
          },
          { capture: true, passive: true, signal },
        )
      }
    }
    this.#pointer.attach(surface, signal)
    help.now?.attach(surface, signal, this.#acted.has(surface))
    this.#acted.delete(surface)
  }

  forget(document: Document): void {
    this.#painter.forget(document)
  }

  /** Shows just these marks, in reading order, from now on; in slices. */
  *show(marks: readonly Mark[]): Generator<void, void, void> {
    const index = new MarkIndex()
    for (const mark of marks) {
      unlessGone(mark, () => index.add(mark))
      yield
    }
    this.#marks = marks
    this.#index = index
    yield* this.#painter.show(new Set(marks))
    const { help } = this.#ports
    help.now?.marksChanged()
    // So that a card is there before the first pointer has rested.
    if (marks.length > 0 && !this.#hasPrepared) {
      this.#hasPrepared = true
      void idle().then(() => {
        if (!this.#abort.signal.aborted) help.prepare()
      })
    }
  }

  destroy(): void {
    this.#abort.abort()
    this.#ports.help.drop()
  }

  async #open(mark: Mark, how: How): Promise<void> {
    const { help, isAlive } = this.#ports
    if (!isAlive()) return
    this.#wanted = mark
    const opener = help.now ?? (await help.need())
    // By then the person may have pointed at another word.
    if (this.#wanted === mark && !this.#abort.signal.aborted) opener?.open(mark, how)
  }
}
