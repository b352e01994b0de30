import {
  BLOCK,
  BREAK,
  BUTTON,
  DETAILS,
  DIALOG,
  FRAME,
  HEADING,
  headingLevel,
  INLINE,
  isLeftAlone,
  kindOf,
  LIST,
  nameOf,
  SLOT,
  SUMMARY,
  SUP,
  UNKNOWN,
} from './element-rules.ts'
import type { WalkNode } from './walk-node.ts'

/** A stretch of a block's text that comes from one text node. */
export interface Piece<N> {
  readonly node: N
  /** Where the stretch begins in the block's text. */
  readonly start: number
  /** Where it begins in the node's own text: 0 unless a long block was cut. */
  readonly from: number
}

/** One paragraph, cell, heading or other run of text that a reader sees as one. */
export interface Block<N = WalkNode> {
  /** Text nodes joined as they stand, white space and soft hyphens included; `<br>` is "\n". */
  readonly text: string
  readonly pieces: readonly Piece<N>[]
  /** The nearest element around it that is no inline element (a shadow root's host stands for it). */
  readonly container: N
  /** 1 to 6 inside a heading (summaries count as 6), otherwise 0. */
  readonly heading: number
  /** Counts headings that have text below them; text before the first heading is section 0. */
  readonly section: number
}

/** How an element stands on screen; `undefined` leaves it to the element's name. */
export type Look = 'block' | 'inline' | undefined

export interface WalkOptions<N> {
  /** Asked about elements whose name or attributes leave it open. Without it they are inline. */
  look?(element: N): Look
  /** Asked once for each element that directly holds text: false passes its text over. */
  isVisible?(element: N): boolean
  /** Elements to pass over with everything in them (our own interface). */
  isOurs?(element: N): boolean
  onShadowRoot?(root: N): void
  onFrame?(element: N): void
  /** Blocks longer than this are cut at a sentence or a space. Unlimited when left out. */
  longest?: number
  /** Getters that a page cannot shadow: `<input name="nextSibling">` replaces its form's. */
  safe?: { firstChild(node: N): N | null; nextSibling(node: N): N | null }
}

/** Numbers sections: a heading begins one, unless it follows another heading directly. */
export class SectionCounter {
  #section = 0
  #lastWasHeading = false

