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
    const headingSizes = bySize
      .map(([size]) => size)
      .filter((size) => isHeadingSize(size, bodySize))
      .sort((a, b) => b - a)
    return { bodySize, headingSizes, vocabulary: this.#vocabulary }
  }
}
