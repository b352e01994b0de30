/*
 * Named fields of a form, and named images and frames of a document, take the place of the DOM's
 * own properties (`<input name="nextSibling">`, `<img name="body">`), for us as for the page.
 * These getters come from the prototypes and cannot be replaced that way.
 */

function getter<O extends object, K extends keyof O & string>(
  prototype: O,
  name: K,
): (from: O) => O[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get
  return (from) => get?.call(from) as O[K]
}

export const firstChildOf = getter(Node.prototype, 'firstChild')
export const nextSiblingOf = getter(Node.prototype, 'nextSibling')
const parentOf = getter(Node.prototype, 'parentNode')
export const bodyOf = getter(Document.prototype, 'body')
export const rootElementOf = getter(Document.prototype, 'documentElement')

/** The parent, or the host of a shadow root. */
export function composedParent(node: Node): Node | null {
  return parentOf(node) ?? (node.nodeType === 11 ? hostOf(node) : null)
}

function hostOf(node: Node): Node | null {
  return (node as ShadowRoot).host ?? null
}

/** Whether `outer` is `node` or lies around it, through open shadow roots too. */
export function composedContains(outer: Node, node: Node): boolean {
  let inner: Node | null = node
  while (inner !== null) {
    if (outer.contains(inner)) return true
    const root: Node = inner.getRootNode()
    inner = root.nodeType === 11 ? hostOf(root) : null
  }
  return false
}

/** Whether `a` stands before `b` in reading order, through open shadow roots too. */
export function precedes(a: Node, b: Node): boolean {
  const chainA = throughHosts(a)
  const chainB = throughHosts(b)
  for (const x of chainA) {
    const root = x.getRootNode()
    const y = chainB.find((node) => node.getRootNode() === root)
    if (y === undefined) continue
    if (x === y) return chainA.length < chainB.length
    return (x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
  return false
}

/** The node, the host of the shadow root it is in, the host of that one's, and so on. */
function throughHosts(node: Node): Node[] {
  const chain = [node]
  let root = node.getRootNode()
  while (root.nodeType === 11) {
    const host = hostOf(root)
    if (host === null) break
    chain.push(host)
    root = host.getRootNode()
  }
  return chain
}
