import type { DocumentBlock, TextualDocument } from './document.ts'

/** `\r\n` is one break, never two. */
const BREAK = '(?:\\r\\n|\\n|\\r(?!\\n)|[\\u2028\\u2029])'

/** Reads plain text: a blank line ends a block, single line breaks stay inside. */
export function plainDocument(source: string): TextualDocument {
  const blocks: DocumentBlock[] = []
  const blank = new RegExp(`${BREAK}[^\\S\\n\\r]*${BREAK}\\s*|\\f`, 'g')
  let start = 0
  const add = (end: number) => {
    const text = source.slice(start, end)
    if (/\S/.test(text)) blocks.push({ text, heading: 0, stretches: [{ at: 0, from: start }] })
  }
  for (const gap of source.matchAll(blank)) {
    add(gap.index)
    start = gap.index + gap[0].length
  }
  add(source.length)
  return { text: source, blocks }
}
