import type { Match } from '../lexicon/match.ts'
import type { BlockRecord, Mark } from './page-model.ts'

/**
 * The words that were underlined while a page was still being read. What is read later may make
 * another mention the first in its section; but an underline that somebody has seen does not go
 * again, unless it was wrong.
 */
export class KeptMarks {
  #places = new WeakMap<Node, Map<number, string>>()

  keep(marks: readonly Mark[]): void {
    for (const { record, match } of marks) {
      const { node, offset } = placeOf(record, match)
      if (node === undefined) continue
      const known = this.#places.get(node)
      if (known === undefined) this.#places.set(node, new Map([[offset, match.id]]))
      else known.set(offset, match.id)
    }
  }

  /** Whether the same word was marked at this place, also by an earlier reading. */
  has(record: BlockRecord, match: Match): boolean {
    const { node, offset } = placeOf(record, match)
    return node !== undefined && this.#places.get(node)?.get(offset) === match.id
  }

  clear(): void {
    this.#places = new WeakMap()
  }
}

/** A place that stays the same however often the page is read. */
function placeOf({ block }: BlockRecord, { start }: Match) {
  const [first] = block.pieces
  return { node: first?.node, offset: start + (first?.from ?? 0) }
}
