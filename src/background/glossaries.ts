import type { FormsIndex } from '../lexicon/index-format.ts'
import { type JoinedIndex, type LocalCard, localCards, withPacks } from '../packs/join.ts'
import { Shelf, type ShelvedPack } from '../packs/shelf.ts'
import { updatePack } from '../packs/update-pack.ts'
import { isForPage, isWantedOn } from '../packs/where.ts'
import { cardsFor, indexText } from '../platform/dictionary.ts'
import type { LocalNote, PageCard } from '../platform/glossary.ts'
import { fetchGlossary, mayAsk } from '../platform/glossary-fetch.ts'
import type { Handlers, Sender } from '../platform/messaging.ts'
import { loadSettings } from '../platform/settings-store.ts'

/*
 * What pages and views get of the dictionary, with the family's own glossaries in it. A glossary
 * that cannot be read never keeps anybody from the built-in words.
 */

const shelf = new Shelf()

/** Read once for many cards: a large glossary takes its time. */
let kept: Promise<ShelvedPack[]> | undefined

/** Views say here when they have changed a glossary, and hear when a new version has come. */
const news = new BroadcastChannel('glossaries')
news.onmessage = forget

function forget(): void {
  kept = undefined
}

function shelvedPacks(): Promise<ShelvedPack[]> {
  kept ??= shelf.packs()
  kept.catch(forget)
  return kept
}

/** The glossaries that speak on this page, in the family's order. */
async function glossariesFor({ url = '' }: Sender): Promise<ShelvedPack[]> {
  try {
    const host = URL.canParse(url) ? new URL(url).hostname : ''
    // Our own pages show documents of any kind: there they all speak.
    const isOurs = /^(?:chrome|moz)-extension:/.test(url)
    return (await shelvedPacks()).filter(
      ({ isOn, pack, where }) =>
        isOn && (isOurs || (isForPage(pack, host, 'uk') && isWantedOn(where, host))),
    )
  } catch {
    return []
  }
}

interface Joined {
  index: JoinedIndex
  cards: ReadonlyMap<string, LocalCard>
}

let latest: { of: string; joined: Promise<Joined> } | undefined

/** Kept for the next card of the same page: joining goes through every form. */
function joined(shelved: readonly ShelvedPack[]): Promise<Joined> {
  const of = shelved.map(({ id, pack, file }) => [id, pack.version, file.length].join(' ')).join()
  if (latest?.of !== of) {
    const reading = indexText().then((text) => ({
      index: withPacks(
        JSON.parse(text) as FormsIndex,
        shelved.map(({ pack }) => pack),
      ),
      cards: new Map(shelved.flatMap(({ pack, key }) => [...localCards(pack, key !== null)])),
    }))
    latest = { of, joined: reading }
    reading.catch(() => {
      latest = undefined
    })
  }
  return latest.joined
}

/** Many pages may open at once; one look is enough for all of them. */
let looking: Promise<void> | undefined

function lookForVersions(): Promise<void> {
  looking ??= lookOnce().finally(() => {
    looking = undefined
  })
  return looking
}

/**
 * Looks for new versions of the glossaries that the person has subscribed to: each at most daily,
 * and only where the browser still has the permission for that one host.
 */
async function lookOnce(): Promise<void> {
  try {
    for (const each of await shelvedPacks()) {
      if (!each.isSubscribed || !each.pack.update || !(await mayAsk(each.pack.update))) continue
      const { is } = await updatePack(shelf, each, fetchGlossary, Date.now())
      if (is === 'not-due') continue
      forget()
      news.postMessage('changed')
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
    return { index: JSON.stringify((await joined(shelved)).index.index) }
  },
  'cards.get': async ({ ids }, sender) => {
    const [cards, shelved] = await Promise.all([cardsFor(ids), glossariesFor(sender)])
    if (shelved.length === 0) return { cards }
    const {
      index: { notes },
      cards: local,
    } = await joined(shelved)
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
