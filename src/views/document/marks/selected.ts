import type { RichText } from '../../../documents/model.ts'
import { textOfElement } from '../context.ts'
import type { Reading } from '../reading.ts'

/** A selection as offsets into the document's whole text (`modelText`). */
export interface Selected {
  start: number
  end: number
}

/**
 * What the person has selected in the document; undefined where that is nothing, or not in its
 * body. Labels, page numbers and removed words do not count.
 */
export function selectedIn(root: Element, reading: Reading): Selected | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return undefined
  let start: number | undefined
  let end: number | undefined
  for (const element of textsTouched(root, range)) {
    const content = textOfElement.get(element)
    const part = content && reading.partOf.get(content)
    if (!content || !part) continue
    const inside = offsetsIn(element, range, content)
    if (inside.start >= inside.end) continue
    start ??= part.start + inside.start
    end = part.start + inside.end
  }
  return start === undefined || end === undefined ? undefined : { start, end }
}

function textsTouched(root: Element, range: Range): Element[] {
  return [...root.querySelectorAll('.text')].filter((element) => range.intersectsNode(element))
}

/** The part of an element's text that a range covers, in offsets of its model's text. */
function offsetsIn(element: Element, range: Range, { text }: RichText): Selected {
  const isStartIn = element.contains(range.startContainer)
  const isEndIn = element.contains(range.endContainer)
  return {
    start: isStartIn ? offsetOf(element, range.startContainer, range.startOffset) : 0,
    end: isEndIn ? offsetOf(element, range.endContainer, range.endOffset) : text.length,
  }
}

/** The offset, in the model's text, of a point in the element that shows it. */
export function offsetOf(element: Element, container: Node, offset: number): number {
  const point = document.createRange()
  point.setStart(container, offset)
  let before = 0
  for (const node of wordNodes(element)) {
    if (node === container) return before + offset
    // The point stands before this node.
    if (point.comparePoint(node, 0) >= 0) return before
    before += node.length
  }
  return before
}

/** The text nodes of an element that hold words of the document. */
function wordNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT
      return (node as Element).hasAttribute('data-apart')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
    },
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}
