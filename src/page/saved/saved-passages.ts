import { findPlace } from '../../notebook/anchor/find.ts'
import { type NormalText, normaliseInSteps } from '../../notebook/anchor/normalise.ts'
import type { PlaceState } from '../../notebook/places.ts'
import type { ask } from '../../platform/messaging.ts'
import type { FileSource, PassagePlace } from '../../platform/notebook.ts'
import { mayHoldPassages } from '../../platform/notebook-marker.ts'
import { SAVED_NAME, type Surface } from '../page-model.ts'
import { newHighlight, registryOf } from '../registry.ts'
import { inSlices } from '../slices.ts'
import { type DocumentWords, rangeOf, wordsUnder } from './document-words.ts'
import { type Root, rootsIn } from './roots.ts'

export interface SavedPorts {
  ask: typeof ask
  isAlive(): boolean
  surfaces(): Iterable<Surface>
}

/** A passage that was found again. */
export interface FoundPassage {
  id: string
  surface: Surface
  range: Range
  file: FileSource | null
}

interface Wanted {
  file: FileSource | null
  passage: PassagePlace
}

/** After a change of the page we wait so long, and so many times as long as the last search took. */
const CALM = 700
const REST = 20
/** A page may bring its words late: only after so long are words said to be gone. */
const LATE = 5000

/**
 * The passages of this page that are in the notebook: found again, painted, and found anew when
 * the page changes. Where there is doubt, nothing is painted.
 */
export class SavedPassages {
  readonly #ports: SavedPorts
  readonly #signal: AbortSignal
  readonly #forcedColors = matchMedia('(forced-colors: active)')
  readonly #highlights = new Map<Document, Highlight>()
  #passages: Wanted[] = []
  #found: readonly FoundPassage[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSearching = false
  #isStale = false
  #lastMs = 0
  #told = new Map<string, PlaceState>()
  readonly #started = performance.now()

  constructor(ports: SavedPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#signal = signal
    this.#forcedColors.addEventListener('change', () => this.#paint(), { signal })
    document.addEventListener(
      'visibilitychange',
      () => {
        // It may have been deleted, or more saved, in another tab.
        if (document.visibilityState === 'visible') void this.fetch()
      },
      { signal },
    )
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer)
      this.#found = []
      this.#paint()
    })
  }

  /** The passages that are painted now. */
  get found(): readonly FoundPassage[] {
    return this.#found
  }

  /** Asks the notebook for this page's passages, if it may hold any. Never rejects. */
  async fetch(isSure = false): Promise<void> {
    if (!this.#ports.isAlive() || !(isSure || (await mayHoldPassages()))) return
    try {
      const files = new Map<string, FileSource | null>()
      for (const surface of this.#ports.surfaces()) {
        for (const { file } of rootsIn(surface)) files.set(file?.fingerprint ?? '', file)
      }
      const all: Wanted[] = []
      for (const file of files.values()) {
        const { passages } = await this.#ports.ask('notebook.passages', { file })
        for (const passage of passages) all.push({ file, passage })
      }
      if (this.#signal.aborted) return
      this.#passages = all
      this.#searchSoon(0)
    } catch {
      // Asked for again when the page comes to the front.
    }
  }

  /** The page's words may have changed. */
  pageChanged(): void {
    if (this.#passages.length > 0) this.#searchSoon(Math.max(CALM, this.#lastMs * REST))
  }

  #searchSoon(ms: number): void {
    if (this.#isSearching) {
      this.#isStale = true
      return
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#searchNow(), ms)
  }

  async #searchNow(): Promise<void> {
    this.#isSearching = true
    this.#isStale = false
    let states: Map<string, PlaceState> | undefined
    try {
      const { value, ms } = await inSlices(this.#search(), this.#signal)
      this.#lastMs = ms
      this.#found = value.found
      states = value.states
      this.#paint()
    } catch {
      // The page took its document away, or we are done; nothing is painted in doubt.
    } finally {
      this.#isSearching = false
    }
    if (this.#signal.aborted) return
    if (this.#isStale) this.pageChanged()
    else if (states) this.#tell(states)
  }

  *#search(): Generator<void, { found: FoundPassage[]; states: Map<string, PlaceState> }> {
    const found: FoundPassage[] = []
    const states = new Map<string, PlaceState>()
    const parts: { surface: Surface; root: Root; words: DocumentWords; normal: NormalText }[] = []
    if (this.#passages.length > 0) {
      for (const surface of this.#ports.surfaces()) {
        for (const root of rootsIn(surface)) {
          const words = yield* wordsUnder(root.element)
          parts.push({ surface, root, words, normal: yield* normaliseInSteps(words.text) })
          yield
        }
      }
    }
    for (const { file, passage } of this.#passages) {
      const places: (FoundPassage & { isExact: boolean })[] = []
      for (const { surface, root, words, normal } of parts) {
        if ((root.file?.fingerprint ?? '') !== (file?.fingerprint ?? '')) continue
        const place = yield* findPlace(normal, passage)
        const range = place && rangeOf(words, place.start, place.end)
        if (range && place) {
          places.push({ id: passage.id, surface, range, file, isExact: place.isExact })
        }
      }
      const [place, another] = places
      // In two frames at once: nobody knows which was meant.
      if (place && !another) found.push(place)
      states.set(passage.id, place ? (place.isExact ? 'found' : 'changed') : 'gone')
      yield
    }
    return { found, states }
  }

  #paint(): void {
    const byDocument = new Map<Document, FoundPassage[]>()
    for (const each of this.#found) {
      const { document } = each.surface
      byDocument.set(document, [...(byDocument.get(document) ?? []), each])
    }
    for (const [document, highlight] of this.#highlights) {
      if (byDocument.has(document)) continue
      highlight.clear()
      this.#highlights.delete(document)
    }
    // Under forced colours a highlight is a solid block.
    const isShown = !this.#forcedColors.matches && !this.#signal.aborted
    for (const [document, list] of byDocument) {
      const window = list[0]?.surface.window
      const registry = window && registryOf(document)
      if (!window || !registry) continue
      let highlight = this.#highlights.get(document)
      if (highlight === undefined || registry.get(SAVED_NAME) !== highlight) {
        highlight = newHighlight(window)
        // The marks of words lie above.
        highlight.priority = -1
        this.#highlights.set(document, highlight)
        registry.set(SAVED_NAME, highlight)
      }
      highlight.clear()
      if (isShown) for (const { range } of list) highlight.add(range)
    }
  }

  /** Tells the notebook what is news: what is there at once, what is gone only after a while. */
  #tell(states: Map<string, PlaceState>): void {
    const isLate = performance.now() - this.#started > LATE
    const news = [...states].filter(
      ([id, state]) => this.#told.get(id) !== state && (isLate || state !== 'gone'),
    )
    const waits = !isLate && [...states.values()].includes('gone')
    if (waits) this.#searchSoon(LATE - (performance.now() - this.#started) + 100)
    if (news.length === 0) return
    for (const [id, state] of news) this.#told.set(id, state)
    const files = new Map(this.#passages.map(({ file, passage }) => [passage.id, file]))
    const byFile = new Map<FileSource | null, Record<string, PlaceState>>()
    for (const [id, state] of news) {
      const file = files.get(id) ?? null
      byFile.set(file, { ...byFile.get(file), [id]: state })
    }
    for (const [file, told] of byFile) {
      // Told again at the next visit.
      void this.#ports.ask('notebook.seen', { states: told, file }).catch(() => undefined)
    }
  }
}