  next(heading: number): number {
    if (heading > 0 && !this.#lastWasHeading) this.#section++
    this.#lastWasHeading = heading > 0
    return this.#section
  }
}

interface Level<N> {
  next: N | null
  list: readonly N[] | null
  at: number
  isBlock: boolean
  container: N
  heading: number
  /** Inside closed details: only the summary is walked. */
  onlySummary: boolean
}

/** After so many nodes without a block the walker yields `null`, so that its caller can pause. */
const PAUSE_EVERY = 200

/** Whether the text between two `<br>` was nothing: then they end a paragraph. */
const ENDS_WITH_BREAK = /\n[ \t\r\n]*$/

/**
 * Walks a tree in the order in which it is read and yields its blocks of prose; `null` marks a
 * good moment to pause. Never recurses, so depth does no harm. The tree may change between steps:
 * then some blocks may be missed or stale, which the caller learns from its mutation observer.
 *
 * The root itself is entered without asking whether it should be left alone.
 */
export function* walkBlocks<N extends WalkNode>(
  root: N,
  options: WalkOptions<N> = {},
): Generator<Block<N> | null, void, void> {
  const { look, isVisible, isOurs, onShadowRoot, onFrame, safe } = options
  const longest = options.longest ?? Number.POSITIVE_INFINITY
  const sections = new SectionCounter()
  const levels: Level<N>[] = []
  let depth = -1
  let text = ''
  let pieces: Piece<N>[] = []
  let hasWords = false
  let sincePause = 0
  let lastParent: N | null = null
  let lastVisible = true

  function descend(
    first: N | null,
    list: readonly N[] | null,
    isBlock: boolean,
    container: N,
    heading: number,
    onlySummary: boolean,
  ): void {
    depth++
    const level = levels[depth]
    if (level === undefined) {
      levels.push({ next: first, list, at: 0, isBlock, container, heading, onlySummary })
      return
    }
    level.next = first
    level.list = list
    level.at = 0
    level.isBlock = isBlock
    level.container = container
    level.heading = heading
    level.onlySummary = onlySummary
  }

  /** The gathered text as a block, if it has words; begins a new one. */
  function* flush(container: N, heading: number): Generator<Block<N>, void, void> {
    if (!hasWords) {
      if (text !== '') {
        text = ''
        pieces = []
      }
      return
    }
    const whole = text
    const from = pieces
    text = ''
    pieces = []
    hasWords = false
    const section = sections.next(heading)
    if (whole.length <= longest) {
      yield { text: whole, pieces: from, container, heading, section }
      return
    }
    for (const [start, end] of cuts(whole, longest)) {
      yield {
        text: whole.slice(start, end),
        pieces: piecesBetween(from, start, end),
        container,
        heading,
        section,
      }
    }
  }

  const rootKind = root.nodeType === 1 ? kindOf(nameOf(root)) : BLOCK
  const rootShadow = root.shadowRoot as N | null | undefined
  if (rootShadow) onShadowRoot?.(rootShadow)
  descend(
    childOf(rootShadow ?? root, safe),
    null,
    true,
    hostOf(root),
    root.nodeType === 1 ? headingLevel(root, rootKind) : 0,
    rootKind === DETAILS && root.getAttribute?.('open') === null,
  )

  while (depth >= 0) {
    const level = levels[depth] as Level<N>
    const node = level.list === null ? level.next : (level.list[level.at++] ?? null)
    if (++sincePause >= PAUSE_EVERY) {
      sincePause = 0
      yield null
    }
    if (node === null) {
      if (level.isBlock) yield* flush(level.container, level.heading)
      depth--
      continue
    }
    if (level.list === null) level.next = siblingOf(node, safe)

    const type = node.nodeType
    if (type === 3) {
      const value = node.nodeValue ?? ''
      if (value === '' || level.onlySummary) continue
      if (/\S/.test(value)) {
        if (isVisible !== undefined) {
          const parent = (node.parentNode ?? level.container) as N
          if (parent !== lastParent) {
            lastParent = parent
            lastVisible = isVisible(hostOf(parent))
          }
          if (!lastVisible) continue
        }
        hasWords = true
      } else if (text === '') continue
      pieces.push({ node, start: text.length, from: 0 })
      text += value
      continue
    }
    // A form whose `nodeType` is one of its own fields is still an element.
    if (type !== 1 && typeof type === 'number') continue

    const name = nameOf(node)
    let kind = kindOf(name)
    if (kind === BREAK) {
      if (text === '') continue
      if (ENDS_WITH_BREAK.test(text)) yield* flush(level.container, level.heading)
      else text += '\n'
      continue
    }
    if (level.onlySummary && kind !== SUMMARY) continue
    if (kind === FRAME) {
      yield* flush(level.container, level.heading)
      onFrame?.(node)
      continue
    }
    // What is marked as deleted is no part of the text, though it stands in it to be seen.
    const isRemoved = name === 'del'
    if (isRemoved || isOurs?.(node) || isLeftAlone(node, kind, level.heading > 0)) {
      // Words on either side of a passed-over block do not join up.
      if (standsApart(kind, name)) yield* flush(level.container, level.heading)
      continue
    }

    if (kind === UNKNOWN || (kind === INLINE && look !== undefined && isStyled(node))) {
      kind = look?.(node) === 'block' ? BLOCK : INLINE
    } else if (kind === BUTTON && level.heading > 0) kind = INLINE
    const isBlock = kind !== INLINE && kind !== SLOT && kind !== SUP
    if (isBlock) yield* flush(level.container, level.heading)

    const container = isBlock ? node : level.container
    const heading = (isBlock ? headingLevel(node, kind) : 0) || level.heading
    if (kind === SLOT && node.assignedNodes !== undefined) {
      const assigned = node.assignedNodes({ flatten: true }) as readonly N[]
      if (assigned.length > 0) {
        descend(null, assigned, false, container, heading, false)
        continue
      }
    }
    const shadow = node.shadowRoot as N | null | undefined
    if (shadow && shadow.nodeType === 11) {
      onShadowRoot?.(shadow)
      descend(childOf(shadow, safe), null, isBlock, container, heading, false)
      continue
    }
    const closed = kind === DETAILS && node.getAttribute?.('open') === null
    const first = childOf(node, safe)
    if (first !== null) descend(first, null, isBlock, container, heading, closed)
  }
}

/** All blocks at once, for callers that need not pause. */
export function blocksOf<N extends WalkNode>(root: N, options?: WalkOptions<N>): Block<N>[] {
  const blocks: Block<N>[] = []
  for (const block of walkBlocks(root, options)) if (block !== null) blocks.push(block)
  return blocks
}

/** A stretch of a text node's own text. */
export interface Stretch<N> {
  node: N
  from: number
  to: number
}

/** The stretches of text nodes that a part of a block's text stands in; line breaks have none. */
export function* stretchesOf<N extends WalkNode>(
  block: Pick<Block<N>, 'pieces' | 'text'>,
  start: number,
  end: number,
): Generator<Stretch<N>, void, void> {
  const { pieces, text } = block
  for (let i = pieceBefore(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.start >= end) return
    const length = (piece.node.nodeValue?.length ?? 0) - piece.from
    const pieceEnd = Math.min(pieces[i + 1]?.start ?? text.length, piece.start + length)
    if (pieceEnd <= start) continue
    const shift = piece.from - piece.start
    const from = Math.max(start, piece.start) + shift
    yield { node: piece.node, from, to: Math.min(end, pieceEnd) + shift }
  }
}

/** The place of the last piece that begins at or before the offset. */
function pieceBefore(pieces: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function childOf<N extends WalkNode>(node: N, safe: WalkOptions<N>['safe']): N | null {
  if (safe !== undefined && isForm(node)) return safe.firstChild(node)
  return node.firstChild as N | null
}

function siblingOf<N extends WalkNode>(node: N, safe: WalkOptions<N>['safe']): N | null {
  if (safe !== undefined && isForm(node)) return safe.nextSibling(node)
  return node.nextSibling as N | null
}

function isForm(node: WalkNode): boolean {
  const name: unknown = node.localName
  return name === 'form' || (name !== undefined && typeof name !== 'string')
}

function hostOf<N extends WalkNode>(node: N): N {
  if (node.nodeType !== 11) return node
  return (node as N & { host?: N }).host ?? node
}

function isStyled(node: WalkNode): boolean {
  if (node.hasAttributes !== undefined && !node.hasAttributes()) return false
  return (node.getAttribute?.('class') ?? node.getAttribute?.('style') ?? null) !== null
}

/** Passed-over elements that stand between words as a block would. */
function standsApart(kind: number, name: string): boolean {
  return (
    kind === BLOCK ||
    kind === LIST ||
    kind === DIALOG ||
    kind === DETAILS ||
    kind === HEADING ||
    kind === BUTTON ||
    APART.has(name)
  )
}

const APART = new Set('nav input select textarea video audio object embed canvas'.split(' '))

/** Cuts a text into stretches of at most `longest`, each ending after a sentence or a space. */
function* cuts(text: string, longest: number): Generator<[number, number], void, void> {
  let start = 0
  while (text.length - start > longest) {
    const slice = text.slice(start, start + longest)
    const sentence = Math.max(slice.lastIndexOf('. '), slice.lastIndexOf('\n'))
    const space = slice.lastIndexOf(' ')
    const at = sentence > longest / 2 ? sentence + 1 : space > longest / 2 ? space + 1 : longest
    yield [start, start + at]
    start += at
  }
  yield [start, text.length]
}

function piecesBetween<N>(pieces: readonly Piece<N>[], start: number, end: number): Piece<N>[] {
  const inside: Piece<N>[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece<N>
    const next = pieces[i + 1]?.start ?? Number.POSITIVE_INFINITY
    if (next <= start) continue
    if (piece.start >= end) break
    const cut = Math.max(0, start - piece.start)
    inside.push({
      node: piece.node,
      start: Math.max(0, piece.start - start),
      from: piece.from + cut,
    })
  }
  return inside
}
