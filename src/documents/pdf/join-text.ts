import type { Block, RichText, TableBlock } from '../model.ts'

/** What a sentence, or a line before a list, ends with. */
export const ENDS = /[.!?:;]["'”’)\]]*$/

export type TextBlock = Exclude<Block, TableBlock>

export function isText(block: Block): block is TextBlock {
  return block.kind !== 'table'
}

/** Whether a paragraph is the rest of one that a page or a column cut in the middle of a sentence. */
export function goesOn(last: RichText, next: TextBlock): boolean {
  if (next.kind !== 'paragraph' && next.kind !== 'quote') return false
  return last.text !== '' && !ENDS.test(last.text) && /^\p{Ll}/u.test(next.content.text)
}

/** Adds one text to another, with all that hangs on its places. */
export function append(to: RichText, from: RichText): void {
  const shift = to.text.length + 1
  to.text = `${to.text} ${from.text}`
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  })
  to.spans.push(...from.spans.map(moved))
  to.links.push(...from.links.map(moved))
  to.places.push(...from.places.map(moved))
  to.removed.push(...from.removed.map((each) => ({ ...each, at: each.at + shift })))
}
