import { type Block, type WalkOptions, walkBlocks } from '../documents/dom-walker.ts'
import { BLOCK, FRAME, isLeftAlone, kindOf, nameOf } from '../documents/element-rules.ts'
import type { Reading } from '../lexicon/reading.ts'
import { isOnScreen } from './on-screen.ts'
import type { BlockRecord, PlacedMatch, Surface } from './page-model.ts'
import { inReadingOrder, placeFor } from './reading-order.ts'
import { type Region, regionOf } from './regions.ts'
import {
  bodyOf,
  composedContains,
  composedParent,
  firstChildOf,
  nextSiblingOf,
  precedes,
  rootElementOf,
} from './safe-dom.ts'
import { countWords, wordsBefore } from './words.ts'

/** Longer blocks are read in parts, so that no part holds up the page. */
const LONGEST_BLOCK = 20_000
/** Beyond so many regions a document is read again as a whole. */
const MANY_REGIONS = 16
/** Elements remembered as hidden; beyond, what they reveal is found by the next whole reading. */
const MANY_HIDDEN = 20_000
/** No more than so many blocks are read ahead of the others. */
const MOST_AHEAD = 60
/** A page with more blocks than this is left alone. */
const MOST_BLOCKS = 200_000

export class TooBig extends Error {}

export interface PageTextEvents {
  onShadowRoot(root: ShadowRoot, surface: Surface): void
  onFrame(frame: HTMLIFrameElement | HTMLFrameElement, surface: Surface): void
  isOurs(element: Node): boolean
}

/** What has been read of a page: its blocks in reading order, kept up to date region by region. */
export class PageText {
  readonly #events: PageTextEvents
  #reading: Reading
  #ordered: BlockRecord[] | undefined
  #edits = 0

  constructor(reading: Reading, events: PageTextEvents) {
    this.#reading = reading
    this.#events = events
  }

  /** Rises whenever other blocks were read than before. */
  get edits(): number {
    return this.#edits
  }

  get reading(): Reading {
    return this.#reading
  }

  /** All blocks in reading order; a frame's stand where its frame does. */
  ordered(surfaces: Iterable<Surface>): readonly BlockRecord[] {
    this.#ordered ??= inReadingOrder([...surfaces])
    return this.#ordered
  }

  /** Starts over with another reading; what was read before is gone. */
  restart(reading: Reading, surfaces: Iterable<Surface>): void {
    this.#reading = reading
    this.#edited()
    for (const surface of surfaces) {
      surface.records = []
      surface.ahead = []
      surface.hidden.clear()
      surface.awaitingShadow.clear()
    }
  }

  forgetSurface(surface: Surface): void {
    for (const record of [...surface.records, ...surface.ahead]) this.#reading.forget(record.read)
    surface.records = []
    surface.ahead = []
    this.#edited()
  }

  /** Reads the blocks around these elements, top to bottom, before all others. */
  *readAhead(surface: Surface, elements: Iterable<Element>): Generator<void, void, void> {
    const body = bodyOf(surface.document)
    if (body === null) return
    const regions = new Map<Element, Region>()
    for (const element of elements) {
      const region = element === body ? undefined : regionOf(element, body)
      if (region !== undefined && !region.isLeftAlone) regions.set(region.root, region)
    }
    const none = new Map<Node, BlockRecord[]>()
    for (const region of outermost(regions)) {
      for (const record of this.#blocksOf(surface, region, none)) {
        if (record !== null) surface.ahead.push(record)
        if (surface.ahead.length >= MOST_AHEAD) break
        yield
      }
    }
    // Columns stand side by side on screen, one after the other in reading.
    const nodeOf = ({ block }: BlockRecord) => block.pieces[0]?.node ?? block.container
    surface.ahead.sort((a, b) => (precedes(nodeOf(a), nodeOf(b)) ? -1 : 1))
    this.#edited()
  }

