import { findLattices } from './edges.ts'
import { type Grid, toGrid } from './grid.ts'
import { labelOf } from './labels.ts'
import { type Line, lineText, toLinesInOrder } from './lines.ts'
import { boxAround, holdsMiddle } from './matrix.ts'
import type { Rule } from './page-content.ts'
import { markHeadings, type Piece, type TableLayout } from './pieces.ts'
import { lefts, place, type TaggedCell } from './tagged-table.ts'
import type { Word } from './words.ts'

interface Node {
  role: string
  children: Child[]
}
type Child = Node | { content: number }

/** Tags that hold less than this share of a page's words are not trusted. */
const TRUSTED = 0.9

/** pdf.js goes no deeper either. */
const DEEPEST = 40

/**
 * A page by the structure that the file itself tells (ISO 32000-2, 14.8): headings, lists, tables
 * with their rows and cells. Undefined where it tells none, or one that cannot be true.
 */
export function layOutByTags(
  tree: unknown,
  words: readonly Word[],
  rules: readonly Rule[],
): Piece[] | undefined {
  const root = toNode(tree, 0)
  if (!root || words.some(({ isField }) => isField)) return undefined
  const byContent = new Map<number, Word[]>()
  for (const word of words) {
    const list = byContent.get(word.content)
    if (list) list.push(word)
    else byContent.set(word.content, [word])
  }
  const grids = findLattices(rules)
    .map(toGrid)
    .filter((grid) => grid !== undefined)
  const walk = new TagWalk(byContent, grids)
  const pieces = walk.pieces(root, 0)
  if (walk.used < TRUSTED * words.length) return undefined
  // A maker that knows of no tables, where some are drawn, is no guide.
  const isRuled = grids.some((grid) => grid.columnEdges.length > 2 && holds(grid, words))
  const hasTables = pieces.some(({ kind }) => kind === 'table')
  if (isRuled && !hasTables) return undefined
  const all = addRest(pieces, walk.rest(words))
  setRights(all, 0)
  return all
}

function holds(grid: Grid, words: readonly Word[]): boolean {
  const filled = grid.cells.filter(({ box }) => words.some((word) => holdsMiddle(box, word)))
  return filled.length > 1
}

function toNode(given: unknown, depth: number): Node | undefined {
  if (typeof given !== 'object' || given === null || depth > DEEPEST) return undefined
  if (!('role' in given) || !('children' in given) || !Array.isArray(given.children))
    return undefined
  const children = (given.children as unknown[]).flatMap((child): Child[] => {
    if (typeof child === 'object' && child !== null && 'id' in child) {
      const number = /_mc(\d+)$/.exec(String(child.id))?.[1]
      return number === undefined ? [] : [{ content: Number(number) }]
    }
    const node = toNode(child, depth + 1)
    return node ? [node] : []
  })
  return { role: String(given.role), children }
}

function hasBlock(node: Node): boolean {
  return BLOCK.test(node.role) || node.children.some((child) => isNode(child) && hasBlock(child))
}

/** Elements that only hold others, each with its text inside: blocks, whatever they are called. */
function isGroup({ role, children }: Node): boolean {
  if (/^(Document|Part|Art|Sect|Div|Root|DocumentFragment)$/.test(role)) return true
  return children.every((child) => isNode(child) && child.children.every(isNode))
}

const isNode = (child: Child): child is Node => 'role' in child

/** Roles that make blocks; all others stand inside a line of text, or only group. */
const BLOCK =
  /^(P|H[1-6]?|Title|L|LI|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Caption|BlockQuote|TOC|TOCI|Index|Note|FENote|Aside)$/

class TagWalk {
  used = 0
  readonly #words: Map<number, Word[]>
  readonly #grids: readonly Grid[]
  readonly #seen = new Set<Word>()

  constructor(words: Map<number, Word[]>, grids: readonly Grid[]) {
    this.#words = words
    this.#grids = grids
  }

