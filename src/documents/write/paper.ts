/**
 * What leaves Sendlight as Word, plain text or Markdown: a letter, a list of questions, a table of
 * provision, a working document. It holds only what is written into the file, in its order.
 */
export interface Paper {
  /** The file's own title, in its properties. What stands at the top of the page is a block. */
  title: string
  /** BCP 47, `en-GB`. */
  language: string
  /** Stands at the foot of each page before the page's number; may be empty. */
  footer: string
  blocks: PaperBlock[]
}

export type PaperBlock =
  | PaperHeading
  | PaperParagraph
  | PaperList
  | PaperTable
  | PaperLines
  | PaperPageBreak

export interface PaperHeading {
  kind: 'heading'
  /** 1 for the paper's own heading. */
  level: 1 | 2 | 3 | 4
  content: PaperRun[]
}

export interface PaperParagraph {
  kind: 'paragraph'
  content: PaperRun[]
  /** Words of somebody else, or small print. */
  look?: 'quote' | 'small'
  /** A number or bullet that is copied as it stands ("(ii)", "3.2"): never counted anew. */
  label?: string
  /** How far it stands in; 0, as where it is left out, is the margin. */
  depth?: number
}

export interface PaperList {
  kind: 'list'
  /** `box` has an empty box to tick before each item. */
  marker: 'bullet' | 'number' | 'box'
  /** Each item's blocks; the first should be a paragraph. */
  items: PaperBlock[][]
}

export interface PaperTable {
  kind: 'table'
  /** Rows at the top that are said again on each page. */
  headingRows: number
  /** Each row's own cells: a cell that spans rows stands only in its first. */
  rows: PaperCell[][]
  /** How the width is shared, one number a column; alike where it is left out. */
  shares?: number[]
}

export interface PaperCell {
  blocks: PaperBlock[]
  isHeading?: boolean
  /** How many columns and rows it spans; 1 where left out. */
  columns?: number
  rows?: number
}

/** Empty lines to write on by hand. */
export interface PaperLines {
  kind: 'lines'
  count: number
}

export interface PaperPageBreak {
  kind: 'page break'
}

/** Words that look alike; a line break in `text` stays one. */
export interface PaperRun {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  /** An address of the web that the words lead to; any other is left out. */
  link?: string
}

/** Words without a style of their own, as a block's content. */
export function plain(text: string): PaperRun[] {
  return text === '' ? [] : [{ text }]
}

/** A paragraph of words without style. */
export function paragraph(text: string): PaperParagraph {
  return { kind: 'paragraph', content: plain(text) }
}

/** A heading of words without style. */
export function heading(level: PaperHeading['level'], text: string): PaperHeading {
  return { kind: 'heading', level, content: plain(text) }
}

/** The address, where it is one that a document may lead to. */
export function safeLink(link: string | undefined): string | undefined {
  return link !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(link) ? link : undefined
}
