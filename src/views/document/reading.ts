import type { Block, DocumentModel, RichText } from '../../documents/model.ts'
import { richTextsOf } from '../../documents/model-blocks.ts'
import { type ModelText, modelText, type TextPart } from '../../documents/model-text.ts'

/** A heading in the outline. */
export interface OutlineEntry {
  /** The id of its element. */
  id: string
  /** From 1, without gaps: a heading is at most one deeper than the one before. */
  depth: number
  text: string
  content: RichText
}

/** Where a page begins in a text. */
export interface NewPage {
  /** From 1. */
  page: number
  /** An offset into the text; 0 where the page begins with it. */
  at: number
}

/** What the view knows of one model besides its blocks; made once for each. */
export interface Reading {
  model: DocumentModel
  text: ModelText
  partOf: ReadonlyMap<RichText, TextPart>
  /** Texts in which new pages begin: their numbers, and the offsets at which they do. */
  newPages: ReadonlyMap<RichText, readonly NewPage[]>
  idOf: ReadonlyMap<RichText, string>
  outline: readonly OutlineEntry[]
}

/** A reading's texts, pages and outline. */
export function readingOf(model: DocumentModel): Reading {
  const text = modelText(model)
  const newPages = new Map<RichText, NewPage[]>()
  let page = 0
  for (const content of richTextsOf(model.blocks)) {
    const begun = newPagesIn(content, page)
    const last = begun.at(-1)
    if (!last) continue
    page = last.page
    newPages.set(content, begun)
  }
  const outline = outlineOf(model.blocks)
  return {
    model,
    text,
    partOf: new Map(text.parts.map((part) => [part.content, part])),
    newPages,
    idOf: new Map(outline.map(({ content, id }) => [content, id])),
    outline,
  }
}

/** The pages after `page` that begin in a text. A sentence may run on over the end of a page. */
function newPagesIn({ places }: RichText, page: number): NewPage[] {
  const begun: NewPage[] = []
  let last = page
  for (const [i, { start, place }] of places.entries()) {
    if (!('page' in place) || place.page <= last) continue
    last = place.page
    begun.push({ page: last, at: i === 0 ? 0 : start })
  }
  return begun
}

/** The page on which a text begins, from 1; undefined where the file has no pages. */
export function firstPage({ places }: RichText): number | undefined {
  for (const { place } of places) if ('page' in place) return place.page
  return undefined
}

function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const above: number[] = []
  for (const { level, label, content } of headingsIn(blocks)) {
    if (content.text.trim() === '') continue
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    entries.push({
      id: `heading-${entries.length + 1}`,
      depth: above.length,
      text: [label, content.text.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' '),
      content,
    })
  }
  return entries
}

/** Headings in order, those in tables too: many plans are tables from end to end. */
function* headingsIn(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'heading' }>> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block
    if (block.kind !== 'table') continue
    for (const row of block.rows) for (const cell of row) yield* headingsIn(cell.blocks)
  }
}
