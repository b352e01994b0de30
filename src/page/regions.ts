import {
  BUTTON,
  DETAILS,
  HEADING,
  INLINE,
  isLeftAlone,
  kindOf,
  LIST,
  nameOf,
  SLOT,
  SUMMARY,
  SUP,
  UNKNOWN,
} from '../documents/element-rules.ts'
import { composedParent } from './safe-dom.ts'

/** A part of a page to read again after a change. */
export interface Region {
  /** The smallest element whose blocks the change can have touched. */
  root: Element
  /** True where nothing in it is read as prose: navigation, editable text, hidden parts. */
  isLeftAlone: boolean
}

/**
 * The region around a changed node, inside `body`; undefined where the node has left the page, or
 * the change may have touched blocks of the body itself.
 *
 * Blocks of inline text reach up to their block element; headings, lists and details are read as
 * wholes, because what is inside decides how they are read.
 */
export function regionOf(changed: Node, body: Element): Region | undefined {
  let root: Element | undefined
  let alone = false
  let foundBlock = false
  for (let node: Node | null = changed; node !== body; node = composedParent(node)) {
    if (node === null) return undefined
    if (node.nodeType !== 1) continue
    const element = node as Element
    const kind = kindOf(nameOf(element))
    if (isLeftAlone(element, kind, true)) {
      alone = true
      root = element
      // The text around an inline element is another with it or without.
      foundBlock ||= !INLINES.has(kind)
      continue
    }
    const isWhole = WHOLES.has(kind) || (kind === DETAILS && !element.hasAttribute('open'))
    if (isWhole || (!foundBlock && !INLINES.has(kind))) {
      root = element
      foundBlock = true
      alone = false
    }
  }
  return root === undefined || !foundBlock ? undefined : { root, isLeftAlone: alone }
}

/** Read with the text around them. A button is read or not by the heading it stands in. */
const INLINES = new Set([INLINE, UNKNOWN, SLOT, SUP, BUTTON])
const WHOLES = new Set([LIST, HEADING, SUMMARY])
