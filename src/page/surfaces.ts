import type { Surface } from './page-model.ts'

/**
 * Whether another script of ours already reads this document: a frame is read by its parent's
 * script where that may look into it.
 */
export function isReadByParent(window: Window): boolean {
  if (window.parent === window) return false
  try {
    return Boolean(window.parent.document)
  } catch {
    return false
  }
}

interface Adopted {
  surface: Surface
  abort: AbortController
}

/** The documents we read: the page's own and those of same-origin frames in it. */
export class Surfaces {
  readonly #adopted = new Map<Document, Adopted>()
  readonly #frames = new WeakSet<Element>()
  readonly #signal: AbortSignal
  readonly #onAdopted: (surface: Surface) => void
  readonly #onGone: (surface: Surface) => void

  constructor(
    signal: AbortSignal,
    onAdopted: (surface: Surface) => void,
    onGone: (surface: Surface) => void,
  ) {
    this.#signal = signal
    this.#onAdopted = onAdopted
    this.#onGone = onGone
    signal.addEventListener('abort', () => {
      for (const { abort } of this.#adopted.values()) abort.abort()
      this.#adopted.clear()
    })
  }

  *[Symbol.iterator](): Iterator<Surface> {
    for (const { surface } of this.#adopted.values()) yield surface
  }

  get size(): number {
    return this.#adopted.size
  }

  addPage(document: Document, window: Window & typeof globalThis): void {
    this.#adopt(document, window, null, null)
  }

  /** Reads a frame from now on, if its document may be looked into; also after it loads another. */
  addFrame(frame: HTMLIFrameElement | HTMLFrameElement, parent: Surface): void {
    if (!this.#frames.has(frame)) {
      this.#frames.add(frame)
      frame.addEventListener('load', () => this.addFrame(frame, parent), { signal: parent.signal })
    }
    try {
      const { contentDocument, contentWindow } = frame
      if (contentDocument === null || contentWindow === null) return
      if (!contentDocument.documentElement) return
      this.dropGone()
      this.#adopt(contentDocument, contentWindow as Window & typeof globalThis, frame, parent)
    } catch {
      // A frame of another origin has its own script, or none.
    }
  }

  /** Lets go of documents whose frame left the page or shows another document now. */
  dropGone(): void {
    for (const [document, { surface, abort }] of this.#adopted) {
      if (!isGone(surface)) continue
      this.#adopted.delete(document)
      abort.abort()
      this.#onGone(surface)
    }
  }

  #adopt(
    document: Document,
    window: Window & typeof globalThis,
    frame: HTMLIFrameElement | HTMLFrameElement | null,
    parent: Surface | null,
  ): void {
    if (this.#signal.aborted || this.#adopted.has(document)) return
    const abort = new AbortController()
    const surface: Surface = {
      document,
      window,
      frame,
      parent,
      signal: abort.signal,
      records: [],
      ahead: [],
      hidden: new Set(),
      awaitingShadow: new Set(),
    }
    this.#adopted.set(document, { surface, abort })
    this.#onAdopted(surface)
  }
}

function isGone(surface: Surface): boolean {
  const { frame, parent, document } = surface
  if (frame === null) return false
  try {
    return (
      !frame.isConnected || frame.contentDocument !== document || (parent?.signal.aborted ?? false)
    )
  } catch {
    return true
  }
}
