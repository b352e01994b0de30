import { strToU8, zipSync } from 'fflate'
import type { Block, DocumentModel, RichText } from '../../../../src/documents/model.ts'
import { richTextsOf } from '../../../../src/documents/model-blocks.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface WordParts {
  body: string
  styles?: string
  numbering?: string
  comments?: string
  footnotes?: string
  endnotes?: string
  settings?: string
  /** By relationship id: "h1" becomes word/h1.xml. */
  headers?: Record<string, string>
  footers?: Record<string, string>
  /** More relationships of the main part, as XML. */
  relationships?: string
  /** More files, by name. */
  files?: Record<string, string | Uint8Array>
  title?: string
}

const wrapped = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${SPACES}>${inside}</w:${root}>`

/** The bytes of a small Word file. */
export function makeWord(parts: WordParts | string): Uint8Array {
  const given: WordParts = typeof parts === 'string' ? { body: parts } : parts
  const files: Record<string, Uint8Array> = {}
  const links: string[] = []
  const link = (type: string, name: string, id = type) =>
    links.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${name}"/>`)
  const add = (type: string, root: string, inside: string | undefined) => {
    if (inside === undefined) return
    files[`word/${type}.xml`] = strToU8(wrapped(root, inside))
    link(type, `${type}.xml`)
  }
  files['word/document.xml'] = strToU8(wrapped('document', `<w:body>${given.body}</w:body>`))
  add('styles', 'styles', given.styles)
  add('numbering', 'numbering', given.numbering)
  add('comments', 'comments', given.comments)
  add('footnotes', 'footnotes', given.footnotes)
  add('endnotes', 'endnotes', given.endnotes)
  add('settings', 'settings', given.settings)
  for (const [id, inside] of Object.entries(given.headers ?? {})) {
    files[`word/${id}.xml`] = strToU8(wrapped('hdr', inside))
    link('header', `${id}.xml`, id)
  }
  for (const [id, inside] of Object.entries(given.footers ?? {})) {
    files[`word/${id}.xml`] = strToU8(wrapped('ftr', inside))
    link('footer', `${id}.xml`, id)
  }
  const core = `${PACKAGE}/relationships/metadata/core-properties`
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="${core}" Target="docProps/core.xml"/></Relationships>`,
  )
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}${given.relationships ?? ''}</Relationships>`,
  )
  if (given.title !== undefined)
    files['docProps/core.xml'] = strToU8(
      `<p:coreProperties xmlns:p="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${given.title}</dc:title></p:coreProperties>`,
    )
  for (const [name, content] of Object.entries(given.files ?? {}))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

export function word(parts: WordParts | string): DocumentModel {
  return readWord(makeWord(parts))
}

export const p = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
export const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const tc = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
export const tr = (inside: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${inside}</w:tr>`
export const tbl = (inside: string) => `<w:tbl><w:tblPr/>${inside}</w:tbl>`

/** A model's blocks in short lines: kind and label, text, what was removed. */
export function shown(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return [
        `${indent}table`,
        ...block.rows.flatMap((row) => [
          `${indent} row`,
          ...row.flatMap((cell) => {
            const down = cell.rows > 1 ? `x${cell.rows}` : ''
            const place = `${cell.column}+${cell.columns}${down}${cell.isHeading ? ' heading' : ''}`
            return [`${indent}  ${place}`, ...shown(cell.blocks, `${indent}   `)]
          }),
        ]),
      ]
    const level = block.kind === 'heading' ? block.level : block.kind === 'item' ? block.depth : ''
    const label = block.kind === 'heading' || block.kind === 'item' ? `${block.label}|` : ''
    return [`${indent}${block.kind}${level}: ${label}${told(block.content)}`]
  })
}

/** The text with what was removed in braces, at its place. */
function told({ text, removed }: RichText): string {
  let written = ''
  let from = 0
  for (const each of removed) {
    written += `${text.slice(from, each.at)}{${each.how}: ${each.text}}`
    from = each.at
  }
  return written + text.slice(from)
}

/** The words of each span of a style. */
export function styled(model: DocumentModel, style: string): string[] {
  return [...richTextsOf(model.blocks)].flatMap(({ text, spans }) =>
    spans.filter((span) => span.style === style).map(({ start, end }) => text.slice(start, end)),
  )
}
