import type { PageHtml } from '../../platform/messages.ts'
import { firstChildOf, nextSiblingOf } from '../safe-dom.ts'

/** Elements that hold no text to read, or text that somebody typed. */
const LEFT_OUT = new Set(
  (
    'applet area audio base button canvas datalist embed frame frameset head iframe img input link ' +
    'map math meta meter noembed noframes noscript object option param picture progress script ' +
    'select source style svg template textarea title track video'
  ).split(' '),
)
const VOID = new Set(['br', 'hr', 'wbr', 'col'])
const KEPT = [
  'id',
  'class',
  'role',
  'lang',
  'start',
  'type',
  'value',
  'colspan',
  'rowspan',
  'scope',
]
const HEADING = /^h[1-6]$/
/** Names that say by themselves how an element stands. */
const OWN_NAME =
  /^(?:h[1-6]|p|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|thead|tbody|tfoot|tr|td|th|a|br|hr|wbr|main|article|section|nav|header|footer|aside|figure|figcaption|details|summary|dialog|b|i|em|strong|u|s|sub|sup|mark|small|abbr|cite|code|q|time|del|ins)$/

/**
 * All that can be read on a page, as HTML: its text as laid out, shadow trees in their places,
 * without what is hidden, what runs, and what was typed. Whole addresses in links.
 */
export function pageHtml(document: Document): PageHtml {
  const { location, title } = document
  const body = document.body as HTMLElement | null
  const html = body ? `<html><body>${serialise(body)}</body></html>` : ''
  return { html, address: location.href, title }
}

interface Level {
  next: Node | null
  list: readonly Node[] | undefined
  at: number
  close: string
  inHeading: boolean
}

/** Never recurses, so depth does no harm. */
function serialise(root: HTMLElement): string {
  const out: string[] = []
  const levels: Level[] = [levelIn(root, '', false)]
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const node = level.list ? (level.list[level.at++] ?? null) : level.next
    if (node === null) {
      out.push(level.close)
      levels.pop()
      continue
    }
    if (!level.list) level.next = nextSiblingOf(node)
    if (node.nodeType === 3) out.push(escaped(node.nodeValue ?? ''))
    else if (node.nodeType === 1) {
      const inside = open(node as Element, level.inHeading, out)
      if (inside) levels.push(inside)
    }
  }
  return out.join('')
}

/** Writes an element's start; gives what is inside, unless that is left out. */
function open(element: Element, inHeading: boolean, out: string[]): Level | undefined {
  const name = String(element.localName).toLowerCase()
  // The button that folds a section away is most often its heading too.
  const isTitle = name === 'button' && inHeading
  if (LEFT_OUT.has(name) && !isTitle) {
    // What stands on either side does not join up.
    out.push(' ')
    return undefined
  }
  const editable = attribute(element, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return undefined
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return undefined
  if (attribute(element, 'aria-hidden') === 'true') return undefined
  const written = OWN_NAME.test(name) ? name : nameFor(style.display)
  out.push(`<${written}${attributes(element, written)}>`)
  if (VOID.has(written)) return undefined
  return levelIn(element, `</${written}>`, inHeading || HEADING.test(written))
}

function nameFor(display: string): string {
  return /^(?:inline|contents|none|ruby)/.test(display) ? 'span' : 'div'
}

function levelIn(element: Element, close: string, inHeading: boolean): Level {
  const assigned =
    element.localName === 'slot'
      ? (element as HTMLSlotElement).assignedNodes({ flatten: true })
      : []
  const list = assigned.length > 0 ? assigned : undefined
  const shadow = element.shadowRoot
  const next = firstChildOf(shadow?.nodeType === 11 ? shadow : element)
  return { next, list, at: 0, close, inHeading }
}

/** A form's own field may stand where its method was. */
function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

function attributes(element: Element, name: string): string {
  let written = ''
  for (const key of KEPT) {
    const value = attribute(element, key)
    if (value !== null) written += ` ${key}="${escaped(value)}"`
  }
  if (name !== 'a') return written
  const href = attribute(element, 'href')
  if (href === null || !URL.canParse(href, element.baseURI)) return written
  const { href: address, protocol } = new URL(href, element.baseURI)
  return protocol === 'https:' ? `${written} href="${escaped(address)}"` : written
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
