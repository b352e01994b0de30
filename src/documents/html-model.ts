import { parse } from 'parse5'
import {
  BLOCK,
  BREAK,
  FRAME,
  headingLevel,
  INLINE,
  isLeftAlone,
  kindOf,
  LIST,
  SLOT,
  SUP,
  UNKNOWN,
} from './element-rules.ts'
import { type HtmlLook, lookInside, NO_LOOK } from './html-look.ts'
import { cellsIn, isDataTable, rowsIn, TableGrid } from './html-table.ts'
import { childrenOf, nodesIn } from './html-tree.ts'
import { type LightNode, lightTree } from './light-tree.ts'
import type { Block, DocumentModel, DocumentWarning, TableBlock } from './model.ts'
import { listNumber, wholeNumber } from './numerals.ts'
import { RichTextBuilder } from './rich-text.ts'
import { chosenTitle } from './title.ts'

/**
 * An HTML file as a document: what its source shows, without navigation, forms and what is hidden
 * by its own attributes or inline style. Style sheets are not read, nothing is run or fetched.
 * Struck and deleted text is removed text. Places are ways to elements ("#/html[1]/body/p[2]").
 */
export function htmlModel(source: string): DocumentModel {
  const root = parse(source, { treeAdapter: lightTree })
  const warnings: DocumentWarning[] = []
  let title = ''
  for (const node of nodesIn(root)) {
    if (node.nodeName === 'title' && title === '') title = textOf(node)
    const code = WARNED[node.nodeName]
    if (code && !warnings.some((known) => known.code === code)) warnings.push({ code })
  }
  const reader = new HtmlReader()
  reader.read(root, { ...TOP, path: '#' })
  const { blocks } = reader
  return {
    format: 'html',
    title: chosenTitle(title, blocks),
    blocks,
    asides: [],
    pages: [],
    warnings,
  }
}

const WARNED: Readonly<Record<string, DocumentWarning['code']>> = {
  script: 'scripts ignored',
  iframe: 'outside content ignored',
  frame: 'outside content ignored',
  object: 'outside content ignored',
  embed: 'outside content ignored',
}

interface Around {
  look: HtmlLook
  heading: number
  isQuote: boolean
  isPreformatted: boolean
  depth: number
  item: { label: string } | undefined
  path: string
  /** How far down the tree. */
  level: number
}

const TOP: Around = {
  look: NO_LOOK,
  heading: 0,
  isQuote: false,
  isPreformatted: false,
  depth: 0,
  item: undefined,
  path: '',
  level: 0,
}

/** Below this depth only the words are read, so that no call stack is too small. */
const DEEPEST = 400

/** Code is text to somebody who reads a document. */
const CODE = new Set(['code', 'kbd', 'samp'])
const UNREAD = new Set(['script', 'style', 'noscript', 'textarea', 'select', 'option'])
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i
const LOOKS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i

class HtmlReader {
  blocks: Block[] = []
  #builder = new RichTextBuilder()
  /** The number of the last item, for each list. */
  readonly #counts = new WeakMap<LightNode, number>()

  read(parent: LightNode, around: Around): void {
    const counts = new Map<string, number>()
    for (const node of childrenOf(parent)) {
      if (node.nodeType === 3) this.#text(node.nodeValue ?? '', around)
      else if (node.nodeType === 1) {
        const name = node.nodeName
        const place = (counts.get(name) ?? 0) + 1
        counts.set(name, place)
        const path = `${around.path}/${name === 'body' ? name : `${name}[${place}]`}`
        this.#element(node, { ...around, path, level: around.level + 1 })
      }
    }
  }

