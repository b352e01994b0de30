import { parse } from 'parse5'
import type { DocumentBlock, TextualDocument } from './document.ts'
import { blocksOf, type Look } from './dom-walker.ts'
import { type LightNode, lightTree } from './light-tree.ts'

/**
 * Reads HTML through the walker that reads pages in the browser. Only what the source itself says
 * is known of its look: style sheets are not read, `style="display: none"` is.
 */
export function htmlDocument(source: string): TextualDocument {
  const root = parse(source, { treeAdapter: lightTree })
  inherit(root)
  const blocks: DocumentBlock[] = []
  let text = ''
  for (const block of blocksOf(root, { look, isVisible: (element) => !element.isHidden })) {
    const seen = block.container.isPreformatted ? block.text : asShown(block.text)
    if (seen === '') continue
    if (blocks.length > 0) text += '\n'
    blocks.push({ text: seen, heading: block.heading, stretches: [{ at: 0, from: text.length }] })
    text += seen
  }
  return { text, blocks }
}

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext'])
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i
const LOOKS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i

function look(element: LightNode): Look {
  const style = element.getAttribute('style')
  return style !== null && LOOKS_BLOCK.test(style) ? 'block' : undefined
}

/**
 * Hands down what elements inherit, and collapses white space in text, so that the only line
 * breaks the walker then meets are those of `<br>` and of preformatted text.
 */
function inherit(root: LightNode): void {
  let node: LightNode | null = root
  while (node) {
    const parent: LightNode | null = node.parentNode
    const style = node.getAttribute('style')
    node.isHidden = parent?.isHidden || (style !== null && HIDES.test(style))
    node.isPreformatted = parent?.isPreformatted || PREFORMATTED.has(node.nodeName)
    if (node.nodeType === 3 && !node.isPreformatted)
      node.nodeValue = (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ')
    let next: LightNode | null = node.firstChild
    while (!next && node) {
      next = node.nextSibling
      node = node.parentNode
    }
    node = next
  }
}

/** Spaces as a browser shows them: none at the edges of a line, and never two together. */
function asShown(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '')
}
