import type { FormsIndex } from '../lexicon/index-format.ts'
import {
  isForPage,
  type JoinedIndex,
  type LocalCard,
  localCards,
  withPacks,
} from '../packs/join.ts'
import { Shelf, type ShelvedPack } from '../packs/shelf.ts'
import { updatePack } from '../packs/update-pack.ts'
import { cardsFor, indexText } from '../platform/dictionary.ts'
import type { LocalNote, PageCard } from '../platform/glossary.ts'
import { fetchGlossary, mayAsk } from '../platform/glossary-fetch.ts'
import type { Handlers, Sender } from '../platform/messaging.ts'
import { loadSettings } from '../platform/settings-store.ts'

/*
 * What pages and views get of the dictionary, with the family's own glossaries in it. A glossary
 * that cannot be read never keeps anybody from the built-in words.
 */

let shelf: Shelf | undefined

/** The glossaries that speak on this page, in the family's order. */
async function glossariesFor({ url = '' }: Sender): Promise<ShelvedPack[]> {
  try {
    shelf ??= new Shelf()
    const host = URL.canParse(url) ? new URL(url).hostname : ''
    const packs = await shelf.packs()
    // Our own pages show documents of any kind: there they all speak.
    const isOurs = /^(?:chrome|moz)-extension:/.test(url)
    return packs.filter(({ isOn, pack }) => isOn && (isOurs || isForPage(pack, host, 'uk')))
  } catch {
    return []
  }
}

let latest: { of: string; joined: Promise<JoinedIndex> } | undefined

/** Kept for the next card of the same page: joining goes through every form. */
function joined(shelved: readonly ShelvedPack[]): Promise<JoinedIndex> {
  const of = shelved.map(({ id, pack }) => `${id} ${pack.version}`).join()
  if (latest?.of !== of) {
    const packs = shelved.map(({ pack }) => pack)
    const reading = indexText().then((text) => withPacks(JSON.parse(text) as FormsIndex, packs))
    latest = { of, joined: reading }
    reading.catch(() => {
      latest = undefined
    })
  }
  return latest.joined
}

/**
 * Looks for new versions of the glossaries that the person has subscribed to: each at most daily,
 * and only where the browser still has the permission for that one host.
 */
async function lookForVersions(): Promise<void> {
  try {
    shelf ??= new Shelf()
    for (const each of await shelf.packs()) {
      if (!each.isSubscribed || !each.pack.update) continue
      if (await mayAsk(each.pack.update)) await updatePack(shelf, each, fetchGlossary, Date.now())
    }
  } catch {
    // The glossaries stay as they are; the next page asks again.
  }
}

export const glossaryHandlers: Handlers = {
  'index.get': async (_, sender) => {
    void lookForVersions()
    const shelved = await glossariesFor(sender)
    if (shelved.length === 0) return { index: await indexText() }
    return { index: JSON.stringify((await joined(shelved)).index) }
  },
  'cards.get': async ({ ids }, sender) => {
    const [cards, shelved] = await Promise.all([cardsFor(ids), glossariesFor(sender)])
    if (shelved.length === 0) return { cards }
    const local = new Map(shelved.flatMap((each) => [...localCards(each.pack, each.key !== null)]))
    const { notes } = await joined(shelved)
    const { localLanguage } = await loadSettings()
    const builtIn = new Map(cards.map((card) => [card.id, card]))
    const found = ids.flatMap((id): PageCard[] => {
      const own = local.get(id)
      // The card itself says what the word means: here stands what belongs beside it.
      if (own) return [{ ...own, local: [{ ...noteOf(own, localLanguage), plain: '' }] }]
      const card = builtIn.get(id)
      if (!card) return []
      const beside = (notes.get(id) ?? []).flatMap((note) => {
        const entry = local.get(note)
        return entry ? [noteOf(entry, localLanguage)] : []
      })
      return [beside.length > 0 ? { ...card, local: beside } : card]
    })
    return { cards: found }
  },
}

function noteOf({ plain, more, link, from, languages }: LocalCard, language: string): LocalNote {
  const translated = Object.hasOwn(languages, language) ? languages[language] : undefined
  return {
    plain,
    from,
    ...(more ? { more } : {}),
    ...(link ? { link } : {}),
    ...(translated ? { translated: { ...translated, language } } : {}),
  }
}
