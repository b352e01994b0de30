import type { CardEntry } from '../../../lexicon/entry.ts'
import type { ask } from '../../../platform/messaging.ts'

/** No question to the worker asks for more cards than this. */
const BATCH = 100
/** A card waits for its style sheet no longer than this, in milliseconds. */
const PATIENCE = 1000

/**
 * Keeps the cards of the page's words, fetched as soon as words are marked, so that opening one
 * waits for nobody. Cards that could not be had are asked for again the next time.
 */
export class CardStore {
  readonly #cards = new Map<string, CardEntry>()
  readonly #asked = new Set<string>()
  readonly #ask: typeof ask
  #styles = ''

  /** @param send asks the worker */
  constructor(send: typeof ask) {
    this.#ask = send
  }

  /** The card's style sheet; empty until it has been fetched. */
  get styles(): string {
    return this.#styles
  }

  /** Fetches the style sheet if it is not there yet. Never rejects: a plain card can be read too. */
  async fetchStyles(): Promise<void> {
    try {
      this.#styles ||= (await this.#ask('card.styles', {}, { within: PATIENCE })).css
    } catch {
      // Asked for again when the next card opens.
    }
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
        const { cards } = await this.#ask('cards.get', { ids: batch })
        for (const card of cards) this.#cards.set(card.id, card)
      } catch {
        // The card says so when it is opened, and this is tried again then.
      } finally {
        for (const id of batch) this.#asked.delete(id)
      }
    }
  }
}
