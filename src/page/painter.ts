import { rangesOf } from './mark-range.ts'
import { MARK_NAMES, type Mark, type MarkName, markName, SAVED_NAME } from './page-model.ts'
import { newHighlight, registryOf } from './registry.ts'
import { composedParent } from './safe-dom.ts'
import { unlessGone } from './unless-gone.ts'

/** How far beyond the screen marks are painted: one screen each way. */
const NEAR = '100% 0px'

/** So many marks are painted before anybody knows what is on screen. */
const FIRST = 50

/** No container gets more marks painted at once than this (all of a book in one `<div>`). */
const MOST = 1000

interface Spot {
  marks: Set<Mark>
  near: boolean
}

/** Takes the highlights of these names off a document, whoever made them. */
export function clearHighlights(document: Document): void {
  const registry = registryOf(document)
  for (const name of [...MARK_NAMES, SAVED_NAME]) registry?.delete(name)
}

/**
 * Paints marks as custom highlights, only where the page is near the screen. Nothing is added to
 * the page. Keeps its own list: Firefox cannot list a highlight's ranges from an extension.
 */
export class Painter {
  readonly #spots = new Map<Element, Spot>()
  readonly #spotOf = new Map<Mark, Element>()
  readonly #painted = new Map<Mark, Highlight>()
  readonly #highlights = new Map<Document, Map<MarkName, Highlight>>()
  readonly #observer: IntersectionObserver
  readonly #forcedColors = matchMedia('(forced-colors: active)')
  #marks: ReadonlySet<Mark> = new Set()
  /** Whether the observer has said yet what is near. */
  #hasLooked = false

  /** @param onError called where the page makes painting impossible */
  constructor(signal: AbortSignal, onError: (error: unknown) => void) {
    const onMoved = (entries: IntersectionObserverEntry[]) => {
      try {
        this.#onMoved(entries)
      } catch (error) {
        onError(error)
      }
    }
    this.#observer = new IntersectionObserver(onMoved, { rootMargin: NEAR })
    // A highlight under forced colours is a solid block: there the list of words takes over.
    this.#forcedColors.addEventListener('change', () => this.#repaint(), { signal })
    signal.addEventListener('abort', () => this.clear())
  }

  /** Whether marks are to be seen at all. */
  get isPainting(): boolean {
    return !this.#forcedColors.matches
  }

  get marks(): ReadonlySet<Mark> {
    return this.#marks
  }

  /** The marks near the screen, as they were last drawn: no others can have been seen. */
  get near(): Mark[] {
    // The observer speaks before the first frame with marks is drawn.
    if (!this.#hasLooked) return []
    return [...this.#spots.values()].flatMap(({ near, marks }) => (near ? [...marks] : []))
  }

  /** Shows just these marks from now on; in slices. */
  *show(marks: ReadonlySet<Mark>): Generator<void, void, void> {
    const before = this.#marks
    this.#marks = marks
    // First those to come: an element that had marks is known to be near, and they appear at once.
    for (const mark of marks) {
      yield
      unlessGone(mark, () => {
        if (!before.has(mark)) this.#add(mark)
        else if (rangesOf(mark) === undefined) this.#unpaint(mark)
      })
    }
    for (const mark of before) {
      yield
      if (!marks.has(mark)) unlessGone(mark, () => this.#drop(mark))
    }
  }

  clear(): void {
    for (const mark of this.#painted.keys()) unlessGone(mark, () => this.#unpaint(mark))
    this.#observer.disconnect()
    this.#spots.clear()
    this.#spotOf.clear()
    this.#marks = new Set()
    for (const document of this.#highlights.keys()) {
      try {
        if (document.defaultView) clearHighlights(document)
      } catch {
        // The frame left the page, and its highlights with it.
      }
    }
    this.#highlights.clear()
  }

  #add(mark: Mark): void {
    const element = boxOf(mark)
    if (element === undefined) return
    let spot = this.#spots.get(element)
    if (spot === undefined) {
      // The first marks stand at the page's top, most likely on screen; the observer puts it right.
      spot = { marks: new Set(), near: this.#painted.size < FIRST && !this.#hasLooked }
      this.#spots.set(element, spot)
      this.#observer.observe(element)
    }
    spot.marks.add(mark)
    this.#spotOf.set(mark, element)
    if (spot.near) this.#paint(mark)
  }

  #drop(mark: Mark): void {
    this.#unpaint(mark)
    const element = this.#spotOf.get(mark)
    this.#spotOf.delete(mark)
    const spot = element && this.#spots.get(element)
    if (!spot) return
    spot.marks.delete(mark)
    if (spot.marks.size > 0) return
    this.#spots.delete(element)
    this.#observer.unobserve(element)
  }

  #onMoved(entries: IntersectionObserverEntry[]): void {
    this.#hasLooked = true
    for (const entry of entries) {
      const spot = this.#spots.get(entry.target)
      if (spot === undefined || spot.near === entry.isIntersecting) continue
      spot.near = entry.isIntersecting
      this.#repaintSpot(spot)
    }
  }

  #repaint(): void {
    for (const spot of this.#spots.values()) this.#repaintSpot(spot)
  }

  #repaintSpot(spot: Spot): void {
    let count = 0
    for (const mark of spot.marks) {
      const isNear = spot.near && this.isPainting && ++count <= MOST
      unlessGone(mark, () => (isNear ? this.#paint(mark) : this.#unpaint(mark)))
    }
  }

  #paint(mark: Mark): void {
    if (this.#painted.has(mark) || !this.isPainting) return
    const ranges = rangesOf(mark)
    if (ranges === undefined) return
    const highlight = this.#highlight(mark)
    for (const range of ranges) highlight.add(range)
    this.#painted.set(mark, highlight)
  }

  #unpaint(mark: Mark): void {
    const highlight = this.#painted.get(mark)
    if (highlight === undefined) return
    this.#painted.delete(mark)
    for (const range of mark.ranges ?? []) highlight.delete(range)
  }

  /** The highlight of the mark's kind in its document; a frame needs one made by its own window. */
  #highlight(mark: Mark): Highlight {
    const { document, window } = mark.record.surface
    let byName = this.#highlights.get(document)
    if (byName === undefined) {
      byName = new Map()
      this.#highlights.set(document, byName)
    }
    const name = markName(mark.match)
    let highlight = byName.get(name)
    const registry = registryOf(document)
    if (highlight === undefined || registry?.get(name) !== highlight) {
      highlight ??= newHighlight(window)
      byName.set(name, highlight)
      registry?.set(name, highlight)
    }
    return highlight
  }

  /** Forgets a document that left the page. */
  forget(document: Document): void {
    this.#highlights.delete(document)
  }
}

/** The nearest element with a box of its own around the mark's block. */
function boxOf(mark: Mark): Element | undefined {
  const { window } = mark.record.surface
  let node: Node | null = mark.record.block.container
  while (node !== null) {
    // Asking for the style, not the box, leaves the page's layout for later.
    if (node.nodeType === 1 && window.getComputedStyle(node as Element).display !== 'contents') {
      return node as Element
    }
    node = composedParent(node)
  }
  return undefined
}
