import type { Block, DocumentModel } from './model.ts'
import { plainDocument } from './plain-document.ts'
import { PLAIN_LOOK, RichTextBuilder } from './rich-text.ts'

/** What a line of a list begins with, as people type it: a bullet, "1.", "(a)", "iv)". */
const LABEL = /^([•▪◦‣*–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])[ \t]+(?=\S)/i

/**
 * Plain text as a document: a blank line ends a paragraph, a line that begins like an item of a
 * list is one. Places are character ranges of the text (RFC 5147: "#char=12,80").
 */
export function textModel(source: string): DocumentModel {
  const blocks: Block[] = []
  for (const { text, stretches } of plainDocument(source).blocks)
    blocks.push(...paragraphsOf(text, stretches[0]?.from ?? 0))
  return { format: 'text', title: '', blocks, asides: [], pages: [], warnings: [] }
}

/** The place of a stretch of a text file. */
export function characterPlace(start: number, end: number): string {
  return `#char=${start},${end}`
}

interface Gathered {
  builder: RichTextBuilder
  label: string
  depth: number
}

function paragraphsOf(text: string, from: number): Block[] {
  const gathered: Gathered[] = []
  let at = 0
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n)|[\u2028\u2029])/)) {
    const indent = /^[^\S\r\n]*/.exec(line)?.[0] ?? ''
    const label = LABEL.exec(line.slice(indent.length))
    const last = gathered.at(-1)
    let words = line
    let start = from + at
    if (label || !last) {
      const skipped = label ? indent.length + label[0].length : 0
      words = line.slice(skipped)
      start += skipped
      const builder = new RichTextBuilder()
      gathered.push({ builder, label: label?.[1] ?? '', depth: depthOf(indent) })
    } else last.builder.breakLine()
    const kept = words.trimEnd()
    gathered.at(-1)?.builder.add(kept, PLAIN_LOOK, characterPlace(start, start + kept.length))
    at += line.length
  }
  return gathered.flatMap(({ builder, label, depth }): Block[] => {
    if (builder.isEmpty) return []
    const content = builder.finish()
    return [label === '' ? { kind: 'paragraph', content } : { kind: 'item', depth, label, content }]
  })
}

function depthOf(indent: string): number {
  return Math.min(6, 1 + Math.floor(indent.replaceAll('\t', '    ').length / 4))
}