  /** Reads a whole document. Blocks that were read before and have not changed stay as they are. */
  *readAll(surface: Surface): Generator<void, void, void> {
    const body = bodyOf(surface.document) ?? rootElementOf(surface.document)
    surface.hidden.clear()
    surface.awaitingShadow.clear()
    const before = byContainer([...surface.records, ...surface.ahead])
    const isFirst = surface.records.length === 0
    const records: BlockRecord[] = isFirst ? surface.records : []
    if (body !== null && !isLeftAlone(body, BLOCK, false)) {
      for (const block of walkBlocks<Node>(body, this.#walkOptions(surface))) {
        if (block !== null) {
          const record = this.#record(block, surface, before)
          records.push(record)
          const at = surface.ahead.indexOf(record)
          if (at >= 0) surface.ahead.splice(at, 1)
          if (records.length > MOST_BLOCKS) throw new TooBig()
          // A first reading shows its blocks while it goes on.
          if (isFirst) this.#edited()
        }
        yield
      }
    }
    surface.records = records
    surface.ahead = []
    this.#edited()
    yield* this.#forget(before)
  }

  /** Reads the regions around changed nodes again. */
  *readAround(surface: Surface, changed: Iterable<Node>): Generator<void, void, void> {
    const body = bodyOf(surface.document)
    if (body === null) return yield* this.readAll(surface)
    const regions = new Map<Element, Region>()
    for (const node of changed) {
      // What left the page is dealt with by its parent's change.
      if (!node.isConnected) continue
      const region = regionOf(node, body)
      if (region === undefined || regions.size >= MANY_REGIONS) return yield* this.readAll(surface)
      regions.set(region.root, region)
      yield
    }
    yield* this.#dropGone(surface)
    yield* this.#readRegions(surface, outermost(regions))
  }

  *#readRegions(surface: Surface, regions: readonly Region[]): Generator<void, void, void> {
    if (regions.length === 0) return
    const before = new Map<Node, BlockRecord[]>()
    // What lies in none of the regions is in order, whatever was moved about.
    let records: BlockRecord[] = []
    for (const record of surface.records) {
      yield
      const { container } = record.block
      if (regions.some(({ root }) => composedContains(root, container))) addTo(before, record)
      else records.push(record)
    }
    for (const region of regions) {
      const inside: BlockRecord[] = []
      for (const record of this.#blocksOf(surface, region, before)) {
        if (record !== null) inside.push(record)
        yield
      }
      const at = placeFor(region.root, records)
      records = records.slice(0, at).concat(inside, records.slice(at))
    }
    surface.records = records
    this.#edited()
    yield* this.#forget(before)
  }

