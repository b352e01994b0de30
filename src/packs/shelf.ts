import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Pack } from './pack.ts'
import { PackError } from './pack-error.ts'
import { type ReceivedPack, readPackText } from './read-pack.ts'
import type { KeyPair } from './signing.ts'
import { judge, type KnownPack, type Trust } from './trust.ts'
import { EVERYWHERE, type Where } from './where.ts'

/** A glossary that the family has taken in. */
export interface ShelvedPack {
  id: string
  pack: Pack
  /** Whose key signed the first version, and all since; `null` for one that nobody vouches for. */
  key: string | null
  /** The file as it was received, so that it can be handed on unchanged. */
  file: string
  /** Order among the family's glossaries: of two with the same word the lower one comes first. */
  order: number
  isOn: boolean
  /** On which of the glossary's sites the family wants it. */
  where: Where
  /** Whether the family wants new versions from `pack.update`. */
  isSubscribed: boolean
  /** What the publisher's server said of the last version, for conditional requests (RFC 9110). */
  etag: string | null
  lastModified: string | null
  /** ISO moment of the last look for a new version, whether or not there was one. */
  checked: string | null
  /** The version before this one, to show what changed until the family has seen it. */
  before: Pack | null
}

/** What is remembered of a signed glossary after it was removed, so that a fake is still noticed. */
export interface RememberedKey {
  /** The glossary's id. */
  id: string
  /** The publisher's name. */
  publisher: string
  key: string
}

/** A glossary that somebody is writing, with earlier states to go back to. */
export interface PackDraft {
  id: string
  pack: Pack
  /** ISO moment of the last change. */
  changed: string
  /** The version and day of the last publishing. */
  published: { version: number; issued: string } | null
  /** The public key that it is signed with; not there before its first publishing. */
  key?: string
}

interface ShelfSchema extends DBSchema {
  packs: { key: string; value: ShelvedPack }
  drafts: { key: string; value: PackDraft }
  keys: { key: string; value: KeyPair }
  remembered: { key: string; value: RememberedKey }
}

/** What came of handing a glossary to the shelf. */
export type Shelved = { trust: Trust; pack: Pack; key: string | undefined }

/**
 * The glossaries on this device: those the family has taken in and those that are being written.
 * They lie apart from the notebook, so that no file of theirs can touch it. Each change is one
 * transaction: a glossary that is refused or fails leaves the last good one as it was.
 */
export class Shelf {
  readonly #name: string
  #database: Promise<IDBPDatabase<ShelfSchema>> | undefined

  constructor(name = 'glossaries') {
    this.#name = name
  }

