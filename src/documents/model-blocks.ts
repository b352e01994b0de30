import type { Block, RichText } from './model.ts'

/** Every text of the blocks in reading order, those of table cells too. */
export function* richTextsOf(blocks: readonly Block[]): Generator<RichText, void, void> {
  for (const block of blocks) {
    if (block.kind !== 'table') yield block.content
    else for (const row of block.rows) for (const cell of row) yield* richTextsOf(cell.blocks)
  }
}

/** What counts of each text, without the empty. */
export function textsOf(blocks: readonly Block[]): string[] {
  return Array.from(richTextsOf(blocks), ({ text }) => text).filter((text) => text !== '')
}
