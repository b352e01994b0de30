import { Vocabulary } from './hyphens.ts'
import type { PageText } from './page-text.ts'

/** What is known of the whole document when its paragraphs are made. */
export interface DocumentFacts {
  /** The size of most of its letters. */
  bodySize: number
  /** Sizes of headings, the largest first. */
  headingSizes: readonly number[]
  vocabulary: Vocabulary
}

export function isHeadingSize(size: number, bodySize: number): boolean {
  return size > bodySize * 1.12
}

/** Letters of a scan are not measured exactly: sizes as near as this are one. */
const ALIKE = 0.07

/** Whether a size is the same level of heading as the larger one of that level. */
export function isAlike(size: number, largest: number): boolean {
  return size > largest * (1 - ALIKE)
}

/** Gathers the facts page by page. */
export class FactsSoFar {
  readonly #vocabulary = new Vocabulary()
  readonly #lengths = new Map<number, number>()

  add({ words }: PageText): void {
    for (const { text, size } of words) {
      this.#vocabulary.add(text)
      const rounded = Math.round(size * 2) / 2
      this.#lengths.set(rounded, (this.#lengths.get(rounded) ?? 0) + text.length)
    }
  }

  facts(): DocumentFacts {
    const bySize = [...this.#lengths.entries()].sort(([, a], [, b]) => b - a)
    const bodySize = bySize[0]?.[0] ?? 10
    const headingSizes: number[] = []
    const sizes = bySize.map(([size]) => size).sort((a, b) => b - a)
    for (const size of sizes.filter((each) => isHeadingSize(each, bodySize))) {
      const last = headingSizes.at(-1)
      if (last === undefined || !isAlike(size, last)) headingSizes.push(size)
    }
    return { bodySize, headingSizes, vocabulary: this.#vocabulary }
  }
}
