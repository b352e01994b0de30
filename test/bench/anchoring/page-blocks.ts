import { readFileSync } from 'node:fs'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { richTextsOf } from '../../../src/documents/model-blocks.ts'

/** A paragraph of a page; `from` says for each letter where it stood in the page as saved. */
export interface PageBlock {
  text: string
  /** Offsets into the page's text as it was saved; -1 for letters that were not there. */
  from: number[]
}

/** A page's paragraphs, cells and headings, from an HTML file or a plain text. */
export function pageBlocks(path: string): PageBlock[] {
  const source = readFileSync(path, 'utf8')
  const texts = path.endsWith('.html')
    ? [...richTextsOf(htmlModel(source).blocks)].map(({ text }) => text)
    : source.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').trim())
  let at = 0
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const start = at
      at += text.length + 1
      return { text, from: Array.from(text, (_, each) => start + each).slice(0, text.length) }
    })
}

/** A paragraph that was not on the page. */
export function newBlock(text: string): PageBlock {
  return { text, from: Array.from({ length: text.length }, () => -1) }
}

/** Part of a paragraph. */
export function sliced({ text, from }: PageBlock, start: number, end: number): PageBlock {
  return { text: text.slice(start, end), from: from.slice(start, end) }
}

/** Paragraphs written one after another as one. */
export function joined(...blocks: PageBlock[]): PageBlock {
  return {
    text: blocks.map(({ text }) => text).join(''),
    from: blocks.flatMap(({ from }) => from),
  }
}

/** The whole page as one text, a line break after each paragraph. */
export function wholePage(blocks: readonly PageBlock[]): PageBlock {
  return joined(...blocks.flatMap((block, at) => (at === 0 ? [block] : [newBlock('\n'), block])))
}
