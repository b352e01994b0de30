/**
 * The one shape of a document, whatever file it came from: blocks of text in reading order, each
 * with its place in the source. Everything above (finder, easy read, plan desk, notebook, command
 * line) works on this and never asks what kind of file it was.
 */
export interface DocumentModel {
  format: DocumentFormat
  /** The document's own title, or its first heading; empty where it has neither. */
  title: string
  /** In reading order. */
  blocks: Block[]
  /** Text that stands beside the document: page headers and footers, notes, comments. */
  asides: Aside[]
  /** One for each page of a PDF, scan or photo; otherwise empty. */
  pages: PageSize[]
  /** What could not be read, or not surely. */
  warnings: DocumentWarning[]
}

export type DocumentFormat = 'docx' | 'odt' | 'rtf' | 'pdf' | 'scan' | 'html' | 'markdown' | 'text'

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock

export interface HeadingBlock {
  kind: 'heading'
  /** 1 to 6. */
  level: number
  /** Its number or letter as shown ("2.1", "Section B"), where the file numbers it by itself. */
  label: string
  content: RichText
}

export interface ParagraphBlock {
  kind: 'paragraph' | 'quote'
  content: RichText
}

export interface ItemBlock {
  kind: 'item'
  /** 1 for an outermost list. */
  depth: number
  /** Its bullet or number as shown ("•", "(a)", "3."); empty in an item's further paragraphs. */
  label: string
  content: RichText
}

export interface TableBlock {
  kind: 'table'
  caption: string
  /** Each row's own cells: a cell that spans rows stands only in its first. */
  rows: TableCell[][]
}

export interface TableCell {
  isHeading: boolean
  /** The column it begins in, from 0, counted with all spans. */
  column: number
  /** How many columns and rows it spans, at least 1. */
  columns: number
  rows: number
  blocks: Block[]
}

/**
 * Text that counts. What the file shows as removed (a tracked deletion, text moved away, text
 * struck through) is not in `text`, so that nobody takes it for part of the document; it stands
 * in `removed`, at its place.
 */
export interface RichText {
  /** Single spaces; "\n" where a line was broken on purpose. */
  text: string
  /** In order of `start`; they may overlap. */
  spans: StyleSpan[]
  links: LinkSpan[]
  /** In order of `at`. */
  removed: RemovedText[]
  /** Where in the source the text stands, in order of `start`. Empty only for made-up text. */
  places: PlacedSpan[]
  /** In a language other than English, by its own attribute. */
  isForeign: boolean
}

export type SpanStyle =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'highlight'
  /** Added by a tracked change, or moved here by one. */
  | 'inserted'
  /** A field to fill: a content control's prompt, a mail-merge field. */
  | 'placeholder'
  /** Read from a picture, and not surely. */
  | 'unsure'
  /** Where a footnote, endnote or comment is referred to; `aside` is its index in `asides`. */
  | 'reference'

export interface StyleSpan {
  style: SpanStyle
  /** Offsets into `text`. */
  start: number
  end: number
  /** Who made a tracked change, and when (ISO 8601), where the file says so. */
  by?: string
  when?: string
  aside?: number
}

export interface LinkSpan {
  start: number
  end: number
  /** https addresses only. */
  address: string
}

export interface RemovedText {
  /** Where it stood: an offset into `text`. */
  at: number
  text: string
  how: 'deleted' | 'moved' | 'struck'
  by?: string
  when?: string
}

export interface PlacedSpan {
  start: number
  end: number
  place: Place
}

/** On a page, or inside a structured file. */
export type Place = PagePlace | PathPlace

export interface PagePlace {
  /** From 1. */
  page: number
  rectangles: Rectangle[]
}

export interface PathPlace {
  /** The file's part and the way to the element in it: "word/document.xml#/body/p[3]/r[2]". */
  path: string
}

/** In points (1/72 inch) from the top left corner of the page as it is shown. */
export interface Rectangle {
  left: number
  top: number
  width: number
  height: number
}

export interface PageSize {
  /** In points, as shown (turned pages turned). */
  width: number
  height: number
  /** The number printed on it ("iii"), where the file gives one. */
  label: string
}

export interface Aside {
  kind: 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'text box'
  /** A note's mark; empty otherwise. */
  label: string
  blocks: Block[]
  /** Pages where it stands, from 1; empty where a file has none. */
  pages: number[]
  by?: string
  when?: string
}

export interface DocumentWarning {
  code:
    | 'macros ignored'
    | 'outside content ignored'
    | 'scripts ignored'
    | 'page without text'
    | 'letters unreadable'
    | 'page may be incomplete'
    | 'part unreadable'
    | 'too much, cut'
    | 'changes not accepted'
  /** From 1, where it concerns one page. */
  page?: number
  /** More about it, for the command line. */
  detail?: string
}

/** Why a file could not be opened at all. The views have one sentence for each reason. */
export class DocumentError extends Error {
  readonly reason: DocumentFault
  constructor(reason: DocumentFault, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`)
    this.name = 'DocumentError'
    this.reason = reason
  }
}

export type DocumentFault =
  | 'empty'
  | 'unknown format'
  | 'old Word'
  | 'needs password'
  | 'wrong password'
  | 'encrypted'
  | 'damaged'
  | 'too large'
  | 'no text'
  | 'cancelled'