  #text(text: string, around: Around): void {
    const lines = around.isPreformatted ? text.split(/\r\n|\n|\r/) : [text]
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#builder.breakLine()
      const { removed } = around.look
      if (removed) this.#builder.remove(line, removed.how, removed.maker)
      else this.#builder.add(line, around.look, around.path)
    }
  }

  #element(element: LightNode, around: Around): void {
    const name = element.nodeName
    const kind = kindOf(name)
    const style = element.getAttribute('style') ?? ''
    if (style !== '' && HIDES.test(style)) return
    if (around.level > DEEPEST) this.#words(element, around)
    else if (kind === BREAK) this.#builder.breakLine()
    else if (name === 'input') this.#box(element, around)
    else if (kind === FRAME) this.#flush(around)
    else this.#holder(element, around)
  }

  /** An element with text inside. */
  #holder(element: LightNode, around: Around): void {
    const name = element.nodeName
    const isCode = CODE.has(name)
    let kind = isCode ? INLINE : kindOf(name)
    const style = element.getAttribute('style') ?? ''
    const look = lookInside(element, name, around.look)
    if (!isCode && this.#isPassedOver(element, kind, around)) {
      if (kind !== INLINE && kind !== SUP) this.#flush(around)
      return
    }
    if (kind === UNKNOWN || kind === SLOT || kind === SUP) kind = INLINE
    if (kind === INLINE && style !== '' && LOOKS_BLOCK.test(style)) kind = BLOCK
    if (kind === INLINE) {
      this.read(element, { ...around, look })
      return
    }
    this.#flush(around)
    if (name === 'table' && isDataTable(element)) {
      this.#table(element, { ...around, look })
      return
    }
    const inside: Around = {
      ...around,
      look,
      heading: headingLevel(element, kind) || around.heading,
      isQuote: around.isQuote || name === 'blockquote',
      isPreformatted: around.isPreformatted || name === 'pre',
      depth: around.depth + (kind === LIST ? 1 : 0),
    }
    if (name === 'li') inside.item = { label: this.#labelOf(element) }
    this.read(element, inside)
    this.#flush(inside)
  }

  /** Lists of links and other languages belong to a document; navigation does not. */
  #isPassedOver(element: LightNode, kind: number, around: Around): boolean {
    const lang = element.getAttribute('lang')
    const asked = lang === null ? element : withoutLang(element)
    return isLeftAlone(asked, kind === LIST ? BLOCK : kind, around.heading > 0)
  }

  #box(element: LightNode, around: Around): void {
    const type = element.getAttribute('type')?.toLowerCase()
    if (type !== 'checkbox' && type !== 'radio') return
    this.#text(element.getAttribute('checked') === null ? '☐' : '☒', around)
  }

  #words(element: LightNode, around: Around): void {
    for (const node of nodesIn(element)) {
      if (node.nodeType === 3 && !UNREAD.has(node.parentNode?.nodeName ?? ''))
        this.#text(` ${node.nodeValue ?? ''}`, around)
    }
  }

  #table(table: LightNode, around: Around): void {
    const block: TableBlock = { kind: 'table', caption: '', rows: [] }
    const caption = childrenOf(table).find(({ nodeName }) => nodeName === 'caption')
    if (caption) block.caption = textOf(caption)
    const grid = new TableGrid()
    for (const [i, row] of rowsIn(table).entries()) {
      if (row.getAttribute('hidden') !== null || HIDES.test(row.getAttribute('style') ?? ''))
        continue
      grid.addRow(
        cellsIn(row).map((element, j) => {
          const path = `${around.path}/tr[${i + 1}]/${element.nodeName}[${j + 1}]`
          const look = lookInside(element, element.nodeName, around.look)
          const inside = { ...TOP, look, path, level: around.level + 3 }
          return { element, blocks: this.#cell(element, inside) }
        }),
      )
    }
    block.rows = grid.finish()
    this.blocks.push(block)
  }

  #cell(element: LightNode, around: Around): Block[] {
    const outer = this.blocks
    this.blocks = []
    this.read(element, around)
    this.#flush(around)
    const blocks = this.blocks
    this.blocks = outer
    return blocks
  }

  /** An item's bullet, or its number after the items before it. */
  #labelOf(item: LightNode): string {
    const list = item.parentNode
    if (list?.nodeName !== 'ol') return '•'
    const before = this.#counts.get(list) ?? (wholeNumber(list.getAttribute('start')) ?? 1) - 1
    const n = wholeNumber(item.getAttribute('value')) ?? before + 1
    this.#counts.set(list, n)
    return `${listNumber(n, list.getAttribute('type') ?? '1')}.`
  }

  /** Ends the paragraph that has been gathered. */
  #flush({ heading, item, depth, isQuote }: Around): void {
    const builder = this.#builder
    if (builder.length === 0 && builder.isEmpty) return
    this.#builder = new RichTextBuilder()
    if (builder.isEmpty) return
    const content = builder.finish()
    if (heading > 0) this.blocks.push({ kind: 'heading', level: heading, label: '', content })
    else if (item) {
      this.blocks.push({ kind: 'item', depth: Math.max(1, depth), label: item.label, content })
      // An item's further paragraphs have no label.
      item.label = ''
    } else this.blocks.push({ kind: isQuote ? 'quote' : 'paragraph', content })
  }
}

function withoutLang(element: LightNode): LightNode {
  element.attributes = element.attributes?.filter(({ name }) => name !== 'lang')
  return element
}

function textOf(element: LightNode): string {
  let text = ''
  for (const node of nodesIn(element)) if (node.nodeType === 3) text += node.nodeValue ?? ''
  return text.replace(/\s+/g, ' ').trim()
}
