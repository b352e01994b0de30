import { Readability } from '@mozilla/readability'
import DOMPurify from 'dompurify'
import { type ArticleBlock, articleBlocks } from './article-blocks.ts'

/** A page as its script hands it over: structure and text, with whole addresses in links. */
export interface PageSource {
  html: string
  address: string
  title: string
}

/** What of a page is worth reading. */
export interface Article {
  title: string
  address: string
  blocks: ArticleBlock[]
}

/** The part of a page that is its article must hold so much of what can be read on it. */
const ENOUGH = 0.3

const TAGS =
  'html head title body main article section header footer aside nav address div p pre blockquote ' +
  'h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd figure figcaption details summary dialog hr br ' +
  'table caption thead tbody tfoot tr th td a abbr b bdi bdo cite code del dfn em i ins kbd mark q ' +
  's samp small span strong sub sup time u var wbr'
const ATTRIBUTES =
  'href class id role lang dir hidden open start value type reversed colspan rowspan scope ' +
  'aria-hidden aria-level'

/**
 * Finds the article of a page and gives its text in blocks. Readability says only *where* the
 * article is: what stands there is then read whole, so that none of the short paragraphs, tables
 * and lists that it would tidy away is lost. Where it finds too little, all of the page is read.
 * Nothing of the page's own markup comes through: blocks are text, and links to https addresses.
 */
export function readArticle(page: PageSource): Article {
  const whole = sanitise(page.html)
  const { body } = whole
  number(whole)
  const found = findArticle(whole)
  const root = found ?? body
  const title = titleOf(whole, root, page.title)
  dropFurniture(root)
  const blocks = articleBlocks(root)
  // The title stands above the article already.
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.content.text === title)
  if (at >= 0 && at <= 2) blocks.splice(at, 1)
  return { title, address: page.address, blocks }
}

/** The page with only elements and attributes that say how its text is built. */
function sanitise(html: string): Document {
  const clean = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^https?:/i,
    // The pattern would else be asked of every attribute.
    ADD_URI_SAFE_ATTR: ATTRIBUTES.split(' ').filter((name) => name !== 'href'),
    ADD_FORBID_CONTENTS: ['textarea', 'select', 'datalist', 'title', 'canvas', 'object'],
  })
  return new DOMParser().parseFromString(clean, 'text/html')
}

const NUMBER = 'data-n'

function number(page: Document): void {
  let n = 0
  for (const element of page.body.querySelectorAll('*')) element.setAttribute(NUMBER, String(n++))
}

/** The element that holds everything Readability took for the article. */
function findArticle(page: Document): Element | undefined {
  const copy = page.cloneNode(true) as Document
  let kept: Element | undefined
  try {
    const article = new Readability<Element>(copy, {
      charThreshold: 200,
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse()
    kept = article?.content ?? undefined
  } catch {
    // A page that it cannot take apart is read whole.
  }
  if (!kept) return undefined
  const byNumber = new Map<string, Element>()
  for (const element of page.body.querySelectorAll(`[${NUMBER}]`)) {
    byNumber.set(element.getAttribute(NUMBER) ?? '', element)
  }
  let root: Element | undefined
  for (const element of kept.querySelectorAll(`[${NUMBER}]`)) {
    const original = byNumber.get(element.getAttribute(NUMBER) ?? '')
    if (!original || !hasOwnText(element)) continue
    root = root === undefined ? (original.parentElement ?? original) : around(root, original)
  }
  if (!root) return undefined
  // What a page calls its main part is no less than the article.
  root = root.closest('main, [role="main"]') ?? root
  const isEnough = length(root) >= ENOUGH * proseLength(page.body)
  return isEnough ? root : undefined
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
  )
}

/** The smallest element around both. */
function around(one: Element, other: Element): Element {
  let root = one
  while (!root.contains(other)) {
    if (!root.parentElement) return root
    root = root.parentElement
  }
  return root
}

const length = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').length

const AROUND =
  'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"]'

/** How much text stands on a page outside what surrounds every page of its site. */
function proseLength(body: Element): number {
  const copy = body.cloneNode(true) as Element
  for (const element of copy.querySelectorAll(AROUND)) element.remove()
  return length(copy)
}

/** The heading of the article, else what the page calls itself. */
function titleOf(page: Document, root: Element, title: string): string {
  const within = (root.closest('main, article') ?? root).querySelector('h1')
  const heading = within ?? page.querySelector('h1')
  const written = (heading?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return written || title.trim()
}

/** Takes away what stands around an article on every page of a site. */
function dropFurniture(root: Element): void {
  for (const element of root.querySelectorAll(AROUND)) {
    const isOfSite = !element.parentElement?.closest('article, section, main')
    const name = element.localName
    const isHeading = (name === 'header' || name === 'footer') && !isOfSite
    const isAside = name === 'aside' && linkShare(element) < 0.5
    if (!isHeading && !isAside) element.remove()
  }
}

/** How much of an element's text stands in links, from 0 to 1. */
function linkShare(element: Element): number {
  const all = length(element)
  const inLinks = [...element.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0)
  return all === 0 ? 1 : inLinks / all
}
