import type { CardEntry } from '../../lexicon/entry.ts'

/** No question to the worker asks for more cards than this. */
const BATCH = 100

/**
 * Keeps the cards of the page's words, fetched as soon as words are marked, so that opening one
 * waits for nobody. Cards that could not be had are asked for again the next time.
 */
export class CardStore {
  readonly #cards = new Map<string, CardEntry>()
  readonly #asked = new Set<string>()
  readonly #ask: (ids: string[]) => Promise<CardEntry[]>

  constructor(ask: (ids: string[]) => Promise<CardEntry[]>) {
    this.#ask = ask
  }

  get(id: string): CardEntry | undefined {
    return this.#cards.get(id)
  }

  /** Fetches what is missing, and the cards that those name as related. Never rejects. */
  async fetch(ids: Iterable<string>): Promise<void> {
    await this.#fetch(ids)
    const related = [...ids].flatMap((id) => this.#cards.get(id)?.see ?? [])
    await this.#fetch(related)
  }

  async #fetch(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter(
      (id) => !id.startsWith('page:') && !this.#cards.has(id) && !this.#asked.has(id),
    )
    for (let i = 0; i < wanted.length; i += BATCH) {
      const batch = wanted.slice(i, i + BATCH)
      for (const id of batch) this.#asked.add(id)
      try {
        for (const card of await this.#ask(batch)) this.#cards.set(card.id, card)
      } catch {
        // The card says so when it is opened, and this is tried again then.
      } finally {
        for (const id of batch) this.#asked.delete(id)
      }
    }
  }
}
