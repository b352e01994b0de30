import type { Block } from '../../documents/model.ts'

/**
 * How deep each heading of some blocks stands under those before it, from 0: a file may leave
 * levels out, which would mislead who listens to the page.
 */
export function headingRanks(blocks: readonly Block[]): Map<Block, number> {
  const ranks = new Map<Block, number>()
  const above: number[] = []
  const look = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row) look(cell.blocks)
      } else if (block.kind === 'heading') {
        while ((above.at(-1) ?? 0) >= block.level) above.pop()
        ranks.set(block, above.length)
        above.push(block.level)
      }
    }
  }
  look(blocks)
  return ranks
}
