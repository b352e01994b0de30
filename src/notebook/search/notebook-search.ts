import MiniSearch from 'minisearch'
import { contentsOf, type NotebookContents } from '../contents.ts'
import type { NotebookRecord, RecordKind } from '../records.ts'
import { type SearchText, searchText } from './search-text.ts'

export interface SearchHit {
  id: string
  kind: RecordKind
  /** Which words of the record were meant, in small letters without accents. */
  terms: string[]
}

/** Words of four letters or fewer must be right; longer ones may have one letter wrong, or two. */
const ONE_WRONG = 5
const TWO_WRONG = 9
/** One letter begins half of all words. */
const SHORTEST_BEGINNING = 2
/** So many records are taken between two pauses. */
const STRETCH = 100

/**
 * Search in everything, as somebody types: every word typed must be there, each may be the
 * beginning of one, accents and capitals do not matter. Only where nothing has the words as they
 * were typed, small slips in them are allowed for.
 */
export class NotebookSearch {
  #index = newIndex()
  readonly #records = new Map<string, NotebookRecord>()

  /** Takes all records of a notebook, in place of those before. */
  setAll(records: Iterable<NotebookRecord>): void {
    for (const _ of this.setAllInSteps(records));
  }

  /**
   * The same, with a pause after each stretch, so that a page with thousands of questions stays
   * quick. Until it has ended, what is not taken yet is not found. `update` may come between.
   */
  *setAllInSteps(records: Iterable<NotebookRecord>): Generator<void, void> {
    this.#records.clear()
    for (const record of records) this.#records.set(record.id, record)
    const contents = contentsOf(this.#records.values())
    const index = newIndex()
    this.#index = index
    let taken = 0
    for (const record of [...this.#records.values()]) {
      taken += 1
      if (taken % STRETCH === 0) yield
      // Begun anew meanwhile.
      if (index !== this.#index) return
      if (this.#records.get(record.id) !== record || index.has(record.id)) continue
      if (record.deleted === null) index.add(entryOf(record, contents))
    }
  }

  /** Takes records as they are after a save: new, changed or deleted. */
  update(records: readonly NotebookRecord[]): void {
    for (const record of records) this.#records.set(record.id, record)
    const changed = new Set(records.map(({ id }) => id))
    const contents = contentsOf(this.#records.values())
    for (const record of this.#records.values()) {
      if (!changed.has(record.id) && !refersTo(record, changed)) continue
      if (this.#index.has(record.id)) this.#index.discard(record.id)
      if (record.deleted === null) this.#index.add(entryOf(record, contents))
    }
  }

  /** Forgets records that are gone for good. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#records.delete(id)
      if (this.#index.has(id)) this.#index.discard(id)
    }
  }

  /** What fits best first; nothing for an empty search. */
  search(typed: string): SearchHit[] {
    if (tokens(typed).length === 0) return []
    const prefix = (term: string) => term.length >= SHORTEST_BEGINNING
    const asTyped = this.#index.search(typed, { prefix })
    const hits = asTyped.length > 0 ? asTyped : this.#index.search(typed, { prefix, fuzzy: slips })
    return hits.flatMap(({ id, terms }) => {
      const record = this.#records.get(id)
      return record === undefined ? [] : { id: record.id, kind: record.kind, terms }
    })
  }
}

interface Entry extends SearchText {
  id: string
}

function newIndex(): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields: ['main', 'said', 'around'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', boost: { main: 3, said: 2 } },
  })
}

function entryOf(record: NotebookRecord, contents: NotebookContents): Entry {
  return { id: record.id, ...searchText(record, contents) }
}

function refersTo(record: NotebookRecord, ids: ReadonlySet<string>): boolean {
  const has = (id: string | null) => id !== null && ids.has(id)
  switch (record.kind) {
    case 'question':
      return (
        has(record.child) ||
        has(record.person) ||
        has(record.meeting) ||
        record.tags.some(has) ||
        record.passages.some(has)
      )
    case 'meeting':
      return has(record.child) || record.people.some(has)
    case 'mark':
      return has(record.passage)
    default:
      return false
  }
}

/** Words as they are compared: without capitals, accents, apostrophes and what nobody sees. */
function tokens(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** How many letters may be wrong in a word of this length. */
function slips(term: string): number | false {
  if (term.length < ONE_WRONG) return false
  return term.length < TWO_WRONG ? 1 : 2
}
