import type { Block, DocumentModel } from '../model.ts'
import { richTextsOf } from '../model-blocks.ts'

/**
 * Two readings of one PDF as one document, page by page: what its text says, and what was read
 * from the pictures of some pages. A page that was read from its picture has its text from there
 * alone.
 * @param pages the pages that were read from their pictures, from 1.
 */
export function joinScan(
  text: DocumentModel,
  scan: DocumentModel,
  pages: readonly number[],
): DocumentModel {
  const read = new Set(pages)
  const kept = text.blocks.filter((block) => !read.has(pageOf(block) ?? 0))
  const shift = text.asides.length
  return {
    format: kept.length === 0 ? 'scan' : text.format,
    title: text.title || scan.title,
    blocks: inPageOrder(
      kept,
      scan.blocks.map((block) => moved(block, shift)),
    ),
    asides: [...text.asides, ...scan.asides],
    pages: text.pages,
    warnings: [
      ...text.warnings.filter(({ page }) => page === undefined || !read.has(page)),
      ...scan.warnings,
    ],
  }
}

/** A block whose references count asides from `shift` on. */
function moved(block: Block, shift: number): Block {
  if (block.kind === 'table') return block
  const spans = block.content.spans.map((span) =>
    span.aside === undefined ? span : { ...span, aside: span.aside + shift },
  )
  return { ...block, content: { ...block.content, spans } }
}

function inPageOrder(...lists: readonly (readonly Block[])[]): Block[] {
  const placed = lists.flatMap((blocks) => {
    let page = 0
    return blocks.map((block) => {
      page = pageOf(block) ?? page
      return { block, page }
    })
  })
  return placed.sort((a, b) => a.page - b.page).map(({ block }) => block)
}

/** The page that a block begins on, from 1; undefined where it has no place on a page. */
function pageOf(block: Block): number | undefined {
  for (const { places } of richTextsOf([block])) {
    const place = places[0]?.place
    if (place && 'page' in place) return place.page
  }
  return undefined
}
