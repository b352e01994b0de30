import { FRAME, INLINE, kindOf, nameOf, SLOT, SUP, UNKNOWN } from '../documents/element-rules.ts'
import type { Surface } from './page-model.ts'

/** Attributes that decide whether and how text is read. */
const READ_BY = ['hidden', 'aria-hidden', 'open', 'lang', 'contenteditable', 'role', 'slot']
/** Attributes that may show or hide text. */
const SHOWN_BY = ['class', 'style']

/** More changes than this at once, or more places, and the document is read again as a whole. */
const MANY_RECORDS = 2000
const MANY_PLACES = 64

// Styles alone can show and hide text: late style sheets, tabs by `:target`, menus by `:checked`.
const LOOK_AGAIN = [1000, 3000, 10_000, 30_000]
const LOOK_AFTER = ['load', 'hashchange', 'toggle', 'change']

/** What changed in one document since it was asked last. */
export interface Changes {
  /** Too much to tell: read it all again. */
  everything: boolean
  /** Nodes around which to read again. */
  around: Set<Node>
  /** Something may have come into view or gone: anywhere, or inside these. */
  visibility: 'anywhere' | Set<Node> | undefined
  /** Blocks may have left. */
  removed: boolean
}

/**
 * Watches documents and shadow roots for changes, with one observer for all, and gathers them until
 * they are taken. What it keeps is bounded, however fast a page changes.
 */
export class Watch {
  readonly #observer: MutationObserver
  readonly #surfaces = new Map<Node, Surface>()
  // Shadow roots go with their hosts; nothing here keeps them alive.
  readonly #shadows = new WeakMap<Node, Surface>()
  #changes = new Map<Surface, Changes>()
  readonly #isOurs: (node: Node) => boolean
  readonly #onChange: () => void

  /**
   * @param onChange called for every batch of changes that matter; must be quick
   * @param onError called where the page makes reading its changes impossible
   */
  constructor(
    signal: AbortSignal,
    isOurs: (node: Node) => boolean,
    onChange: () => void,
    onError: (error: unknown) => void,
  ) {
    this.#isOurs = isOurs
    this.#onChange = onChange
    this.#observer = new MutationObserver((records) => {
      try {
        this.#gather(records)
      } catch (error) {
        onError(error)
      }
    })
    signal.addEventListener('abort', () => {
      this.#observer.disconnect()
      this.#surfaces.clear()
      this.#changes.clear()
    })
  }

  observe(root: Document | ShadowRoot, surface: Surface): void {
    if (this.#surfaceOf(root) !== undefined) return
    if (root.nodeType === 9) this.#surfaces.set(root, surface)
    else this.#shadows.set(root, surface)
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...READ_BY, ...SHOWN_BY],
    })
  }

  /** Looks a document over for text that comes into view without a change to its DOM. */
  lookAgain(surface: Surface): void {
    const { window, signal } = surface
    const look = () => {
      this.#changesOf(surface).visibility = 'anywhere'
      this.#onChange()
    }
    for (const ms of LOOK_AGAIN) {
      const timer = setTimeout(look, ms)
      signal.addEventListener('abort', () => clearTimeout(timer))
    }
    for (const name of LOOK_AFTER) {
      window.addEventListener(name, look, { signal, capture: true, passive: true })
    }
  }

  /** Forgets a document that left the page. */
  forget(surface: Surface): void {
    this.#surfaces.delete(surface.document)
    this.#changes.delete(surface)
  }

  /** What changed since the last call. */
  take(): Map<Surface, Changes> {
    const changes = this.#changes
    this.#changes = new Map()
    return changes
  }

  /** As if the whole document had changed. */
  touchAll(surface: Surface): void {
    this.#changesOf(surface).everything = true
    this.#onChange()
  }

  #changesOf(surface: Surface): Changes {
    let changes = this.#changes.get(surface)
    if (changes === undefined) {
      changes = { everything: false, around: new Set(), visibility: undefined, removed: false }
      this.#changes.set(surface, changes)
    }
    return changes
  }

  #surfaceOf(root: Node): Surface | undefined {
    return this.#surfaces.get(root) ?? this.#shadows.get(root)
  }

  #gather(records: MutationRecord[]): void {
    let matters = false
    if (records.length > MANY_RECORDS) {
      for (const surface of this.#surfaces.values()) this.#changesOf(surface).everything = true
      this.#onChange()
      return
    }
    for (const record of records) {
      const { target } = record
      const surface = this.#surfaceOf(target.getRootNode())
      // Nodes that have left the page already: their removal is a record of its own.
      if (surface === undefined) continue
      if (this.#note(record, target, surface)) matters = true
    }
    if (matters) this.#onChange()
  }

  #note(record: MutationRecord, target: Node, surface: Surface): boolean {
    if (record.type === 'attributes') {
      const name = record.attributeName ?? ''
      if (this.#isOurs(target)) return false
      const changes = this.#changesOf(surface)
      if (READ_BY.includes(name)) changes.around.add(target)
      else if (changes.visibility !== 'anywhere') {
        changes.visibility ??= new Set()
        changes.visibility.add(target)
        if (changes.visibility.size > MANY_PLACES) changes.visibility = 'anywhere'
      }
      this.#limit(changes)
      return true
    }
    if (record.type === 'characterData') {
      const changes = this.#changesOf(surface)
      changes.around.add(target.parentNode ?? target)
      this.#limit(changes)
      return true
    }
    if (target.nodeName === 'HEAD' || target.parentNode?.nodeName === 'HEAD') return false
    let matters = false
    // Between pieces of text a block parts what was one, or its going joins what was two.
    const isInText =
      isPartOfText(target) ||
      leadsToWords(record.previousSibling, 'previousSibling') ||
      leadsToWords(record.nextSibling, 'nextSibling')
    for (const node of record.removedNodes) {
      if (this.#isOurs(node) || node.nodeType === 8) continue
      matters = true
      const changes = this.#changesOf(surface)
      changes.removed = true
      if (isInText || isPartOfText(node)) changes.around.add(target)
    }
    for (const node of record.addedNodes) {
      if (this.#isOurs(node) || node.nodeType === 8 || isScript(node)) continue
      matters = true
      const changes = this.#changesOf(surface)
      // A block brings its own text; anything else becomes part of the text around it.
      changes.around.add(isInText || isPartOfText(node) ? target : node)
      this.#limit(changes)
    }
    return matters
  }

  #limit(changes: Changes): void {
    if (changes.around.size <= MANY_PLACES) return
    changes.everything = true
    changes.around.clear()
  }
}

function isPartOfText(node: Node): boolean {
  if (node.nodeType === 3) return true
  if (node.nodeType !== 1) return false
  const kind = kindOf(nameOf(node as Element))
  return kind === INLINE || kind === UNKNOWN || kind === SLOT || kind === SUP
}

/** Whether the text on this side, past white space, has words. */
function leadsToWords(from: Node | null, side: 'previousSibling' | 'nextSibling'): boolean {
  let node = from
  for (let i = 0; i < 5 && node !== null && isPartOfText(node); i++) {
    if (/\S/.test(node.textContent ?? '')) return true
    node = node[side]
  }
  return false
}

function isScript(node: Node): boolean {
  if (node.nodeType !== 1) return false
  const name = nameOf(node as Element)
  return kindOf(name) !== FRAME && /^(?:script|style|link|meta|template|noscript)$/.test(name)
}
