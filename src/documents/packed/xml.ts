import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { DocumentError } from '../model.ts'

/** An element of an XML part. Names and attribute names carry our own prefixes ("w:p", "r:id"). */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
  readonly parent: XmlElement | undefined
  /** Counts its siblings of the same name, from 1. */
  readonly place: number
}

export interface XmlPart {
  root: XmlElement
  /** The first thing that is not well-formed; empty where all is. */
  fault: string
}

/** Files choose their own prefixes; ours follow the namespaces. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/** Nested deeper than any document that people write, and shallow enough for every call stack. */
const DEEPEST = 500
/** A Word file of a thousand pages has some 400,000 elements. */
const MOST = 1_500_000

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(Object.create(null))

/** Attributes that only tell when a run was typed; a large part of a Word file is made of them. */
const IDLE = /^(?:w:rsid|w14:(?:paraId|textId))/

/**
 * Reads an XML part. Only the five entities of XML itself are known; a document type is passed
 * over, and nothing outside the text is ever looked at. Small faults are tolerated and told.
 * @throws DocumentError `damaged` where the text ends in the middle or is no XML, `too large` where
 * it is nested too deeply or has more elements than any document.
 */
export function readXml(bytes: Uint8Array, name: string): XmlPart {
  const parser = new SaxesParser({ xmlns: true })
  let fault = ''
  let root: XmlElement | undefined
  let open: XmlElement | undefined
  let depth = 0
  let count = 0
  const counts: (Map<string, number> | undefined)[] = []
  parser.on('error', (error) => {
    fault ||= error.message
  })
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new DocumentError('too large', `${name} is nested too deeply`)
    if (++count > MOST) throw new DocumentError('too large', `${name} has too many elements`)
    const own = qualified(tag.uri, tag.prefix, tag.local)
    let siblings = counts[depth - 1]
    if (!siblings) {
      siblings = new Map()
      counts[depth - 1] = siblings
    }
    const place = (siblings.get(own) ?? 0) + 1
    siblings.set(own, place)
    counts[depth] = undefined
    const attributes = attributesOf(tag.attributes)
    const element: XmlElement = { name: own, attributes, children: [], parent: open, place }
    if (open) open.children.push(element)
    else root ??= element
    open = element
  })
  parser.on('closetag', () => {
    depth--
    open = open?.parent
  })
  const add = (text: string) => {
    open?.children.push(text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(decodeXml(bytes))
  const isCutOff = depth > 0
  parser.close()
  if (!root || isCutOff) throw new DocumentError('damaged', `${name}: ${fault || 'it is cut off'}`)
  return { root, fault: fault && `${name}: ${fault}` }
}

function attributesOf(
  given: Readonly<Record<string, SaxesAttributeNS>>,
): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined
  for (const attribute of Object.values(given)) {
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue
    const known = qualified(attribute.uri, attribute.prefix, attribute.local)
    if (IDLE.test(known)) continue
    attributes ??= Object.create(null) as Record<string, string>
    attributes[known] = attribute.value
  }
  return attributes ?? NO_ATTRIBUTES
}

/** A name with our own prefix for its namespace. */
export function qualified(uri: string, prefix: string, local: string): string {
  const known = PREFIXES[uri] ?? prefix
  return known === '' ? local : `${known}:${local}`
}

/** An XML part as text, by its byte order mark or its declaration. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const child of element.children)
    if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** All child elements, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  }
  return found
}

/** Every element of that name inside, in order, at any depth. */
export function* descendantsOf(
  element: XmlElement | undefined,
  name: string,
): Generator<XmlElement, void, void> {
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* descendantsOf(child, name)
  }
}

/** Its text, with that of everything inside. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

/** The way to an element from the root of its part: "/body/p[3]/r[2]"; a body has no number. */
export function pathOf(element: XmlElement): string {
  if (!element.parent) return ''
  const local = element.name.slice(element.name.indexOf(':') + 1)
  const step = local === 'body' ? local : `${local}[${element.place}]`
  return `${pathOf(element.parent)}/${step}`
}
