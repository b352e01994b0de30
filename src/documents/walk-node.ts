/**
 * The little that walking asks of a tree. A DOM `Node` fits as it is, and so does a light tree
 * built from a parser's output.
 */
export interface WalkNode {
  /** 1 element, 3 text, 9 document, 11 fragment; others are passed over. */
  readonly nodeType: number
  readonly nodeName: string
  readonly localName?: string
  readonly nodeValue: string | null
  readonly firstChild: WalkNode | null
  readonly nextSibling: WalkNode | null
  readonly parentNode: WalkNode | null
  readonly shadowRoot?: WalkNode | null
  hasAttributes?(): boolean
  getAttribute?(name: string): string | null
  assignedNodes?(options?: { flatten?: boolean }): readonly WalkNode[]
}
