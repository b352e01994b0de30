import { inserted, type SourceElement, type XmlSource, xmlSource } from '../packed/xml-source.ts'
import type { ZipArchive } from '../packed/zip.ts'
import type { WordPackage } from './word-package.ts'

export interface WrittenComment {
  author: string
  /** ISO 8601. */
  date: string
  text: string
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The prefix of WordprocessingML in a part, with its colon; undefined where its root has none. */
export function wordPrefix({ root }: XmlSource): string | undefined {
  for (const [name, value] of Object.entries(root.attributes)) {
    if (value !== TRANSITIONAL && value !== STRICT) continue
    if (name === 'xmlns') return ''
    if (name.startsWith('xmlns:')) return `${name.slice('xmlns:'.length)}:`
  }
  return undefined
}

/**
 * The parts that hold comments and lead to them, with more comments: the comments' own part, and
 * where there was none also the main part's relationships and the list of content types.
 * @returns new contents by the parts' names, and the id of each comment.
 */
export function commentParts(
  archive: ZipArchive,
  parts: WordPackage,
  main: XmlSource,
  comments: readonly WrittenComment[],
): { changes: Map<string, Uint8Array>; ids: number[] } {
  const known = parts.byType(parts.main, 'comments')[0]
  const hasPart = known !== undefined && archive.has(known)
  const before = hasPart ? xmlSource(archive.read(known)) : undefined
  const taken = [...idsIn(before?.root), ...idsIn(main.root)]
  const first = taken.reduce((most, id) => Math.max(most, id), -1) + 1
  const ids = comments.map((_, i) => first + i)
  const changes = new Map<string, Uint8Array>()
  if (before && known !== undefined) {
    changes.set(known, addedTo(before, comments, ids))
    return { changes, ids }
  }
  const folder = parts.main.slice(0, parts.main.lastIndexOf('/') + 1)
  const name = known ?? freeName(archive, folder)
  changes.set(name, newPart(isStrict(main), comments, ids))
  if (known === undefined) link(archive, parts, name, isStrict(main), changes)
  declareType(archive, name, changes)
  return { changes, ids }
}

function isStrict({ root }: XmlSource): boolean {
  return Object.values(root.attributes).includes(STRICT)
}

/** The ids of comments in a part: of comments themselves, and of what refers to them. */
function idsIn(root: SourceElement | undefined): number[] {
  const ids: number[] = []
  const look = (element: SourceElement) => {
    if (/^w:comment/.test(element.name)) {
      const id = Object.entries(element.attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1]
      if (/^\d{1,9}$/.test(id ?? '')) ids.push(Number(id))
    }
    for (const child of element.children) look(child)
  }
  if (root) look(root)
  return ids
}

function newPart(
  strict: boolean,
  comments: readonly WrittenComment[],
  ids: readonly number[],
): Uint8Array {
  const written = comments.map((comment, i) => commentXml(comment, ids[i] ?? 0, 'w:')).join('')
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${strict ? STRICT : TRANSITIONAL}">${written}</w:comments>`,
  )
}

function addedTo(
  source: XmlSource,
  comments: readonly WrittenComment[],
  ids: readonly number[],
): Uint8Array {
  const prefix = wordPrefix(source) ?? 'w:'
  const written = comments.map((comment, i) => commentXml(comment, ids[i] ?? 0, prefix)).join('')
  return source.encode(appended(source, written))
}

/** A part's text with more at the end of its root. */
function appended({ text, root }: XmlSource, added: string): string {
  if (root.contentEnd !== root.end) return inserted(text, [{ at: root.contentEnd, text: added }])
  const name = /^<([^\s/>]+)/.exec(text.slice(root.start))?.[1] ?? ''
  const closed = `>${added}</${name}>`
  return inserted(text, [{ at: root.contentStart - 2, text: closed, removed: 2 }])
}

function commentXml({ author, date, text }: WrittenComment, id: number, w: string): string {
  const paragraphs = text.split('\n').map((line, i) => {
    const mark = i === 0 ? `<${w}r><${w}annotationRef/></${w}r>` : ''
    return `<${w}p>${mark}<${w}r><${w}t xml:space="preserve">${escaped(line)}</${w}t></${w}r></${w}p>`
  })
  const who = `${w}author="${escaped(author)}" ${w}initials="${escaped(initialsOf(author))}"`
  return `<${w}comment ${w}id="${id}" ${who} ${w}date="${escaped(wordDate(date))}">${paragraphs.join('')}</${w}comment>`
}

/** Word knows no fractions of seconds. */
function wordDate(date: string): string {
  return date.replace(/\.\d+(?=Z|[+-]|$)/, '')
}

function initialsOf(author: string): string {
  const words = author.split(/\s+/).filter((word) => word !== '')
  return words.map((word) => Array.from(word)[0] ?? '').join('')
}

/** What XML has no letters for is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function freeName(archive: ZipArchive, folder: string): string {
  for (let i = 1; ; i++) {
    const name = `${folder}comments${i === 1 ? '' : i}.xml`
    if (!archive.has(name)) return name
  }
}

function link(
  archive: ZipArchive,
  parts: WordPackage,
  name: string,
  strict: boolean,
  changes: Map<string, Uint8Array>,
): void {
  const cut = parts.main.lastIndexOf('/') + 1
  const list = `${parts.main.slice(0, cut)}_rels/${parts.main.slice(cut)}.rels`
  const known = parts.relationships(parts.main)
  let i = known.size + 1
  while (known.has(`rId${i}`)) i++
  const space = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relationship = (tag: string) =>
    `<${tag} Id="rId${i}" Type="${space}/comments" Target="${name.slice(cut)}"/>`
  if (!archive.has(list)) {
    const whole = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">${relationship('Relationship')}</Relationships>`
    changes.set(list, new TextEncoder().encode(whole))
    return
  }
  const source = xmlSource(archive.read(list))
  changes.set(list, source.encode(appended(source, relationship(likeRoot(source, 'Relationship')))))
}

/** A name with the prefix that the part's root has. */
function likeRoot({ text, root }: XmlSource, local: string): string {
  const prefix = /^<([^\s/>:]+:)/.exec(text.slice(root.start))?.[1] ?? ''
  return prefix + local
}

function declareType(archive: ZipArchive, name: string, changes: Map<string, Uint8Array>): void {
  const list = '[Content_Types].xml'
  if (!archive.has(list)) return
  const source = xmlSource(archive.read(list))
  const isKnown = source.root.children.some(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase(),
  )
  if (isKnown) return
  const tag = likeRoot(source, 'Override')
  const override = `<${tag} PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`
  changes.set(list, source.encode(appended(source, override)))
}
