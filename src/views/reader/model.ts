import { type Signal, signal } from '@preact/signals'
import type { ArticleBlock, ArticleCell, ArticleText } from '../../documents/article-blocks.ts'
import type { EasyPair } from '../../platform/easy.ts'

/** A paragraph, heading, item or line of a cell, and its sentences once they are there. */
export interface Passage {
  key: string
  content: ArticleText
  /** Headings keep their words; so does what is not English. */
  isKept: boolean
  pairs: Signal<readonly EasyPair[] | undefined>
}

export interface Cell extends Omit<ArticleCell, 'texts'> {
  passages: Passage[]
}

export type Part =
  | { kind: 'heading'; level: number; passage: Passage }
  | { kind: 'paragraph' | 'quote'; passage: Passage }
  | { kind: 'item'; depth: number; label: string; passage: Passage }
  | { kind: 'table'; key: string; caption: string; rows: Cell[][] }

/** What the reader shows: its parts, and all their passages in reading order. */
export interface Text {
  title: string
  /** Empty for a text that was pasted. */
  address: string
  parts: Part[]
  passages: Passage[]
}

/** Lays the blocks of an article out for reading. */
export function textOf(title: string, address: string, blocks: readonly ArticleBlock[]): Text {
  const passages: Passage[] = []
  const add = (content: ArticleText, isKept = false): Passage => {
    const passage: Passage = {
      key: `s${passages.length}`,
      content,
      isKept: isKept || content.isForeign,
      pairs: signal(undefined),
    }
    passages.push(passage)
    return passage
  }
  const parts = blocks.map((block, at): Part => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) =>
        row.map(({ texts, ...cell }) => ({
          ...cell,
          passages: texts.map((content) => add(content, cell.isHeading)),
        })),
      )
      return { kind: 'table', key: `t${at}`, caption: block.caption, rows }
    }
    const { content, ...rest } = block
    return { ...rest, passage: add(content, block.kind === 'heading') }
  })
  return { title, address, parts, passages }
}

/** A bullet or number at the head of a pasted line, and what follows it. */
const MARKED = /^\s*(?:([•●▪◦‣·*–-])|(\(?(?:\d{1,2}|[a-z])[.)]))\s+(?=\S)/

/** A text that somebody pasted: blank lines end paragraphs; lines with bullets are items. */
export function pastedText(title: string, pasted: string): Text {
  const blocks = pasted.split(/(?:\r?\n[^\S\n]*){2,}|\f/).flatMap(linesOf)
  return textOf(title, '', blocks)
}

function linesOf(paragraph: string): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  for (const line of paragraph.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const marked = MARKED.exec(line)
    const text = (marked ? line.slice(marked[0].length) : line).replace(/\s+/g, ' ').trim()
    const content: ArticleText = { text, links: [], isForeign: false }
    const before = blocks.at(-1)
    if (marked) blocks.push({ kind: 'item', depth: 1, label: marked[2] ?? '•', content })
    else if (before && before.kind !== 'table') before.content.text += `\n${text}`
    else blocks.push({ kind: 'paragraph', content })
  }
  return blocks
}
