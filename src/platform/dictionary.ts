import type { CardEntry } from '../lexicon/entry.ts'
import { browser } from './browser.ts'

let cards: Promise<ReadonlyMap<string, CardEntry>> | undefined

/**
 * Every card of the dictionary, by id, read from the extension's own package once. For the worker
 * and our own pages; the page's script asks the worker (`cards.get`).
 */
export function allCards(): Promise<ReadonlyMap<string, CardEntry>> {
  cards ??= readCards().catch((error: unknown) => {
    // A failed read must not stay for the worker's whole life: asked again, try again.
    cards = undefined
    throw error
  })
  return cards
}

/** The cards of these entries, in that order; ids that nobody knows are left out. */
export async function cardsFor(ids: readonly string[]): Promise<CardEntry[]> {
  const known = await allCards()
  return ids.flatMap((id) => known.get(id) ?? [])
}

/**
 * A file of the extension's own package, by its path from the root. The one place where the code
 * fetches anything: an address outside the package is refused.
 */
export async function readOwnFile(path: string): Promise<Response> {
  const root = browser.runtime.getURL('')
  const address = new URL(path, root).href
  if (!address.startsWith(root)) throw new Error(`${path} is not in the extension`)
  return fetch(address)
}

async function readCards(): Promise<ReadonlyMap<string, CardEntry>> {
  const response = await readOwnFile('dictionary/cards.json')
  // Written by our own build, which checked its shape.
  return new Map(Object.entries((await response.json()) as Record<string, CardEntry>))
}

/**
 * The finder's whole index as JSON text, read from the package. Not kept: a page asks once, and the
 * worker's memory is better spent.
 */
export async function indexText(): Promise<string> {
  return (await readOwnFile('dictionary/index.json')).text()
}
