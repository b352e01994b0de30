import {
  BLOCK,
  BREAK,
  DETAILS,
  DIALOG,
  HEADING,
  kindOf,
  LIST,
  SUMMARY,
} from '../../documents/element-rules.ts'
import { firstChildOf, nextSiblingOf } from '../safe-dom.ts'

/** All the words of a document, or of a part of it, and where each stands. */
export interface DocumentWords {
  text: string
  nodes: readonly Text[]
  /** Where each node's words begin in `text`. */
  starts: readonly number[]
}

/** What holds no words to read, words that the person types, or words that were taken out. */
const SKIPPED = new Set(
  'del script style noscript noframes template textarea select option datalist iframe frame object embed audio video canvas title head'.split(
    ' ',
  ),
)
const BLOCKS = new Set([BLOCK, BREAK, LIST, HEADING, SUMMARY, DETAILS, DIALOG])

/**
 * The words below an element, one line a block, whether they are on screen or folded away: what
 * is folded today may be open tomorrow, and a passage must be found in both. A generator: it
 * pauses often, because a page may hold a million letters.
 */
export function* wordsUnder(root: Element): Generator<void, DocumentWords> {
  const parts: string[] = []
  const nodes: Text[] = []
  const starts: number[] = []
  let length = 0
  let steps = 0
  const newLine = () => {
    if (length === 0 || parts[parts.length - 1] === '\n') return
    parts.push('\n')
    length += 1
  }
  let node: Node | null = firstChildOf(root)
  const path: Element[] = []
  while (node !== null) {
    steps += 1
    if (steps % 200 === 0) yield
    if (node.nodeType === 3) {
      const words = node.nodeValue ?? ''
      nodes.push(node as Text)
      starts.push(length)
      parts.push(words)
      length += words.length
    }
    const element = node.nodeType === 1 ? (node as Element) : undefined
    if (element && isBlock(element)) newLine()
    const child = element && !isSkipped(element) ? firstChildOf(element) : null
    if (element && child !== null) {
      path.push(element)
      node = child
      continue
    }
    let next: Node | null = nextSiblingOf(node)
    while (next === null) {
      const parent = path.pop()
      if (parent === undefined) break
      if (isBlock(parent)) newLine()
      next = nextSiblingOf(parent)
    }
    node = next
  }
  return { text: parts.join(''), nodes, starts }
}

function isBlock(element: Element): boolean {
  const { localName } = element
  return localName === 'nav' || BLOCKS.has(kindOf(localName))
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true
  // Labels of our own in the document view, which are no words of the document.
  if (element.hasAttribute('data-apart')) return true
  const typed = element.getAttribute('contenteditable')
  return typed !== null && typed.toLowerCase() !== 'false'
}

/** Where a range begins and ends among the words; `undefined` where it holds none of them. */
export function placesOf(
  words: DocumentWords,
  range: Range,
): { start: number; end: number } | undefined {
  const { nodes, starts } = words
  // Nodes stand in the document's order, so that two searches by halves are enough.
  const first = firstWhere(nodes.length, (at) => {
    const node = nodes[at] as Text
    return range.comparePoint(node, node.length) >= 0
  })
  const past = firstWhere(nodes.length, (at) => range.comparePoint(nodes[at] as Text, 0) > 0)
  const last = past - 1
  const [from, to] = [nodes[first], nodes[last]]
  if (from === undefined || to === undefined || first > last) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = range
  const start = (starts[first] ?? 0) + (from === startContainer ? startOffset : 0)
  const end = (starts[last] ?? 0) + (to === endContainer ? endOffset : to.length)
  return start < end ? { start, end } : undefined
}

/** The range of the words from `start` to `end`; `undefined` where the page has changed since. */
export function rangeOf(words: DocumentWords, start: number, end: number): Range | undefined {
  const { nodes, starts } = words
  const first = firstWhere(
    nodes.length,
    (at) => (starts[at + 1] ?? Number.POSITIVE_INFINITY) > start,
  )
  const last = firstWhere(nodes.length, (at) => (starts[at] ?? 0) >= end) - 1
  const [from, to] = [nodes[first], nodes[last]]
  if (!from?.isConnected || !to?.isConnected || first > last) return undefined
  const range = from.ownerDocument.createRange()
  try {
    range.setStart(from, Math.min(from.length, start - (starts[first] ?? 0)))
    range.setEnd(to, Math.min(to.length, end - (starts[last] ?? 0)))
  } catch {
    return undefined
  }
  return range.collapsed ? undefined : range
}

/** The first number below `count` for which `is` holds, which holds for all after it. */
function firstWhere(count: number, is: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}
