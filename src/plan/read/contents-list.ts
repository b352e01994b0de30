import type { Block } from '../../documents/model.ts'
import { headingOf } from './heading.ts'

const FEWEST = 4

/**
 * The blocks of a contents list: headings of sections that follow one another with nothing
 * between them, and come again later.
 */
export function contentsBlocks(blocks: readonly Block[]): Set<Block> {
  const letters = blocks.map((block) =>
    block.kind === 'table' ? lettersOfTable(block) : lettersOfLine(block),
  )
  const found = new Set<Block>()
  let from = 0
  while (from < blocks.length) {
    let to = from
    let named = 0
    while (to < blocks.length && (letters[to] !== undefined || isEmpty(blocks[to]))) {
      named += letters[to]?.length ?? 0
      to += 1
    }
    if (named >= FEWEST) {
      const later = new Set(letters.slice(to).flatMap((each) => each ?? []))
      const here = letters.slice(from, to).flatMap((each) => each ?? [])
      if (here.filter((each) => later.has(each)).length >= here.length / 2) {
        for (const block of blocks.slice(from, to)) found.add(block)
      }
    }
    from = Math.max(to, from + 1)
  }
  return found
}

function lettersOfLine(block: Exclude<Block, { kind: 'table' }>): string[] | undefined {
  const label = block.kind === 'heading' || block.kind === 'item' ? block.label : ''
  const { text } = block.content
  const match = headingOf(text, true) ?? headingOf(`${label} ${text}`, true)
  return match ? match.sections : undefined
}

/** A table that holds nothing but headings of sections and page numbers. */
function lettersOfTable(table: Extract<Block, { kind: 'table' }>): string[] | undefined {
  const found: string[] = []
  for (const row of table.rows) {
    const line = row
      .flatMap(({ blocks }) => blocks)
      .map((block) => (block.kind === 'table' ? 'table' : block.content.text))
      .filter((text) => text !== '' && !/^\d+$/.test(text))
      .join(' ')
    if (line === '') continue
    const match = headingOf(line, true)
    if (!match || line.length > 140) return undefined
    found.push(...match.sections)
  }
  return found.length >= FEWEST ? found : undefined
}

function isEmpty(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && block.content.text === ''
}