  /** In the family's order. */
  async packs(): Promise<ShelvedPack[]> {
    const packs = await (await this.#open()).getAll('packs')
    // Earlier versions of Sendlight kept nothing of sites.
    return packs
      .map((shelved) => ({ ...shelved, where: shelved.where ?? EVERYWHERE }))
      .sort((a, b) => a.order - b.order)
  }

  /** Reads a glossary's file and says what may be done with it. Nothing is kept. */
  async look(file: string): Promise<Shelved & { known: ShelvedPack | undefined }> {
    const received = await readPackText(file)
    const packs = await this.packs()
    const all = [...packs.map(knownOf), ...(await this.rememberedKeys()).map(onceKnown)]
    const { pack, key } = received
    const known = packs.find(({ id }) => id === pack.id)
    return { trust: judge(received, all), pack, key, known }
  }

  /**
   * Takes in a glossary, or its new version. What may be done is judged again here, in the same
   * transaction that keeps it.
   *
   * @throws PackError where the file is no glossary, or may not be taken (`bad-content` with the
   * refusal as `detail`)
   */
  async add(
    file: string,
    facts: Partial<Pick<ShelvedPack, 'isSubscribed' | 'etag' | 'lastModified' | 'checked'>> = {},
  ): Promise<ShelvedPack> {
    const received: ReceivedPack = await readPackText(file)
    const transaction = (await this.#open()).transaction(['packs', 'remembered'], 'readwrite')
    const store = transaction.objectStore('packs')
    const all = await store.getAll()
    const remembered = await transaction.objectStore('remembered').getAll()
    const trust = judge(received, [...all.map(knownOf), ...remembered.map(onceKnown)])
    if (trust.may === 'nothing') throw new PackError('bad-content', trust.why)
    const here = all.find(({ id }) => id === received.pack.id)
    const { pack } = received
    const shelved: ShelvedPack = {
      order: Math.max(0, ...all.map(({ order }) => order + 1)),
      isOn: true,
      where: EVERYWHERE,
      isSubscribed: false,
      etag: null,
      lastModified: null,
      checked: null,
      ...here,
      ...facts,
      ...(here ? movedAway(here.pack, pack) : {}),
      id: pack.id,
      pack,
      key: here?.key ?? received.key ?? null,
      file,
      before: here?.pack ?? null,
    }
    await store.put(shelved)
    await transaction.done
    return shelved
  }

  /** Changes what the family decides about a glossary; gives nothing where it is gone. */
  async set(
    id: string,
    change: Partial<
      Pick<
        ShelvedPack,
        'order' | 'isOn' | 'where' | 'isSubscribed' | 'etag' | 'lastModified' | 'checked' | 'before'
      >
    >,
  ): Promise<ShelvedPack | undefined> {
    const transaction = (await this.#open()).transaction('packs', 'readwrite')
    const shelved = await transaction.store.get(id)
    const changed = shelved && { ...shelved, ...change }
    if (changed) await transaction.store.put(changed)
    await transaction.done
    return changed
  }

  /** Puts the glossaries into this order, by their ids. */
  async arrange(ids: readonly string[]): Promise<void> {
    const transaction = (await this.#open()).transaction('packs', 'readwrite')
    for (const shelved of await transaction.store.getAll()) {
      const order = ids.indexOf(shelved.id)
      if (order >= 0) await transaction.store.put({ ...shelved, order })
    }
    await transaction.done
  }

  /** Takes a glossary away. Of a signed one, whose key it was is remembered. */
  async remove(id: string): Promise<void> {
    const transaction = (await this.#open()).transaction(['packs', 'remembered'], 'readwrite')
    const gone = await transaction.objectStore('packs').get(id)
    if (gone && gone.key !== null) {
      const { pack, key } = gone
      await transaction.objectStore('remembered').put({ id, publisher: pack.publisher.name, key })
    }
    await transaction.objectStore('packs').delete(id)
    await transaction.done
  }

  /** Takes away one that was only just added, as if it had never been here. */
  async takeBack(id: string): Promise<void> {
    await (await this.#open()).delete('packs', id)
  }

  /** What is remembered of glossaries that were removed, also where they have come back since. */
  async rememberedKeys(): Promise<RememberedKey[]> {
    return (await this.#open()).getAll('remembered')
  }

  /** Brings back what was forgotten. */
  async remember(keys: readonly RememberedKey[]): Promise<void> {
    const transaction = (await this.#open()).transaction('remembered', 'readwrite')
    for (const { id, publisher, key } of keys) await transaction.store.put({ id, publisher, key })
    await transaction.done
  }

  /** Forgets this key of glossaries that were removed, or every one. */
  async forgetKey(key?: string): Promise<void> {
    const transaction = (await this.#open()).transaction('remembered', 'readwrite')
    for (const each of await transaction.store.getAll())
      if (key === undefined || each.key === key) await transaction.store.delete(each.id)
    await transaction.done
  }

  async drafts(): Promise<PackDraft[]> {
    return (await this.#open()).getAll('drafts')
  }

  async saveDraft(draft: PackDraft): Promise<void> {
    await (await this.#open()).put('drafts', draft)
  }

  async removeDraft(id: string): Promise<void> {
    await (await this.#open()).delete('drafts', id)
  }

  /** The publisher's own pairs of keys on this device: one is enough for most. */
  async keys(): Promise<KeyPair[]> {
    return (await this.#open()).getAll('keys')
  }

  /** Keeps these keys beside any others: a key that is lost cannot be made again. */
  async keepKeys({ secret, key }: KeyPair): Promise<void> {
    await (await this.#open()).put('keys', { secret, key })
  }

  async close(): Promise<void> {
    const database = this.#database
    this.#database = undefined
    ;(await database)?.close()
  }

  #open(): Promise<IDBPDatabase<ShelfSchema>> {
    const forget = () => {
      this.#database = undefined
    }
    this.#database ??= openDB<ShelfSchema>(this.#name, 2, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('packs', { keyPath: 'id' })
          database.createObjectStore('drafts', { keyPath: 'id' })
          database.createObjectStore('keys', { keyPath: 'key' })
        }
        database.createObjectStore('remembered', { keyPath: 'id' })
      },
      blocking(_current, _blocked, event) {
        const { target } = event
        if (target instanceof IDBDatabase) target.close()
        forget()
      },
      terminated: forget,
    })
    // An opening that failed is tried anew next time.
    this.#database.catch(forget)
    return this.#database
  }
}

/**
 * What a version that stands elsewhere takes back. What the old server said of its file means
 * nothing to another one, and the family agreed to ask one host, not the next.
 */
function movedAway(before: Pack, after: Pack): Partial<ShelvedPack> {
  if (before.update === after.update) return {}
  const hostOf = ({ update }: Pack) => update && new URL(update).hostname
  return {
    etag: null,
    lastModified: null,
    ...(hostOf(before) === hostOf(after) ? {} : { isSubscribed: false }),
  }
}

function knownOf({ id, pack, key }: ShelvedPack): KnownPack {
  return { id, publisher: pack.publisher.name, key: key ?? undefined, version: pack.version }
}

function onceKnown({ id, publisher, key }: RememberedKey): KnownPack {
  return { id, publisher, key, version: undefined }
}
