import { JSDOM } from 'jsdom'
import type { Span } from './changes.ts'
import type { PageBlock } from './page-blocks.ts'

const { window } = new JSDOM('')
// What is measured against asks for the browser's own names.
const { Node, NodeFilter, Range } = window
Object.assign(globalThis, { Node, NodeFilter, Range })

/** A page as a document of the browser's kind, with the way to and from its text. */
export interface DomPage {
  root: Element
  rangeOf: (span: Span) => Range
  spanOf: (range: Range) => Span
}

/** Each paragraph an element, with a line break between, as HTML files have it. */
export function domPage(blocks: readonly PageBlock[]): DomPage {
  const document = window.document.implementation.createHTMLDocument()
  const root = document.body
  for (const [at, { text }] of blocks.entries()) {
    if (at > 0) root.append('\n')
    const paragraph = document.createElement('p')
    paragraph.append(text)
    root.append(paragraph)
  }
  const starts = new Map<Node, number>()
  const nodes: { node: Text; start: number }[] = []
  const walker = document.createTreeWalker(root, 4)
  let at = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text
    starts.set(text, at)
    nodes.push({ node: text, start: at })
    at += text.data.length
  }
  const placeOf = (offset: number, isEnd: boolean) => {
    const found = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset))
    if (found === undefined) throw new RangeError(`no text at ${offset}`)
    return { node: found.node, offset: offset - found.start }
  }
  return {
    root,
    rangeOf: ({ start, end }) => {
      const range = document.createRange()
      const [from, to] = [placeOf(start, false), placeOf(end, true)]
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      return range
    },
    spanOf: (range) => {
      const before = document.createRange()
      before.setStart(root, 0)
      before.setEnd(range.startContainer, range.startOffset)
      const start = before.toString().length
      return { start, end: start + range.toString().length }
    },
  }
}