  *#blocksOf(
    surface: Surface,
    { root, isLeftAlone: isAlone }: Region,
    before: Map<Node, BlockRecord[]>,
  ): Generator<BlockRecord | null, void, void> {
    if (kindOf(nameOf(root)) === FRAME) this.#events.onFrame(root as HTMLIFrameElement, surface)
    else if (!isAlone) {
      for (const block of walkBlocks<Node>(root, this.#walkOptions(surface))) {
        yield block && this.#record(block, surface, before)
      }
    }
  }

  *#dropGone(surface: Surface): Generator<void, void, void> {
    const kept: BlockRecord[] = []
    for (let i = 0; i < surface.records.length; i++) {
      const record = surface.records[i] as BlockRecord
      if (i % 200 === 199) yield
      if (record.block.container.isConnected && isWhole(record)) kept.push(record)
      else this.#reading.forget(record.read)
    }
    if (kept.length === surface.records.length) return
    surface.records = kept
    this.#edited()
  }

  /** Elements inside `within` that came into view or went out of it since they were read. */
  *changedVisibility(surface: Surface, within?: Iterable<Node>): Generator<void, Node[], void> {
    const scopes = within === undefined ? undefined : [...within]
    const isInScope = (node: Node) => scopes?.some((scope) => scope.contains(node)) ?? true
    const changed = new Set<Node>()
    let count = 0
    for (const element of surface.hidden) {
      if (++count % 100 === 0) yield
      if (!element.isConnected) surface.hidden.delete(element)
      else if (isInScope(element) && isOnScreen(element)) {
        surface.hidden.delete(element)
        changed.add(element)
      }
    }
    for (const host of surface.awaitingShadow) {
      if (++count % 100 === 0) yield
      if (host.shadowRoot !== null || !host.isConnected) surface.awaitingShadow.delete(host)
      if (host.shadowRoot !== null) changed.add(host)
    }
    for (const { block } of surface.records) {
      let last: Node | null = null
      for (const { node } of block.pieces) {
        if (++count % 100 === 0) yield
        const holder = node.parentNode
        if (holder === last || holder?.nodeType !== 1 || !isInScope(holder)) continue
        last = holder
        if (!isOnScreen(holder as Element)) changed.add(block.container)
      }
    }
    return [...changed]
  }

  /** Brings every block's matches up to what is known now. */
  *resolve(records: readonly BlockRecord[]): Generator<void, void, void> {
    const { version } = this.#reading
    for (const record of records) {
      if (record.version === version) continue
      const matches = this.#reading.matches(record.read)
      const words = wordsBefore(
        record.block.text,
        matches.map((match) => match.start),
      )
      record.matches = matches.map((match, i): PlacedMatch => ({ ...match, word: words[i] ?? 0 }))
      record.version = version
      yield
    }
  }

  /** The same for letters that nobody explained; slower, and nothing waits for it. */
  *resolveUnknown(records: readonly BlockRecord[]): Generator<void, void, void> {
    const { version } = this.#reading
    for (const record of records) {
      if (record.unknownVersion === version) continue
      record.unknown = this.#reading.unknown(record.read).map((unknown) => unknown.form)
      record.unknownVersion = version
      yield
    }
  }

  #edited(): void {
    this.#ordered = undefined
    this.#edits++
  }

  #walkOptions(surface: Surface): WalkOptions<Node> {
    const { window, hidden, awaitingShadow } = surface
    return {
      longest: LONGEST_BLOCK,
      safe: { firstChild: firstChildOf, nextSibling: nextSiblingOf },
      isOurs: (node) => this.#events.isOurs(node),
      look: (node) => {
        if (isCustom(node) && awaitingShadow.size < MANY_HIDDEN) awaitingShadow.add(node)
        const { display } = window.getComputedStyle(node as Element)
        return /^(?:inline|contents|none|ruby)/.test(display) ? 'inline' : 'block'
      },
      isVisible: (node) => {
        if (node.nodeType !== 1 || isOnScreen(node as Element)) return true
        if (hidden.size < MANY_HIDDEN) hidden.add(node as Element)
        return false
      },
      onShadowRoot: (root) => this.#events.onShadowRoot(root as ShadowRoot, surface),
      onFrame: (frame) => this.#events.onFrame(frame as HTMLIFrameElement, surface),
    }
  }

  /** The record of a block: the one it had, or a new one. */
  #record(block: Block<Node>, surface: Surface, before: Map<Node, BlockRecord[]>): BlockRecord {
    const known = before.get(block.container)
    const at = known?.findIndex((record) => isSame(record.block, block)) ?? -1
    if (known !== undefined && at >= 0) {
      const [record] = known.splice(at, 1)
      if (record !== undefined) return record
    }
    return {
      block,
      surface,
      read: this.#reading.read(block.text),
      words: countWords(block.text),
      matches: [],
      version: -1,
      unknown: [],
      unknownVersion: -1,
      marks: new Map(),
    }
  }

  *#forget(records: Map<Node, BlockRecord[]>): Generator<void, void, void> {
    for (const list of records.values()) {
      for (const record of list) this.#reading.forget(record.read)
      yield
    }
  }
}

/** A custom element that may get a shadow root later: browsers tell nobody when it does. */
function isCustom(node: Node): node is Element {
  return (node as Element).localName.includes('-') && (node as Element).shadowRoot === null
}

function addTo(map: Map<Node, BlockRecord[]>, record: BlockRecord): void {
  const list = map.get(record.block.container)
  if (list === undefined) map.set(record.block.container, [record])
  else list.push(record)
}

function byContainer(records: readonly BlockRecord[]): Map<Node, BlockRecord[]> {
  const map = new Map<Node, BlockRecord[]>()
  for (const record of records) addTo(map, record)
  return map
}

function isSame(a: Block<Node>, b: Block<Node>): boolean {
  if (a.text !== b.text || a.heading !== b.heading || a.pieces.length !== b.pieces.length) {
    return false
  }
  return a.pieces.every((piece, i) => piece.node === b.pieces[i]?.node)
}

/** Whether the block's text nodes are all where they were. */
function isWhole(record: BlockRecord): boolean {
  return record.block.pieces.every((piece) => piece.node.isConnected)
}

/** Regions that lie in no other. */
function outermost(regions: Map<Element, Region>): Region[] {
  return [...regions.values()].filter(({ root }) => {
    for (let node = composedParent(root); node !== null; node = composedParent(node)) {
      if (regions.has(node as Element)) return false
    }
    return true
  })
}
