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

/** What the view knows of one model besides its blocks; made once for each. */
export interface Reading {
  model: DocumentModel
  text: ModelText
  partOf: ReadonlyMap<RichText, TextPart>
  /** Texts at which a new page begins, and its number. */
  newPage: ReadonlyMap<RichText, number>
  idOf: ReadonlyMap<RichText, string>
  outline: readonly OutlineEntry[]
}

/** A reading's texts, pages and outline. */
export function readingOf(model: DocumentModel): Reading {
  const text = modelText(model)
  const newPage = new Map<RichText, number>()
  let page = 0
  for (const content of richTextsOf(model.blocks)) {
    const here = firstPage(content)
    if (here === undefined || here <= page) continue
    page = here
    newPage.set(content, here)
  }
  const outline = outlineOf(model.blocks)
  return {
    model,
    text,
    partOf: new Map(text.parts.map((part) => [part.content, part])),
    newPage,
    idOf: new Map(outline.map(({ content, id }) => [content, id])),
    outline,
  }
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
