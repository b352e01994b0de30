import { composedParent } from './safe-dom.ts'

/** Whether an element has a box that can be seen (`display: contents` has its parent's). */
export function isOnScreen(element: Element): boolean {
  for (let node: Element = element; ; ) {
    if (node.checkVisibility({ visibilityProperty: true })) return true
    const style = node.ownerDocument.defaultView?.getComputedStyle(node)
    if (style?.display !== 'contents') return false
    const parent = composedParent(node)
    if (parent === null) return false
    if (parent.nodeType === 11) node = (parent as ShadowRoot).host
    else if (parent.nodeType === 1) node = parent as Element
    else return false
  }
}
