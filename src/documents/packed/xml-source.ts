import { SaxesParser } from 'saxes'
import { decodeXml, qualified } from './xml.ts'

/** An element and where it stands in the source of its part. */
export interface SourceElement {
  /** With our own prefix ("w:p"). */
  name: string
  parent: SourceElement | undefined
  children: SourceElement[]
  /** Counts its siblings of the same name, from 1. */
  place: number
  /** Its opening tag, its content, the end of its closing tag; all one where it closes itself. */
  start: number
  contentStart: number
  contentEnd: number
  end: number
  attributes: Readonly<Record<string, string>>
}

/** An XML part's text as it is written, with the places of its elements. */
export interface XmlSource {
  text: string
  root: SourceElement
  /** The same text with insertions made, as bytes in the encoding of the part. */
  encode: (text: string) => Uint8Array
}

/** Something to write into a source: before the character at `at`, in place of `removed` ones. */
export interface Insertion {
  at: number
  text: string
  removed?: number
}

/**
 * Reads where everything stands in an XML part, so that something can be put in and every other
 * letter stays as it is. Only for parts that `readXml` has read.
 */
export function xmlSource(bytes: Uint8Array): XmlSource {
  const text = decodeXml(bytes)
  const parser = new SaxesParser({ xmlns: true })
  const top: SourceElement = element('', undefined, 1, 0, 0)
  const counts: Map<string, number>[] = [new Map()]
  let open = top
  // What is not well-formed was told when the part was read.
  parser.on('error', () => undefined)
  parser.on('opentag', (tag) => {
    const name = qualified(tag.uri, tag.prefix, tag.local)
    const siblings = counts.at(-1) ?? new Map<string, number>()
    const place = (siblings.get(name) ?? 0) + 1
    siblings.set(name, place)
    counts.push(new Map())
    const end = parser.position
    const made = element(name, open, place, text.lastIndexOf('<', end - 1), end)
    made.attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    )
    open.children.push(made)
    open = made
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    open.end = parser.position
    open.contentEnd = isSelfClosing ? open.contentStart : text.lastIndexOf('<', open.end - 1)
    counts.pop()
    open = open.parent ?? top
  })
  parser.write(text).close()
  return { text, root: top.children[0] ?? top, encode: encoderFor(bytes) }
}

function element(
  name: string,
  parent: SourceElement | undefined,
  place: number,
  start: number,
  contentStart: number,
): SourceElement {
  return {
    ...{ name, parent, children: [], place, start, contentStart },
    ...{ contentEnd: contentStart, end: contentStart, attributes: {} },
  }
}

/** An element and all that it stands in, the outermost first. */
export function around(element: SourceElement): SourceElement[] {
  const chain: SourceElement[] = []
  for (let each: SourceElement | undefined = element; each; each = each.parent) chain.unshift(each)
  return chain
}

/** Whether an element is written as `<a/>`. */
export function closesItself({ text }: XmlSource, { contentStart }: SourceElement): boolean {
  return text[contentStart - 2] === '/'
}

/** The element at a way such as "/body/p[3]/r[2]", as `pathOf` writes it; "w" before others. */
export function elementAt(root: SourceElement, path: string): SourceElement | undefined {
  let found = [root]
  for (const step of path.split('/').slice(1)) {
    const [, local, place] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    if (local === undefined) return undefined
    found = found.flatMap(({ children }) =>
      children.filter(
        (child) =>
          child.name.slice(child.name.indexOf(':') + 1) === local &&
          child.place === Number(place ?? 1),
      ),
    )
  }
  return found.find(({ name }) => name.startsWith('w:')) ?? found[0]
}

/** The text with everything put in; insertions at one place stand in their order. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort((a, b) => a.at - b.at)
  const pieces: string[] = []
  let from = 0
  for (const { at, text: added, removed = 0 } of sorted) {
    pieces.push(text.slice(from, at), added)
    from = at + removed
  }
  return pieces.join('') + text.slice(from)
}

/** The part's own encoding where it is Unicode; what else there is was never seen in Word files. */
function encoderFor(bytes: Uint8Array): (text: string) => Uint8Array {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return (text) => utf16(text, true)
  if (first === 0xfe && second === 0xff) return (text) => utf16(text, false)
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : ''
  return (text) => new TextEncoder().encode(mark + asUtf8(text))
}

function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8')
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle)
  return bytes
}
