import type { LightNode } from './light-tree.ts'

export function childrenOf(node: LightNode): LightNode[] {
  const children: LightNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** Every node inside, in order; never recurses, so depth does no harm. */
export function* nodesIn(root: LightNode): Generator<LightNode, void, void> {
  let node: LightNode | null = root.firstChild
  while (node) {
    yield node
    let next: LightNode | null = node.firstChild
    while (!next && node && node !== root) {
      next = node.nextSibling
      node = node.parentNode
    }
    node = next
  }
}
