/** A stretch of a block's text and where it stands in the document's text. */
export interface Stretch {
  /** Where it begins in the block's text. */
  at: number
  /** Where it begins in the document's text. */
  from: number
  /** For a character written as an entity (`&amp;`): how many units of the document's text it takes. */
  width?: number
}

/** One paragraph, heading, cell or list item. */
export interface DocumentBlock {
  /** What a reader sees: marks such as Markdown's asterisks are not in it. */
  text: string
  /** 1 to 6 for headings, otherwise 0. */
  heading: number
  /** In order of `at`; the first begins at 0. */
  stretches: Stretch[]
}

/** A document as the finder reads it. */
export interface TextualDocument {
  /**
   * The extracted text, in which reported offsets count UTF-16 units. HTML: the visible text of
   * its blocks, white space as a browser shows it, joined by "\n". Plain text and Markdown: the
   * file's own text, unchanged.
   */
  text: string
  blocks: DocumentBlock[]
}

/** Where the part of a block's text from `start` to `end` (not empty) stands in the document's text. */
export function inDocument(
  block: DocumentBlock,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = stretchAt(block.stretches, start)
  const last = stretchAt(block.stretches, end - 1)
  return {
    start: first.from + (first.width === undefined ? start - first.at : 0),
    end: last.from + (last.width ?? end - last.at),
  }
}

const WHOLE: Stretch = { at: 0, from: 0 }

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return stretches[low] ?? WHOLE
}
