import { allCards } from '../../platform/dictionary.ts'

/** The built-in dictionary's terms by id. */
export const BUILT_IN_TERMS: Promise<ReadonlyMap<string, string>> = allCards()
  .then((cards) => new Map([...cards].map(([id, { term }]) => [id, term])))
  // Without the dictionary the page can still show what a glossary holds.
  .catch(() => new Map<string, string>())