  rest(words: readonly Word[]): Word[] {
    return words.filter((word) => !this.#seen.has(word))
  }

  /** An element's own text and its blocks, in order. */
  pieces(node: Node, depth: number, role: 'paragraph' | 'quote' = 'paragraph'): Piece[] {
    const pieces: Piece[] = []
    let inline: Word[] = []
    const flush = () => {
      pieces.push(...text(role, 1, '', inline))
      inline = []
    }
    for (const child of node.children) {
      if (!isNode(child) || this.#isInline(child, node)) {
        inline.push(...(isNode(child) ? this.#allWords(child) : this.#take(child.content)))
        continue
      }
      flush()
      pieces.push(...this.#block(child, depth, role))
    }
    flush()
    return pieces
  }

  #isInline(node: Node, parent: Node): boolean {
    if (hasBlock(node)) return false
    if (/^(P|H[1-6]?|Title|Lbl|Caption)$/.test(parent.role)) return true
    return !isGroup(parent) || node.children.some((child) => !isNode(child))
  }

  #block(node: Node, depth: number, role: 'paragraph' | 'quote'): Piece[] {
    const { role: name } = node
    if (name === 'Table') return this.#table(node, depth)
    if (name === 'L') return this.#list(node, depth + 1)
    if (name === 'LI') return this.#item(node, Math.max(1, depth))
    const heading = /^H([1-6])?$/.exec(name)
    if (heading) return text('heading', Number(heading[1] ?? 2), '', this.#allWords(node))
    if (name === 'Title') return text('heading', 1, '', this.#allWords(node))
    if (name === 'BlockQuote') return this.pieces(node, depth, 'quote')
    return this.pieces(node, depth, role)
  }

  #list(node: Node, depth: number): Piece[] {
    return node.children.flatMap((child): Piece[] => {
      if (!isNode(child)) return text('paragraph', 1, '', this.#take(child.content))
      return child.role === 'LI' ? this.#item(child, depth) : this.#block(child, depth, 'paragraph')
    })
  }

  #item(node: Node, depth: number): Piece[] {
    let label = ''
    const pieces: Piece[] = []
    const own: Node = { role: node.role, children: [] }
    for (const child of node.children) {
      if (isNode(child) && child.role === 'Lbl') {
        label += toLinesInOrder(this.#allWords(child)).map(lineText).join(' ')
      } else {
        own.children.push(child)
      }
    }
    for (const piece of this.pieces(own, depth)) {
      const isText = piece.kind === 'tagged' && piece.role !== 'item' && piece.role !== 'heading'
      pieces.push(isText ? { ...piece, role: 'item', level: depth } : piece)
    }
    const first = pieces.find((piece) => piece.kind === 'tagged' && piece.role === 'item')
    if (first?.kind !== 'tagged') return pieces
    if (label !== '') first.label = label
    else takeLabel(first)
    return pieces
  }

  #table(node: Node, depth: number): Piece[] {
    const before: Piece[] = []
    const rows: Node[] = []
    const find = (parent: Node) => {
      for (const child of parent.children) {
        if (!isNode(child)) continue
        if (child.role === 'TR') rows.push(child)
        else if (/^(THead|TBody|TFoot)$/.test(child.role)) find(child)
        else before.push(...this.#block(child, depth, 'paragraph'))
      }
    }
    find(node)
    const read = rows.map((row) => this.#row(row, depth))
    const box = boxAround(
      read.flatMap((row) => row.flatMap((cell) => (cell.hasText ? [cell.box] : []))),
    )
    if (!box) return before
    const grid = this.#grids.find((each) => holdsMiddle(each.box, box))
    const placed = place(read, grid)
    const table: TableLayout = {
      kind: 'table',
      box: grid?.box ?? box,
      columnEdges: grid?.columnEdges ?? [...lefts(placed), box.right],
      isRuled: grid !== undefined,
      rows: placed,
    }
    if (!table.rows.some((row) => row.some((cell) => cell.isHeading))) markHeadings(table)
    return [...before, table]
  }

  #row(row: Node, depth: number): TaggedCell[] {
    return row.children.flatMap((cell): TaggedCell[] => {
      if (!isNode(cell) || !/^T[HD]$/.test(cell.role)) return []
      const pieces = this.pieces(cell, depth >= DEEPEST ? depth : 0)
      const box = boxAround(pieces.map((piece) => piece.box))
      const none = { left: 0, top: 0, right: 0, bottom: 0 }
      return [
        { pieces, isHeading: cell.role === 'TH', hasText: box !== undefined, box: box ?? none },
      ]
    })
  }

  #allWords(node: Node): Word[] {
    return node.children.flatMap((child) =>
      isNode(child) ? this.#allWords(child) : this.#take(child.content),
    )
  }

  #take(content: number): Word[] {
    const words = (this.#words.get(content) ?? []).filter((word) => !this.#seen.has(word))
    for (const word of words) this.#seen.add(word)
    this.used += words.length
    return words
  }
}

function text(
  role: 'heading' | 'paragraph' | 'quote',
  level: number,
  label: string,
  words: readonly Word[],
): Piece[] {
  const lines = toLinesInOrder(words)
  const box = boxAround(lines)
  return box ? [{ kind: 'tagged', role, level, label, lines, right: box.right, box }] : []
}

/** Items without a label of their own begin with it. */
function takeLabel(item: Extract<Piece, { kind: 'tagged' }>): void {
  const [line, ...others] = item.lines
  const label = line ? labelOf(line) : ''
  if (!line || label === '') return
  const words: Line['words'] = line.words.slice(1)
  const [first] = words
  if (first) words[0] = { ...first, isApart: false }
  item.label = label
  item.lines = [{ ...line, words }, ...others]
}

/** Texts that begin at about the same place share a column, which ends where the longest does. */
const SAME_COLUMN = 40

function setRights(pieces: readonly Piece[], end: number): void {
  const texts = pieces.filter((piece) => piece.kind === 'tagged')
  for (const piece of texts) {
    const beside = texts.filter(({ box }) => Math.abs(box.left - piece.box.left) < SAME_COLUMN)
    piece.right = Math.max(end, ...beside.map(({ box }) => box.right))
  }
  for (const piece of pieces) {
    if (piece.kind !== 'table') continue
    for (const { pieces: inside, box } of piece.rows.flat()) {
      setRights(inside, piece.isRuled ? box.right - 4 : 0)
    }
  }
}

/** What no tag holds goes where it stands: after the last piece that begins above it. */
function addRest(pieces: Piece[], rest: readonly Word[]): Piece[] {
  const result = [...pieces]
  for (const line of toLinesInOrder(rest)) {
    const piece: Piece = {
      kind: 'tagged',
      role: 'paragraph',
      level: 1,
      label: '',
      lines: [line],
      right: line.right,
      box: { left: line.left, top: line.top, right: line.right, bottom: line.bottom },
    }
    const cell = result
      .flatMap((each) => (each.kind === 'table' && each.isRuled ? each.rows.flat() : []))
      .find(({ box }) => holdsMiddle(box, line))
    const last = result.filter(({ box }) => box.top <= line.top).at(-1)
    if (cell) cell.pieces.push(piece)
    else result.splice(last ? result.lastIndexOf(last) + 1 : 0, 0, piece)
  }
  return result
}
