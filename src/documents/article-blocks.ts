import { itemOf, prepareLists } from './article-lists.ts'
import { type Block, walkBlocks } from './dom-walker.ts'
import { isForeign } from './element-rules.ts'

export interface ArticleLink {
  /** Offsets into the text. */
  start: number
  end: number
  address: string
}

/** A run of text as a reader sees it: single spaces, "\n" where a line was broken on purpose. */
export interface ArticleText {
  text: string
  links: ArticleLink[]
  /** In a language other than English, by its own attribute. */
  isForeign: boolean
}

export interface ArticleCell {
  isHeading: boolean
  columns: number
  rows: number
  texts: ArticleText[]
}

export type ArticleBlock =
  | { kind: 'heading'; level: number; content: ArticleText }
  | { kind: 'paragraph' | 'quote'; content: ArticleText }
  /** `label` is its bullet or number; empty in the item's further paragraphs. */
  | { kind: 'item'; depth: number; label: string; content: ArticleText }
  | { kind: 'table'; caption: string; rows: ArticleCell[][] }

/** The blocks of text inside an element, in reading order. Changes attributes of the tree. */
export function articleBlocks(root: Element): ArticleBlock[] {
  for (const details of root.querySelectorAll('details')) details.setAttribute('open', '')
  const foreign = foreignParts(root)
  prepareLists(root)
  const blocks: ArticleBlock[] = []
  const cells = new Map<Element, ArticleText[]>()
  const tables = new Map<Element, Extract<ArticleBlock, { kind: 'table' }>>()
  for (const block of walkBlocks<Node>(root)) {
    if (block === null) continue
    const content = contentOf(block, foreign)
    if (!/[\p{L}\p{N}]/u.test(content.text)) continue
    const container = block.container as Element
    const table = dataTableAround(container, root)
    if (table) {
      const known = tables.get(table)
      const entry = known ?? { kind: 'table' as const, caption: '', rows: [] }
      if (!known) {
        tables.set(table, entry)
        blocks.push(entry)
      }
      const cell = container.closest('td, th')
      if (cell) cells.set(cell, [...(cells.get(cell) ?? []), content])
      else entry.caption = [entry.caption, content.text].filter(Boolean).join(' ')
    } else blocks.push(plainBlock(block, container, root, content))
  }
  for (const [table, entry] of tables) entry.rows = rowsOf(table, cells)
  return blocks
}

function plainBlock(
  block: Block<Node>,
  container: Element,
  root: Element,
  content: ArticleText,
): ArticleBlock {
  if (block.heading > 0) return { kind: 'heading', level: Math.max(2, block.heading), content }
  const item = itemOf(container, root)
  if (item) return { kind: 'item', ...item, content }
  const isQuote = container.closest('blockquote') !== null
  return { kind: isQuote ? 'quote' : 'paragraph', content }
}

/** Elements in another language; the attribute is taken off, so that they are read all the same. */
function foreignParts(root: Element): Set<Element> {
  const parts = new Set<Element>()
  for (const element of root.querySelectorAll('[lang]')) {
    if (isForeign(element.getAttribute('lang'))) parts.add(element)
    element.removeAttribute('lang')
  }
  return parts
}

/** Soft hyphens and characters of no width: there for line breaks, never part of a word. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

function contentOf(block: Block<Node>, foreign: ReadonlySet<Element>): ArticleText {
  let text = ''
  const links: ArticleLink[] = []
  let last = 0
  let isOther = false
  const add = (more: string) => {
    const joined = /(?:^|\s)$/.test(text) ? more.replace(/^ +/, '') : more
    text += joined
  }
  for (const [i, piece] of block.pieces.entries()) {
    const parent = piece.node.parentNode as Element
    const end = block.pieces[i + 1]?.start ?? block.text.length
    const value = (piece.node.nodeValue ?? '').slice(piece.from)
    // Between two pieces there is only what stands for line breaks.
    if (piece.start > last) text = `${text.trimEnd()}\n`
    last = Math.min(end, piece.start + value.length)
    const start = text.length
    const seen = value.replace(UNSEEN, '')
    add(parent.closest('pre') ? seen.replace(/[ \t]+/g, ' ') : seen.replace(/\s+/g, ' '))
    const link = parent.closest('a[href]')?.getAttribute('href')
    if (link && /^https:\/\//i.test(link)) addLink(links, start, text.length, link)
    for (const part of foreign) if (part.contains(parent)) isOther = true
  }
  return trimmed({ text, links, isForeign: isOther })
}

function addLink(links: ArticleLink[], start: number, end: number, address: string): void {
  const before = links.at(-1)
  if (before && before.address === address && before.end >= start - 1) before.end = end
  else links.push({ start, end, address })
}

/** Without white space at either end, of the text and of its links. */
function trimmed({ text, links, isForeign: isOther }: ArticleText): ArticleText {
  const lead = text.length - text.trimStart().length
  const trimmedText = text.trim()
  const moved = links.flatMap(({ start, end, address }) => {
    let from = Math.max(0, start - lead)
    let to = Math.min(trimmedText.length, end - lead)
    while (from < to && /\s/.test(trimmedText[from] ?? '')) from++
    while (to > from && /\s/.test(trimmedText[to - 1] ?? '')) to--
    return to > from ? [{ start: from, end: to, address }] : []
  })
  return { text: trimmedText, links: moved, isForeign: isOther }
}

const isTableOfData = new WeakMap<Element, boolean>()

/** The table that a block is a cell of, unless the table only arranges a page. */
function dataTableAround(container: Element, root: Element): Element | undefined {
  const table = container.closest('table')
  if (!table || !root.contains(table)) return undefined
  let isData = isTableOfData.get(table)
  if (isData === undefined) {
    isData = isDataTable(table)
    isTableOfData.set(table, isData)
  }
  return isData ? table : undefined
}

function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector('table') || table.parentElement?.closest('table')) return false
  if (table.querySelector('td h1, td h2, td h3')) return false
  const rows = [...table.querySelectorAll('tr')]
  return rows.some((row) => row.querySelectorAll('td, th').length > 1)
}

function rowsOf(table: Element, cells: ReadonlyMap<Element, ArticleText[]>): ArticleCell[][] {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => ({
      isHeading: cell.localName === 'th',
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
      texts: cells.get(cell) ?? [],
    })),
  )
  return rows.filter((row) => row.some(({ texts }) => texts.length > 0))
}

function span(cell: Element, name: string): number {
  const given = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(given) && given > 0 && given < 100 ? given : 1
}
