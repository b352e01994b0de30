import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import type { WalkNode } from './walk-node.ts'

/** An HTML tree of the bare minimum that walking needs, built by parse5 straight from the source. */
export class LightNode implements WalkNode {
  parentNode: LightNode | null = null
  firstChild: LightNode | null = null
  lastChild: LightNode | null = null
  nextSibling: LightNode | null = null
  previousSibling: LightNode | null = null
  attributes: LightAttribute[] | undefined
  namespace: html.NS = html.NS.HTML
  content: LightNode | undefined
  /** Set by `htmlDocument`: hidden by the inline style of itself or of an element around it. */
  isHidden = false
  /** Set by `htmlDocument`: white space counts (`pre`). */
  isPreformatted = false

  constructor(
    readonly nodeType: number,
    readonly nodeName: string,
    public nodeValue: string | null = null,
  ) {}

  get localName(): string {
    return this.nodeName
  }

  hasAttributes(): boolean {
    return this.attributes !== undefined && this.attributes.length > 0
  }

  getAttribute(name: string): string | null {
    return this.attributes?.find((attribute) => attribute.name === name)?.value ?? null
  }
}

interface LightAttribute {
  name: string
  value: string
}

const ELEMENT = 1
const TEXT = 3
const COMMENT = 8
const DOCUMENT = 9
const DOCTYPE = 10
const FRAGMENT = 11

type LightTypes = TreeAdapterTypeMap<
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode
>

function insert(parent: LightNode, node: LightNode, before: LightNode | null): void {
  const previous = before ? before.previousSibling : parent.lastChild
  node.parentNode = parent
  node.previousSibling = previous
  node.nextSibling = before
  if (previous) previous.nextSibling = node
  else parent.firstChild = node
  if (before) before.previousSibling = node
  else parent.lastChild = node
}

function detach(node: LightNode): void {
  const { parentNode, previousSibling, nextSibling } = node
  if (!parentNode) return
  if (previousSibling) previousSibling.nextSibling = nextSibling
  else parentNode.firstChild = nextSibling
  if (nextSibling) nextSibling.previousSibling = previousSibling
  else parentNode.lastChild = previousSibling
  node.parentNode = node.previousSibling = node.nextSibling = null
}

function insertText(parent: LightNode, text: string, before: LightNode | null): void {
  const previous = before ? before.previousSibling : parent.lastChild
  if (previous?.nodeType === TEXT) previous.nodeValue += text
  else insert(parent, new LightNode(TEXT, '#text', text), before)
}

function childrenOf(parent: LightNode): LightNode[] {
  const children: LightNode[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) children.push(node)
  return children
}

/** Lets parse5 build `LightNode`s. Doctypes and comments are kept out of the tree. */
export const lightTree: TreeAdapter<LightTypes> = {
  createDocument: () => new LightNode(DOCUMENT, '#document'),
  createDocumentFragment: () => new LightNode(FRAGMENT, '#document-fragment'),
  createElement(tagName, namespace, attributes) {
    const element = new LightNode(ELEMENT, tagName)
    element.namespace = namespace
    if (attributes.length > 0) element.attributes = attributes
    return element
  },
  createCommentNode: (data) => new LightNode(COMMENT, '#comment', data),
  createTextNode: (value) => new LightNode(TEXT, '#text', value),

  appendChild: (parent, node) => {
    if (node.nodeType !== COMMENT) insert(parent, node, null)
  },
  insertBefore: (parent, node, before) => {
    if (node.nodeType !== COMMENT) insert(parent, node, before)
  },
  detachNode: detach,
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: insertText,
  adoptAttributes(recipient, attributes) {
    const known = recipient.attributes ?? []
    const added = attributes.filter(({ name }) => recipient.getAttribute(name) === null)
    recipient.attributes = [...known, ...added]
  },

  getFirstChild: (node) => node.firstChild,
  getChildNodes: childrenOf,
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => element.attributes ?? [],
  getTagName: (element) => element.nodeName,
  getNamespaceURI: (element) => element.namespace,
  getTextNodeContent: (node) => node.nodeValue ?? '',
  getCommentNodeContent: (node) => node.nodeValue ?? '',
  // The types of an absent doctype are asked for only by a serialiser.
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is LightNode => node.nodeType === TEXT,
  isCommentNode: (node): node is LightNode => node.nodeType === COMMENT,
  isDocumentTypeNode: (node): node is LightNode => node.nodeType === DOCTYPE,
  isElementNode: (node): node is LightNode => node.nodeType === ELEMENT,

  setTemplateContent: (template, content) => {
    template.content = content
  },
  getTemplateContent: (template) => template.content ?? template,
  setDocumentType: () => {},
  setDocumentMode: () => {},
  getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
  getNodeSourceCodeLocation: () => null,
  setNodeSourceCodeLocation: () => {},
  updateNodeSourceCodeLocation: () => {},
}
